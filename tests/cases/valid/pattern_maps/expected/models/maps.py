# Stamped from spec.yaml. Do not edit.
"""Maps."""

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
    lazy,
    matched,
    members,
    new,
    rest,
)
from .._runtime.values import (
    encode_any,
    encode_model,
    read_date,
    read_integer,
    read_string,
)
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .cup import Cup
    from .tea import Tea
else:
    Cup = lazy(__name__, ".cup", "Cup")
    Tea = lazy(__name__, ".tea", "Tea")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Maps(Model):
    """`Maps`, which the document does not describe."""

    shelf: dict[str, Tea | Cup | dt.date] | None = None
    closed: dict[str, Tea] | None = None
    open: dict[str, Tea | Any] | None = None
    alike: dict[str, int] | None = None
    both: dict[str, str | int] | None = None
    nothing: dict[str, str | int | None] | None | Unset = UNSET
    either: MapsEither | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 7
        self.shelf = None
        if isinstance(v := data.get("shelf"), dict):
            try:
                self.shelf = matched(
                    members(v),
                    (
                        ("^tea-", lambda item: Tea._decode(item)),
                        ("^cup-", lambda item: Cup._decode(item)),
                    ),
                    lambda item: read_date(item),
                )
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.closed = None
        if isinstance(v := data.get("closed"), dict):
            try:
                self.closed = {k: Tea._decode(item) for k, item in members(v).items()}
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.open = None
        if isinstance(v := data.get("open"), dict):
            try:
                self.open = matched(
                    members(v),
                    (("^tea-", lambda item: Tea._decode(item)),),
                    lambda item: item,
                )
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.alike = None
        if isinstance(v := data.get("alike"), dict):
            try:
                self.alike = {k: read_integer(item) for k, item in members(v).items()}
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.both = None
        if isinstance(v := data.get("both"), dict):
            try:
                self.both = matched(
                    members(v),
                    (("^x", lambda item: read_string(item)),),
                    lambda item: read_integer(item),
                )
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.nothing = UNSET
        if isinstance(v := data.get("nothing", UNSET), dict) or v is None:
            try:
                self.nothing = (
                    None
                    if v is None
                    else matched(
                        members(v),
                        (
                            (
                                "^x",
                                lambda item: (
                                    None if item is None else read_string(item)
                                ),
                            ),
                        ),
                        lambda item: read_integer(item),
                    )
                )
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.either = None
        if (v := data.get("either", UNSET)) is not UNSET:
            try:
                self.either = decode_maps_either(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.shelf) is not None:
            out["shelf"] = encode_any(v)
        if (v := self.closed) is not None:
            out["closed"] = {k: item._encode() for k, item in v.items()}
        if (v := self.open) is not None:
            out["open"] = matched(
                v,
                (("^tea-", lambda item: encode_any(item)),),
                lambda item: encode_model(item),
            )
        if (v := self.alike) is not None:
            out["alike"] = v.copy()
        if (v := self.both) is not None:
            out["both"] = encode_any(v)
        if (v := self.nothing) is not UNSET:
            out["nothing"] = None if v is None else encode_any(v)
        if (v := self.either) is not None:
            out["either"] = encode_any(v)
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("shelf", UNSET)) is not UNSET:
            checks.is_object(v, (at, "shelf"), found)
            rules.matching(
                v, (at, "shelf"), found, {"^tea-": Tea._check, "^cup-": Cup._check}
            )
            checks.additional(
                v,
                (at, "shelf"),
                found,
                lambda v, at, found: checks.string(v, at, found, format="date"),
                (),
                ("^tea-", "^cup-"),
            )
        if (v := data.get("closed", UNSET)) is not UNSET:
            checks.is_object(v, (at, "closed"), found)
            rules.matching(v, (at, "closed"), found, {"^[a-z]+\\Z": Tea._check})
            checks.additional(
                v, (at, "closed"), found, checks.never, (), ("^[a-z]+\\Z",)
            )
        if (v := data.get("open", UNSET)) is not UNSET:
            checks.is_object(v, (at, "open"), found)
            rules.matching(v, (at, "open"), found, {"^tea-": Tea._check})
        if (v := data.get("alike", UNSET)) is not UNSET:
            checks.is_object(v, (at, "alike"), found)
            rules.matching(
                v,
                (at, "alike"),
                found,
                {
                    "^a": lambda v, at, found: checks.integer(v, at, found, minimum=1),
                    "^b": checks.integer,
                },
            )
            checks.additional(v, (at, "alike"), found, checks.integer, (), ("^a", "^b"))
        if (v := data.get("both", UNSET)) is not UNSET:
            checks.is_object(v, (at, "both"), found)
            checks.types(v, (at, "both"), found, ("object",))
            rules.matching(v, (at, "both"), found, {"^x": checks.string})
            rules.matching(
                v,
                (at, "both"),
                found,
                {"^x": lambda v, at, found: checks.text(v, at, found, max_length=3)},
            )
            checks.additional(v, (at, "both"), found, checks.integer, (), ("^x",))
        if (v := data.get("nothing")) is not None:
            checks.is_object(v, (at, "nothing"), found)
            rules.matching(
                v,
                (at, "nothing"),
                found,
                {
                    "^x": lambda v, at, found: checks.nullable(
                        v, at, found, checks.string
                    )
                },
            )
            checks.additional(v, (at, "nothing"), found, checks.integer, (), ("^x",))
        if (v := data.get("either", UNSET)) is not UNSET:
            check_maps_either(v, (at, "either"), found)


MapsEither: TypeAlias = "str | dict[str, Tea | Cup | dt.date]"


def decode_maps_either(data: Any) -> MapsEither:
    """Decode a value of any of the types."""
    if isinstance(data, str):
        return data
    if isinstance(data, dict):
        return matched(
            members(data),
            (
                ("^tea-", lambda item: Tea._decode(item)),
                ("^cup-", lambda item: Cup._decode(item)),
            ),
            lambda item: read_date(item),
        )
    raise Mismatch


def check_maps_either(data: Any, at: Path, found: list[Violation]) -> None:
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
                checks.is_object,
                lambda v, at, found: rules.matching(
                    v, at, found, {"^tea-": Tea._check, "^cup-": Cup._check}
                ),
                lambda v, at, found: checks.additional(
                    v,
                    at,
                    found,
                    lambda v, at, found: checks.string(v, at, found, format="date"),
                    (),
                    ("^tea-", "^cup-"),
                ),
            ),
        ),
    )
