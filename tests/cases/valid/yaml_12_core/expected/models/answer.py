# Stamped from spec.yaml. Do not edit.
"""Answer_."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    OpenEnum,
    member,
    new,
    rest,
)
from .._runtime.values import (
    read_date,
    read_timestamp,
    whole,
    write_date,
    write_timestamp,
)
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Answer_(Model):
    """`Answer`, which the document does not describe."""

    no: AnswerNo
    on: bool
    """The server assumes true."""
    field_1_10: int | None = None
    field_0_o17: int | None = None
    """The server assumes 15."""
    field_017: int | None = None
    """The server assumes 17."""
    field_12_30: str | None = None
    """The server assumes "12:30:45"."""
    day: dt.date | None = None
    """The server assumes "2024-02-29"."""
    at: dt.datetime | None = None
    """The server assumes "2024-02-29T12:00:00Z"."""
    null: str | None = None
    """The server assumes "null"."""
    text: str | None = None
    """One line, folded.

    The server assumes "two\\nlines\\n".
    """

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 10
        if isinstance(v := data.get("no"), str):
            self.no = member(AnswerNo, v)
        else:
            fit -= 1
        if type(v := data.get("on")) is bool:
            self.on = v
        else:
            fit -= 1
        if type(v := data.get("1.10")) is int or whole(v):
            self.field_1_10 = int(v)
        else:
            self.field_1_10 = None
            fit -= 1
        if type(v := data.get("0o17")) is int or whole(v):
            self.field_0_o17 = int(v)
        else:
            self.field_0_o17 = None
            fit -= 1
        if type(v := data.get("017")) is int or whole(v):
            self.field_017 = int(v)
        else:
            self.field_017 = None
            fit -= 1
        if isinstance(v := data.get("12:30"), str):
            self.field_12_30 = v
        else:
            self.field_12_30 = None
            fit -= 1
        self.day = None
        if isinstance(v := data.get("day"), str):
            try:
                self.day = read_date(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.at = None
        if isinstance(v := data.get("at"), str):
            try:
                self.at = read_timestamp(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("null"), str):
            self.null = v
        else:
            self.null = None
            fit -= 1
        if isinstance(v := data.get("text"), str):
            self.text = v
        else:
            self.text = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "no", UNSET)) is not UNSET:
            out["no"] = str(v)
        if (v := getattr(self, "on", UNSET)) is not UNSET:
            out["on"] = v
        if (v := self.field_1_10) is not None:
            out["1.10"] = v
        if (v := self.field_0_o17) is not None:
            out["0o17"] = v
        if (v := self.field_017) is not None:
            out["017"] = v
        if (v := self.field_12_30) is not None:
            out["12:30"] = v
        if (v := self.day) is not None:
            out["day"] = write_date(v)
        if (v := self.at) is not None:
            out["at"] = write_timestamp(v)
        if (v := self.null) is not None:
            out["null"] = v
        if (v := self.text) is not None:
            out["text"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("no", UNSET)) is not UNSET:
            checks.listed(v, (at, "no"), found, AnswerNo)
        else:
            checks.missing(at, found, "no")
        if (v := data.get("on", UNSET)) is not UNSET:
            checks.boolean(v, (at, "on"), found)
        else:
            checks.missing(at, found, "on")
        if (v := data.get("1.10", UNSET)) is not UNSET:
            checks.integer(v, (at, "1.10"), found)
        if (v := data.get("0o17", UNSET)) is not UNSET:
            checks.integer(v, (at, "0o17"), found)
        if (v := data.get("017", UNSET)) is not UNSET:
            checks.integer(v, (at, "017"), found, maximum=1000.0)
        if (v := data.get("12:30", UNSET)) is not UNSET:
            checks.string(v, (at, "12:30"), found)
        if (v := data.get("day", UNSET)) is not UNSET:
            checks.string(v, (at, "day"), found, format="date")
        if (v := data.get("at", UNSET)) is not UNSET:
            checks.string(v, (at, "at"), found, format="date-time")
        if (v := data.get("null", UNSET)) is not UNSET:
            checks.string(v, (at, "null"), found)
        if (v := data.get("text", UNSET)) is not UNSET:
            checks.string(v, (at, "text"), found)


class AnswerNo(OpenEnum):
    NO = "NO"
    OFF = "Off"
    YES = "yes"
    ON = "ON"
    Y = "y"
    X = "~x"
