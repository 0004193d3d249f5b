"""The names that output may hold: of templates, of code that restamp spells, and claimed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from ..text import claimed, shapes

_PART = r"[\w\x80-\U0010ffff]*"  # Python's names may have more than `\w`
_WORD = re.compile(_PART.replace("*", "+"))
_HOLE = re.compile(rf"({_PART})(?:\{{\{{.*?\}}\}}|\{{\}})({_PART})")


class Words:
    """Names by where they come from, each in the form in which Python compares it."""

    def __init__(self, templates: Iterable[Path]) -> None:
        self._fixed: set[str] = set()
        self._starts, self._ends = {""}, {""}
        for source in [*shapes(), *(path.read_text("utf-8") for path in templates)]:
            self._fixed.update(map(_same, _WORD.findall(source)))
            for start, end in _HOLE.findall(source):
                self._starts.add(_same(start))
                self._ends.add(_same(end))
        self._claimed = claimed()
        self._joined: dict[str, bool] = {}

    def know(self, name: str) -> bool:
        """Whether a name is of restamp, of a template, or claimed by the package.

        What a template, or restamp, puts before or behind a claimed name is known too.
        """
        return name in self._fixed or name in self._claimed or self._is_joined(name)

    def imports(self, module: str) -> bool:
        """Whether a module from outside of the package may be imported."""
        return self._fixed.issuperset(module.split("."))

    def _is_joined(self, name: str) -> bool:
        if name not in self._joined:
            self._joined[name] = any(
                name[len(start) : len(name) - len(end)] in self._claimed
                for start in self._starts
                if name.startswith(start)
                for end in self._ends
                if name.endswith(end)
            )
        return self._joined[name]


def _same(name: str) -> str:
    """A name as the parser has it (Python's reference, 2.3)."""
    return name if name.isascii() else unicodedata.normalize("NFKC", name)
