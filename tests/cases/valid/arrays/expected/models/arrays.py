# Stamped from spec.yaml. Do not edit.
"""Arrays."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks, rules
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    array,
    exactly,
    lazy,
    new,
    placed,
    rest,
)
from .._runtime.values import (
    encode_any,
    read_date,
    read_integer,
    read_nothing,
    read_number,
    read_string,
    write_date,
)
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .tea import Tea
else:
    Tea = lazy(__name__, ".tea", "Tea")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Arrays(Model):
    """`Arrays`, which the document does not describe."""

    place: tuple[float, float] | None = None
    row: list[str | Tea | int] | None = None
    tags: list[str] | None = None
    teas: list[Tea] | None = None
    holds: list[Any] | None = None
    some: list[int] | None = None
    few: list[str] | None = None
    matrix: list[list[list[dt.date]]] | None = None
    untyped: list[Any] | None = None
    empty: list[None] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 10
        self.place = None
        if isinstance(v := data.get("place"), list):
            try:
                self.place = (read_number(exactly(v, 2)[0]), read_number(v[1]))
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.row = None
        if isinstance(v := data.get("row"), list):
            try:
                self.row = placed(
                    array(v),
                    (lambda item: read_string(item), lambda item: Tea._decode(item)),
                    lambda item: read_integer(item),
                )
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.tags = None
        if isinstance(v := data.get("tags"), list):
            try:
                self.tags = [read_string(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.teas = None
        if isinstance(v := data.get("teas"), list):
            try:
                self.teas = [Tea._decode(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("holds"), list):
            self.holds = v
        else:
            self.holds = None
            fit -= 1
        self.some = None
        if isinstance(v := data.get("some"), list):
            try:
                self.some = [read_integer(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.few = None
        if isinstance(v := data.get("few"), list):
            try:
                self.few = [read_string(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.matrix = None
        if isinstance(v := data.get("matrix"), list):
            try:
                self.matrix = [
                    [[read_date(item) for item in array(item)] for item in array(item)]
                    for item in v
                ]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("untyped"), list):
            self.untyped = v
        else:
            self.untyped = None
            fit -= 1
        self.empty = None
        if isinstance(v := data.get("empty"), list):
            try:
                self.empty = [read_nothing(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.place) is not None:
            out["place"] = [v[0], v[1]]
        if (v := self.row) is not None:
            out["row"] = encode_any(v)
        if (v := self.tags) is not None:
            out["tags"] = v.copy()
        if (v := self.teas) is not None:
            out["teas"] = [item._encode() for item in v]
        if (v := self.holds) is not None:
            out["holds"] = v.copy()
        if (v := self.some) is not None:
            out["some"] = v.copy()
        if (v := self.few) is not None:
            out["few"] = v.copy()
        if (v := self.matrix) is not None:
            out["matrix"] = [
                [[write_date(item) for item in item] for item in item] for item in v
            ]
        if (v := self.untyped) is not None:
            out["untyped"] = v.copy()
        if (v := self.empty) is not None:
            out["empty"] = v.copy()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("place", UNSET)) is not UNSET:
            checks.array(v, (at, "place"), found, min_items=2)
            rules.prefix(v, (at, "place"), found, (checks.number, checks.number))
            checks.items(v, (at, "place"), found, checks.never, 2)
        if (v := data.get("row", UNSET)) is not UNSET:
            checks.array(v, (at, "row"), found)
            rules.prefix(v, (at, "row"), found, (checks.string, Tea._check))
            checks.items(v, (at, "row"), found, checks.integer, 2)
        if (v := data.get("tags", UNSET)) is not UNSET:
            checks.array(v, (at, "tags"), found, unique=True)
            checks.items(v, (at, "tags"), found, checks.string)
        if (v := data.get("teas", UNSET)) is not UNSET:
            checks.array(v, (at, "teas"), found, unique=True)
            checks.items(v, (at, "teas"), found, Tea._check)
        if (v := data.get("holds", UNSET)) is not UNSET:
            checks.array(v, (at, "holds"), found)
            rules.contains(
                v,
                (at, "holds"),
                found,
                lambda v, at, found: rules.values(v, at, found, (1,), "const"),
                1,
                None,
            )
        if (v := data.get("some", UNSET)) is not UNSET:
            checks.array(v, (at, "some"), found)
            checks.items(v, (at, "some"), found, checks.integer)
            rules.contains(
                v,
                (at, "some"),
                found,
                lambda v, at, found: checks.numeric(v, at, found, minimum=5),
                2,
                3,
            )
        if (v := data.get("few", UNSET)) is not UNSET:
            checks.array(v, (at, "few"), found, min_items=1, max_items=2)
            checks.items(v, (at, "few"), found, checks.string)
        if (v := data.get("matrix", UNSET)) is not UNSET:
            checks.array(v, (at, "matrix"), found)
            checks.items(
                v,
                (at, "matrix"),
                found,
                lambda v, at, found: checks.every(
                    v,
                    at,
                    found,
                    checks.array,
                    lambda v, at, found: checks.items(
                        v,
                        at,
                        found,
                        lambda v, at, found: checks.every(
                            v,
                            at,
                            found,
                            checks.array,
                            lambda v, at, found: checks.items(
                                v,
                                at,
                                found,
                                lambda v, at, found: checks.string(
                                    v, at, found, format="date"
                                ),
                            ),
                        ),
                    ),
                ),
            )
        if (v := data.get("untyped", UNSET)) is not UNSET:
            checks.array(v, (at, "untyped"), found)
        if (v := data.get("empty", UNSET)) is not UNSET:
            checks.array(v, (at, "empty"), found)
            checks.items(v, (at, "empty"), found, checks.never)
