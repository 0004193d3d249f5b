"""A small API by hand, in the shape that the generator gives to operations."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

from rebilly_customers._runtime.violations import Path, Violation
from rebilly_customers._runtime.errors import ApiError
from rebilly_customers._runtime.parameters import fill, path_text, query_pairs
from rebilly_customers._runtime.requests import Json, Request
from rebilly_customers._runtime.responses import (
    Answer,
    Headers,
    JsonContent,
    Responses,
    integer,
)


@dataclass
class Tea:
    """A tea by its name."""

    name: Any

    @classmethod
    def decode(cls, data: Any) -> Tea:
        """Decode; any exception when there is no name."""
        return cls(data["name"])

    @staticmethod
    def check(data: Any, at: Path, found: list[Violation]) -> None:
        """A name is a string."""
        if not isinstance(data["name"], str):
            found.append(Violation("/name", "type", "must be a string"))


class BrewedHeaders(Headers):
    """Headers of a 201."""

    @property
    def remaining(self) -> int | None:
        """`X-RateLimit-Remaining`."""
        return integer(self.get("X-RateLimit-Remaining"))


class NotBrewed(ApiError):
    """422."""

    body: dict[str, str]


class TooMany(ApiError):
    """429."""

    body: Any


_TEA = JsonContent("application/json", Tea.decode, Tea.check)
PROBLEM = JsonContent("application/json", dict)
_RESPONSES: Responses[Tea, BrewedHeaders] = Responses(
    {
        "201": Answer(contents=(_TEA,), headers=BrewedHeaders),
        "422": Answer(contents=(PROBLEM,), error=NotBrewed),
        "429": Answer(contents=(PROBLEM,), error=TooMany),
    }
)


def brew(
    tea: str, *, house: str = "blue", key: str | None = None
) -> Request[Tea, BrewedHeaders]:
    """Brew a tea."""
    return Request(
        operation="brew",
        method="POST",
        path=fill("/houses/{house}/teas", {"house": path_text("house", house)}),
        template="/houses/{house}/teas",
        headers={"Idempotency-Key": key} if key else {},
        body=Json({"name": tea}),
        responses=_RESPONSES,
        security=(("Key",), ("Token",)),
    )


def look(house: str = "blue") -> Request[Tea]:
    """Look at the tea of the day."""
    return Request(
        operation="look",
        method="GET",
        path=fill("/houses/{house}", {"house": path_text("house", house)}),
        template="/houses/{house}",
        query=tuple(query_pairs("q", "a b&c")),
        responses=Responses({"2XX": Answer(contents=(_TEA,))}),
        repeatable=True,
    )


class Pipe(io.RawIOBase):
    """A stream that cannot go back."""

    def __init__(self, content: bytes) -> None:
        self._rest = io.BytesIO(content)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._rest.readinto(buffer)
