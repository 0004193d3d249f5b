"""What an API is, in no programming language: the product of `build`, read by all above."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeAlias

from .document import Pointer


class Direction(Enum):
    """The way a message travels, as the client sees it."""

    READ = "read"
    WRITE = "write"
    BOTH = "both"


class Kind(Enum):
    """The JSON types without structure."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"


class Rule(Enum):
    """The keyword of a constraint."""

    MIN_LENGTH = "minLength"
    MAX_LENGTH = "maxLength"
    PATTERN = "pattern"
    MINIMUM = "minimum"
    MAXIMUM = "maximum"
    EXCLUSIVE_MINIMUM = "exclusiveMinimum"
    EXCLUSIVE_MAXIMUM = "exclusiveMaximum"
    MIN_ITEMS = "minItems"
    MAX_ITEMS = "maxItems"
    MIN_PROPERTIES = "minProperties"


Constraints: TypeAlias = Mapping[Rule, Any]
"""The argument of each constraint."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar:
    """A string, number or boolean."""

    kind: Kind
    format: str | None
    constraints: Constraints


@dataclass(frozen=True, slots=True, kw_only=True)
class Array:
    """A list of any length."""

    items: Type
    constraints: Constraints


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """An object used as a dictionary."""

    values: Type


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


Type: TypeAlias = Scalar | Array | Map | Nullable | Ref | Anything


@dataclass(frozen=True, slots=True)
class Key:
    """What tells definitions apart: where in the document, and for which direction."""

    origin: Pointer
    direction: Direction


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
    constraints: Constraints


@dataclass(frozen=True, slots=True, kw_only=True)
class Enumeration:
    """A list of strings."""

    key: Key
    hint: Hint
    doc: str
    deprecated: bool
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One of a union's records, and the tags that stand for it."""

    type: Ref
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Union:
    """One of several records, told apart by the string at `tag`."""

    key: Key
    hint: Hint
    doc: str
    deprecated: bool
    tag: str
    variants: tuple[Variant, ...]


Definition: TypeAlias = Record | Enumeration | Union


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A declared response header."""

    wire: str
    type: Type
    required: bool
    doc: str
    examples: tuple[Any, ...]
    schema: Pointer


@dataclass(frozen=True, slots=True)
class Example:
    """A value of the document that shows what is meant, and where it stands."""

    value: Any
    origin: Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A body in one media type."""

    media_type: str
    type: Type
    examples: Mapping[str, Example]
    schema: Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What a request carries."""

    required: bool
    doc: str
    content: Content
    hint: Hint
    origin: Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """An answer; `component` is its name where operations share it."""

    status: str
    doc: str
    content: Content | None
    headers: tuple[Header, ...]
    component: str | None
    origin: Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One method of one path; `security` lists alternatives of scheme names."""

    id: str
    method: str
    path: str
    summary: str
    doc: str
    deprecated: bool
    tags: tuple[str, ...]
    body: Body | None
    responses: tuple[Response, ...]
    security: tuple[tuple[str, ...], ...]
    origin: Pointer


class Place(Enum):
    """Where an API key goes."""

    HEADER = "header"
    QUERY = "query"
    COOKIE = "cookie"


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiKey:
    """A secret under a name of its own."""

    scheme: str
    doc: str
    place: Place
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """A token in the Authorization header."""

    scheme: str
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Basic:
    """A user name and a password."""

    scheme: str
    doc: str


Security: TypeAlias = ApiKey | Bearer | Basic


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """A part of a server's URL that the caller chooses."""

    name: str
    doc: str
    default: str
    required: bool
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A base URL, with `{variables}`."""

    url: str
    doc: str
    variables: tuple[Variable, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A group of operations."""

    name: str
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """Everything that is stamped, in the order of the document."""

    source: str
    title: str
    version: str
    doc: str
    servers: tuple[Server, ...]
    security: tuple[Security, ...]
    tags: tuple[Tag, ...]
    definitions: Mapping[Key, Definition]
    operations: tuple[Operation, ...]
