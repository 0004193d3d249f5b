"""Required keys that no schema knows: of those joined by `allOf`, or of a closed one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..document import Document, Pointer
from ..patterns import Untranslatable, translate
from ..problems import quoted
from ..sites import Site, Survey, lone
from .flaw import Drop, Flaw, Mend
from .nearest import nearest


def required_flaws(document: Document, sites: Survey) -> Iterator[Flaw]:
    """Names that a schema requires and that cannot be, or that its `allOf` does not have."""
    for site in sites.of("schema"):
        if site.node.get("additionalProperties") is False:
            if not lone(document, site):
                yield from _forbidden(site)
        elif site.root and site.reference is None:
            if isinstance(site.node.get("allOf"), list):
                yield from _unknown(sites, site)


def _forbidden(site: Site) -> Iterator[Flaw]:
    """Names that a schema requires and does not allow."""
    known = site.node.get("properties")
    known = known if isinstance(known, dict) else {}
    required = _required(site)
    wrong = [r for r in required if r[1] not in known and not _matches(site.node, r[1])]
    place = site.pointer / "required"
    for index, name in wrong:
        gone = place if len(wrong) == len(required) else place / index
        yield Flaw(
            pointer=place / index,
            message=f"{quoted(name)} is required, but 'properties' does not have it "
            "and 'additionalProperties' forbids all others, so nothing fits",
            hint=nearest(name, known),
            mend=Mend("it is not required", (Drop(gone),)),
        )


def _required(site: Site) -> list[tuple[int, str]]:
    """The names that a schema requires, with their indexes."""
    listed = site.node.get("required")
    named = enumerate(listed if isinstance(listed, list) else ())
    return [(index, name) for index, name in named if isinstance(name, str)]


def _matches(node: dict[str, Any], name: str) -> bool:
    """Whether a pattern may allow a name; one that cannot be read may."""
    patterns = node.get("patternProperties")
    for pattern in patterns if isinstance(patterns, dict) else ():
        try:
            if re.search(translate(pattern), name):
                return True
        except Untranslatable:
            return True
    return False


def _unknown(sites: Survey, site: Site) -> Iterator[Flaw]:
    """Names that a schema with `allOf` requires and nothing in it declares."""
    required = _required(site)
    known = declared(sites, site.pointer) if required else {}
    for index, name in required:
        if name not in known:
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


def demanded(sites: Survey, pointer: Pointer) -> set[str]:
    """The names that a schema requires, and those that it is made of."""
    return {name for site in joined(sites, pointer) for _, name in _required(site)}


def joined(sites: Survey, pointer: Pointer) -> Iterator[Site]:
    """A schema, and all that it refers to or joins by `allOf`."""
    seen = set[Pointer]()
    stack = [pointer]
    while stack:
        site = sites.at.get(stack.pop())
        if site is None or site.pointer in seen or not isinstance(site.node, dict):
            continue
        seen.add(site.pointer)
        yield site
        listed = site.node.get("allOf")
        count = len(listed) if isinstance(listed, list) else 0
        stack += (site.pointer / "allOf" / index for index in range(count))
        stack += [site.target] if site.target is not None else []
