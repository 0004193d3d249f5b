"""A module of an operation: the request function and its answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...text import Code
from .fakes import Route
from .imports import Import, Uses
from .wires import Wires


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A typed property of a response's headers; `value` is an expression, or None."""

    name: Code
    annotation: Code
    value: Code
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Headers:
    """A class of response headers."""

    name: Code
    doc: str
    headers: Sequence[Header]


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
    statements on it, and `sent` is the statement that puts it into the request. One that
    is not required is `absent` by default.
    """

    name: Code
    annotation: Code
    required: bool
    absent: Code
    local: Code
    encoded: Code
    checks: Sequence[Code]
    sent: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A body in one media type: `encoded` and checked as `_body`, then `made`.

    `of_class` is the condition for what may be encoded, where there are several.
    """

    media_type: Code
    of_class: Code | None
    encoded: Code
    checks: Sequence[Code]
    made: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The argument that is the request's body, in one of several contents.

    `absent` says that there is none, `headers` is the argument for headers of its parts,
    where some are declared.
    """

    name: Code
    annotation: Code
    required: bool
    absent: Code
    contents: Sequence[Content]
    choice: Choice | None
    headers: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The argument that chooses the media type; `fault` tells what may be chosen."""

    name: Code
    annotation: Code
    fault: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a request function takes, and the expressions for what it returns.

    `query`, `headed` and `cookies` tell whether some parameter goes there, `checked`
    whether an argument may be refused.
    """

    method: Code
    template: Code
    path: Code
    body: Body | None
    parameters: Sequence[Parameter]
    query: bool
    headed: bool
    cookies: bool
    checked: bool
    base_url: Code | None
    security: Code
    repeatable: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """A module with a request function; `wires` are the strings of HTTP."""

    module: Code
    wires: Sequence[Wires]
    name: Code
    title: str
    doc: str
    id: Code
    request: Request
    returns: Code
    answers: Sequence[Answer]
    errors: bool
    headers: Sequence[Headers]
    messages: Code
    index: Mapping[str, Any]
    route: Route
    dates: bool
    typing: Sequence[Code]
    runtime: Sequence[Import]
    natives: Sequence[Import]
    uses: Uses
