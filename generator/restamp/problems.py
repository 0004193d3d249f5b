"""Problems: what is wrong with a document, where, and how people are shown it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

WIDTH = 100
LONGEST_TEXT = 400

_RESET = "\x1b[0m"
_BOLD = "\x1b[1m"
_RED = "\x1b[31m"
_YELLOW = "\x1b[33m"
_BLUE = "\x1b[34m"
_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong, with its place.

    `line` and `column` count from 1; both are None when there is no place.
    `assumption` is what a lenient reading makes of it; None where that is not clear.
    `copies` counts the further places of the document that stand there, by aliases.
    """

    message: str
    file: str
    line: int | None = None
    column: int | None = None
    pointer: str = ""
    excerpt: str | None = None
    hint: str | None = None
    assumption: str | None = None
    copies: int = 0


class SpecError(Exception):
    """At least one problem that the user has to solve."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        found = once(sorted(problems, key=_place))
        if not found:
            raise ValueError("a SpecError needs a problem")
        super().__init__(found)
        self.problems = found

    def __str__(self) -> str:
        return "\n".join(show(problem) for problem in self.problems)


def once(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems in their order; those that say the same of one place of a file as one."""
    found: dict[Problem, Problem] = {}
    for problem in problems:
        placed = problem.line is not None
        said = replace(problem, pointer="", copies=0) if placed else problem
        first = found.setdefault(said, problem)
        if first.pointer != problem.pointer:
            found[said] = replace(first, copies=first.copies + 1)
    return tuple(found.values())


def show(problem: Problem, *, color: bool = False) -> str:
    """A problem as people read it: place, message, source line, caret and hint."""
    paint = _paint if color else _plain
    lines = [f"{paint(_where(problem), _BOLD)}: {paint(_clean(problem.message), _RED)}"]
    if problem.excerpt is None or problem.line is None:
        lines += [f"  {paint(_clean(problem.hint), _YELLOW)}"] if problem.hint else []
    else:
        lines += _quote(problem.excerpt, problem, color)
    if problem.pointer:
        more = f", and {problem.copies} more by aliases" if problem.copies else ""
        lines.append(paint(f"  at {_clean(problem.pointer)}{more}", _BLUE))
    return "\n".join(lines)


def visible(text: str) -> str:
    """Text with every control, bidi and invisible character escaped."""
    return "".join(map(_visible, text))


def shown_path(path: Path) -> str:
    """A path as users are shown it: from the working folder, where it is below."""
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)


def quoted(text: str) -> str:
    """A piece of a document in quotes, short enough for one line."""
    return f"'{text}'" if len(text) <= 80 else f"'{text[:77]}...'"


def _place(problem: Problem) -> tuple[str, int, int, str]:
    line, column = problem.line or 0, problem.column or 0
    return (problem.file, line, column, problem.message)


def _where(problem: Problem) -> str:
    parts = (_clean(problem.file), problem.line, problem.column)
    return ":".join(str(part) for part in parts if part is not None)


def _quote(excerpt: str, problem: Problem, color: bool) -> list[str]:
    paint = _paint if color else _plain
    number = str(problem.line)
    blank = " " * len(number)
    source, indent = _window(excerpt, (problem.column or 1) - 1, WIDTH - len(number))
    return [
        f"{paint(f'  {number} |', _BLUE)} {source}".rstrip(),
        *(
            f"{paint(f'  {blank} |', _BLUE)} {line}"
            for line in _point(indent, problem.hint, WIDTH - len(number), color)
        ),
    ]


def _point(indent: int, hint: str | None, width: int, color: bool) -> list[str]:
    paint = _paint if color else _plain
    caret = " " * indent + paint("^", _YELLOW)
    if hint is None:
        return [caret]
    hint = _clean(hint)
    if indent + 2 + len(hint) <= width:
        return [f"{caret} {paint(hint, _YELLOW)}"]
    return [caret, paint(hint, _YELLOW)]


def _window(line: str, column: int, width: int) -> tuple[str, int]:
    """The part of a line round a column that fits, and the caret's indent in it."""
    column = min(column, len(line))
    start, end = 0, len(line)
    if len(line) > width or _columns(line) > width:
        before = line[max(0, column - width) : column]
        start = column - _fitting(before[::-1], width // 2)
        room = width - _columns(line[start:column]) - 2 * len("...")
        end = column + _fitting(line[column : column + width], room)
    left = ("..." if start else "") + visible(line[start:column])
    right = visible(line[column:end]) + ("..." if end < len(line) else "")
    return left + right, _columns(left)


def _fitting(text: str, room: int) -> int:
    """How many leading characters of a text fit into `room` columns."""
    for count, character in enumerate(text):
        room -= _columns(character)
        if room < 0:
            return count
    return len(text)


def _columns(text: str) -> int:
    return sum(map(_width, visible(text)))


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _visible(character: str) -> str:
    if character == "\t":
        return "    "
    if unicodedata.category(character) not in _HIDDEN:
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _clean(text: str) -> str:
    clipped = text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 3] + "..."
    return visible(clipped)


def _paint(text: str, style: str) -> str:
    return f"{style}{text}{_RESET}"


def _plain(text: str, style: str) -> str:
    return text
