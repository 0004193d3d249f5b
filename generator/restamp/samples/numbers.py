"""Numbers that keep to bounds and steps, exactly."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import count, islice, takewhile
from typing import NamedTuple

from .. import ir

_LONGEST = 10_000
"""Numbers that are tried in each direction, at most."""


class Bounds(NamedTuple):
    """The least and the greatest number, and what all are multiples of."""

    least: Fraction | None
    most: Fraction | None
    step: Fraction | None


def numbers(limits: Iterable[ir.Limit], *, whole: bool) -> Iterator[float]:
    """Numbers that may keep to the limits, the usual ones first."""
    usual = Fraction(3) if whole else Fraction(25, 2)
    for number in _wanted(_bounds(limits, whole), usual, whole):
        made = _plain(number)
        if made is not None:
            yield made


def _bounds(limits: Iterable[ir.Limit], whole: bool) -> Bounds:
    least: list[Fraction] = []
    most: list[Fraction] = []
    steps = [Fraction(1)] if whole else []
    for limit in limits:
        if limit.rule in (ir.Rule.MINIMUM, ir.Rule.EXCLUSIVE_MINIMUM):
            least.append(_exact(limit.value))
        elif limit.rule in (ir.Rule.MAXIMUM, ir.Rule.EXCLUSIVE_MAXIMUM):
            most.append(_exact(limit.value))
        elif limit.rule is ir.Rule.MULTIPLE_OF:
            steps.append(_exact(limit.value))
    step = steps[0] if steps else None
    for other in steps[1:]:
        assert step is not None
        step = _common(step, other)
    return Bounds(max(least, default=None), min(most, default=None), step)


def _wanted(bounds: Bounds, usual: Fraction, whole: bool) -> Iterator[Fraction]:
    least, most, step = bounds
    if step is not None and (whole is False or step != 1):
        usual = step
    if least is None or least <= usual and (most is None or usual <= most):
        yield usual
    if least is not None and most is not None and step is None:
        yield (least + most) / 2
    width = step or Fraction(1)
    start = usual if least is None or least <= usual else least
    if most is not None and start > most:
        start = most if least is None else least
    if step is not None:
        start = math.ceil(start / step) * step
    above = islice((start + n * width for n in count()), _LONGEST)
    below = islice((start - n * width for n in count(1)), _LONGEST)
    yield from takewhile(lambda number: most is None or number <= most, above)
    yield from takewhile(lambda number: least is None or number >= least, below)
    if step is None and least is not None and most is not None:
        yield from (least + (most - least) * n / 64 for n in range(1, 64))


def _common(one: Fraction, other: Fraction) -> Fraction:
    """The least common multiple of two steps."""
    numerator = math.lcm(
        one.numerator * other.denominator, other.numerator * one.denominator
    )
    return Fraction(numerator, one.denominator * other.denominator)


def _exact(value: float) -> Fraction:
    """A number as it is written."""
    return Fraction(value) if isinstance(value, int) else Fraction(str(value))


def _plain(number: Fraction) -> float | None:
    if number.denominator == 1:
        return number.numerator
    try:
        return float(number)
    except OverflowError:
        return None


def within(limits: Iterable[ir.Limit], bound: ir.Limit, whole: bool) -> Iterator[float]:
    """The numbers next to a bound that may be within it, the nearest first."""
    exact = _exact(bound.value)
    upper = bound.rule in (ir.Rule.MAXIMUM, ir.Rule.EXCLUSIVE_MAXIMUM)
    step = _bounds(limits, whole).step
    if step is not None:
        near = (math.floor if upper else math.ceil)(exact / step) * step
        found = [near, near - step if upper else near + step]
        yield from (n for each in found if (n := _plain(each)) is not None)
        return
    yield bound.value
    try:
        yield math.nextafter(bound.value, -math.inf if upper else math.inf)
    except OverflowError:  # an integer that no float is near to
        return
