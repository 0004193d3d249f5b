"""JSON pointers: the address of a value in a document (RFC 6901)."""

from __future__ import annotations

import re

from .uri import decoded

_BAD_TILDE = re.compile("~(?![01])")


class Pointer(tuple[str | int, ...]):
    """The keys and indexes that lead from the root to a value.

    A number at the start leads into another file than the root's.
    """

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Pointer:
        """The pointer written as `/a/b`; `ValueError` for a bad one."""
        if text and not text.startswith("/"):
            raise ValueError("a JSON pointer starts with '/'")
        if _BAD_TILDE.search(text):
            raise ValueError("'~' in a JSON pointer is followed by 0 or 1")
        return cls(map(_unescape, text.split("/")[1:]))

    @classmethod
    def parse_fragment(cls, text: str) -> Pointer:
        """The pointer written as `#/a/b%20c`; `ValueError` for a bad one."""
        if not text.startswith("#"):
            raise ValueError("a reference within the document starts with '#'")
        return cls.parse(decoded(text[1:]))

    def split(self) -> tuple[int, Pointer]:
        """The number of its file, 0 for the root's, and the pointer in that file."""
        first = self[0] if self else ""
        return (first, Pointer(self[1:])) if isinstance(first, int) else (0, self)

    def __truediv__(self, token: str | int) -> Pointer:
        return Pointer((*self, token))

    def __str__(self) -> str:
        return "".join(f"/{_escape(str(token))}" for token in self)


def _escape(token: str) -> str:
    return token.replace("~", "~0").replace("/", "~1")


def _unescape(token: str) -> str:
    return token.replace("~1", "/").replace("~0", "~")
