"""Rendered Python into what black makes of it."""

from __future__ import annotations

import ast
import re
import textwrap
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import PurePosixPath

from ..text import WIDTH
from .layout import layout
from .leaves import Unusual


def format(files: Mapping[PurePosixPath, bytes]) -> dict[PurePosixPath, bytes]:
    """The files as black has them.

    Templates print what black would, but for width: lines that are too wide are laid out,
    and statements of unusual kinds are given to black.
    """
    return {
        path: _formatted(content.decode()).encode() if path.suffix == ".py" else content
        for path, content in files.items()
    }


def _formatted(source: str) -> str:
    lines = source.split("\n")
    wide = {number for number, line in enumerate(lines, 1) if len(line) > WIDTH}
    if not wide:
        return source
    made: dict[int, tuple[str, ...]] = {}
    unusual: set[int] = set()
    for number, opener in _openers(lines, wide - _documented(lines)):
        try:
            made[number] = layout(lines[number - 1], WIDTH, opener)
        except Unusual:
            unusual.add(number)
    if unusual:
        try:
            made |= _by_black(source, lines, unusual)
        except ValueError:  # black knows no `elif` or `except` that stands alone
            return _black(source, WIDTH, False) + "\n"
    return "\n".join(
        line for n, old in enumerate(lines, 1) for line in made.get(n, (old,))
    )


def _openers(lines: list[str], wanted: set[int]) -> Iterator[tuple[int, str]]:
    """Lines with the bracket in which each stands, behind `def` where it defines."""
    around: list[tuple[int, str]] = []
    for number, line in enumerate(lines, 1):
        if not line:
            continue
        indent = len(line) - len(line.lstrip())
        while around and around[-1][0] >= indent:
            around.pop()
        if number in wanted:
            yield number, _opener(around[-1][1]) if around else ""
        around.append((indent, line))


def _opener(above: str) -> str:
    if above[-1] not in "([{":
        return ""
    return "def " * above.lstrip().startswith("def ") + above[-1]


def _documented(lines: list[str]) -> set[int]:
    """The numbers of the lines of documentation, which stays as wide as it is."""
    found, inside = set(), False
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if inside:
            inside = not text.endswith('"""')
            found.add(number)
        elif text.startswith('"""'):
            inside = len(text) < 6 or not text.endswith('"""')
            found.add(number)
        elif text.startswith("#"):
            found.add(number)
    return found


def _by_black(
    source: str, lines: list[str], unusual: set[int]
) -> dict[int, tuple[str, ...]]:
    """The statements of unusual lines as black has them, in place of their lines."""
    made: dict[int, tuple[str, ...]] = {}
    for first, last, is_head in _spans(ast.parse(source), unusual):
        head = lines[first - 1]
        if first == last and _effort(head) > _MOST:
            made[first] = (f"{head}  # fmt: skip",)
            continue
        indent = len(head) - len(head.lstrip())
        text = textwrap.dedent("\n".join(lines[first - 1 : last]))
        made |= {number: () for number in range(first, last + 1)}
        made[first] = tuple(
            " " * indent + line if line else line
            for line in _black(text, WIDTH - indent, is_head).split("\n")
        )
    return made


_MOST = 400_000
"""Effort above which black is told to leave a line, as it would take seconds."""


def _effort(line: str) -> int:
    """How long black takes, about: the length times the brackets in each other."""
    depth = deepest = 0
    for bracket in _BRACKET.findall(line):
        depth += 1 if bracket in "([{" else -1
        deepest = max(deepest, depth)
    return len(line) * deepest


_BRACKET = re.compile(r"[()\[\]{}]")


def _spans(tree: ast.AST, wide: set[int]) -> Iterator[tuple[int, int, bool]]:
    """First and last line of each wide statement, of the head alone where it has a body.

    Strings that stand alone are documentation, which black leaves as wide as it is.
    """
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.stmt | ast.ExceptHandler) and not _is_string(node):
            first, last = _start(node), node.end_lineno or node.lineno
            body = getattr(node, "body", None)
            if body:
                last = max(node.lineno, _start(body[0]) - 1)
            if wide & set(range(first, last + 1)):
                yield first, last, bool(body)
            yield from _spans(node, wide)


def _is_string(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def _start(node: ast.stmt | ast.ExceptHandler) -> int:
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *(decorator.lineno for decorator in decorators)])


@lru_cache(maxsize=10_000)
def _black(text: str, width: int, is_head: bool) -> str:
    import black

    mode = black.Mode(line_length=width)
    if not is_head:
        return black.format_str(text, mode=mode).rstrip("\n")
    shown = black.format_str(f"{text}\n    pass\n", mode=mode)
    return shown.rstrip("\n").removesuffix("pass").rstrip()
