"""Packages as their users have them: stamped from a document, and imported."""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import restamp
from restamp.config import Project
from restamp.problems import SpecError


def stamped(document: dict[str, Any], out: Path, package: str) -> str:
    """Stamp a document into `out`; why it was refused, else nothing."""
    spec = out / f"{package}.json"
    spec.write_text(json.dumps(document), "utf-8")
    project = Project(spec=spec, out=out, package=package, templates=None, lenient=True)
    try:
        restamp.generate(project)
    except SpecError as error:
        return str(error.problems[0].message)
    return ""


def imported(out: Path, package: str) -> ModuleType:
    """Import a package that lies in `out`."""
    importlib.invalidate_caches()
    sys.path.insert(0, str(out))
    try:
        return importlib.import_module(package)
    finally:
        sys.path.remove(str(out))


def same(one: Any, other: Any) -> bool:
    """Whether two JSON values are equal: 1.0 is 1, and true is not."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[k], other[k]) for k in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)
