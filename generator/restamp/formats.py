"""The formats of strings that are checked: the copied runtime's own module says which."""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

_NAME = "restamp_runtime"


def checked() -> frozenset[str]:
    """The formats that a request must keep to."""
    return frozenset(_runtime().CHECKED)


def valid(format: str, text: str) -> bool:
    """Whether a string is of a format; of one that is not checked, each one is."""
    return bool(_runtime().valid(format, text))


def int_range(format: str) -> tuple[int, int] | None:
    """The least and the largest number of a format of integers."""
    found: tuple[int, int] | None = _runtime().int_range(format)
    return found


@cache
def _runtime() -> ModuleType:
    """The module that is copied into every package, under a name of its own."""
    folder = _folder()
    spec = spec_from_file_location(
        _NAME, folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    assert spec is not None
    sys.modules[_NAME] = module_from_spec(spec)
    return import_module(f"{_NAME}.formats")


def _folder() -> Path:
    here = Path(__file__).parent
    inner = Path("templates", "python", "{api.name}", "_runtime")
    roots = [here / inner, here.parents[1] / inner]
    return next(root for root in roots if (root / "formats.py").is_file())
