"""Places that moved, each with all that stands below it."""

from __future__ import annotations

from collections.abc import Mapping

from .pointer import Pointer


def plain(pointer: Pointer) -> Pointer:
    """A pointer with text for each token but the number of a file."""
    return Pointer((*pointer[:1], *map(str, pointer[1:])))


def follow(moved: Mapping[Pointer, Pointer], pointer: Pointer) -> Pointer:
    """Where a pointer leads when its longest prefix that moved is replaced."""
    tokens = plain(pointer)
    for length in range(len(tokens), -1, -1):
        found = moved.get(Pointer(tokens[:length]))
        if found is not None:
            return Pointer((*found, *tokens[length:]))
    return pointer
