"""The lines of a text: from an offset to a line, a column and an excerpt."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from ..problems import Problem

_LINE_END = re.compile(r"\r\n|\n|\r")


class Position(NamedTuple):
    """A line and a column, both counted from 1."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


class Lines:
    """A file's text, and the problems at its offsets."""

    def __init__(self, shown: str, text: str) -> None:
        self.shown = shown
        self.text = text

    def position(self, offset: int) -> Position:
        """The line and column of an offset, in characters."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and a column, which `position` gives back."""
        return self._starts[line - 1] + column - 1

    def problem(
        self, offset: int, message: str, *, hint: str | None = None, pointer: str = ""
    ) -> Problem:
        """A problem with what stands at an offset."""
        line, column = self.position(offset)
        return Problem(
            message=message,
            file=self.shown,
            line=line,
            column=column,
            pointer=pointer,
            excerpt=self._line(line),
            hint=hint,
        )

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *map(re.Match.end, _LINE_END.finditer(self.text))]

    def _line(self, number: int) -> str:
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")
