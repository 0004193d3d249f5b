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

    `real` is its own name, which `text` has as a string; `home` is its module (`source`)
    as a string. `name` is what it is called where it is used.
    """

    source: Code
    home: Code
    name: Code
    real: Code
    text: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """Another name of a model; `text` and `target` are both names as strings."""

    source: Code
    name: Code
    text: Code
    real: Code
    target: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Uses:
    """Names of other generated modules: as type checkers and as Python import them."""

    imports: Sequence[Import]
    lazies: Sequence[Lazy]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A dataclass field, and how it is decoded and encoded.

    When `condition` holds for the JSON object `data`, its member is `v` and the field is
    `decoded`, an expression that may raise `Mismatch` where `raises`. Otherwise the field
    is its `default`, or is left alone where it is required.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A member of a JSON object that is checked by statements on `v`."""

    wire: Code
    required: bool
    nullable: bool
    statements: Sequence[Code]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A dataclass; `read` names what `from_read` takes, on the class that is written.

    `guard` is an expression that is false for what is no object; `rules` are statements
    on `data`, and `general` ones that come before, of what may be no object.
    """

    name: Code
    doc: str
    fields: Sequence[Field]
    count: Code
    masked: Code | None
    read_only: Code | None
    read: Code | None
    general: Sequence[Code]
    guard: Code
    checked: Sequence[Checked]
    rules: Sequence[Code]


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member of an enumeration."""

    name: Code
    value: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Enumeration:
    """An enumeration of strings or whole numbers."""

    name: Code
    base: Code
    doc: str
    members: Sequence[Member]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A condition on `data`, or on its tag `name`, and what is decoded then."""

    condition: Code
    decoded: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Union:
    """An alias for one of several types, told apart by `cases`, in this order.

    `tag` is the JSON member that tells objects apart; `unknown` is false where each value
    has to be of one of the types.
    """

    name: Code
    decoder: Code
    checker: Code
    quoted: Code
    doc: str
    tag: Code | None
    cases: Sequence[Case]
    unknown: bool
    checks: Sequence[Code]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A name for a type that holds itself."""

    name: Code
    decoder: Code
    checker: Code
    quoted: Code
    doc: str
    decoded: Code
    checks: Sequence[Code]


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A module of models."""

    module: Code
    doc: str
    dates: bool
    typing: Sequence[Code]
    runtime: Sequence[Import]
    natives: Sequence[Import]
    uses: Uses
    enumerations: Sequence[Enumeration]
    records: Sequence[Record]
    unions: Sequence[Union]
    aliases: Sequence[Alias]
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
    """A declared response: expressions for its contents, headers, and the error it is."""

    status: Code
    contents: Sequence[Code]
    headers: Code | None
    error: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """An argument of a request function.

    Its JSON value is `encoded`, kept in `local` where that is another name; `checks` are
    statements on it, and `sent` is the statement that puts it into the request.
    """

    name: Code
    annotation: Code
    required: bool
    local: Code
    encoded: Code
    checks: Sequence[Code]
    sent: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A body in one media type: `encoded` and checked as `_body`, then `made`."""

    media_type: Code
    encoded: Code
    checks: Sequence[Code]
    made: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The argument that is the request's body, in one of several contents."""

    name: Code
    annotation: Code
    required: bool
    choice: Code | None
    contents: Sequence[Content]


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """A module with a request function."""

    module: Code
    name: Code
    title: str
    doc: str
    id: Code
    method: Code
    template: Code
    path: Code
    body: Body | None
    choice: Code | None
    parameters: Sequence[Parameter]
    query: bool
    headed: bool
    cookies: bool
    checked: bool
    returns: Code
    answers: Sequence[Answer]
    errors: bool
    headers: Sequence[Headers]
    base_url: Code | None
    security: Code
    repeatable: Code
    messages: Code
    dates: bool
    typing: Sequence[Code]
    runtime: Sequence[Import]
    natives: Sequence[Import]
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
    natives: Sequence[Import]
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
    natives: Sequence[Import]
    uses: Uses


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """What the package is called, and stamped from."""

    name: Code
    source: str
    title: str
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Api(Title):
    """The package as a whole."""

    exports: Sequence[Lazy]
    aliases: Sequence[Alternative]
    client: Client
    errors: Errors
    factories: Factories


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """Everything that is printed: the subjects that a template's path may name."""

    api: Api | Title
    models: Sequence[Model]
    operations: Sequence[Operation]
