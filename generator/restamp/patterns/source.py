"""The text of an expression, read from front to back."""

from __future__ import annotations

import re

from .problem import Untranslatable

_GROUPS = re.compile(
    r"\\. | \[\^?(?:\\.|[^]\\])* | (?P<open>\((?!\?)|\(\?<(?![=!])(?P<name>[\w$]*)>)",
    re.VERBOSE | re.DOTALL,
)
_LITERAL = re.compile(r"/(?:\^.*/[a-z]*|.*\$/[a-z]*|.+/[dgimsuvy]+)", re.DOTALL)


class Source:
    """A text, how far it is read, and which groups it has."""

    def __init__(self, text: str) -> None:
        if _LITERAL.fullmatch(text):
            raise Untranslatable(
                "it is written as a literal of a programming language: "
                "leave out the slashes around it, and what follows them"
            )
        self.text = text
        self.at = 0
        self.groups: list[str | None] = []
        """The name of each group, in order."""
        for found in _GROUPS.finditer(text):
            if found["open"]:
                self.groups.append(found["name"])
        named = [name for name in self.groups if name is not None]
        if len(set(named)) < len(named):
            raise Untranslatable("two groups have one name")

    @property
    def char(self) -> str:
        """The next character; empty at the end."""
        return self.text[self.at : self.at + 1]

    def take(self, expected: str) -> bool:
        """Whether the text goes on so; if it does, that is read."""
        found = self.text.startswith(expected, self.at)
        self.at += len(expected) if found else 0
        return found

    def match(self, expression: re.Pattern[str]) -> re.Match[str] | None:
        """What of an expression stands here, read."""
        found = expression.match(self.text, self.at)
        if found:
            self.at = found.end()
        return found
