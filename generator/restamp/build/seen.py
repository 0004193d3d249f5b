"""What a schema looks at of an object or array, for the `unevaluated` keywords."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from .. import ir
from ..document import Pointer
from .schema import parts
from .simple import translates

if TYPE_CHECKING:
    from .terms import Terms

_NOTHING = ir.Seen()
_ALL = ir.Seen(everything=True)


class Sight:
    """Finds what the keywords of a schema, and of those applied in place, look at."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._source = terms.source
        self._open: list[Pointer] = []

    def of_members(
        self, pointer: Pointer, direction: ir.Direction, *, own: bool = False
    ) -> ir.Seen:
        """The members of an object that a schema looks at; `own` leaves out the rest."""
        node = self._source.at(pointer)
        if isinstance(node, bool) or pointer in self._open:
            return _NOTHING
        if "additionalProperties" in node or (
            not own and "unevaluatedProperties" in node
        ):
            return _ALL
        self._open.append(pointer)
        seen = ir.Seen(
            names=tuple(node.get("properties", ())),
            patterns=tuple(
                p
                for p in node.get("patternProperties", ())
                if translates(self._source, pointer, "patternProperties", p)
            ),
            branches=tuple(self._branches(pointer, node, direction, members=True)),
        )
        self._open.pop()
        return seen

    def of_items(
        self, pointer: Pointer, direction: ir.Direction, *, own: bool = False
    ) -> ir.Seen:
        """The items of an array that a schema looks at."""
        node = self._source.at(pointer)
        if isinstance(node, bool) or pointer in self._open:
            return _NOTHING
        if "items" in node or (not own and "unevaluatedItems" in node):
            return _ALL
        self._open.append(pointer)
        place = (pointer / "contains",)
        seen = ir.Seen(
            count=len(node.get("prefixItems", ())),
            matching=(
                (self._terms.own(place, direction),) if "contains" in node else ()
            ),
            branches=tuple(self._branches(pointer, node, direction, members=False)),
        )
        self._open.pop()
        return seen

    def _of(self, pointer: Pointer, direction: ir.Direction, members: bool) -> ir.Seen:
        find = self.of_members if members else self.of_items
        return find(pointer, direction)

    def _branches(
        self,
        pointer: Pointer,
        node: dict[str, Any],
        direction: ir.Direction,
        members: bool,
    ) -> Iterator[ir.Branch]:
        """What the schemas that apply to the same value look at, and when."""
        for part in parts(self._source, pointer, node):
            seen = self._of(part, direction, members)
            yield ir.Branch(condition=(), seen=seen, otherwise=_NOTHING)
        for keyword in ("anyOf", "oneOf"):
            for n in range(len(node.get(keyword, ()))):
                place = pointer / keyword / n
                yield self._conditional(place, direction, members)
        for name in node.get("dependentSchemas", ()) if members else ():
            place = pointer / "dependentSchemas" / name
            yield ir.Branch(
                condition=(ir.Required(names=(name,)),),
                seen=self._of(place, direction, members),
                otherwise=_NOTHING,
            )
        if "if" in node:
            place = pointer / "if"
            yield self._conditional(place, direction, members)
            yield ir.Branch(
                condition=self._terms.own((place,), direction),
                seen=self._optional(pointer, node, "then", direction, members),
                otherwise=self._optional(pointer, node, "else", direction, members),
            )

    def _conditional(
        self, place: Pointer, direction: ir.Direction, members: bool
    ) -> ir.Branch:
        return ir.Branch(
            condition=self._terms.own((place,), direction),
            seen=self._of(place, direction, members),
            otherwise=_NOTHING,
        )

    def _optional(
        self,
        pointer: Pointer,
        node: dict[str, Any],
        keyword: str,
        direction: ir.Direction,
        members: bool,
    ) -> ir.Seen:
        if keyword not in node:
            return _NOTHING
        return self._of(pointer / keyword, direction, members)
