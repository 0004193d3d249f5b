"""Work shared between processes: what fails in one of them fails as a whole."""

from __future__ import annotations

import os
import signal
import sys

import pytest

from restamp import shares
from restamp.problems import Problem, SpecError
from restamp.shares import Share, beside, shared

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="nothing is shared there"
)


@pytest.fixture(autouse=True)
def cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shares, "_cores", lambda: 3)


def test_shares_are_made_in_processes_of_their_own() -> None:
    made = shared(lambda share: {share.number: os.getpid()})
    assert sorted(made) == [0, 1, 2]
    assert made[0] == os.getpid() and len(set(made.values())) == 3


def test_every_place_is_in_one_share() -> None:
    for count in (1, 2, 3, 4):
        parts = [Share(n, count) for n in range(count)]
        for place in range(2_000):
            assert sum(part.has(place) for part in parts) == 1


def test_the_problems_of_a_share_are_raised() -> None:
    problem = Problem(message="no", file="a.yaml", line=3)

    def make(share: Share) -> dict[int, int]:
        if share.number == 2:
            raise SpecError([problem])
        return {share.number: 1}

    with pytest.raises(SpecError) as raised:
        shared(make)
    assert raised.value.problems == (problem,)


@pytest.mark.parametrize("kind", [ValueError, KeyboardInterrupt, RecursionError])
def test_a_fault_of_a_share_is_raised_with_its_place(kind: type[BaseException]) -> None:
    def make(share: Share) -> dict[int, int]:
        if not share.first:
            raise kind("oh")
        return {}

    with pytest.raises(kind, match="oh") as raised:
        shared(make)
    assert "shares.py" in raised.value.__notes__[0]


def test_a_share_that_is_killed_is_told() -> None:
    def make(share: Share) -> dict[int, int]:
        if share.number == 1:
            os.kill(os.getpid(), signal.SIGKILL)
        return {}

    with pytest.raises(RuntimeError, match="share of the work was ended"):
        shared(make)


def test_a_process_beside_that_ends_is_told() -> None:
    with pytest.raises(RuntimeError, match="share of the work was ended"):
        beside(lambda: 1, lambda: os._exit(0))
