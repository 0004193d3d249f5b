"""One schema, flat: references followed and `allOf` merged, as far as types need it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias

from ..document import Pointer
from .keywords import assertions
from .source import Source

Site: TypeAlias = tuple[Pointer, ...]
"""The places of schemas that hold together; the first one gives its origin."""


class Choice(NamedTuple):
    """An `anyOf` or `oneOf`: the schema that has it, and its alternatives."""

    holder: Pointer
    keyword: str
    sites: tuple[Site, ...]


class Row(NamedTuple):
    """A schema of arrays: how many of the first items have their own, and if others have."""

    holder: Pointer
    width: int
    open: bool

    def item(self, index: int) -> Site:
        """The schema of an item, where it has one."""
        if index < self.width:
            return (self.holder / "prefixItems" / index,)
        return (self.holder / "items",) if self.open else ()


class Others(NamedTuple):
    """A schema of objects: the patterns of names that it knows, and if it says the rest."""

    holder: Pointer
    patterns: tuple[str, ...]
    told: bool

    def member(self, pattern: str | None) -> Site:
        """The schema of a member whose name matches a pattern, or none of them."""
        if pattern in self.patterns:
            return (self.holder / "patternProperties" / pattern,)
        return (self.holder / "additionalProperties",) if self.told else ()


@dataclass(slots=True)
class Flat:
    """Merged keywords; `None` and empty mean that there was none."""

    site: Site
    types: frozenset[str] | None = None
    members: tuple[Any, ...] | None = None
    excluded: tuple[Any, ...] = ()
    words: dict[str | int, str] = field(default_factory=dict)
    format: str | None = None
    properties: dict[str, Site] = field(default_factory=dict)
    required: frozenset[str] = frozenset()
    items: Site = ()
    rows: tuple[Row, ...] = ()
    least: int = 0
    most: int | None = None
    additional: Site = ()
    others: tuple[Others, ...] = ()
    objectlike: bool = False
    choices: tuple[Choice, ...] = ()
    impossible: bool = False

    @property
    def nullable(self) -> bool:
        """Whether null is among what is allowed, as far as types and values say."""
        if self.types is None:
            return self.members is not None and None in self.members
        allowed = "null" in self.types
        return allowed and (self.members is None or None in self.members)

    @property
    def patterns(self) -> dict[str, Site]:
        """The schemas of members by the patterns that their names match."""
        found = dict.fromkeys(p for each in self.others for p in each.patterns)
        return {pattern: self.member(pattern) for pattern in found}

    def member(self, pattern: str | None) -> Site:
        """The schemas of members whose names match a pattern, or none."""
        return tuple(p for each in self.others for p in each.member(pattern))

    @property
    def width(self) -> int:
        """How many of an array's first items have schemas of their own."""
        return max((row.width for row in self.rows), default=0)

    def item(self, index: int) -> Site:
        """The schemas of an array's item."""
        return tuple(pointer for row in self.rows for pointer in row.item(index))


def flatten(source: Source, site: Site) -> Flat:
    """The keywords of all schemas of a site, merged; each schema counts once."""
    merged = Flat(site)
    seen = set[Pointer]()
    for pointer in site:
        if pointer not in seen:
            seen.add(pointer)
            _merge(source, merged, pointer, seen)
    return merged


def parts(source: Source, pointer: Pointer, node: dict[str, Any]) -> list[Pointer]:
    """The schemas that hold together with one: what it refers to, and its `allOf`."""
    found = (
        [referred(source, pointer, node)]
        if "$ref" in node or "$dynamicRef" in node
        else []
    )
    return found + [pointer / "allOf" / n for n in range(len(node.get("allOf", ())))]


def referred(source: Source, pointer: Pointer, node: dict[str, Any]) -> Pointer:
    """Where the reference of a schema leads."""
    return source.target(pointer, "$ref" if "$ref" in node else "$dynamicRef")


def same(one: Any, other: Any) -> bool:
    """Whether two JSON values are equal; true is not 1."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[k], other[k]) for k in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)


def among(value: Any, values: Iterable[Any]) -> bool:
    """Whether a JSON value is one of several."""
    return any(same(value, other) for other in values)


def _merge(source: Source, into: Flat, pointer: Pointer, seen: set[Pointer]) -> None:
    node = source.at(pointer)
    if isinstance(node, bool):
        into.impossible |= not node
        return
    for keyword, value in node.items():
        if merge := _MERGES.get(keyword):
            merge(into, pointer, value)
    if "prefixItems" in node or "items" in node:
        width = len(node.get("prefixItems", ()))
        into.rows += (Row(pointer, width, "items" in node),)
    if "patternProperties" in node or "additionalProperties" in node:
        listed = tuple(node.get("patternProperties", ()))
        into.others += (Others(pointer, listed, "additionalProperties" in node),)
    for extension in _WORDS:
        if isinstance(node.get(extension), list):
            _words(into, node.get("enum", ()), node[extension])
    for part in parts(source, pointer, node):
        if part not in seen:
            seen.add(part)
            _merge(source, into, part, seen)


def _type(into: Flat, pointer: Pointer, value: Any) -> None:
    types = frozenset([value] if isinstance(value, str) else value)
    if "number" in types:
        types |= {"integer"}
    into.types = types if into.types is None else into.types & types


def _enum(into: Flat, pointer: Pointer, value: Any) -> None:
    known = into.members
    listed: Iterable[Any] = (
        value if known is None else (m for m in known if among(m, value))
    )
    into.members = tuple(listed)


def _const(into: Flat, pointer: Pointer, value: Any) -> None:
    _enum(into, pointer, [value])


def _not(into: Flat, pointer: Pointer, value: Any) -> None:
    if isinstance(value, dict) and assertions(value) == {"enum"}:
        into.excluded += tuple(value["enum"])


def _format(into: Flat, pointer: Pointer, value: Any) -> None:
    into.format = into.format or value


def _properties(into: Flat, pointer: Pointer, value: Any) -> None:
    into.objectlike = True
    for name in value:
        site = (pointer / "properties" / name,)
        into.properties[name] = into.properties.get(name, ()) + site


def _required(into: Flat, pointer: Pointer, value: Any) -> None:
    into.required |= frozenset(value)


def _items(into: Flat, pointer: Pointer, value: Any) -> None:
    into.items += (pointer / "items",)


def _least(into: Flat, pointer: Pointer, value: Any) -> None:
    into.least = max(into.least, int(value))


def _most(into: Flat, pointer: Pointer, value: Any) -> None:
    into.most = int(value) if into.most is None else min(into.most, int(value))


def _additional(into: Flat, pointer: Pointer, value: Any) -> None:
    into.objectlike = True
    if not isinstance(value, bool):
        into.additional += (pointer / "additionalProperties",)


def _objectlike(into: Flat, pointer: Pointer, value: Any) -> None:
    into.objectlike = True


def _choices(keyword: str) -> _Merge:
    def merge(into: Flat, pointer: Pointer, value: Any) -> None:
        sites = tuple((pointer / keyword / n,) for n in range(len(value)))
        into.choices += (Choice(pointer, keyword, sites),)

    return merge


def _words(into: Flat, values: Iterable[Any], words: list[Any]) -> None:
    """What the document calls the values of an enumeration."""
    for value, word in zip(values, words, strict=False):
        if isinstance(value, str | int) and isinstance(word, str):
            into.words.setdefault(value, word)


_WORDS = ("x-enum-varnames", "x-enumNames")
"""Extensions that name the values of an `enum`."""

_Merge: TypeAlias = Callable[[Flat, Pointer, Any], None]

_MERGES: dict[str, _Merge] = {
    "type": _type,
    "enum": _enum,
    "const": _const,
    "not": _not,
    "format": _format,
    "properties": _properties,
    "required": _required,
    "items": _items,
    "minItems": _least,
    "maxItems": _most,
    "additionalProperties": _additional,
    "patternProperties": _objectlike,
    "oneOf": _choices("oneOf"),
    "anyOf": _choices("anyOf"),
}
