"""Arguments: values of the parameters of operations."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .. import ir
from ..document import Pointer
from .held import held
from .message import Size
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
            api, type = self._values.api, parameter.value.type
            examples = [e.value for e in parameter.examples if held(api, type, e.value)]
            if parameter.location is ir.Location.HEADER:
                examples = [e for e in examples if fits_header(e)]
            path = parameter.location is ir.Location.PATH
            schema = parameter.value.schema + (_NOT_EMPTY if path else ())
            try:
                made = self._values.full(schema, parameter.wire, examples)
            except NoValue:
                made = _NOTHING
            self._made[place] = made
        return self._made[place]


def fits_header(value: Any) -> bool:
    """Whether a text has no characters that headers do not allow, such as line ends."""
    return not isinstance(value, str) or _HEADER.fullmatch(value) is not None


_HEADER = re.compile(r"[\t -~\xa0-\xff]*")
_NOTHING = object()
_NOT_EMPTY: ir.Schema = (ir.Not(schema=(ir.Values(keyword="const", members=("",)),)),)
"""A path without one of its parts is another one."""
