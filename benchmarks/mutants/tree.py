"""Data that is being changed: its places, its pieces, and its text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

_SCHEMA = {"type", "properties", "items", "allOf", "oneOf", "anyOf", "enum", "format"}


class Place(NamedTuple):
    """Where a value stands: what holds it, and its key or number in that."""

    holder: Any
    key: Any
    path: str

    @property
    def value(self) -> Any:
        """What stands there."""
        return self.holder[self.key]

    def put(self, value: Any) -> None:
        """Let another value stand there."""
        self.holder[self.key] = value


class Twin(str):
    """A key that may stand beside its equal, as it may in text."""

    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other


def places(root: Any) -> list[Place]:
    """Every place below the root."""
    found: list[Place] = []
    waiting: list[tuple[Any, str]] = [(root, "")]
    while waiting:
        holder, path = waiting.pop()
        for key, value in _held(holder):
            place = Place(holder, key, f"{path}/{key}")
            found.append(place)
            if isinstance(value, dict | list):
                waiting.append((value, place.path))
    return found


def _held(holder: Any) -> Iterator[tuple[Any, Any]]:
    yield from holder.items() if isinstance(holder, dict) else enumerate(holder)


def is_schema(value: Any) -> bool:
    """Whether a value looks like a schema."""
    return isinstance(value, dict) and not _SCHEMA.isdisjoint(value)


def copied(value: Any) -> Any:
    """A copy that shares nothing."""
    if isinstance(value, dict):
        return {key: copied(held) for key, held in value.items()}
    return [copied(held) for held in value] if isinstance(value, list) else value


def spelt(root: Any) -> str:
    """The data as JSON, with everything that is not ASCII escaped."""
    return json.dumps(root)
