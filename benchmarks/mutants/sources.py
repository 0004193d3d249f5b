"""The valid documents that mutants are made of."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus import folders
from corpus.documents import documents

from restamp.load import load

LARGEST = 60_000
"""Bytes of a document, beyond which a mutant would take too long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document as data; `beside` are the files that it may refer to."""

    name: str
    data: Any
    beside: tuple[Path, ...] = ()


def sources(corpus: Path | None) -> list[Source]:
    """The project's own documents and cases, and those of a folder."""
    own = sorted((folders.ROOT / "specs").glob("*.yaml"))
    cases = sorted((folders.ROOT / "tests" / "cases" / "valid").glob("*/spec.*"))
    others = [document.path for document in documents(corpus)] if corpus else []
    listed = [*own, *cases, *others]
    return [_source(path) for path in listed if path.stat().st_size <= LARGEST]


def _source(path: Path) -> Source:
    is_case = path.stem == "spec"
    return Source(
        name=path.parent.name if is_case else path.stem,
        data=load(path).data,
        beside=_beside(path) if is_case else (),
    )


def _beside(spec: Path) -> tuple[Path, ...]:
    kept = (spec.name, "expected")
    return tuple(p for p in sorted(spec.parent.iterdir()) if p.name not in kept)
