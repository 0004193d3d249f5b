"""The stamped models rebuilt for pydantic and msgspec, from the dataclasses themselves.

Both get the same members under the same JSON names, with the same types. Where a
library has a faster way than ours, it is given that way: `README.md` lists them.
"""

from __future__ import annotations

import datetime as dt
import enum
import functools
import operator
from dataclasses import MISSING, Field, fields
from typing import Annotated, Any, Literal

import msgspec
import pydantic
import rebilly_customers
from rebilly_customers import UNSET
from rebilly_customers._runtime.models import Model

_TAG = "method"
"""The member that tells payment instruments apart."""


def wire(name: str) -> str:
    """The JSON name of a member of the stamped models."""
    first, *rest = name.split("_")
    camel = first + "".join(word.title() for word in rest)
    return f"_{camel}" if camel in ("links", "embedded") else camel


class _Rebuilt(dict[str, Any]):
    """What each name in an annotation stands for; classes are rebuilt on first use."""

    def __missing__(self, name: str) -> Any:
        if name not in rebilly_customers.__all__:
            raise KeyError(name)
        self[name] = self._made(getattr(rebilly_customers, name))
        return self[name]

    def _made(self, thing: Any) -> Any:
        if isinstance(thing, str):
            names = thing.split(" | ")
            return self.variant([self[name] for name in names if name != "Unknown"])
        if issubclass(thing, enum.StrEnum):
            return enum.StrEnum(thing.__name__, {m.name: m.value for m in thing})
        declared = [field for field in fields(thing) if field.name != "extra"]
        return self.model(thing, {field: self.member(field) for field in declared})

    def member(self, field: Field[Any]) -> Any:
        """The type of a member."""
        return eval(str(field.type), {}, self)

    def variant(self, kinds: list[Any]) -> Any:
        """The type of a union that is told apart by its tag."""
        raise NotImplementedError

    def model(self, model: type[Model], members: dict[Field[Any], Any]) -> Any:
        """The library's own class."""
        raise NotImplementedError


class _Pydantic(_Rebuilt):
    lossless = False

    def member(self, field: Field[Any]) -> Any:
        if field.name == _TAG:
            listed = getattr(rebilly_customers, str(field.type))
            return Literal[tuple(str(member) for member in listed)]
        return super().member(field)

    def variant(self, kinds: list[Any]) -> Any:
        union = functools.reduce(operator.or_, kinds)
        return Annotated[union, pydantic.Field(discriminator=_TAG)]

    def model(self, model: type[Model], members: dict[Field[Any], Any]) -> Any:
        declared: dict[str, Any] = {}
        for field, kind in members.items():
            default = ... if field.default is MISSING else None
            declared[field.name] = kind, pydantic.Field(default, alias=wire(field.name))
        extra: Literal["allow", "ignore"] = "allow" if self.lossless else "ignore"
        config = pydantic.ConfigDict(extra=extra)
        return pydantic.create_model(model.__name__, __config__=config, **declared)


class _Lossless(_Pydantic):
    lossless = True


class _Msgspec(_Rebuilt):
    def variant(self, kinds: list[Any]) -> Any:
        return kinds[0]

    def model(self, model: type[Model], members: dict[Field[Any], Any]) -> Any:
        declared: list[Any] = []
        for field, kind in members.items():
            default = msgspec.UNSET if field.default is UNSET else field.default
            given = () if default is MISSING else (default,)
            declared.append((field.name, kind, *given))
        return msgspec.defstruct(
            model.__name__, declared, rename=wire, kw_only=True, gc=False
        )


_NAMES = {"Any": Any, "dt": dt}


def pydantic_model(name: str, *, lossless: bool = False) -> Any:
    """A stamped model as a pydantic model, which may keep unknown members as ours do."""
    rebuilt = _Lossless if lossless else _Pydantic
    return rebuilt(_NAMES, Unset=None)[name]


def msgspec_struct(name: str) -> Any:
    """A stamped model as a msgspec struct."""
    return _Msgspec(_NAMES, Unset=msgspec.UnsetType)[name]
