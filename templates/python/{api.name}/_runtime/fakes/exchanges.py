"""What a fake is asked, what it understands of it, and what it answers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeAlias
from urllib.parse import urlsplit

from ..models import UNSET
from ..parameters import Pairs
from ..responses import Headers
from ..violations import Violation
from .parameters import Texts
from .routes import Operation

Fault: TypeAlias = Literal["refused", "timeout", "reset", "half-body"]
"""No connection, no answer in time, no answer at all, or one that breaks off."""

PROBLEM: Final = "application/problem+json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request as it arrived; `path` is encoded."""

    method: str
    path: str
    query: str = ""
    headers: Headers = field(default_factory=Headers, repr=False)
    content: bytes = field(default=b"", repr=False)

    def texts(self, values: Mapping[str, str]) -> Texts:
        """Its texts beside the body; `values` are those of the path."""
        cookies: Pairs = []
        for pair in ";".join(self.headers.get_all("Cookie")).split(";"):
            name, mark, value = pair.strip().partition("=")
            if mark:
                cookies.append((name, value))
        return Texts(
            path=values,
            query=self.query,
            headers={name: self.headers[name] for name in self.headers},
            cookies=tuple(cookies),
        )


def target(url: str) -> tuple[str, str]:
    """The path and the query of a URL, which may be without a host."""
    if "://" not in url.partition("?")[0]:
        path, _, query = url.partition("?")
        return path, query
    try:
        parts = urlsplit(url)
    except ValueError:
        raise Refusal(status=400, title="the URL is none") from None
    return parts.path or "/", parts.query


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A request of an operation: its parameters and its body as JSON values."""

    operation: Operation = field(repr=False)
    asked: Asked
    path: Mapping[str, Any] = field(default_factory=dict)
    query: Mapping[str, Any] = field(default_factory=dict)
    headers: Headers = field(default_factory=Headers, repr=False)
    cookies: Mapping[str, Any] = field(default_factory=dict, repr=False)
    body: Any = field(default=UNSET, repr=False)
    """`UNSET` where there is no body, None where it is null; a file's is bytes."""
    header_values: Mapping[str, Any] = field(default_factory=dict, repr=False)
    """The declared headers, decoded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer; one that is at fault breaks off instead."""

    status: int
    headers: tuple[tuple[str, str], ...] = ()
    content: bytes = b""
    fault: Fault | None = None
    delay: float = 0.0


@dataclass(kw_only=True, eq=False)
class Refusal(Exception):
    """Why a request is wrong, and the status that says so over HTTP."""

    status: int
    title: str
    violations: tuple[Violation, ...] = ()
    operation: Operation | None = None
    headers: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        lines = [f"\n  {violation}" for violation in self.violations]
        return self.title + "".join(lines)

    def brief(self) -> str:
        """The reason in one line."""
        found = [
            f"{each.part} {each.pointer or '(root)'} {each.keyword}"
            for each in self.violations
        ]
        return ", ".join(found) or self.title

    def told(self) -> list[dict[str, str]]:
        """The violations as JSON."""
        return [
            {
                "in": each.part,
                "pointer": each.pointer,
                "keyword": each.keyword,
                "detail": each.message,
            }
            for each in self.violations
        ]

    def problem(self) -> Reply:
        """The answer, as a problem (RFC 9457) that names pointers and keywords."""
        body: dict[str, Any] = {"title": self.title, "status": self.status}
        if self.violations:
            body["errors"] = self.told()
        headers = (("Content-Type", PROBLEM), *self.headers)
        content = json.dumps(body).encode()
        return Reply(status=self.status, headers=headers, content=content)
