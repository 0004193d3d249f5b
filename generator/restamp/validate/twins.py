"""Paths that are one path, written twice with other names for its parameters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..document import Document, Pointer
from ..problems import quoted
from ..sites import Survey
from ..sites.shapes import METHODS
from .flaw import Drop, Flaw, Mend
from .paths import TEMPLATE


def twin_flaws(document: Document, sites: Survey) -> Iterator[Flaw]:
    """Paths that differ in the names of their parameters only (3.0.4, section 4.7.8.2)."""
    for paths in sites.of("paths"):
        known = dict[str, dict[str, str]]()
        for path in paths.node:
            alike = TEMPLATE.sub("{}", path)
            place = paths.pointer / path
            methods = _methods(sites, place)
            if path.startswith("x-") or alike == path:
                continue
            if alike in known:
                yield _flaw(sites, place, methods, known[alike])
            taken = known.setdefault(alike, {"": path})
            for method in methods:
                taken.setdefault(method, path)


def _methods(sites: Survey, place: Pointer) -> dict[str, Pointer]:
    """The methods of a path, and where the operation of each stands."""
    here, item = sites.follow(place)
    own = [method for method in (*METHODS, "query") if method in item]
    found = {method: here / method for method in own}
    further: Any = item.get("additionalOperations")
    for method in further if isinstance(further, dict) else ():
        found[method] = here / "additionalOperations" / method
    return found


def _flaw(
    sites: Survey, place: Pointer, methods: dict[str, Pointer], taken: dict[str, str]
) -> Flaw:
    """The flaw of a path; `taken` has the path of each method before it, and the first."""
    return Flaw(
        pointer=place,
        message=f"this is the same path as {quoted(taken[''])}",
        hint="only the names of the parameters differ; make it one path",
        key=True,
        mend=_mend(sites, place, methods, taken),
    )


def _mend(
    sites: Survey, place: Pointer, methods: dict[str, Pointer], taken: dict[str, str]
) -> Mend:
    """Both paths as far as their methods differ; of the others, the first wins."""
    lost = [method for method in methods if method in taken]
    if not lost:
        return Mend("both are kept")
    if len(lost) == len(methods) or sites.at[place].reference is not None:
        return Mend("the first is taken, and this one is left out", (Drop(place),))
    listed = " and ".join(quoted(method) for method in lost)
    drops = tuple(Drop(methods[method]) for method in lost)
    return Mend(f"the first is taken for {listed}, and both are kept", drops)
