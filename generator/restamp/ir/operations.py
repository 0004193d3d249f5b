"""The API and its operations: what is sent and what comes back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from ..document import Pointer
from .schemas import Schema
from .servers import Security, Server
from .types import Default, Definition, Hint, Key, Type


@dataclass(frozen=True, slots=True)
class Example:
    """A value of the document that shows what is meant, and where it stands."""

    value: Any
    origin: Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A JSON value that has a schema: its type, what it must be, and where that stands."""

    type: Type
    schema: Schema
    origin: Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A declared header; `media_type` is what its text is written in.

    `separators` are those of arrays, and of arrays in them.
    """

    wire: str
    value: Value
    required: bool
    doc: str
    explode: bool
    separators: tuple[str, ...]
    media_type: str | None
    examples: Mapping[str, Example]


class Location(StrEnum):
    """Where a parameter goes."""

    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"
    QUERYSTRING = "querystring"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """An argument that is not the body; `media_type` where it is written in one.

    `nested` are the separators of arrays in arrays.
    """

    wire: str
    location: Location
    required: bool
    value: Value
    style: str
    explode: bool
    nested: tuple[str, ...]
    reserved: bool
    media_type: str | None
    default: Default | None
    doc: str
    deprecated: bool
    secret: bool
    examples: Mapping[str, Example]
    origin: Pointer


class Form(StrEnum):
    """How a body is written."""

    JSON = "json"
    FORM = "form"
    MULTIPART = "multipart"
    TEXT = "text"
    BINARY = "binary"
    EVENTS = "events"
    LINES = "lines"


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """How a member of a form is written, and what is sent with it in a multipart body."""

    media_type: str | None
    style: str | None
    explode: bool | None
    nested: tuple[str, ...]
    reserved: bool
    headers: Mapping[str, str]
    """Headers of the part that have a value of their own."""
    declared: tuple[Header, ...]
    """Those that the caller may give."""
    is_file: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A server-sent event by its names, or of any other name, and its data."""

    names: tuple[str, ...]
    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A body in one media type; `value` is of one item where it is a sequence.

    Where `events` are told apart by their names, it is of the first one's data. Parts
    without names have the encodings of `prefix`, and those behind them that of `item`.
    A text that is `structured`, such as XML, has a schema that says nothing of its letters.
    """

    media_type: str
    form: Form
    value: Value
    events: tuple[Event, ...]
    encoding: Mapping[str, Encoding]
    prefix: tuple[Encoding, ...]
    item: Encoding | None
    examples: Mapping[str, Example]
    structured: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What a request carries: one of several contents, the usual one first."""

    required: bool
    doc: str
    contents: tuple[Content, ...]
    hint: Hint
    origin: Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What to do with an answer."""

    name: str
    operation: str
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """An answer; `component` is its name where operations share it."""

    status: str
    doc: str
    contents: tuple[Content, ...]
    headers: tuple[Header, ...]
    links: tuple[Link, ...]
    component: str | None
    origin: Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class ExternalDocs:
    """Where more is told."""

    url: str
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One method of one path; `security` lists alternatives of scheme names.

    `servers` are its own; empty where it goes to the API's.
    """

    id: str
    method: str
    path: str
    summary: str
    doc: str
    deprecated: bool
    tags: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    body: Body | None
    responses: tuple[Response, ...]
    security: tuple[tuple[str, ...], ...]
    servers: tuple[Server, ...]
    callbacks: tuple[str, ...]
    external: ExternalDocs | None
    origin: Pointer

    @property
    def bodies(self) -> Iterator[tuple[str, tuple[Content, ...]]]:
        """The contents of the request, and of each status; `request` names the first."""
        yield "request", self.body.contents if self.body else ()
        for response in self.responses:
            yield response.status, response.contents

    @property
    def named(self) -> bool:
        """Whether the document itself says the id."""
        return self.id != f"{self.method.lower()} {self.path}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """A call that the API makes: what it sends, as models."""

    name: str
    method: str
    doc: str
    contents: tuple[Content, ...]
    origin: Pointer


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
    schemas: Mapping[Key, Schema]
    """What a value of each definition must be; null apart."""
    examples: Mapping[Key, tuple[Example, ...]]
    """What definitions show of themselves, right or not."""
    aliases: tuple[tuple[Hint, Key], ...]
    """Other places of equal definitions, which the one at `Key` stands for."""
    operations: tuple[Operation, ...]
    webhooks: tuple[Webhook, ...]
    keywords: Mapping[str, tuple[str, ...]]
    """How each keyword is covered; one that is not covered alike everywhere, in all ways."""
    covered: Mapping[str, Mapping[str, tuple[str, ...]]]
    """The keywords of an operation by their cover.

    Those of schemas are left out that are implemented, and that ask for nothing.
    """
