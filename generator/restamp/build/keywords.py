"""The keywords of JSON Schema 2020-12, by what they hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .. import ir
from ..document import Pointer

ANNOTATIONS = frozenset("""
    title description default example examples readOnly writeOnly deprecated
    externalDocs xml discriminator
    $schema $id $anchor $dynamicAnchor $vocabulary $comment $defs definitions
    contentEncoding contentMediaType contentSchema
""".split())
"""Keywords that make no value valid or invalid."""

RULES = frozenset(rule.value for rule in ir.Rule)

ONE = frozenset("""
    not if then else items contains additionalProperties propertyNames
    unevaluatedItems unevaluatedProperties
""".split())
"""Keywords that hold one schema."""

LISTS = frozenset(("allOf", "anyOf", "oneOf", "prefixItems"))
"""Keywords that hold a list of schemas."""

MAPS = frozenset(("properties", "patternProperties", "dependentSchemas"))
"""Keywords that hold schemas by name."""

_HOLDING = ONE | LISTS | MAPS | {"$ref", "$dynamicRef"}

ASSERTIONS = ONE | LISTS | MAPS | RULES | frozenset("""
        $ref $dynamicRef type enum const format required dependentRequired
        minContains maxContains
    """.split())
"""Keywords that say what is valid."""


def assertions(node: Mapping[str, Any]) -> set[str]:
    """The keywords of a schema that say what is valid."""
    return {keyword for keyword in node if keyword in ASSERTIONS}


def holds(node: Any) -> bool:
    """Whether a schema has others in it, or leads to one."""
    return isinstance(node, dict) and not node.keys().isdisjoint(_HOLDING)


def inner(pointer: Pointer, node: Mapping[str, Any]) -> Iterator[tuple[Pointer, Any]]:
    """The schemas that stand directly in a schema."""
    for keyword, value in node.items():
        if keyword in ONE:
            yield pointer / keyword, value
        elif keyword in MAPS:
            for name, held in value.items():
                yield pointer / keyword / name, held
        elif keyword in LISTS:
            for n, held in enumerate(value):
                yield pointer / keyword / n, held
