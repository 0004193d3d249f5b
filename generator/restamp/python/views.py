"""What templates are given: names, expressions and text, ready to print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ..text import Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """Names of one module; `module` is relative or absolute, as `import` has it."""

    module: Code
    names: Sequence[Code]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lazy:
    """A name of another generated module: imported for type checkers, loaded when used.

    `text` and `home` are the name and its module (`source`) as strings.
    """

    source: Code
    home: Code
    name: Code
    text: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Uses:
    """Names of other generated modules: as type checkers and as Python import them."""

    imports: Sequence[Import]
    lazies: Sequence[Lazy]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A dataclass field, and how it is decoded, encoded and checked.

    When `condition` holds for the JSON object `data`, its member is `v` and the field is
    `decoded`, an expression that may raise `Mismatch` where `raises`. Otherwise the field
    is its `default`, or is left alone where it is required. `check` is a statement, and
    missing where anything is valid.
    """

    name: Code
    text: Code
    wire: Code
    annotation: Code
    default: Code | None
    doc: str
    required: bool
    nullable: bool
    condition: Code
    decoded: Code
    raises: bool
    encoded: Code
    check: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A dataclass; `read` names what `from_read` takes, on the class that is written."""

    name: Code
    doc: str
    fields: Sequence[Field]
    count: Code
    masked: Code | None
    read_only: Code | None
    read: Code | None
    limits: Sequence[Code]


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member of an enumeration."""

    name: Code
    value: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Enumeration:
    """A string enumeration."""

    name: Code
    doc: str
    members: Sequence[Member]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """A class of a union, and the enumeration of the tags that stand for it."""

    name: Code
    tags: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Union:
    """An alias for one of several classes, told apart by the JSON member `tag`."""

    name: Code
    decoder: Code
    checker: Code
    quoted: Code
    doc: str
    tag: Code
    variants: Sequence[Variant]


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A module of models."""

    module: Code
    doc: str
    dates: bool
    typing: Sequence[Code]
    runtime: Sequence[Import]
    uses: Uses
    enumerations: Sequence[Enumeration]
    records: Sequence[Record]
    unions: Sequence[Union]
    exports: Sequence[Code]


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A typed property of a response's headers."""

    name: Code
    wire: Code
    annotation: Code
    reader: Code | None
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Headers:
    """A class of response headers."""

    name: Code
    doc: str
    headers: Sequence[Header]
    readers: Sequence[Literal["integer", "number", "boolean"]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A declared response: how its body is decoded and checked, and the error it is."""

    status: Code
    media_type: Code | None
    decoded: Code | None
    check: Code | None
    headers: Code | None
    error: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """An argument of a request function: `checked` is a statement on the JSON `body`."""

    name: Code
    annotation: Code
    required: bool
    encoded: Code
    checked: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """A module with a request function."""

    module: Code
    name: Code
    title: str
    doc: str
    id: Code
    method: Code
    path: Code
    body: Parameter | None
    returns: Code
    answers: Sequence[Answer]
    errors: bool
    headers: Sequence[Headers]
    security: Code
    repeatable: Code
    messages: Code
    dates: bool
    typing: Sequence[Code]
    runtime: Sequence[Import]
    uses: Uses


@dataclass(frozen=True, slots=True, kw_only=True)
class Error:
    """An exception for a declared error response."""

    name: Code
    doc: str
    body: Code
    headers: Headers | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Errors:
    """The module of exceptions."""

    general: Sequence[Code]
    classes: Sequence[Error]
    dates: bool
    typing: Sequence[Code]
    uses: Uses
    runtime: Sequence[Code]


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """An argument of the clients that may be None."""

    name: Code
    annotation: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    """What authenticates: arguments of the clients, and what is made of them."""

    scheme: Code
    arguments: Sequence[Argument]
    made: Code
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """An argument of the clients that completes the server's URL."""

    name: Code
    wire: Code
    annotation: Code
    default: Code | None
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A base URL under a short name."""

    name: Code
    url: Code
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """The operations of a tag, as methods of the clients."""

    name: Code
    attribute: Code
    doc: str
    operations: Sequence[Code]


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """The clients' module; `doc` is of their constructors, `given` their credentials."""

    doc: str
    typing: Sequence[Code]
    servers: Sequence[Server]
    default: Code | None
    variables: Sequence[Variable]
    credentials: Sequence[Credential]
    given: Code
    kinds: Sequence[Code]
    resources: Sequence[Resource]
    uses: Uses


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """A keyword of a factory."""

    name: Code
    annotation: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Factory:
    """A function that makes an object for tests."""

    name: Code
    text: Code
    model: Code
    fields: Code
    overrides: Sequence[Override]
    operation: Code
    part: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Factories:
    """The module of factories."""

    factories: Sequence[Factory]
    dates: bool
    typing: Sequence[Code]
    runtime: Sequence[Import]
    uses: Uses


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """The package as a whole."""

    name: Code
    source: str
    title: str
    doc: str
    exports: Sequence[Lazy]
    client: Client
    errors: Errors
    factories: Factories


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """Everything that is printed: the subjects that a template's path may name."""

    api: Api
    models: Sequence[Model]
    operations: Sequence[Operation]
