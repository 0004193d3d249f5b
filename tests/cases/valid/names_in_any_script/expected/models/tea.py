# Stamped from spec.yaml. Do not edit.
"""Tea."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Tea(Model):
    """`Tea`, which the document does not describe."""

    u540d_u524d: str | None = None
    u1f375: str | None = None
    e: str | None = None
    e_bf12767b: str | None = None
    fi: str | None = None
    fi_b4bdc848: str | None = None
    s: str | None = None
    k: str | None = None
    k_86be9a55: str | None = None
    k_8254c329: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 10
        if isinstance(v := data.get("\u540d\u524d"), str):
            self.u540d_u524d = v
        else:
            self.u540d_u524d = None
            fit -= 1
        if isinstance(v := data.get("\U0001f375"), str):
            self.u1f375 = v
        else:
            self.u1f375 = None
            fit -= 1
        if isinstance(v := data.get("\xe9"), str):
            self.e = v
        else:
            self.e = None
            fit -= 1
        if isinstance(v := data.get("e\u0301"), str):
            self.e_bf12767b = v
        else:
            self.e_bf12767b = None
            fit -= 1
        if isinstance(v := data.get("\ufb01"), str):
            self.fi = v
        else:
            self.fi = None
            fit -= 1
        if isinstance(v := data.get("fi"), str):
            self.fi_b4bdc848 = v
        else:
            self.fi_b4bdc848 = None
            fit -= 1
        if isinstance(v := data.get("\u017f"), str):
            self.s = v
        else:
            self.s = None
            fit -= 1
        if isinstance(v := data.get("\u212a"), str):
            self.k = v
        else:
            self.k = None
            fit -= 1
        if isinstance(v := data.get("K"), str):
            self.k_86be9a55 = v
        else:
            self.k_86be9a55 = None
            fit -= 1
        if isinstance(v := data.get("k"), str):
            self.k_8254c329 = v
        else:
            self.k_8254c329 = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.u540d_u524d) is not None:
            out["\u540d\u524d"] = v
        if (v := self.u1f375) is not None:
            out["\U0001f375"] = v
        if (v := self.e) is not None:
            out["\xe9"] = v
        if (v := self.e_bf12767b) is not None:
            out["e\u0301"] = v
        if (v := self.fi) is not None:
            out["\ufb01"] = v
        if (v := self.fi_b4bdc848) is not None:
            out["fi"] = v
        if (v := self.s) is not None:
            out["\u017f"] = v
        if (v := self.k) is not None:
            out["\u212a"] = v
        if (v := self.k_86be9a55) is not None:
            out["K"] = v
        if (v := self.k_8254c329) is not None:
            out["k"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("\u540d\u524d", UNSET)) is not UNSET:
            checks.string(v, (at, "\u540d\u524d"), found)
        if (v := data.get("\U0001f375", UNSET)) is not UNSET:
            checks.string(v, (at, "\U0001f375"), found)
        if (v := data.get("\xe9", UNSET)) is not UNSET:
            checks.string(v, (at, "\xe9"), found)
        if (v := data.get("e\u0301", UNSET)) is not UNSET:
            checks.string(v, (at, "e\u0301"), found)
        if (v := data.get("\ufb01", UNSET)) is not UNSET:
            checks.string(v, (at, "\ufb01"), found)
        if (v := data.get("fi", UNSET)) is not UNSET:
            checks.string(v, (at, "fi"), found)
        if (v := data.get("\u017f", UNSET)) is not UNSET:
            checks.string(v, (at, "\u017f"), found)
        if (v := data.get("\u212a", UNSET)) is not UNSET:
            checks.string(v, (at, "\u212a"), found)
        if (v := data.get("K", UNSET)) is not UNSET:
            checks.string(v, (at, "K"), found)
        if (v := data.get("k", UNSET)) is not UNSET:
            checks.string(v, (at, "k"), found)
