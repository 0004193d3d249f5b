"""One schema, flat: references followed and `allOf` merged into plain keywords."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from .. import ir
from ..document import Pointer
from .source import Source

Site: TypeAlias = tuple[Pointer, ...]
"""The places of schemas that hold together; the first one gives its origin."""

ANNOTATIONS = {
    "title",
    "description",
    "default",
    "example",
    "examples",
    "readOnly",
    "writeOnly",
    "deprecated",
    "externalDocs",
    "xml",
    "$comment",
}

ASSERTIONS = {
    "$ref",
    "type",
    "nullable",
    "enum",
    "const",
    "format",
    "properties",
    "required",
    "items",
    "additionalProperties",
    "allOf",
    "oneOf",
    "anyOf",
    "not",
    *(rule.value for rule in ir.Rule),
}


@dataclass(slots=True)
class Schema:
    """Merged keywords; `None` and empty mean that there was none."""

    site: Site
    types: frozenset[str] | None = None
    members: tuple[Any, ...] | None = None
    excluded: tuple[Any, ...] = ()
    format: str | None = None
    constraints: dict[ir.Rule, Any] = field(default_factory=dict)
    properties: dict[str, Site] = field(default_factory=dict)
    required: frozenset[str] = frozenset()
    items: Site = ()
    additional: Site = ()
    choices: tuple[Site, ...] = ()
    choice_keyword: str = ""
    title: str = ""
    description: str = ""
    default: ir.Default | None = None
    examples: tuple[Any, ...] = ()
    read_only: bool = False
    write_only: bool = False
    deprecated: bool = False

    @property
    def doc(self) -> str:
        """The description, or the title for want of one."""
        return self.description or self.title


def assertions(node: Mapping[str, Any]) -> set[str]:
    """The keywords that say what is valid."""
    return {k for k in node if k not in ANNOTATIONS and not k.startswith("x-")}


def flatten(source: Source, site: Site) -> Schema:
    """The keywords of all schemas of a site, merged."""
    merged = Schema(site)
    for pointer in site:
        _merge(source, merged, pointer, {pointer})
    return merged


def _merge(source: Source, into: Schema, pointer: Pointer, seen: set[Pointer]) -> None:
    node = source.at(pointer)
    if isinstance(node, bool):
        if not node:
            source.refuse(pointer, "the schema `false` is not supported yet")
        return
    for keyword in sorted(assertions(node) - ASSERTIONS):
        source.refuse(pointer / keyword, f"`{keyword}` is not supported yet")
    for keyword, value in node.items():
        if merge := _MERGES.get(keyword):
            merge(source, into, pointer, value)
    _annotate(into, node)
    for part in _parts(source, pointer, node):
        if part in seen:
            source.refuse(pointer, "the schema contains itself")
        else:
            _merge(source, into, part, seen | {part})


def _parts(source: Source, pointer: Pointer, node: Mapping[str, Any]) -> list[Pointer]:
    parts = [source.target(pointer)] if "$ref" in node else []
    return parts + [pointer / "allOf" / n for n in range(len(node.get("allOf", ())))]


def _annotate(into: Schema, node: Mapping[str, Any]) -> None:
    into.title = into.title or node.get("title", "")
    into.description = into.description or node.get("description", "")
    if into.default is None and "default" in node:
        into.default = ir.Default(node["default"])
    if not into.examples:
        single = (node["example"],) if "example" in node else ()
        into.examples = tuple(node.get("examples", ())) or single
    into.read_only |= node.get("readOnly") is True
    into.write_only |= node.get("writeOnly") is True
    into.deprecated |= node.get("deprecated") is True


def _type(source: Source, into: Schema, pointer: Pointer, value: Any) -> None:
    types = frozenset([value] if isinstance(value, str) else value)
    into.types = types if into.types is None else into.types & types
    if not into.types:
        source.refuse(pointer / "type", "no type is left where the schemas meet")


def _enum(source: Source, into: Schema, pointer: Pointer, value: Any) -> None:
    listed = tuple(value)
    known = into.members
    into.members = listed if known is None else tuple(m for m in known if m in listed)


def _const(source: Source, into: Schema, pointer: Pointer, value: Any) -> None:
    _enum(source, into, pointer, [value])


def _not(source: Source, into: Schema, pointer: Pointer, value: Any) -> None:
    if isinstance(value, dict) and assertions(value) == {"enum"}:
        into.excluded += tuple(value["enum"])
    else:
        source.refuse(pointer / "not", "`not` is supported with an `enum` only, yet")


def _format(source: Source, into: Schema, pointer: Pointer, value: Any) -> None:
    into.format = into.format or value


def _properties(source: Source, into: Schema, pointer: Pointer, value: Any) -> None:
    for name in value:
        site = (pointer / "properties" / name,)
        into.properties[name] = into.properties.get(name, ()) + site


def _required(source: Source, into: Schema, pointer: Pointer, value: Any) -> None:
    into.required |= frozenset(value)


def _items(source: Source, into: Schema, pointer: Pointer, value: Any) -> None:
    into.items += (pointer / "items",)


def _additional(source: Source, into: Schema, pointer: Pointer, value: Any) -> None:
    if value is False:
        keyword = "additionalProperties"
        source.refuse(pointer / keyword, f"`{keyword}: false` is not supported yet")
    elif value is not True and value != {}:
        into.additional += (pointer / "additionalProperties",)


def _choices(keyword: str) -> _Merge:
    def merge(source: Source, into: Schema, pointer: Pointer, value: Any) -> None:
        if into.choices:
            message = f"`{keyword}` beside another choice is not supported yet"
            source.refuse(pointer / keyword, message)
        into.choices = tuple((pointer / keyword / n,) for n in range(len(value)))
        into.choice_keyword = keyword

    return merge


def _nullable(source: Source, into: Schema, pointer: Pointer, value: Any) -> None:
    if value is True and source.version.startswith("3.0") and into.types:
        into.types |= {"null"}


def _rule(rule: ir.Rule) -> _Merge:
    stricter: Callable[[Any, Any], Any] = max if rule in _LOWER else min

    def merge(source: Source, into: Schema, pointer: Pointer, value: Any) -> None:
        known = into.constraints.get(rule)
        if isinstance(value, bool):
            message = f"`{rule.value}: {str(value).lower()}` is not supported yet"
            source.refuse(pointer / rule.value, message)
        elif known is None or known == value:
            into.constraints[rule] = value
        elif rule is ir.Rule.PATTERN:
            source.refuse(pointer / "pattern", "a second pattern is not supported yet")
        else:
            into.constraints[rule] = stricter(known, value)

    return merge


_LOWER = {
    ir.Rule.MIN_LENGTH,
    ir.Rule.MINIMUM,
    ir.Rule.EXCLUSIVE_MINIMUM,
    ir.Rule.MIN_ITEMS,
    ir.Rule.MIN_PROPERTIES,
}

_Merge: TypeAlias = Callable[[Source, Schema, Pointer, Any], None]

_MERGES: dict[str, _Merge] = {
    "type": _type,
    "nullable": _nullable,
    "enum": _enum,
    "const": _const,
    "not": _not,
    "format": _format,
    "properties": _properties,
    "required": _required,
    "items": _items,
    "additionalProperties": _additional,
    "oneOf": _choices("oneOf"),
    "anyOf": _choices("anyOf"),
    **{rule.value: _rule(rule) for rule in ir.Rule},
}
