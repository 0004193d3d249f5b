"""Where things stand after normalisation, and where they were written."""

from __future__ import annotations

from urllib.parse import quote

from ..document import Pointer
from ..document.moved import follow, plain

_SAFE = "/~!$&'()*+,;=:@"


class Places:
    """The places that changed, each with all that stands below it.

    `moved` leads from a new place to the one that was written; `homes` leads back.
    """

    def __init__(self) -> None:
        self.moved: dict[Pointer, Pointer] = {}
        self.homes: dict[Pointer, Pointer] = {}

    def show(self, new: Pointer, written: Pointer) -> None:
        """Say where what now stands at `new` was written."""
        new, written = plain(new), plain(written)
        if new != written:
            self.moved[new] = written

    def move(self, written: Pointer, new: Pointer) -> None:
        """Say where it was written, and send references to `written` to `new`."""
        self.show(new, written)
        self.homes.setdefault(plain(written), plain(new))

    def home(self, written: Pointer) -> Pointer:
        """Where what was written at a place stands now."""
        return follow(self.homes, plain(written))


def split(pointer: Pointer) -> tuple[int, tuple[str, ...]]:
    """The number of the file that a pointer leads into, 0 for the root, and the rest."""
    tokens = list(pointer)
    first = tokens.pop(0) if tokens and isinstance(tokens[0], int) else 0
    return int(first), tuple(map(str, tokens))


def fragment(pointer: Pointer) -> str:
    """A pointer as the fragment of a reference, within its file."""
    return "#" + quote(str(Pointer(split(pointer)[1])), safe=_SAFE)
