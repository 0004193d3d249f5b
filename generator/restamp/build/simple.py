"""The terms of a schema that need no other schema."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .. import ir
from ..document import Pointer
from ..patterns import Untranslatable, translate
from .source import Source


def simple_terms(
    source: Source, pointer: Pointer, node: dict[str, Any]
) -> Iterator[ir.Term]:
    """Types, values, limits and formats of one schema."""
    if "type" in node:
        listed = node["type"]
        names = (listed,) if isinstance(listed, str) else tuple(dict.fromkeys(listed))
        yield ir.Types(names=names)
    if "enum" in node:
        yield ir.Values(keyword="enum", members=tuple(node["enum"]))
    if "const" in node:
        yield ir.Values(keyword="const", members=(node["const"],))
    for keyword, value in node.items():
        rule = _RULES.get(keyword)
        if rule is not None and _enforced(source, pointer, rule, value):
            yield ir.Limit(rule=rule, value=value)
    if "format" in node:
        yield ir.Format(name=node["format"])
    if node.get("dependentRequired"):
        yield ir.DependentRequired(
            names={n: tuple(held) for n, held in node["dependentRequired"].items()}
        )


_RULES = {rule.value: rule for rule in ir.Rule}


def _enforced(source: Source, pointer: Pointer, rule: ir.Rule, value: Any) -> bool:
    if rule is ir.Rule.UNIQUE_ITEMS:
        return bool(value)
    if rule is ir.Rule.PATTERN:
        return translates(source, pointer, "pattern", value)
    return True


def translates(source: Source, schema: Pointer, keyword: str, pattern: str) -> bool:
    """Whether a pattern of a schema can be enforced; noted where it cannot."""
    place = schema / keyword
    if keyword != "pattern":
        place = place / pattern
    try:
        translate(pattern)
    except Untranslatable as error:
        message = f"the pattern is not enforced: {error}"
        source.unenforce(schema, keyword, place, message)
        return False
    return True
