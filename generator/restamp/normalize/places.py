"""Where things stand after normalisation, and where they were written."""

from __future__ import annotations

from urllib.parse import quote

from ..document import Pointer
from ..document.moved import Moves, follow, plain

_SAFE = "/~!$&'()*+,;=:@"


class Places:
    """The places that changed, each with all that stands below it.

    `moved` leads from a new place to the one that was written; `homes` leads back.
    """

    def __init__(self) -> None:
        self.moved = Moves()
        self.homes = Moves()

    def show(self, new: Pointer, written: Pointer) -> None:
        """Say where what now stands at `new` was written."""
        new, written = plain(new), plain(written)
        if new != written:
            self.moved[new] = written

    def move(self, written: Pointer, new: Pointer) -> None:
        """Say where it was written, and send references to `written` to `new`."""
        self.show(new, written)
        if plain(written) not in self.homes:
            self.homes[plain(written)] = plain(new)

    def home(self, written: Pointer) -> Pointer:
        """Where what was written at a place stands now."""
        return follow(self.homes, plain(written))


def fragment(pointer: Pointer) -> str:
    """A pointer as the fragment of a reference, within its file."""
    return "#" + quote(str(pointer.split()[1]), safe=_SAFE)
