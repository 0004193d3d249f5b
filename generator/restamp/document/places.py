"""Places: where each value of a document, and its key, stands in the text."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any, TypeAlias

from .collector import paused
from .lines import Lines

Entry: TypeAlias = "tuple[int, Place]"
"""Where a key starts, and the place of its value; an item is its own key."""


class Place(ABC):
    """Where a value starts, and the places of what it holds."""

    start: int

    @abstractmethod
    def children(self) -> Mapping[str | int, Entry]:
        """The places of what a mapping or list holds, by key or index."""

    def find(self, token: str | int) -> Entry | None:
        """The places of a key or index and of its value."""
        children = self.children()
        return children.get(token) or children.get(_other(token))


def find_places(lines: Lines, syntax: str) -> Place:
    """The places of a text that has been read without a problem."""
    from .json_places import json_places
    from .yaml_places import YamlPlaces

    with paused():
        if syntax == "json":
            return json_places(lines.text)
        return YamlPlaces(lines).compose()


def step(node: Any, token: str | int) -> Any:
    """What a mapping or list holds under one token; `KeyError` when nothing."""
    if isinstance(node, dict):
        return node[token if isinstance(token, str) else str(token)]
    index = token if isinstance(token, int) else _other(token)
    if not isinstance(node, list) or not isinstance(index, int):
        raise KeyError(token)
    if not 0 <= index < len(node):
        raise KeyError(token)
    return node[index]


def _other(token: str | int) -> str | int:
    """The key that looks like an index, or the index that looks like a key."""
    if isinstance(token, int):
        return str(token)
    return int(token) if _is_index(token) else token


def _is_index(token: str) -> bool:
    if not token.isascii() or not token.isdigit() or len(token) > 9:
        return False
    return token == "0" or token[0] != "0"
