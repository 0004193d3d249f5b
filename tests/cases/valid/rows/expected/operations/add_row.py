# Stamped from spec.yaml. Do not edit.
"""POST /rows"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from .._runtime import checks, models, parameters, parsing, rules, values
from .._runtime.bodies import Json
from .._runtime.contents import JsonContent
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.parameters import Pairs
from .._runtime.requests import Request
from .._runtime.responses import Answer, Headers, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.cup import Cup
    from ..models.tea import Tea
else:
    Cup = lazy(__name__, "..models.cup", "Cup")
    Tea = lazy(__name__, "..models.tea", "Tea")


class AddRow200Headers(Headers):
    """The headers of a 200."""

    __slots__ = ()

    @property
    def x_mark(self) -> list[str | int | bool] | None:
        return parsing.read(
            self.get("X-Mark"),
            lambda v: parsing.row(
                v, (parsing.string, parsing.integer), parsing.boolean
            ),
            lambda v: models.placed(
                models.array(v),
                (
                    lambda item: values.read_string(item),
                    lambda item: values.read_integer(item),
                ),
                lambda item: values.read_boolean(item),
            ),
        )

    @property
    def x_pair(self) -> tuple[str, int] | None:
        return parsing.read(
            self.get("X-Pair"),
            lambda v: parsing.row(v, (parsing.string, parsing.integer), parsing.string),
            lambda v: (
                values.read_string(models.exactly(v, 2)[0]),
                values.read_integer(v[1]),
            ),
        )


def add_row(
    payload: list[str | Tea | Cup],
    *,
    span: tuple[dt.date, dt.date] | None = None,
) -> Request[list[str | Tea | Cup], AddRow200Headers]:
    """POST /rows

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = values.encode_any(payload)
    checks.array(_body, None, _found, min_items=1)
    rules.prefix(
        _body,
        None,
        _found,
        (lambda v, at, found: checks.string(v, at, found, max_length=4), Tea._check),
    )
    checks.items(_body, None, _found, Cup._check, 2)
    _query: Pairs = []
    if span is not None:
        span_json = [values.write_date(span[0]), values.write_date(span[1])]
        checks.array(span_json, ("query", "span"), _found, min_items=2, max_items=2)
        rules.prefix(
            span_json,
            ("query", "span"),
            _found,
            (
                lambda v, at, found: checks.string(v, at, found, format="date"),
                lambda v, at, found: checks.string(v, at, found, format="date"),
            ),
        )
        _query += parameters.query_pairs("span", span_json)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="addRow",
        method="POST",
        path="/rows",
        template="/rows",
        query=tuple(_query),
        body=Json(_body),
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[list[str | Tea | Cup], AddRow200Headers]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent(
                    "application/json",
                    lambda v, start=0: models.placed(
                        models.array(v),
                        (
                            lambda item: values.read_string(item),
                            lambda item: Tea._decode(item),
                        ),
                        lambda item: Cup._decode(item),
                        start,
                    ),
                    lambda v, at, found: checks.every(
                        v,
                        at,
                        found,
                        lambda v, at, found: checks.array(v, at, found, min_items=1),
                        lambda v, at, found: rules.prefix(
                            v,
                            at,
                            found,
                            (
                                lambda v, at, found: checks.string(
                                    v, at, found, max_length=4
                                ),
                                Tea._check,
                            ),
                        ),
                        lambda v, at, found: checks.items(v, at, found, Cup._check, 2),
                    ),
                    items=True,
                    placed=True,
                ),
            ),
            headers=AddRow200Headers,
        ),
    }
)
