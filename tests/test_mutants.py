"""Mutants of the project's own documents: a part of what `make mutants` does."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from mutants import judge, process, run
from mutants.mutant import mutant
from mutants.run import Outcome, outcomes
from mutants.sources import Source, sources
from mutants.table import failures, told

COUNT = 150
JOBS = 2

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="processes are limited by what Linux has"
)


def small() -> list[Source]:
    """The small documents, which are there everywhere."""
    return [each for each in sources(None) if each.name != "customers"]


@pytest.fixture(scope="module")
def listed() -> list[Source]:
    return small()


def stamped(count: int) -> list[Outcome]:
    """What becomes of the first mutants."""
    return list(outcomes(range(count), small(), jobs=JOBS))


def found(listed: list[Source]) -> list[Outcome]:
    """What becomes of one mutant."""
    return list(outcomes([1], listed, jobs=1))


def test_mutants_are_stamped_or_refused() -> None:
    fresh = get_context(
        "spawn"
    )  # a fork would count the memory of all tests as its own
    with ProcessPoolExecutor(1, mp_context=fresh) as pool:
        made = pool.submit(stamped, COUNT).result()
    assert failures(made) == [], "\n".join(told(each) for each in made if each.failed)
    assert sum(each.kind == judge.GENERATED for each in made) > COUNT / 4
    assert sum(each.kind == judge.REFUSED for each in made) > COUNT / 4


def test_a_number_says_all_of_a_mutant(listed: list[Source]) -> None:
    assert mutant(7, listed) == mutant(7, listed)
    assert mutant(7, listed).text != mutant(8, listed).text


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (lambda: [][1], "crash: IndexError in none of restamp"),
        (lambda: exec("while True: pass"), "hang"),
        (lambda: bytearray(200 << 20) and None, "memory"),
    ],
)
def test_what_goes_wrong_is_seen(
    listed: list[Source],
    fault: Callable[[], object],
    kind: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def check(spec: Path, **_: Any) -> judge.Verdict:
        try:
            if spec.parent.name != "warm":
                fault()
        except IndexError as error:
            return judge.Verdict(kind=f"crash: {judge.signature(error)}")
        return judge.Verdict(kind=judge.GENERATED)

    monkeypatch.setattr(judge, "judged", check)
    monkeypatch.setattr(process, "SECONDS", 1)
    monkeypatch.setattr(run, "MEMORY", 100)
    assert [each.kind for each in found(listed)] == [kind]
