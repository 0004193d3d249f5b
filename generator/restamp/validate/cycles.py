"""Schemas and references that are made of themselves, and so of nothing."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Document, Pointer
from ..problems import Problem
from ..sites import Site, lone


def cycle_problems(document: Document, sites: list[Site]) -> Iterator[Problem]:
    """Each circle of references and `allOf`, once."""
    edges = {str(site.pointer): list(_parts(document, site)) for site in sites}
    places = {str(site.pointer): site.pointer for site in sites}
    done = set[str]()
    for start in edges:
        for circle in _circles(start, edges, done):
            pointer = min((places[name] for name in circle), key=document.locate)
            message = "this is made of itself: its references lead back to it"
            yield document.problem(pointer, message, key=True)


def _circles(
    start: str, edges: dict[str, list[str]], done: set[str]
) -> Iterator[list[str]]:
    """The circles that a depth-first search from one place closes."""
    path: dict[str, Iterator[str]] = {}
    _enter(start, edges, done, path)
    while path:
        name = next(reversed(path))
        part = next(path[name], None)
        if part is None:
            del path[name]
        elif part in path:
            trail = list(path)
            yield trail[trail.index(part) :]
        else:
            _enter(part, edges, done, path)


def _enter(
    name: str,
    edges: dict[str, list[str]],
    done: set[str],
    path: dict[str, Iterator[str]],
) -> None:
    if name not in done:
        done.add(name)
        path[name] = iter(edges.get(name, ()))


def _parts(document: Document, site: Site) -> Iterator[str]:
    """What an object is wholly made of."""
    if site.reference is not None:
        try:
            yield str(document.target(site.pointer, site.reference))
        except (KeyError, ValueError):
            return
    if site.kind == "schema" and not lone(document, site):
        all_of = site.node.get("allOf") if isinstance(site.node, dict) else None
        for index in range(len(all_of) if isinstance(all_of, list) else 0):
            yield str(site.pointer / "allOf" / index)
