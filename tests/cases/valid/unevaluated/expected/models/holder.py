# Stamped from spec.yaml. Do not edit.
"""Holder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from .._runtime import checks, rules
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    array,
    lazy,
    new,
    placed,
    rest,
)
from .._runtime.rules import Seen
from .._runtime.values import encode_any, encode_model, read_string
from .._runtime.violations import Path, Violation

if TYPE_CHECKING:
    from .choice import Choice, check_choice, decode_choice
    from .tea import Tea
    from .typed import Typed
else:
    Choice = lazy(__name__, ".choice", "Choice")
    check_choice = lazy(__name__, ".choice", "check_choice")
    decode_choice = lazy(__name__, ".choice", "decode_choice")
    Tea = lazy(__name__, ".tea", "Tea")
    Typed = lazy(__name__, ".typed", "Typed")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Holder(Model):
    """`Holder`, which the document does not describe."""

    row: list[str | Any] | None = None
    typed: Typed | None = None
    choice: Choice | None = None
    tea: Tea | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 4
        self.row = None
        if isinstance(v := data.get("row"), list):
            try:
                self.row = placed(
                    array(v), (lambda item: read_string(item),), lambda item: item
                )
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("typed"), dict):
            self.typed = Typed._decode(v)
        else:
            self.typed = None
            fit -= 1
        self.choice = None
        if (v := data.get("choice", UNSET)) is not UNSET:
            try:
                self.choice = decode_choice(v)
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        if isinstance(v := data.get("tea"), dict):
            self.tea = Tea._decode(v)
        else:
            self.tea = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.row) is not None:
            out["row"] = placed(
                v, (lambda item: encode_any(item),), lambda item: encode_model(item)
            )
        if (v := self.typed) is not None:
            out["typed"] = v._encode()
        if (v := self.choice) is not None:
            out["choice"] = encode_any(v)
        if (v := self.tea) is not None:
            out["tea"] = v._encode()
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("row", UNSET)) is not UNSET:
            checks.array(v, (at, "row"), found)
            rules.prefix(v, (at, "row"), found, (checks.string,))
            rules.unevaluated_items(v, (at, "row"), found, checks.never, Seen(count=1))
        if (v := data.get("typed", UNSET)) is not UNSET:
            Typed._check(v, (at, "typed"), found)
        if (v := data.get("choice", UNSET)) is not UNSET:
            check_choice(v, (at, "choice"), found)
        if (v := data.get("tea", UNSET)) is not UNSET:
            Tea._check(v, (at, "tea"), found)
