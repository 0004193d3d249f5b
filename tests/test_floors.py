"""Imports only go down: each module uses modules of lower floors, or of its own package."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import restamp

ROOT = Path(restamp.__file__).parent

FLOORS = (
    ("crash", "layers", "problems", "text"),
    ("document", "paths", "romanization", "shares"),
    ("formats", "ir", "names", "patterns", "sites"),
    ("load", "validate", "normalize", "resolve"),
    ("build", "repair"),
    ("codecs", "samples"),
    ("prove", "python", "changes"),
    ("plan", "quoting"),
    ("render", "format", "manifest", "write"),
    ("inspect",),
    ("config",),
    ("__init__",),
    ("cli",),
    ("__main__",),
)
FLOOR = {name: floor for floor, names in enumerate(FLOORS) for name in names}
MODULES = sorted(ROOT.rglob("*.py"))


def stage(path: Path) -> str:
    """The module or package of the floor plan that a file belongs to."""
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """The stages that a file imports."""
    depth = len(path.relative_to(ROOT).parts)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == depth:
            if node.module:
                yield node.module.split(".")[0]
            else:
                names = (name.name for name in node.names)
                yield from (name if name in FLOOR else "__init__" for name in names)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_imports_go_down(path: Path) -> None:
    own = FLOOR[stage(path)]
    higher = {name for name in imported(path) if FLOOR[name] >= own}
    assert higher <= {stage(path)}


def test_the_plan_is_not_empty() -> None:
    assert {"render", "problems"} <= {name for p in MODULES for name in imported(p)}


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_only_text_makes_code(path: Path) -> None:
    calls = [
        node
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "Code"
    ]
    assert not calls or path.name == "text.py"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_modules_are_small_and_say_what_they_are(path: Path) -> None:
    source = path.read_text("utf-8")
    assert len(source.splitlines()) <= 400
    assert ast.get_docstring(ast.parse(source))
