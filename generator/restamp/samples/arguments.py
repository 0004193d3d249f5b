"""Arguments: values of the parameters of operations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from .. import ir
from ..document import Pointer
from ..validate.headers import is_field_value
from .held import held
from .message import Message, Size
from .strings import NoValue
from .values import Values


class Arguments:
    """Makes the arguments of operations; those of shared parameters once."""

    def __init__(self, values: Values) -> None:
        self._values = values
        self._made: dict[Pointer, Any] = {}

    def of(
        self, operation: ir.Operation, size: Size
    ) -> tuple[Mapping[tuple[ir.Location, str], Any], list[ir.Parameter]]:
        """Arguments by location and name, and the parameters without a known value.

        Minimal ones are those that are required.
        """
        made: dict[tuple[ir.Location, str], Any] = {}
        missing: list[ir.Parameter] = []
        for parameter in operation.parameters:
            if parameter.required or size is not Size.MINIMAL:
                value = self._value(parameter)
                if value is _NOTHING:
                    missing.append(parameter)
                else:
                    made[parameter.location, parameter.wire] = value
        return made, missing

    def _value(self, parameter: ir.Parameter) -> Any:
        place = parameter.origin
        if place not in self._made:
            examples = [example.value for _, example in self._usable(parameter)]
            path = parameter.location is ir.Location.PATH
            schema = parameter.value.schema + (_NOT_EMPTY if path else ())
            try:
                made = self._values.full(schema, parameter.wire, examples)
            except NoValue:
                made = _NOTHING
            self._made[place] = made
        return self._made[place]

    def further(self, parameter: ir.Parameter) -> Iterator[tuple[str, ir.Example]]:
        """The right examples of a parameter that are not what it usually has, by name."""
        usual = self._value(parameter)
        if usual is _NOTHING or len(parameter.examples) < 2:
            return
        schema, checker = parameter.value.schema, self._values.checker
        for name, example in self._usable(parameter):
            right = is_written(parameter, example.value)
            right = right and checker.holds(schema, example.value)
            if right and repr(example.value) != repr(usual):
                yield name, example

    def _usable(self, parameter: ir.Parameter) -> Iterator[tuple[str, ir.Example]]:
        """The examples that its type can hold and its place can have, by name."""
        for name, example in parameter.examples.items():
            is_held = held(self._values.api, parameter.value.type, example.value)
            header = parameter.location is ir.Location.HEADER
            if is_held and (not header or fits_header(example.value)):
                yield name, example


def fits_header(value: Any) -> bool:
    """Whether a text has no characters that headers do not allow, such as line ends."""
    return not isinstance(value, str) or is_field_value(value)


def with_argument(usual: Message, parameter: ir.Parameter, value: Any) -> Message:
    """A usual request with another value of a parameter."""
    where = parameter.location.value
    others = {**usual.parameters.get(where, {}), parameter.wire: value}
    given = {**usual.parameters, where: others}
    return replace(usual, parameter=parameter, parameters=given, source=None, goals=())


def is_written(parameter: ir.Parameter, value: Any) -> bool:
    """Whether a parameter can be written, and read again as what it was."""
    if parameter.media_type is not None:
        return True
    if isinstance(value, dict):
        return bool(value) and all(_part(parameter, each) for each in value.values())
    if isinstance(value, list):
        return bool(value) and all(_part(parameter, each) for each in value)
    return _part(parameter, value)


def _part(parameter: ir.Parameter, value: Any) -> bool:
    if value is None or isinstance(value, dict | list):
        return False
    if not isinstance(value, str):
        return True
    match parameter.location:
        case ir.Location.HEADER | ir.Location.COOKIE:
            return fits_header(value)
        case ir.Location.PATH:
            return _STEP.fullmatch(value) is not None
        case _:
            return True


_STEP = re.compile(r"(?!\.{1,2}$).+", re.DOTALL)
"""A text that is a part of a path."""

_NOTHING = object()
_NOT_EMPTY: ir.Schema = (ir.Not(schema=(ir.Values(keyword="const", members=("",)),)),)
"""A path without one of its parts is another one."""
