"""An independent JSON Schema validator of many places of a document at once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, partial
from types import MappingProxyType
from typing import Any

from ..document import Document, Pointer
from ..formats import valid
from ..validate.depth import is_deep
from ..validate.effort import Effort
from ..validate.explain import Finding, explain
from ..validate.failure import from_rust
from ..validate.judged import DEEPEST, is_pattern
from .families import Told
from .unread import patterns
from .view import NAME, reference, view

_OTHERS = ("byte", "decimal")
"""Formats that JSON Schema does not have: the validator takes our word for them."""


class Oracle:
    """Judges values by the schemas of a document, as one direction sees them.

    `places` are those of the schemas that it is asked about. They are compiled together,
    which is faster by far than one after the other.
    """

    def __init__(
        self,
        document: Document,
        flag: str,
        places: Iterable[Pointer],
        told: Told = MappingProxyType({}),
    ) -> None:
        self._document = document
        self._told = told
        self._flag = flag
        self._places = list(dict.fromkeys(places))
        self._numbers: dict[Pointer, int] = {}
        self._validators: dict[int, Any] = {}
        self._known: dict[tuple[int, int], tuple[Any, bool]] = {}
        self.reads = bool(self._places) and self._registered()
        """Whether the validator takes the document; it cannot follow a very deep one."""
        if self.reads:
            fits = self._effort.fits
            self._compile([p for p in self._places if fits(str(self._numbers[p]))])

    def judges(self, place: Pointer) -> bool:
        """Whether the validator could read the schema."""
        return self.reads and self._numbers[place] in self._validators

    def bears(self, place: Pointer, value: Any) -> bool:
        """Whether the validator comes to an end with a value."""
        return self._effort.bears(str(self._numbers[place]), value)

    def accepts(self, place: Pointer, value: Any) -> bool:
        """Whether a value is valid; what has been asked before is not looked at again."""
        number = self._numbers[place]
        known = number, id(value)
        if known not in self._known:
            valid = self._validators[number].is_valid({str(number): value})
            self._known[known] = value, valid
        return self._known[known][1]

    def findings(self, place: Pointer, value: Any) -> list[Finding]:
        """What is wrong with a value; of a very deep one it is not told where."""
        if is_deep(value, DEEPEST):
            return [Finding((), f"it is not valid somewhere in over {DEEPEST} levels")]
        validator = self._validator({"$ref": reference(self._numbers[place])})
        errors = validator.iter_errors(value)
        return list(explain([from_rust(error, {}) for error in errors]))

    def _registered(self) -> bool:
        import jsonschema_rs

        schemas, self._numbers = view(
            self._document, self._flag, self._places, self._told
        )
        self._definitions = schemas["$defs"]
        self._effort = Effort(self._definitions)
        draft = jsonschema_rs.Draft202012
        try:
            self._registry = jsonschema_rs.Registry([(NAME, schemas)], draft=draft)
        except ValueError as error:
            if "Recursion limit" not in str(error):
                raise
            return False
        return True

    @cached_property
    def _unread(self) -> frozenset[str]:
        """The schemas, by number, that have an expression that cannot be read."""
        return frozenset(
            number
            for number, schema in self._definitions.items()
            if not all(map(is_pattern, patterns(schema)))
        )

    def _validator(self, schema: dict[str, Any]) -> Any:
        import jsonschema_rs

        return jsonschema_rs.Draft202012Validator(
            schema,
            registry=self._registry,
            validate_formats=True,
            formats={name: partial(valid, name) for name in _OTHERS},
        )

    def _compile(self, places: list[Pointer]) -> None:
        """Compile schemas together; one that cannot be is left out, alone.

        Expressions that cannot be read are looked for when they are in the way.
        """
        if not places:
            return
        numbers = [self._numbers[place] for place in places]
        listed = {str(number): {"$ref": reference(number)} for number in numbers}
        try:
            validator = self._validator({"properties": listed})
        except (ValueError, RecursionError):
            leads = partial(self._effort.leads, there=self._unread)
            readable = [p for p in places if not leads(str(self._numbers[p]))]
            if len(readable) < len(places):
                self._compile(readable)
            elif len(places) > 1:
                middle = len(places) // 2
                self._compile(places[:middle])
                self._compile(places[middle:])
            return
        self._validators |= dict.fromkeys(numbers, validator)
