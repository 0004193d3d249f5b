"""What every generated dataclass stands on: absent values, open enums, lossless decoding."""

from __future__ import annotations

import enum
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, ClassVar, Final, Literal, Self
from typing import TypeAlias, TypeVar

from .json import DecodeError, dumps, loads
from .violations import Path, Violation

JsonObject: TypeAlias = dict[str, Any]


class Unset(enum.Enum):
    """The type of `UNSET`: a member that may be null, and is not there at all."""

    UNSET = "UNSET"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET

E = TypeVar("E", bound=enum.Enum)
M = TypeVar("M", bound="Model")


class Mismatch(Exception):
    """A JSON value has another type than the one that is declared for it."""


class OpenEnum(enum.StrEnum):
    """A string enumeration that keeps values it does not know.

    `Colour("mauve")` is an unnamed member whose value is "mauve": `is_known` tells.
    """

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member

    @property
    def is_known(self) -> bool:
        """Whether the document that this package was made from lists the value."""
        return self._value_ in type(self)._value2member_map_

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return type(self), (self._value_,)


class OpenIntEnum(enum.IntEnum):
    """An enumeration of whole numbers that keeps values it does not know."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, int) or isinstance(value, bool):
            return None
        member = int.__new__(cls, value)
        member._name_ = str(value)
        member._value_ = value
        return member

    @property
    def is_known(self) -> bool:
        """Whether the document that this package was made from lists the value."""
        return self._value_ in type(self)._value2member_map_

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return type(self), (self._value_,)


def member(cls: type[E], value: str | int) -> E:
    """The member of an enumeration that stands for a value."""
    known: dict[Any, Any] = cls._value2member_map_
    found: E | None = known.get(value)
    return cls(value) if found is None else found


@dataclass(slots=True, frozen=True)
class Unknown:
    """A variant that the document does not describe; `value` is its JSON value."""

    value: Any


def tag(data: Any, name: str) -> Any:
    """The member of a JSON object that tells which variant it is; None without one."""
    return data.get(name) if isinstance(data, dict) else None


def has(data: Any, *names: str) -> bool:
    """Whether a value is a JSON object with these members."""
    return isinstance(data, dict) and all(name in data for name in names)


def has_any(data: Any, *names: str) -> bool:
    """Whether a value is a JSON object with one of these members."""
    return isinstance(data, dict) and any(name in data for name in names)


def agrees(data: JsonObject, constants: JsonObject) -> bool:
    """Whether members that may have one value only have it, where they are there."""
    return all(
        name not in data
        or (
            data[name] == value
            and isinstance(data[name], bool) is isinstance(value, bool)
        )
        for name, value in constants.items()
    )


def encoded(value: Any, model: type[Model]) -> JsonObject:
    """The JSON object of a request's body; `TypeError` when it is no such model."""
    if isinstance(value, model):
        return value.to_dict()
    raise TypeError(f"expected a {model.__name__}, got {type(value).__name__}")


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Model:
    """A JSON object with typed members.

    Decoding never fails for a member: a value of another type than declared stays in
    `extra` and leaves its field absent, so that encoding gives the same JSON again.
    """

    extra: JsonObject = field(default_factory=dict)
    """Members that have no field of their own, or not the type of their field."""

    _masked: ClassVar[tuple[str, ...]] = ()
    _read_only: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def from_dict(cls, data: object) -> Self:
        """Decode a JSON object; `DecodeError` when `data` is not one."""
        try:
            return cls._decode(data)
        except Mismatch:
            message = f"{cls.__name__}: expected a JSON object, got {kind(data)}"
            raise DecodeError(message) from None

    @classmethod
    def from_json(cls, data: bytes | str) -> Self:
        """Decode JSON text; `DecodeError` when it is not an object in JSON."""
        return cls.from_dict(loads(data))

    def to_dict(self) -> JsonObject:
        """The JSON object; `TypeError` when a field holds something of another class."""
        try:
            return self._encode()
        except (AttributeError, TypeError):
            message = f"{type(self).__name__}.{_misfit(self)}"
            raise TypeError(message) from None

    def to_json(self) -> bytes:
        """The JSON object as UTF-8."""
        return dumps(self.to_dict())

    def violations(self) -> list[Violation]:
        """Every way in which this object breaks the document's constraints."""
        found: list[Violation] = []
        self._check(self.to_dict(), None, found)
        return list(dict.fromkeys(found))

    @classmethod
    def _decode(cls, data: Any) -> Self:
        raise NotImplementedError

    def _encode(self) -> JsonObject:
        raise NotImplementedError

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        raise NotImplementedError

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        names = [each.name for each in fields(self)]
        return all(getattr(self, n, UNSET) == getattr(other, n, UNSET) for n in names)

    def __repr__(self) -> str:
        _, *declared = fields(self)
        shown = []
        for each in declared:
            value = getattr(self, each.name, UNSET)
            if value is not each.default and value is not UNSET:
                hidden = each.name in self._masked
                shown.append(f"{each.name}={'...' if hidden else repr(value)}")
        if self.extra:
            shown.append(f"extra=<{', '.join(map(repr, self.extra))}>")
        return f"{type(self).__name__}({', '.join(shown)})"

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            if name not in self.__dataclass_fields__:
                message = f"{type(self).__name__!r} has no attribute {name!r}"
                raise AttributeError(message)
            raise AttributeError(
                f"{type(self).__name__}.{name} is required, and was missing or of "
                "another type in the JSON (see .extra)"
            )


def _misfit(model: Model) -> str:
    """The field whose value is of a class that cannot be encoded, and that class."""
    for each in fields(model):
        value = getattr(model, each.name, UNSET)
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, Model) and not _encodes(inner):
                return f"{each.name}.{_misfit(inner)}"
        probe = type(model).from_dict({})
        setattr(probe, each.name, value)
        if not _encodes(probe):
            return f"{each.name} has a value of another type: {kind(value)}"
    return "to_dict failed"


def _encodes(model: Model) -> bool:
    try:
        model._encode()
    except (AttributeError, TypeError):
        return False
    return True


new = object.__new__


def rest(model: Model, data: JsonObject) -> JsonObject:
    """The members of a JSON object that a model's fields do not hold."""
    model.extra = {}
    held = model._encode()
    return {name: value for name, value in data.items() if name not in held}


def members(data: Any) -> JsonObject:
    """A copy of a JSON object's members."""
    if isinstance(data, dict):
        return data.copy()
    raise Mismatch


def array(data: Any) -> list[Any]:
    """The items of a JSON array."""
    if isinstance(data, list):
        return data
    raise Mismatch


def writable(model: M) -> M:
    """Take out of a model, however deep, the members that only the server sets."""
    waiting: list[Any] = [model]
    while waiting:
        value = waiting.pop()
        if isinstance(value, Model):
            for name in value._read_only:
                value.extra.pop(name, None)
            for name in value.__dataclass_fields__:
                waiting.append(getattr(value, name, None))
        elif isinstance(value, dict):
            waiting.extend(value.values())
        elif isinstance(value, list | tuple):
            waiting.extend(value)
    return model


def exactly(data: Any, size: int) -> list[Any]:
    """The items of a JSON array of one length."""
    if isinstance(data, list) and len(data) == size:
        return data
    raise Mismatch


def placed(
    items: list[Any],
    first: tuple[Callable[[Any], Any], ...],
    rest: Callable[[Any], Any],
    start: int = 0,
) -> list[Any]:
    """Items, each made by what its place says; that of the first one is `start`."""
    return [
        first[place](item) if place < len(first) else rest(item)
        for place, item in enumerate(items, start)
    ]


def matched(
    members: JsonObject,
    patterns: tuple[tuple[str, Callable[[Any], Any]], ...],
    rest: Callable[[Any], Any],
) -> dict[str, Any]:
    """Members, each made by what the first pattern says that its name matches."""
    from .checks import compiled

    made: dict[str, Any] = {}
    for name, item in members.items():
        found = (make for p, make in patterns if compiled(p).search(name))
        made[name] = next(found, rest)(item)
    return made


def kind(data: object) -> str:
    """The JSON name of a value's type."""
    names = {dict: "an object", list: "an array", str: "a string", bool: "a boolean"}
    numbers = {int: "a number", float: "a number", type(None): "null"}
    return {**names, **numbers}.get(type(data), type(data).__name__)


class lazy:
    """A name of another module, imported when it is first used.

    Stands in the module `where` under the name that it stands for, and puts the real
    thing in its own place on first use: later uses cost nothing.
    """

    __slots__ = ("_name", "_source", "_where")

    def __init__(self, where: str, source: str, name: str) -> None:
        self._where, self._source, self._name = where, source, name

    def _load(self) -> Any:
        from importlib import import_module

        package = self._where.rpartition(".")[0]
        thing = getattr(import_module(self._source, package), self._name)
        setattr(sys.modules[self._where], self._name, thing)
        return thing

    def __getattr__(self, name: str) -> Any:
        return getattr(self._load(), name)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._load()(*args, **kwargs)

    def __instancecheck__(self, instance: object) -> bool:
        return isinstance(instance, self._load())
