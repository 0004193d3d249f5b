"""`nullable`, which OpenAPI has had until 3.0 only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..document import Document
from ..sites import Site, Survey
from ..sites.shapes import version
from .flaw import Add, Drop, Edit, Flaw, Mend, Put

_NULL = {"type": "null"}
_PLAIN = ("type", "enum")
_JOINED = ("$ref", "$dynamicRef", "allOf", "anyOf", "oneOf", "const", "not", "if")
"""Keywords that may refuse null, whatever the type."""

_SAID = frozenset("""
    nullable title description default example examples deprecated readOnly writeOnly
    externalDocs $defs $id $anchor $dynamicAnchor $schema $comment
""".split())
"""Keywords that stay where they are, beside an alternative that allows null."""


def nullable_flaws(document: Document, sites: Survey) -> Iterator[Flaw]:
    """Schemas of 3.1 and later that say `nullable`, and mean the type `null`."""
    known = version(document.data)
    if known in ("2.0", "3.0"):
        return
    for site in sites.of("schema"):
        if site.node.get("nullable") is True and _refuses_null(site.node):
            yield Flaw(
                pointer=site.pointer / "nullable",
                message=f"'nullable' has no effect in OpenAPI {known}",
                hint=_hint(site.node),
                key=True,
                warning=True,
                mend=Mend("null is allowed", tuple(_edits(site))),
            )


def _refuses_null(node: dict[str, Any]) -> bool:
    """Whether null is not among what a schema plainly allows."""
    declared = node.get("type")
    if isinstance(declared, list) and "null" in declared:
        return False
    alternatives = [node[key] for key in ("anyOf", "oneOf") if key in node]
    if any(isinstance(listed, list) and _NULL in listed for listed in alternatives):
        return False
    return any(key in node for key in (*_PLAIN, *_JOINED))


def _hint(node: dict[str, Any]) -> str:
    if isinstance(node.get("type"), str):
        return f"write 'type: [{node['type']}, \"null\"]'"
    return "write 'anyOf: [..., {type: \"null\"}]'"


def _edits(site: Site) -> Iterator[Edit]:
    """What adds null to the types and values, or as an alternative to all of it."""
    node, place = site.node, site.pointer
    yield Drop(place / "nullable")
    if any(key in node for key in _JOINED):
        ruled = {k: v for k, v in node.items() if k not in _SAID and k[:2] != "x-"}
        yield Put(place / "anyOf", [ruled, _NULL])
        yield from (Drop(place / key) for key in ruled if key != "anyOf")
        return
    declared = node.get("type")
    if declared is not None:
        listed = declared if isinstance(declared, list) else [declared]
        yield Put(place / "type", [*listed, "null"])
    if isinstance(node.get("enum"), list):
        yield Add(place / "enum", None)
