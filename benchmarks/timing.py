"""Fair timing: contenders take turns, and the median of many turns counts."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable
from statistics import median
from time import perf_counter
from timeit import Timer

ROUNDS = 60
SAMPLE = 0.01
"""Seconds that one turn takes, about."""


def race(contenders: dict[str, Callable[[], object]]) -> dict[str, float]:
    """The seconds of one call of each contender; no turn collects another's garbage."""
    timers = {name: Timer(call) for name, call in contenders.items()}
    repeats = {name: _repeats(timer) for name, timer in timers.items()}
    turns: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(ROUNDS):
        for name, timer in timers.items():
            gc.collect()
            turns[name].append(timer.timeit(repeats[name]) / repeats[name])
    return {name: median(taken) for name, taken in turns.items()}


def _repeats(timer: Timer) -> int:
    number, taken = timer.autorange()
    return max(1, round(number * SAMPLE / taken))


def clock(call: Callable[[], object]) -> float:
    """The seconds of one call."""
    begun = perf_counter()
    call()
    return perf_counter() - begun


def medians(runs: Iterable[dict[str, float]]) -> dict[str, float]:
    """The median of each figure of several runs."""
    listed = list(runs)
    return {name: median(run[name] for run in listed) for name in listed[0]}
