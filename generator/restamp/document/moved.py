"""Places that moved, each with all that stands below it."""

from __future__ import annotations

from .pointer import Pointer


class Moves(dict[Pointer, Pointer]):
    """Former places, or later ones, by the places that they are looked up at.

    `longest` is the most tokens of a key, so that no longer prefix is looked up.
    """

    longest = -1

    def __setitem__(self, place: Pointer, other: Pointer) -> None:
        self.longest = max(self.longest, len(place))
        super().__setitem__(place, other)

    def copy(self) -> Moves:
        """Another one with the same places."""
        made = Moves()
        for place, other in self.items():
            made[place] = other
        return made


def plain(pointer: Pointer) -> Pointer:
    """A pointer with text for each token but the number of a file."""
    return Pointer((*pointer[:1], *map(str, pointer[1:])))


def follow(moved: Moves, pointer: Pointer) -> Pointer:
    """Where a pointer leads when its longest prefix that moved is replaced."""
    if not moved:
        return pointer
    tokens = plain(pointer)
    for length in range(min(len(tokens), moved.longest), -1, -1):
        found = moved.get(Pointer(tokens[:length]))
        if found is not None:
            return Pointer((*found, *tokens[length:]))
    return pointer
