"""Servers and security schemes: where requests go, and with what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Place(StrEnum):
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


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpScheme:
    """Another scheme of the Authorization header."""

    scheme: str
    doc: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MutualTls:
    """A certificate, which the transport presents."""

    scheme: str
    doc: str


Security: TypeAlias = ApiKey | Bearer | Basic | HttpScheme | MutualTls


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
