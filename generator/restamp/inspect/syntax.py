"""Source as its syntax tree: what there may be in it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from .words import Words

NODES = (
    *(ast.Module, ast.ImportFrom, ast.Import, ast.alias),
    *(ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef, ast.arguments, ast.arg),
    *(ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Expr, ast.Return, ast.Raise),
    *(ast.If, ast.For, ast.While, ast.Try, ast.ExceptHandler, ast.Pass, ast.Assert),
    *(ast.With, ast.withitem, ast.Continue, ast.Break, ast.Delete),
    *(ast.Lambda, ast.Call, ast.keyword, ast.Await, ast.Yield, ast.YieldFrom),
    *(ast.Name, ast.Attribute, ast.Constant, ast.Subscript, ast.Slice, ast.Starred),
    *(ast.Dict, ast.List, ast.Tuple, ast.Set, ast.IfExp, ast.NamedExpr),
    *(ast.DictComp, ast.ListComp, ast.SetComp, ast.GeneratorExp, ast.comprehension),
    *(ast.BoolOp, ast.BinOp, ast.UnaryOp, ast.Compare, ast.JoinedStr),
    *(ast.FormattedValue, ast.boolop, ast.operator, ast.unaryop, ast.cmpop),
    ast.expr_context,
)
"""The kinds of syntax that templates print."""


class Fault(NamedTuple):
    """What must not be in a file, with its line from 1 and its column from 0."""

    message: str
    line: int
    column: int


def fault(source: str, words: Words) -> Fault | None:
    """The first thing that must not be in a file, if there is one."""
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        return Fault(f"no Python: {error.msg}", error.lineno or 1, error.offset or 0)
    except (ValueError, RecursionError, MemoryError) as error:
        return Fault(f"no Python: {error}", 1, 0)
    line = column = 1
    for node in ast.walk(tree):
        line = getattr(node, "lineno", line)
        column = getattr(node, "col_offset", column)
        if not isinstance(node, NODES):
            return Fault(f"{type(node).__name__} in it", line, column)
        if isinstance(node, ast.Import | ast.ImportFrom):
            if module := next(_strange(node, words), None):
                return Fault(f"an import of {module!r}", line, column)
        for name in _names(node):
            if not words.know(name):
                return Fault(f"the name {name!r}", line, column)
    return None


def _strange(node: ast.Import | ast.ImportFrom, words: Words) -> Iterator[str]:
    """The modules that may not be imported."""
    if isinstance(node, ast.Import):
        modules = [alias.name for alias in node.names]
    elif node.level == 0:
        modules = [node.module or ""]
    else:
        return
    yield from (module for module in modules if not words.imports(module))


def _names(node: ast.AST) -> Iterator[str]:
    """Every identifier that a node holds."""
    for field in ("id", "attr", "arg", "name", "asname", "module", "names"):
        value = getattr(node, field, None)
        for name in value if isinstance(value, list) else [value]:
            if isinstance(name, str) and name != "*":
                yield from name.split(".")
