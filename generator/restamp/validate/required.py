"""Required keys that none of the schemas joined by `allOf` knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..document import Document, Pointer
from ..problems import quoted
from ..sites import Site, Survey
from .flaw import Flaw, Mend
from .nearest import nearest


def required_flaws(document: Document, sites: Survey) -> Iterator[Flaw]:
    """Names that a schema with `allOf` requires and nothing in it declares."""
    for site in sites.of("schema"):
        if site.root and site.reference is None:
            if isinstance(site.node.get("allOf"), list):
                yield from _flaws(sites, site)


def _flaws(sites: Survey, site: Site) -> Iterator[Flaw]:
    required = site.node.get("required")
    if not isinstance(required, list) or not required:
        return
    known = declared(sites, site.pointer)
    for index, name in enumerate(required):
        if isinstance(name, str) and name not in known:
            yield Flaw(
                pointer=site.pointer / "required" / index,
                message=f"no schema of this 'allOf' has the required key {quoted(name)}",
                hint=nearest(name, known),
                mend=Mend("any value is allowed under that key"),
            )


def declared(sites: Survey, pointer: Pointer) -> dict[str, Any]:
    """The properties of a schema and of what it is made of."""
    found: dict[str, Any] = {}
    seen = set[Pointer]()
    stack = [pointer]
    while stack:
        here, node = sites.follow(stack.pop())
        if here in seen:
            continue
        seen.add(here)
        properties = node.get("properties")
        found |= properties if isinstance(properties, dict) else {}
        for keyword in ("allOf", "anyOf", "oneOf"):
            listed = node.get(keyword)
            count = len(listed) if isinstance(listed, list) else 0
            stack += (here / keyword / index for index in range(count))
        stack += (here / key for key in ("items", "not") if key in node)
    return found
