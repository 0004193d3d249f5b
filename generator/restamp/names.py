"""Words of a document into names: spelt in ASCII, then claimed so that all differ."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from .romanization import romanized

LONGEST = 80
"""Characters of a name before it is cut and marked with a digest."""

_WORD = re.compile(
    r"[Uu][0-9a-f]{4,5}(?![0-9a-z])"  # a character that has no letters of its own
    r"|[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+"
)


def words(text: str) -> list[str]:
    """The words of a name in any style: `firstName`, `first-name`, `FIRST_NAME`."""
    return _WORD.findall(text if text.isascii() else romanized(text))


@cache
def snake(text: str) -> str:
    """`first_name`."""
    return "_".join(word.lower() for word in words(text))


@cache
def constant(text: str) -> str:
    """`FIRST_NAME`."""
    return "_".join(word.upper() for word in words(text))


@cache
def pascal(text: str) -> str:
    """`FirstName`; words in capitals stay as they are."""
    return "".join(word[0].upper() + word[1:] for word in words(text))


def singular(word: str) -> str:
    """One of what an array's name says: `links` holds a `link`."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


class Scope:
    """Names that must differ, also where letter case or Unicode form does not count.

    Reserved ones are the exact names that are not free; `longest` is in characters.
    """

    def __init__(self, reserved: Iterable[str] = (), longest: int = LONGEST) -> None:
        self._longest = longest
        self._reserved = frozenset(reserved)
        self._taken: set[str] = set()

    def claim(self, wish: str, origin: str) -> str:
        """The wish; `wish_` where that is reserved; with a digest of `origin` where taken.

        So what it is does not depend on what else has the same wish, but for the first.
        """
        fits = len(wish) <= self._longest
        name = wish if fits else _marked(wish[: self._longest], origin)
        if name in self._reserved:
            name = f"{name}_"
        return self.beside(_marked(name, origin) if self._refuses(name) else name)

    def beside(self, wish: str) -> str:
        """The wish with as many underscores as it needs to be free."""
        while self._refuses(wish):
            wish = f"{wish}_"
        self._taken.add(_folded(wish))
        return wish

    def _refuses(self, name: str) -> bool:
        return name in self._reserved or _folded(name) in self._taken


def _marked(name: str, origin: str) -> str:
    return f"{name}_{hashlib.sha256(origin.encode()).hexdigest()[:8]}"


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()
