"""Values that nest deeper than their errors are told, or than a literal in Python may."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..sites import Site, Survey
from .flaw import Drop, Flaw, Mend

_LITERAL = 40
_SPELT = ("const", "enum", "default")


def depth_flaws(sites: Survey) -> Iterator[Flaw]:
    """Values that generated code would hold as literals, and cannot."""
    for site in sites.of("schema", "parameter", "header"):
        for keyword in _SPELT:
            if keyword in site.node and is_deep(site.node[keyword], _LITERAL):
                yield _flaw(site, keyword)


def _flaw(site: Site, keyword: str) -> Flaw:
    place = site.pointer / keyword
    mend = Mend("the default is not used", (Drop(place),))
    return Flaw(
        pointer=place,
        message=f"a value nests in more than {_LITERAL} levels here",
        mend=mend if keyword == "default" else None,
    )


def is_deep(value: Any, levels: int) -> bool:
    """Whether a value nests in more than so many levels."""
    level = [value]
    for _ in range(levels):
        level = [child for node in level for child in _children(node)]
        if not level:
            return False
    return True


def _children(node: Any) -> Iterable[Any]:
    if isinstance(node, dict):
        return node.values()
    return node if isinstance(node, list) else ()
