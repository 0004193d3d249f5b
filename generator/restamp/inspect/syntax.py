"""Source as its syntax tree: what there may be in it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from .modules import Modules
from .words import Words

_HINT = "names have to stand in a template or in what it is given"


class Fault(NamedTuple):
    """What must not be in a file, with its line from 1 and its column from 0."""

    message: str
    line: int
    column: int
    hint: str | None = None


def compiled(source: bytes) -> Fault | None:
    """What the compiler finds wrong, if anything is."""
    try:
        compile(source, "", "exec", dont_inherit=True)
    except SyntaxError as error:
        column = max(0, (error.offset or 1) - 1)
        return Fault(f"no Python: {error.msg}", error.lineno or 1, column)
    except (ValueError, RecursionError, MemoryError) as error:
        return Fault(f"no Python: {error}", 1, 0)
    return None


def fault(
    source: bytes, words: Words, path: PurePosixPath, modules: Modules
) -> Fault | None:
    """The first thing that must not be in a file of a package, if there is one."""
    if found := compiled(source):
        return found
    line = column = 1
    for node in ast.walk(ast.parse(source)):
        line = getattr(node, "lineno", line)
        column = getattr(node, "col_offset", column)
        if isinstance(node, ast.ImportFrom) and node.level:
            if message := next(modules.leads(path, node), None):
                return Fault(message, line, column)
        elif message := next(_strange(node, words), None):
            return Fault(message, line, column)
        for name in _names(node):
            if not words.know(name):
                return Fault(f"the name {name!r}", line, column, _HINT)
    return None


def _strange(node: ast.AST, words: Words) -> Iterator[str]:
    """Modules of elsewhere that no template imports."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        for module in _modules(node):
            if not words.imports(module):
                yield f"an import of {module!r}"


def _modules(node: ast.Import | ast.ImportFrom) -> list[str]:
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return [alias.name for alias in node.names]


_NO_NAMES = ("value", "kind", "type_comment", "str")
"""Fields of nodes whose strings are none of the source's names."""


def _names(node: ast.AST) -> Iterator[str]:
    """Every identifier that a node holds."""
    for field, value in ast.iter_fields(node):
        if field in _NO_NAMES:
            continue
        for name in value if isinstance(value, list) else [value]:
            if isinstance(name, str) and name != "*":
                yield from name.split(".")
