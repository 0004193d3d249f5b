"""Other people's documents, as far as they are there: a part of what `make corpus` does."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from corpus import checkers, folders
from corpus.__main__ import JUDGE
from corpus.documents import documents
from corpus.generation import generate
from corpus.row import Row, judged, problems

LARGEST = 1_100_000
"""Bytes of a document, beyond which it is left to `make corpus`."""

STEP = 7
"""Of how many documents one is taken, in the order of their size."""

PROCESSES = 2
TYPED = slice(1, 8, 3)
"""Which packages are type-checked."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where packages are put."""
    return tmp_path_factory.mktemp("corpus")


@pytest.fixture(scope="module")
def rows(folder: Path) -> list[Row]:
    """The figures of some documents."""
    if missing := folders.absent(folders.corpus(), "CORPUS"):
        pytest.skip(missing)
    listed = [d for d in documents(folders.corpus()) if d.size <= LARGEST][::STEP]
    with ThreadPoolExecutor(PROCESSES) as pool:
        return list(
            pool.map(
                lambda document: judged(
                    generate(document, folder), JUDGE, runtime=document is listed[0]
                ),
                listed,
            )
        )


def test_documents_stamp_and_hold(rows: list[Row]) -> None:
    assert problems(rows) == []


def test_examples_are_found(rows: list[Row]) -> None:
    assert sum(each.right for each in rows) > len(rows)


def test_requests_are_judged(rows: list[Row]) -> None:
    if not JUDGE.exists():
        pytest.skip(f"{JUDGE} is not there; `make judge` makes it")
    assert all(each.requests for each in rows if each.generated.operations)


def test_types_hold(rows: list[Row], folder: Path) -> None:
    packages = [each.generated.folder for each in rows[TYPED]]
    for checker in (checkers.mypy, checkers.pyright):
        found = checker(packages, folder / "checked")
        assert checkers.shown(found) == []
