# Stamped from spec.yaml. Do not edit.
"""Thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks, rules
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    OpenEnum,
    OpenIntEnum,
    Unset,
    member,
    new,
    rest,
)
from .._runtime.values import read_nothing, whole
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Thing(Model):
    """`Thing`, which the document does not describe."""

    kind: ThingKind
    version: ThingVersion
    share: float | None = None
    yes: bool
    nothing: None | Unset = UNSET
    list_: Any | Unset = UNSET
    object: Any | Unset = UNSET
    typed: ThingTyped | None = None
    empty: ThingEmpty | None = None
    day: ThingDay | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 10
        if isinstance(v := data.get("kind"), str):
            self.kind = member(ThingKind, v)
        else:
            fit -= 1
        if type(v := data.get("version")) is int or whole(v):
            self.version = member(ThingVersion, v)
        else:
            fit -= 1
        if type(v := data.get("share")) is float or type(v) is int:
            self.share = v
        else:
            self.share = None
            fit -= 1
        if type(v := data.get("yes")) is bool:
            self.yes = v
        else:
            fit -= 1
        self.nothing = UNSET
        if (v := data.get("nothing", UNSET)) is not UNSET:
            try:
                self.nothing = None if v is None else read_nothing(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if (v := data.get("list", UNSET)) is not UNSET:
            self.list_ = v
        else:
            self.list_ = UNSET
            fit -= 1
        if (v := data.get("object", UNSET)) is not UNSET:
            self.object = v
        else:
            self.object = UNSET
            fit -= 1
        if isinstance(v := data.get("typed"), str):
            self.typed = member(ThingTyped, v)
        else:
            self.typed = None
            fit -= 1
        if isinstance(v := data.get("empty"), str):
            self.empty = member(ThingEmpty, v)
        else:
            self.empty = None
            fit -= 1
        if isinstance(v := data.get("day"), str):
            self.day = member(ThingDay, v)
        else:
            self.day = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "kind", UNSET)) is not UNSET:
            out["kind"] = str(v)
        if (v := getattr(self, "version", UNSET)) is not UNSET:
            out["version"] = int(v)
        if (v := self.share) is not None:
            out["share"] = v
        if (v := getattr(self, "yes", UNSET)) is not UNSET:
            out["yes"] = v
        if (v := self.nothing) is not UNSET:
            out["nothing"] = v
        if (v := self.list_) is not UNSET:
            out["list"] = v
        if (v := self.object) is not UNSET:
            out["object"] = v
        if (v := self.typed) is not None:
            out["typed"] = str(v)
        if (v := self.empty) is not None:
            out["empty"] = str(v)
        if (v := self.day) is not None:
            out["day"] = str(v)
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("kind", UNSET)) is not UNSET:
            checks.listed(v, (at, "kind"), found, ThingKind, "const")
        else:
            checks.missing(at, found, "kind")
        if (v := data.get("version", UNSET)) is not UNSET:
            checks.listed(v, (at, "version"), found, ThingVersion, "const")
        else:
            checks.missing(at, found, "version")
        if (v := data.get("share", UNSET)) is not UNSET:
            rules.values(v, (at, "share"), found, (1.5,), "const")
        if (v := data.get("yes", UNSET)) is not UNSET:
            rules.values(v, (at, "yes"), found, (True,), "const")
        else:
            checks.missing(at, found, "yes")
        if (v := data.get("nothing", UNSET)) is not UNSET:
            rules.values(v, (at, "nothing"), found, (None,), "const")
        if (v := data.get("list", UNSET)) is not UNSET:
            rules.values(v, (at, "list"), found, ([1, "a", None],), "const")
        if (v := data.get("object", UNSET)) is not UNSET:
            rules.values(v, (at, "object"), found, ({"a": {"b": 1}},), "const")
        if (v := data.get("typed", UNSET)) is not UNSET:
            checks.listed(v, (at, "typed"), found, ThingTyped, "const")
        if (v := data.get("empty", UNSET)) is not UNSET:
            checks.listed(v, (at, "empty"), found, ThingEmpty, "const")
        if (v := data.get("day", UNSET)) is not UNSET:
            checks.string(v, (at, "day"), found, format="date")
            rules.values(v, (at, "day"), found, ("2024-02-29",), "const")


class ThingKind(OpenEnum):
    THING = "thing"


class ThingVersion(OpenIntEnum):
    VALUE_42 = 42


class ThingTyped(OpenEnum):
    TYPED = "typed"


class ThingEmpty(OpenEnum):
    EMPTY = ""


class ThingDay(OpenEnum):
    VALUE_2024_02_29 = "2024-02-29"
