"""Types and definitions: how values are held, in no programming language."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from ..document import Pointer

if TYPE_CHECKING:
    from .schemas import Schema


class Direction(StrEnum):
    """The way a message travels, as the client sees it."""

    READ = "read"
    WRITE = "write"
    BOTH = "both"


class Kind(StrEnum):
    """The JSON types without structure."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar:
    """A string, number or boolean."""

    kind: Kind
    format: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Array:
    """A list of any length."""

    items: Type


@dataclass(frozen=True, slots=True, kw_only=True)
class Tuple:
    """A list of one length, each item with a type of its own."""

    items: tuple[Type, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A list of any length, whose first items have types of their own."""

    first: tuple[Type, ...]
    rest: Type


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """An object used as a dictionary."""

    values: Type


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternMap:
    """An object used as a dictionary, the type of a value by a pattern of its name."""

    patterns: tuple[tuple[str, Type], ...]
    rest: Type


@dataclass(frozen=True, slots=True, kw_only=True)
class Nullable:
    """Null, or a value of the inner type, which is not nullable itself."""

    inner: Type


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """A definition of the API."""

    target: Key


@dataclass(frozen=True, slots=True, kw_only=True)
class Anything:
    """Any JSON value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Null:
    """Nothing but null."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nothing:
    """No value at all."""


Type: TypeAlias = (
    Scalar
    | Array
    | Tuple
    | Row
    | Map
    | PatternMap
    | Nullable
    | Ref
    | Anything
    | Null
    | Nothing
)


def without_null(type: Type) -> Type:
    """The type itself, or of one that may be null the other values."""
    return type.inner if isinstance(type, Nullable) else type


def has_null(type: Type) -> bool:
    """Whether null is among the values."""
    return isinstance(type, Nullable | Anything | Null)


def item_of(type: Type, index: int) -> Type:
    """The type of an array's item; nothing where it has none."""
    match without_null(type):
        case Array(items=items):
            return items
        case Tuple(items=items):
            return items[index] if index < len(items) else Nothing()
        case Row(first=first, rest=rest):
            return first[index] if index < len(first) else rest
        case _:
            return Nothing()


class Key(NamedTuple):
    """What tells definitions apart: the places that hold together, and the direction.

    `part` is for what one place defines beside its main thing.
    """

    site: tuple[Pointer, ...]
    direction: Direction
    part: str = ""

    @property
    def origin(self) -> Pointer:
        """Where in the document the definition stands."""
        return self.site[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """Where a name comes from: a word of the document, after the name of `parent`."""

    word: str
    parent: Key | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A member of a record; `schema` is where its schema stands."""

    wire: str
    type: Type
    required: bool
    secret: bool
    default: Default | None
    doc: str
    deprecated: bool
    examples: tuple[Any, ...]
    schema: Pointer


@dataclass(frozen=True, slots=True)
class Default:
    """The value that the server assumes for an absent member."""

    value: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """An object with known members; `read_only` ones must not be in what is written."""

    key: Key
    hint: Hint
    doc: str
    deprecated: bool
    fields: tuple[Field, ...]
    read_only: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One value of an enumeration; `word` is what the document calls it."""

    value: str | int
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Enumeration:
    """A list of strings, or of whole numbers."""

    key: Key
    hint: Hint
    doc: str
    deprecated: bool
    kind: Kind
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Constant:
    """A member that has one value only; `telling` where it is of one variant alone."""

    wire: str
    value: str | float | bool | None
    telling: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One of a union's types, and what tells that a JSON value is of it.

    `site` is where it stands; `tags` are the values of the union's tag that stand for
    it; `unique` are members that each value of it has and none of another variant, and
    `own` those that values of it may have and others do not know. `constants` are members
    whose value is no other where they are there.
    """

    type: Type
    site: tuple[Pointer, ...]
    schema: Schema
    tags: tuple[str | int, ...]
    unique: tuple[str, ...]
    own: tuple[str, ...]
    constants: tuple[Constant, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Union:
    """One of several types; where `tag` is given, its value tells objects apart.

    Any object that is of no other variant of an `open` one is of the last.
    """

    key: Key
    hint: Hint
    doc: str
    deprecated: bool
    tag: str | None
    open: bool
    variants: tuple[Variant, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """Another name for a type, where the type holds itself."""

    key: Key
    hint: Hint
    doc: str
    deprecated: bool
    type: Type


Definition: TypeAlias = Record | Enumeration | Union | Alias
