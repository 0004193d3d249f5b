# Stamped from spec.yaml. Do not edit.
"""Tea."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks, rules
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, new, rest
from .._runtime.values import whole
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Tea(Model):
    """`Tea`, which the document does not describe."""

    sort: str | None = None
    degrees: int | None = None
    milk: bool | None = None
    sugar: int | None = None
    card: str | None = None
    owner: str | None = None
    size: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 7
        if isinstance(v := data.get("sort"), str):
            self.sort = v
        else:
            self.sort = None
            fit -= 1
        if type(v := data.get("degrees")) is int or whole(v):
            self.degrees = int(v)
        else:
            self.degrees = None
            fit -= 1
        if type(v := data.get("milk")) is bool:
            self.milk = v
        else:
            self.milk = None
            fit -= 1
        if type(v := data.get("sugar")) is int or whole(v):
            self.sugar = int(v)
        else:
            self.sugar = None
            fit -= 1
        if isinstance(v := data.get("card"), str):
            self.card = v
        else:
            self.card = None
            fit -= 1
        if isinstance(v := data.get("owner"), str):
            self.owner = v
        else:
            self.owner = None
            fit -= 1
        if type(v := data.get("size")) is int or whole(v):
            self.size = int(v)
        else:
            self.size = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.sort) is not None:
            out["sort"] = v
        if (v := self.degrees) is not None:
            out["degrees"] = v
        if (v := self.milk) is not None:
            out["milk"] = v
        if (v := self.sugar) is not None:
            out["sugar"] = v
        if (v := self.card) is not None:
            out["card"] = v
        if (v := self.owner) is not None:
            out["owner"] = v
        if (v := self.size) is not None:
            out["size"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        rules.dependent_required(data, at, found, {"card": ["owner"]})
        rules.dependent_schemas(
            data,
            at,
            found,
            {
                "milk": lambda v, at, found: checks.members(
                    v,
                    at,
                    found,
                    {
                        "sort": lambda v, at, found: rules.values(
                            v, at, found, ("black",), "const"
                        )
                    },
                )
            },
        )
        rules.negated(
            data,
            at,
            found,
            lambda v, at, found: checks.required(v, at, found, ("milk", "sugar")),
        )
        rules.conditional(
            data,
            at,
            found,
            lambda v, at, found: checks.every(
                v,
                at,
                found,
                lambda v, at, found: checks.required(v, at, found, ("sort",)),
                lambda v, at, found: checks.members(
                    v,
                    at,
                    found,
                    {
                        "sort": lambda v, at, found: rules.values(
                            v, at, found, ("green",), "const"
                        )
                    },
                ),
            ),
            lambda v, at, found: checks.every(
                v,
                at,
                found,
                lambda v, at, found: checks.required(v, at, found, ("degrees",)),
                lambda v, at, found: checks.members(
                    v,
                    at,
                    found,
                    {
                        "degrees": lambda v, at, found: checks.numeric(
                            v, at, found, maximum=80
                        )
                    },
                ),
            ),
            lambda v, at, found: checks.members(
                v,
                at,
                found,
                {
                    "degrees": lambda v, at, found: checks.numeric(
                        v, at, found, minimum=90
                    )
                },
            ),
        )
        if (v := data.get("sort", UNSET)) is not UNSET:
            checks.string(v, (at, "sort"), found)
            rules.negated(
                v,
                (at, "sort"),
                found,
                lambda v, at, found: rules.values(v, at, found, ("herbal",), "enum"),
            )
        if (v := data.get("degrees", UNSET)) is not UNSET:
            checks.integer(v, (at, "degrees"), found)
        if (v := data.get("milk", UNSET)) is not UNSET:
            checks.boolean(v, (at, "milk"), found)
        if (v := data.get("sugar", UNSET)) is not UNSET:
            checks.integer(v, (at, "sugar"), found)
        if (v := data.get("card", UNSET)) is not UNSET:
            checks.string(v, (at, "card"), found)
        if (v := data.get("owner", UNSET)) is not UNSET:
            checks.string(v, (at, "owner"), found)
        if (v := data.get("size", UNSET)) is not UNSET:
            checks.integer(v, (at, "size"), found)
            rules.negated(
                v,
                (at, "size"),
                found,
                lambda v, at, found: checks.numeric(v, at, found, minimum=5, maximum=8),
            )
