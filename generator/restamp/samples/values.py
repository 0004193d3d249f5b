"""Values that schemas allow: the document's examples first, else made from the terms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain, islice
from typing import Any, TypeAlias, TypeGuard

from .. import ir
from .check import Checker
from .check.scalars import canonical
from .making import of_plan, unusual, variations
from .message import STRUCTURED, Size, is_sendable
from .objects import repaired
from .own import Own
from .parts import Parts, is_flat
from .plans import Plan, Plans
from .sizes import Sizes
from .strings import NoValue

LEVELS = 5
"""Levels of a value that are complete, at most."""

NODES = {Size.MINIMAL: 0, Size.TYPICAL: 60, Size.MAXIMAL: 300}
"""JSON values that a body has, at most, where its first level needs no more."""

DEEPEST = 40
"""Levels after which a value that must hold another one counts as endless."""

ENDLESS = 100
"""Steps that an endless value counts for: the next one is likely to be endless too."""

HIGHER = 3
"""Levels that are tried, where a lower one has no value."""

PLANS = 60
"""Ways to keep to a schema that are tried."""

TRIES = 40
"""Values that are made and refused for one way."""

REFUSED = 400
"""Values that are made and refused for one body."""

STEPS = 10_000
"""Schemas that values of are looked for, within one body."""

LARGEST = 10_000
"""JSON values that a value is made of, at most."""

REPAIRS = 4
"""Times that an object is repaired before it is refused."""


_PLAINEST: tuple[Any, ...] = ({}, [], "Text", 0, True, None)
"""Values that need no search: what is left where it was given up."""

_Make: TypeAlias = Callable[["Values", Plan, Parts, int, str], Iterator[Any]]
"""Makes values that may keep to a plan, of a level, and of what they are called."""

UNKNOWN = "no value is known that keeps to this schema"
LARGE = "no value of ordinary size is known that keeps to this schema"


class Values:
    """Makes values of the schemas of an API; the same ones every time.

    A value of level n has all members, whose values are of level n - 1; from level 0 on
    it has those that it must have. What is made of a definition is kept, and shared.
    """

    def __init__(self, api: ir.Api) -> None:
        self.api = api
        self.checker = Checker(api)
        self.own = Own(self.checker)
        self.plans = Plans(self.checker)
        self.sizes = Sizes()
        self._kept: dict[tuple[int, int], tuple[Any, bool]] = {}
        self._bodies: dict[tuple[int, str, Size], tuple[ir.Schema, Any]] = {}
        self._ways: dict[tuple[int, bool], list[tuple[Plan, Parts]]] = {}
        self._inline: dict[tuple[int, str, int], tuple[ir.Schema, Any, bool]] = {}
        self._whole: dict[int, tuple[int, Any]] = {}
        self._cuts = False
        self._open: dict[tuple[int, int], int] = {}
        self._lowest = DEEPEST
        self._refused = 0
        self._steps = 0
        self._large = False
        self._vain: dict[tuple[int, bool], ir.Schema] = {}
        self._too_large = set[object]()

    def content(self, content: ir.Content, size: Size) -> Any:
        """A body of a size that can be written; `NoValue` where none is known."""
        made, value = self.body(content.value, size), content.value
        if content.form not in STRUCTURED or is_sendable(content, made):
            return made
        return self.body(replace(value, schema=(*value.schema, _OBJECT)), size)

    def body(self, value: ir.Value, size: Size) -> Any:
        """A value of a size; `NoValue` where none is known."""
        schema, number, origin = value.schema, id(value.schema), value.origin
        if _is_definition(schema):
            entry = self.checker.entry(schema[0].key)
            number, origin = entry.number, entry.key.origin
        place = number, str(origin[-1]), size
        if place not in self._bodies:
            made = self._sized(schema, size, str(origin[-1]))
            if size is Size.TYPICAL:
                made = self.own.put(value, made)
            self._bodies[place] = schema, made
        return self._bodies[place][1]

    def _sized(self, schema: ir.Schema, size: Size, word: str) -> Any:
        """The most complete value that is not too large, or the smallest there is."""
        least = 0 if size is Size.MINIMAL else 1
        made = self._at_least(schema, least, word)
        for level in range(2, LEVELS + 1):
            if not least or not isinstance(made, dict | list):
                break
            larger = self._at_least(schema, level, word)
            if self.sizes.of(larger) > NODES[size]:
                break
            made = larger
        return made

    def _at_least(self, schema: ir.Schema, level: int, word: str) -> Any:
        """A value of a level, or of the next one that has a value."""
        self._large = False
        for higher in range(level, level + HIGHER):
            if self.is_vain(schema, level):
                break
            self._begin()
            for value in self._found(schema, higher, word):
                return value
            if self.tired:
                self._vain[self._place(schema, level)] = schema
        for plain in _PLAINEST:
            if self.checker.holds(schema, plain):
                return plain
        raise NoValue(LARGE if self._large else UNKNOWN)

    def full(self, schema: ir.Schema, word: str, examples: Iterable[Any] = ()) -> Any:
        """The first example that fits, or a value with all members; `NoValue`."""
        for example in self._of_examples(schema, 1, examples):
            return example
        return self._at_least(schema, 1, word)

    def whole(self, schema: ir.Schema, level: int, word: str) -> Any:
        """A value that nothing is around; `NoValue` where none is known."""
        self._begin()
        return self.make(schema, level, word)

    @property
    def tired(self) -> bool:
        """Whether what was last looked for was given up."""
        return self._steps > STEPS

    def is_vain(self, schema: ir.Schema, level: int = 0) -> bool:
        """Whether a value was looked for already until it was given up."""
        return self._place(schema, level) in self._vain

    def _place(self, schema: ir.Schema, level: int) -> tuple[int, bool]:
        if _is_definition(schema):
            return self.checker.entry(schema[0].key).number, level > 0
        return id(schema), level > 0

    def _begin(self) -> None:
        self._refused = self._steps = 0

    def _note(self, place: object, value: Any) -> None:
        """Remember of what is kept that only values that are too large were found."""
        if value is _NOTHING and self._large:
            self._too_large.add(place)

    def _gives_up(self) -> bool:
        """Whether too much has been looked for: then what is found now is not kept."""
        self._steps += 1
        if self.tired:
            self._lowest = -1
        return self.tired

    def make(
        self, schema: ir.Schema, level: int, word: str, examples: Iterable[Any] = ()
    ) -> Any:
        """The preferred value of a level; `NoValue` where none is known."""
        value = _NOTHING
        for value in self._of_examples(schema, level, examples):
            break
        if value is _NOTHING:
            value = self._inner(schema, level, word)
        if value is _NOTHING:
            raise NoValue(UNKNOWN)
        return value

    def _inner(self, schema: ir.Schema, level: int, word: str) -> Any:
        """The one value of a schema at a level, made once."""
        plain = level > 1 and all(type(term) in _PLAIN for term in schema)
        place = id(schema), word, 1 if plain else max(level, 0)
        if place in self._inline:
            self._large |= place in self._too_large
            _, value, cut = self._inline[place]
            self._cuts |= cut
            return value
        outer, self._lowest = self._lowest, DEEPEST
        above, self._cuts = self._cuts, False
        value = next(self._found(schema, level, word), _NOTHING)
        if self._lowest == DEEPEST:
            self._inline[place] = schema, value, self._cuts
            self._note(place, value)
        self._lowest = min(outer, self._lowest)
        self._cuts |= above
        return value

    def several(self, schema: ir.Schema, level: int, word: str) -> Iterator[Any]:
        """Different values of a level, the preferred one first."""
        return _different(self._found(schema, level, word))

    def varied(self, schema: ir.Schema, level: int, word: str) -> Iterator[Any]:
        """Different values of a level, then those that differ in what they hold."""
        found = self._found(schema, level, word)
        further = self._kept_to(schema, level, word, variations)
        return _different(chain(found, further))

    def _of_examples(
        self, schema: ir.Schema, level: int, examples: Iterable[Any]
    ) -> Iterator[Any]:
        for example in examples:
            self._cuts |= level <= 0
            if level > 0 or not isinstance(example, dict | list):
                if self.checker.holds(schema, example):
                    yield example

    def _found(self, schema: ir.Schema, level: int, word: str) -> Iterator[Any]:
        if level < -DEEPEST:
            self._steps += ENDLESS
            self._lowest = -1
            return
        found = False
        for value in self._shared(schema, level):
            found = True
            yield value
        if found or not _is_definition(schema):
            yield from self._made(schema, level, word)

    def _shared(self, schema: ir.Schema, level: int) -> Iterator[Any]:
        """The value of a definition that a schema is, or that is one of its choices."""
        if len(schema) != 1 or self._gives_up():
            return
        match schema[0]:
            case ir.Defined(key=key):
                if (value := self._of_definition(key, level)) is not _NOTHING:
                    yield value
            case ir.OrNull(schema=inner):
                self._cuts |= level <= 0
                if level <= 0:
                    yield None
                yield from self._shared(inner, level)
            case ir.AnyOf(schemas=listed) | ir.OneOf(schemas=listed):
                for alternative in listed:
                    for value in self._shared(alternative, level):
                        if self.checker.holds(schema, value):
                            yield value
            case _:
                return

    def _of_definition(self, key: ir.Key, level: int) -> Any:
        """The one value of a definition at a level.

        It is not kept where it may be another one outside of what is open. Where nothing
        was left out of it for its level, it is that of every higher one.
        """
        number, level = self.checker.entry(key).number, max(level, 0)
        place = number, level
        if number in self._whole and self._whole[number][0] < level:
            return self._whole[number][1]
        if place in self._kept:
            self._large |= place in self._too_large
            value, cut = self._kept[place]
            self._cuts |= cut
            return value
        if place in self._open:
            self._lowest = min(self._lowest, self._open[place])
            return _NOTHING
        outer, self._lowest = self._lowest, DEEPEST
        above, self._cuts = self._cuts, False
        depth = self._open[place] = len(self._open)
        schema, word = (ir.Defined(key=key),), str(key.origin[-1])
        value = next(self._made(schema, level, word), _NOTHING)
        if value is _NOTHING and level <= 0:
            value = next(self._made(schema, 1, word), _NOTHING)
        del self._open[place]
        if self._lowest >= depth:
            self._kept[place] = value, self._cuts
            self._note(place, value)
            self.checker.trust(key, value)
            self._lowest = outer
            if not self._cuts and value is not _NOTHING:
                self._whole.setdefault(number, (level, value))
        self._lowest = min(outer, self._lowest)
        self._cuts |= above
        return value

    def _made(self, schema: ir.Schema, level: int, word: str) -> Iterator[Any]:
        """Values made from the terms; where usual ones are excluded, others."""
        found = False
        for value in self._kept_to(schema, level, word, of_plan):
            found = True
            yield value
        if not found:
            yield from self._kept_to(schema, level, word, unusual)

    def _kept_to(
        self, schema: ir.Schema, level: int, word: str, make: _Make
    ) -> Iterator[Any]:
        """Values of the plans, as many as are found before too many fail."""
        if self._gives_up():
            return
        self._cuts |= level <= 0 and not self._is_flat(schema)
        for plan, parts in self._ways_of(schema, level <= 0):
            tries = 0
            for value in make(self, plan, parts, level, word):
                good = self._right(schema, value, parts, level)
                if good is not _NOTHING:
                    yield good
                    continue
                tries += 1
                self._refused += 1
                if self._refused > REFUSED:
                    self._lowest = -1
                    return
                if tries > TRIES:
                    break

    def _is_flat(self, schema: ir.Schema) -> bool:
        """Whether a schema allows the same of every level."""
        if _is_definition(schema):
            return bool(self.checker.entry(schema[0].key).listed)
        return is_flat(schema)

    def _ways_of(self, schema: ir.Schema, small: bool) -> Iterator[tuple[Plan, Parts]]:
        """The plans of a schema; the first one of a definition is made once."""
        if not _is_definition(schema):
            yield from self._planned(schema, small)
            return
        place = self.checker.entry(schema[0].key).number, small
        if place not in self._ways:
            self._ways[place] = list(islice(self._planned(schema, small), 1))
        yield from self._ways[place]
        yield from islice(self._planned(schema, small), 1, None)

    def _planned(self, schema: ir.Schema, small: bool) -> Iterator[tuple[Plan, Parts]]:
        for plan in islice(self.plans.of(schema, small=small), PLANS):
            yield plan, Parts(plan.terms)

    def _right(self, schema: ir.Schema, value: Any, parts: Parts, level: int) -> Any:
        """The value, repaired where it must be and can be."""
        for _ in range(REPAIRS):
            if self.sizes.of(value) > LARGEST:
                self._large = True
                return _NOTHING
            found = self.checker.violations(schema, value)
            if not found:
                return value
            if not isinstance(value, dict):
                return _NOTHING
            value = repaired(self, parts, value, found, level)
        return _NOTHING


def _different(values: Iterable[Any]) -> Iterator[Any]:
    """The values, each once."""
    known = set[Any]()
    for value in values:
        if (same := canonical(value)) not in known:
            known.add(same)
            yield value


_NOTHING = object()
_OBJECT = ir.Types(names=("object",))
_PLAIN = (ir.Types, ir.Values, ir.Limit, ir.Format)


def _is_definition(schema: ir.Schema) -> TypeGuard[tuple[ir.Defined]]:
    return len(schema) == 1 and type(schema[0]) is ir.Defined
