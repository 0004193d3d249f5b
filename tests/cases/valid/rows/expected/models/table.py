# Stamped from spec.yaml. Do not edit.
"""Table."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self, TypeAlias

from .._runtime import checks, rules
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    Unset,
    array,
    exactly,
    lazy,
    new,
    placed,
    rest,
)
from .._runtime.values import (
    encode_any,
    encode_model,
    read_date,
    read_integer,
    read_nothing,
    read_string,
    write_date,
)
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .cup import Cup
    from .tea import Tea
else:
    Cup = lazy(__name__, ".cup", "Cup")
    Tea = lazy(__name__, ".tea", "Tea")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Table(Model):
    """`Table`, which the document does not describe."""

    entries: list[list[str | Tea | Cup]] | None = None
    span: tuple[dt.date, dt.date] | None = None
    alike: list[int] | None = None
    open: list[Tea | Any] | None = None
    closed: list[str | Tea] | None = None
    short: list[str | Tea] | None = None
    filled: tuple[str, Cup, Cup] | None = None
    both: list[str | int | Cup] | None = None
    rest: list[str | dt.date | None] | None | Unset = UNSET
    either: TableEither | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 10
        self.entries = None
        if isinstance(v := data.get("entries"), list):
            try:
                self.entries = [
                    placed(
                        array(item),
                        (
                            lambda item: read_string(item),
                            lambda item: Tea._decode(item),
                        ),
                        lambda item: Cup._decode(item),
                    )
                    for item in v
                ]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.span = None
        if isinstance(v := data.get("span"), list):
            try:
                self.span = (read_date(exactly(v, 2)[0]), read_date(v[1]))
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.alike = None
        if isinstance(v := data.get("alike"), list):
            try:
                self.alike = [read_integer(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.open = None
        if isinstance(v := data.get("open"), list):
            try:
                self.open = placed(
                    array(v), (lambda item: Tea._decode(item),), lambda item: item
                )
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.closed = None
        if isinstance(v := data.get("closed"), list):
            try:
                self.closed = placed(
                    array(v),
                    (lambda item: read_string(item), lambda item: Tea._decode(item)),
                    lambda item: read_nothing(item),
                )
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.short = None
        if isinstance(v := data.get("short"), list):
            try:
                self.short = placed(
                    array(v),
                    (lambda item: read_string(item), lambda item: Tea._decode(item)),
                    lambda item: read_nothing(item),
                )
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.filled = None
        if isinstance(v := data.get("filled"), list):
            try:
                self.filled = (
                    read_string(exactly(v, 3)[0]),
                    Cup._decode(v[1]),
                    Cup._decode(v[2]),
                )
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.both = None
        if isinstance(v := data.get("both"), list):
            try:
                self.both = placed(
                    array(v),
                    (lambda item: read_string(item), lambda item: read_integer(item)),
                    lambda item: Cup._decode(item),
                )
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.rest = UNSET
        if isinstance(v := data.get("rest", UNSET), list) or v is None:
            try:
                self.rest = (
                    None
                    if v is None
                    else placed(
                        array(v),
                        (
                            lambda item: None if item is None else read_string(item),
                            lambda item: None if item is None else read_nothing(item),
                        ),
                        lambda item: read_date(item),
                    )
                )
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.either = None
        if (v := data.get("either", UNSET)) is not UNSET:
            try:
                self.either = decode_table_either(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.entries) is not None:
            out["entries"] = [encode_any(item) for item in v]
        if (v := self.span) is not None:
            out["span"] = [write_date(v[0]), write_date(v[1])]
        if (v := self.alike) is not None:
            out["alike"] = v.copy()
        if (v := self.open) is not None:
            out["open"] = placed(
                v, (lambda item: encode_any(item),), lambda item: encode_model(item)
            )
        if (v := self.closed) is not None:
            out["closed"] = encode_any(v)
        if (v := self.short) is not None:
            out["short"] = encode_any(v)
        if (v := self.filled) is not None:
            out["filled"] = [v[0], v[1]._encode(), v[2]._encode()]
        if (v := self.both) is not None:
            out["both"] = encode_any(v)
        if (v := self.rest) is not UNSET:
            out["rest"] = None if v is None else encode_any(v)
        if (v := self.either) is not None:
            out["either"] = encode_any(v)
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("entries", UNSET)) is not UNSET:
            checks.array(v, (at, "entries"), found)
            checks.items(
                v,
                (at, "entries"),
                found,
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
            )
        if (v := data.get("span", UNSET)) is not UNSET:
            checks.array(v, (at, "span"), found, min_items=2, max_items=2)
            rules.prefix(
                v,
                (at, "span"),
                found,
                (
                    lambda v, at, found: checks.string(v, at, found, format="date"),
                    lambda v, at, found: checks.string(v, at, found, format="date"),
                ),
            )
        if (v := data.get("alike", UNSET)) is not UNSET:
            checks.array(v, (at, "alike"), found)
            rules.prefix(
                v,
                (at, "alike"),
                found,
                (
                    checks.integer,
                    lambda v, at, found: checks.integer(v, at, found, minimum=3),
                ),
            )
            checks.items(v, (at, "alike"), found, checks.integer, 2)
        if (v := data.get("open", UNSET)) is not UNSET:
            checks.array(v, (at, "open"), found)
            rules.prefix(v, (at, "open"), found, (Tea._check,))
        if (v := data.get("closed", UNSET)) is not UNSET:
            checks.array(v, (at, "closed"), found)
            rules.prefix(v, (at, "closed"), found, (checks.string, Tea._check))
            checks.items(v, (at, "closed"), found, checks.never, 2)
        if (v := data.get("short", UNSET)) is not UNSET:
            checks.array(v, (at, "short"), found, max_items=2)
            rules.prefix(
                v, (at, "short"), found, (checks.string, Tea._check, checks.integer)
            )
        if (v := data.get("filled", UNSET)) is not UNSET:
            checks.array(v, (at, "filled"), found, min_items=3, max_items=3)
            rules.prefix(v, (at, "filled"), found, (checks.string,))
            checks.items(v, (at, "filled"), found, Cup._check, 1)
        if (v := data.get("both", UNSET)) is not UNSET:
            checks.array(v, (at, "both"), found)
            checks.types(v, (at, "both"), found, ("array",))
            rules.prefix(v, (at, "both"), found, (checks.string,))
            rules.prefix(v, (at, "both"), found, (checks.anything, checks.integer))
            checks.items(v, (at, "both"), found, Cup._check, 2)
        if (v := data.get("rest")) is not None:
            checks.array(v, (at, "rest"), found)
            rules.prefix(
                v,
                (at, "rest"),
                found,
                (
                    lambda v, at, found: checks.nullable(v, at, found, checks.string),
                    checks.null,
                ),
            )
            checks.items(
                v,
                (at, "rest"),
                found,
                lambda v, at, found: checks.string(v, at, found, format="date"),
                2,
            )
        if (v := data.get("either", UNSET)) is not UNSET:
            check_table_either(v, (at, "either"), found)


TableEither: TypeAlias = "str | list[str | Tea | Cup]"


def decode_table_either(data: Any) -> TableEither:
    """Decode a value of any of the types."""
    if isinstance(data, str):
        return data
    if isinstance(data, list):
        return placed(
            array(data),
            (lambda item: read_string(item), lambda item: Tea._decode(item)),
            lambda item: Cup._decode(item),
        )
    raise Mismatch


def check_table_either(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    rules.one_of(
        data,
        at,
        found,
        (
            checks.string,
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
                        lambda v, at, found: checks.string(v, at, found, max_length=4),
                        Tea._check,
                    ),
                ),
                lambda v, at, found: checks.items(v, at, found, Cup._check, 2),
            ),
        ),
    )
