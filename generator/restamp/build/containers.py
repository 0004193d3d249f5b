"""Arrays, and objects used as dictionaries: the types of what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import ir
from ..names import singular
from .schema import Flat, Site
from .simple import translates

if TYPE_CHECKING:
    from .definitions import Definitions

FILLED = 8
"""Items behind the first ones that a tuple spells, at most."""


def array(
    definitions: Definitions, flat: Flat, direction: ir.Direction, hint: ir.Hint
) -> ir.Type:
    """The type of an array."""
    one = singular(hint.word)
    word = one if one != hint.word else f"{hint.word}Item"
    inner = _Inner(definitions, direction, ir.Hint(word=word, parent=hint.parent))
    return _row(inner, flat) if flat.width else ir.Array(items=inner.of(flat.items))


def mapping(
    definitions: Definitions, flat: Flat, direction: ir.Direction, hint: ir.Hint
) -> ir.Type:
    """The type of an object without members of its own."""
    word = f"{hint.word}Value"
    inner = _Inner(definitions, direction, ir.Hint(word=word, parent=hint.parent))
    if flat.patterns:
        return _pattern_map(inner, flat)
    return ir.Map(values=inner.of(flat.additional))


class _Inner:
    """Makes the types of what a container holds."""

    def __init__(
        self, definitions: Definitions, direction: ir.Direction, hint: ir.Hint
    ) -> None:
        self.definitions = definitions
        self._direction = direction
        self._hint = hint

    def of(self, site: Site, number: int | None = None) -> ir.Type:
        """The type of a schema, which may be one of several; of none, anything."""
        if not site:
            return ir.Anything()
        hint = self._hint
        if number is not None:
            hint = ir.Hint(word=f"{hint.word}{number}", parent=hint.parent)
        return self.definitions.type_of(site, self._direction, hint)


def _row(inner: _Inner, flat: Flat) -> ir.Type:
    """An array whose first items have schemas of their own."""
    length = _length(inner, flat)
    width = flat.width if flat.most is None else min(flat.width, flat.most)
    first = tuple(inner.of(flat.item(n), n + 1) for n in range(width))
    ends = flat.most is not None and flat.most <= flat.width
    rest = ir.Nothing() if ends else inner.of(flat.item(flat.width))
    if length:
        return ir.Tuple(items=first + (rest,) * (length - len(first)))
    alike = _alike([*first, rest])
    return ir.Row(first=first, rest=rest) if alike is None else ir.Array(items=alike)


def _length(inner: _Inner, flat: Flat) -> int | None:
    """The one length of an array that is not much longer than its first items."""
    others = flat.item(flat.width)
    ends = any(inner.definitions.source.at(pointer) is False for pointer in others)
    most = flat.width if ends and flat.most is None else flat.most
    if most is None or most != flat.least or most > flat.width + FILLED:
        return None
    return most


def _pattern_map(inner: _Inner, flat: Flat) -> ir.Type:
    """An object whose members have schemas by the patterns of their names."""
    if not all(_translates(inner, flat, pattern) for pattern in flat.patterns):
        return ir.Map(values=ir.Anything())
    patterns = tuple(
        (pattern, inner.of(site, number))
        for number, (pattern, site) in enumerate(flat.patterns.items(), 1)
    )
    rest = inner.of(flat.member(None))
    alike = _alike([*(type for _, type in patterns), rest])
    if alike is not None:
        return ir.Map(values=alike)
    return ir.PatternMap(patterns=patterns, rest=rest)


def _translates(inner: _Inner, flat: Flat, pattern: str) -> bool:
    return all(
        translates(inner.definitions.source, each.holder, "patternProperties", pattern)
        for each in flat.others
        if pattern in each.patterns
    )


def _alike(types: list[ir.Type]) -> ir.Type | None:
    """The one type that values have, whatever their place or name."""
    kinds = dict.fromkeys(types)
    if len(kinds) > 1:
        kinds.pop(ir.Nothing(), None)
    return next(iter(kinds)) if len(kinds) == 1 else None
