"""Schemas and references that are made of themselves, and so of nothing."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Document, Pointer
from ..document.lines import Position
from ..sites import Site, Survey, lone
from .flaw import Flaw, Mend, anything, left_out


def cycle_flaws(document: Document, sites: Survey) -> Iterator[Flaw]:
    """Each circle of references and of schemas that hold for the same value, once.

    JSON Schema leaves open what such a circle means (2020-12, 9.4.1).
    """
    edges = _edges(document, sites)
    done = set[Pointer]()
    for start in edges:
        for circle in _circles(start, edges, done):
            yield Flaw(
                pointer=min(circle, key=lambda place: _rank(document, place)),
                message="this is made of itself: its references lead back to it",
                key=True,
                mend=_mend(sites, circle),
            )


def _rank(document: Document, pointer: Pointer) -> tuple[int, Position]:
    """The order of places, file by file."""
    return pointer.split()[0], document.locate(pointer)


def _mend(sites: Survey, circle: list[Pointer]) -> Mend:
    """The circle cut at one of its references."""
    place = next(p for p in reversed(circle) if _refers(sites.at[p]))
    if sites.at[place].kind == "schema":
        return anything(place)
    return left_out(place, f"the {sites.at[place].kind}")


def _refers(site: Site) -> bool:
    return site.reference is not None or "$dynamicRef" in site.node


def _circles(
    start: Pointer, edges: dict[Pointer, list[Pointer]], done: set[Pointer]
) -> Iterator[list[Pointer]]:
    """The circles that a depth-first search from one place closes."""
    path: dict[Pointer, Iterator[Pointer]] = {}
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
    name: Pointer,
    edges: dict[Pointer, list[Pointer]],
    done: set[Pointer],
    path: dict[Pointer, Iterator[Pointer]],
) -> None:
    if name not in done:
        done.add(name)
        if name in edges:
            path[name] = iter(edges[name])


def _edges(document: Document, sites: Survey) -> dict[Pointer, list[Pointer]]:
    """What each object is wholly made of."""
    edges = dict[Pointer, list[Pointer]]()
    for site in sites.references:
        if site.target is not None:
            edges[site.pointer] = [site.target]
    for site in sites.of("schema"):
        if lone(document, site):
            continue
        if parts := [*_dynamic(document, site), *_parts(site)]:
            edges.setdefault(site.pointer, []).extend(parts)
    return edges


def _dynamic(document: Document, site: Site) -> list[Pointer]:
    """The schema of a dynamic reference, where nothing around its own is entered."""
    text = site.node.get("$dynamicRef")
    if not isinstance(text, str):
        return []
    try:
        return [document.target(site.pointer, text)]
    except (KeyError, ValueError):  # a problem of its own
        return []


_LISTS = ("allOf", "anyOf", "oneOf")
_LONE = ("not", "if", "then", "else")


def _parts(site: Site) -> list[Pointer]:
    """The schemas in a schema that hold for the same value."""
    places = [site.pointer / keyword for keyword in _LONE if keyword in site.node]
    for keyword in _LISTS:
        listed = site.node.get(keyword)
        count = len(listed) if isinstance(listed, list) else 0
        places += [site.pointer / keyword / index for index in range(count)]
    named = site.node.get("dependentSchemas")
    if isinstance(named, dict):
        places += [site.pointer / "dependentSchemas" / name for name in named]
    return places
