# Stamped from spec.yaml. Do not edit.
"""Tea."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks, rules
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    OpenEnum,
    Unset,
    lazy,
    member,
    members,
    new,
    rest,
)
from .._runtime.values import read_boolean, read_integer, read_nothing, whole
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .farm import Farm
else:
    Farm = lazy(__name__, ".farm", "Farm")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Tea(Model):
    """`Tea`, which the document does not describe."""

    types: str | None
    one: str | None | Unset = UNSET
    any: Farm | None | Unset = UNSET
    enum: TeaEnum | None | Unset = UNSET
    typed: TeaTyped | None | Unset = UNSET
    const: int | None | Unset = UNSET
    named: Farm | None | Unset = UNSET
    twice: Farm | None | Unset = UNSET
    list_: list[int | None] | None = None
    map: dict[str, bool | None] | None = None
    never: TeaNever | None = None
    all: None | Unset = UNSET
    nothing: None | Unset = UNSET
    not_: str | None | Unset = UNSET
    if_: str | None | Unset = UNSET

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 15
        if isinstance(v := data.get("types", UNSET), str) or v is None:
            self.types = v
        else:
            fit -= 1
        if isinstance(v := data.get("one", UNSET), str) or v is None:
            self.one = v
        else:
            self.one = UNSET
            fit -= 1
        if isinstance(v := data.get("any", UNSET), dict) or v is None:
            self.any = None if v is None else Farm._decode(v)
        else:
            self.any = UNSET
            fit -= 1
        if isinstance(v := data.get("enum", UNSET), str) or v is None:
            self.enum = None if v is None else member(TeaEnum, v)
        else:
            self.enum = UNSET
            fit -= 1
        if isinstance(v := data.get("typed", UNSET), str) or v is None:
            self.typed = None if v is None else member(TeaTyped, v)
        else:
            self.typed = UNSET
            fit -= 1
        if type(v := data.get("const", UNSET)) is int or whole(v) or v is None:
            self.const = None if v is None else int(v)
        else:
            self.const = UNSET
            fit -= 1
        if isinstance(v := data.get("named", UNSET), dict) or v is None:
            self.named = None if v is None else Farm._decode(v)
        else:
            self.named = UNSET
            fit -= 1
        if isinstance(v := data.get("twice", UNSET), dict) or v is None:
            self.twice = None if v is None else Farm._decode(v)
        else:
            self.twice = UNSET
            fit -= 1
        self.list_ = None
        if isinstance(v := data.get("list"), list):
            try:
                self.list_ = [
                    None if item is None else read_integer(item) for item in v
                ]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.map = None
        if isinstance(v := data.get("map"), dict):
            try:
                self.map = {
                    k: None if item is None else read_boolean(item)
                    for k, item in members(v).items()
                }
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("never"), str):
            self.never = member(TeaNever, v)
        else:
            self.never = None
            fit -= 1
        self.all = UNSET
        if (v := data.get("all", UNSET)) is not UNSET:
            try:
                self.all = None if v is None else read_nothing(v)
            except Mismatch:
                fit -= 1
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
        if isinstance(v := data.get("not", UNSET), str) or v is None:
            self.not_ = v
        else:
            self.not_ = UNSET
            fit -= 1
        if isinstance(v := data.get("if", UNSET), str) or v is None:
            self.if_ = v
        else:
            self.if_ = UNSET
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := getattr(self, "types", UNSET)) is not UNSET:
            out["types"] = v
        if (v := self.one) is not UNSET:
            out["one"] = v
        if (v := self.any) is not UNSET:
            out["any"] = None if v is None else v._encode()
        if (v := self.enum) is not UNSET:
            out["enum"] = None if v is None else str(v)
        if (v := self.typed) is not UNSET:
            out["typed"] = None if v is None else str(v)
        if (v := self.const) is not UNSET:
            out["const"] = v
        if (v := self.named) is not UNSET:
            out["named"] = None if v is None else v._encode()
        if (v := self.twice) is not UNSET:
            out["twice"] = None if v is None else v._encode()
        if (v := self.list_) is not None:
            out["list"] = v.copy()
        if (v := self.map) is not None:
            out["map"] = v.copy()
        if (v := self.never) is not None:
            out["never"] = str(v)
        if (v := self.all) is not UNSET:
            out["all"] = v
        if (v := self.nothing) is not UNSET:
            out["nothing"] = v
        if (v := self.not_) is not UNSET:
            out["not"] = v
        if (v := self.if_) is not UNSET:
            out["if"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if "types" not in data:
            checks.missing(at, found, "types")
        if (v := data.get("types")) is not None:
            checks.string(v, (at, "types"), found)
        if (v := data.get("one")) is not None:
            checks.string(v, (at, "one"), found)
        if (v := data.get("any")) is not None:
            Farm._check(v, (at, "any"), found)
        if (v := data.get("enum")) is not None:
            checks.listed(v, (at, "enum"), found, TeaEnum)
        if (v := data.get("typed")) is not None:
            checks.listed(v, (at, "typed"), found, TeaTyped)
        if (v := data.get("const")) is not None:
            checks.integer(v, (at, "const"), found)
        if (v := data.get("named")) is not None:
            Farm._check(v, (at, "named"), found)
        if (v := data.get("twice")) is not None:
            Farm._check(v, (at, "twice"), found)
        if (v := data.get("list", UNSET)) is not UNSET:
            checks.array(v, (at, "list"), found)
            checks.items(
                v,
                (at, "list"),
                found,
                lambda v, at, found: checks.nullable(v, at, found, checks.integer),
            )
        if (v := data.get("map", UNSET)) is not UNSET:
            checks.is_object(v, (at, "map"), found)
            checks.additional(
                v,
                (at, "map"),
                found,
                lambda v, at, found: checks.nullable(v, at, found, checks.boolean),
            )
        if (v := data.get("never", UNSET)) is not UNSET:
            checks.listed(v, (at, "never"), found, TeaNever)
        if (v := data.get("all", UNSET)) is not UNSET:
            checks.nullable(v, (at, "all"), found, checks.string)
            checks.nullable(v, (at, "all"), found, checks.integer)
        if (v := data.get("nothing", UNSET)) is not UNSET:
            checks.null(v, (at, "nothing"), found)
        if (v := data.get("not", UNSET)) is not UNSET:
            checks.types(v, (at, "not"), found, ("string", "null"))
            rules.negated(v, (at, "not"), found, checks.null)
        if (v := data.get("if")) is not None:
            checks.string(v, (at, "if"), found, min_length=2)


class TeaEnum(OpenEnum):
    A = "a"
    B = "b"


class TeaTyped(OpenEnum):
    A = "a"
    B = "b"


class TeaNever(OpenEnum):
    A = "a"
    B = "b"
