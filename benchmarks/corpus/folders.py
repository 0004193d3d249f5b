"""Where the documents and suites of others lie, which are no part of the project."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).parents[2]


def corpus() -> Path:
    """The folder of documents: `CORPUS`, or `../shared/corpus` beside the project."""
    return Path(os.environ.get("CORPUS") or ROOT.parent / "shared" / "corpus")


def suite() -> Path:
    """The JSON-Schema-Test-Suite: `SUITE`, or `../shared/suites/json-schema`."""
    beside = ROOT.parent / "shared" / "suites" / "json-schema"
    return Path(os.environ.get("SUITE") or beside)


def attacks() -> Path:
    """The hostile documents: `ATTACKS`, or `../shared/attacks` beside the project."""
    return Path(os.environ.get("ATTACKS") or ROOT.parent / "shared" / "attacks")


def absent(folder: Path, variable: str) -> str:
    """Why nothing can be measured, if a folder is not there."""
    if folder.is_dir():
        return ""
    return f"{folder} is not there; {variable} names the folder"
