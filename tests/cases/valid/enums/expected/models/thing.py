# Stamped from spec.yaml. Do not edit.
"""Thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self, TypeAlias

from .._runtime import checks, rules
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    OpenIntEnum,
    Unset,
    lazy,
    member,
    new,
    rest,
)
from .._runtime.values import encode_any, is_integer, whole
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .days import Days
    from .integers import Integers
    from .narrowed import Narrowed
else:
    Days = lazy(__name__, ".days", "Days")
    Integers = lazy(__name__, ".integers", "Integers")
    Narrowed = lazy(__name__, ".narrowed", "Narrowed")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Thing(Model):
    """`Thing`, which the document does not describe."""

    mixed: Any | Unset = UNSET
    integer: Integers | None = None
    numbers: float | None = None
    boolean: bool | None = None
    days: Days | None = None
    narrowed: Narrowed | None = None
    inline: ThingInline | None = None
    listed: list[ThingListedItem] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 8
        if (v := data.get("mixed", UNSET)) is not UNSET:
            self.mixed = v
        else:
            self.mixed = UNSET
            fit -= 1
        if type(v := data.get("integer")) is int or whole(v):
            self.integer = member(Integers, v)
        else:
            self.integer = None
            fit -= 1
        if type(v := data.get("numbers")) is float or type(v) is int:
            self.numbers = v
        else:
            self.numbers = None
            fit -= 1
        if type(v := data.get("boolean")) is bool:
            self.boolean = v
        else:
            self.boolean = None
            fit -= 1
        if isinstance(v := data.get("days"), str):
            self.days = member(Days, v)
        else:
            self.days = None
            fit -= 1
        if isinstance(v := data.get("narrowed"), str):
            self.narrowed = member(Narrowed, v)
        else:
            self.narrowed = None
            fit -= 1
        if type(v := data.get("inline")) is int or whole(v):
            self.inline = member(ThingInline, v)
        else:
            self.inline = None
            fit -= 1
        self.listed = None
        if isinstance(v := data.get("listed"), list):
            try:
                self.listed = [decode_thing_listed_item(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.mixed) is not UNSET:
            out["mixed"] = v
        if (v := self.integer) is not None:
            out["integer"] = int(v)
        if (v := self.numbers) is not None:
            out["numbers"] = v
        if (v := self.boolean) is not None:
            out["boolean"] = v
        if (v := self.days) is not None:
            out["days"] = str(v)
        if (v := self.narrowed) is not None:
            out["narrowed"] = str(v)
        if (v := self.inline) is not None:
            out["inline"] = int(v)
        if (v := self.listed) is not None:
            out["listed"] = [encode_any(item) for item in v]
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("mixed", UNSET)) is not UNSET:
            rules.values(
                v,
                (at, "mixed"),
                found,
                (1, "1", True, None, 1.5, "auto", ["a"], {"b": 1}),
                "enum",
            )
        if (v := data.get("integer", UNSET)) is not UNSET:
            checks.listed(v, (at, "integer"), found, Integers)
        if (v := data.get("numbers", UNSET)) is not UNSET:
            checks.number(v, (at, "numbers"), found)
            rules.values(v, (at, "numbers"), found, (0.5, 1, 1000.0), "enum")
        if (v := data.get("boolean", UNSET)) is not UNSET:
            checks.boolean(v, (at, "boolean"), found)
            rules.values(v, (at, "boolean"), found, (True,), "enum")
        if (v := data.get("days", UNSET)) is not UNSET:
            checks.string(v, (at, "days"), found, format="date")
            rules.values(v, (at, "days"), found, ("2024-02-29", "2024-03-01"), "enum")
        if (v := data.get("narrowed", UNSET)) is not UNSET:
            checks.string(v, (at, "narrowed"), found, max_length=1)
            rules.values(v, (at, "narrowed"), found, ("a", 1, "b"), "enum")
        if (v := data.get("inline", UNSET)) is not UNSET:
            checks.listed(v, (at, "inline"), found, ThingInline)
        if (v := data.get("listed", UNSET)) is not UNSET:
            checks.array(v, (at, "listed"), found)
            checks.items(v, (at, "listed"), found, check_thing_listed_item)


class ThingInline(OpenIntEnum):
    VALUE_10 = 10
    VALUE_20 = 20


ThingListedItem: TypeAlias = "str | int"


def decode_thing_listed_item(data: Any) -> ThingListedItem:
    """Decode a value of any of the types."""
    if isinstance(data, str):
        return data
    if is_integer(data):
        return int(data)
    raise Mismatch


def check_thing_listed_item(data: Any, at: Path, found: list[Violation]) -> None:
    """Check a value against the rules of the document."""
    rules.values(data, at, found, ("x", 0), "enum")
