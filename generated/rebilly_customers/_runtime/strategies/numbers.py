"""Numbers that keep to bounds and steps, exactly."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any, NamedTuple

from hypothesis import strategies as st

from .parts import Parts
from .schemas import NoValue

LARGEST = 2**53 - 1
"""The largest integer that every reader of JSON keeps as it is (RFC 8259, 6)."""

_RANGES = {"int32": 2**31, "int64": 2**63}


class Bounds(NamedTuple):
    """The least and the most that there may be, and which numbers must not be."""

    least: Fraction | None
    most: Fraction | None
    above: set[Fraction]
    below: set[Fraction]


def numbers(parts: Parts, *, whole: bool, turn: int = 0) -> st.SearchStrategy[float]:
    """Integers, or all numbers; `NoValue` where the terms leave none.

    The simplest one is another one each turn.
    """
    least, most = _bounds(parts)
    above, below = (
        {_exact(v) for v in parts.limits(keyword)}
        for keyword in ("exclusiveMinimum", "exclusiveMaximum")
    )
    within = Bounds(least, most, above, below)
    steps = [_exact(step) for step in parts.limits("multipleOf")]
    if whole:
        steps.append(Fraction(1))
    if steps:
        return _multiples(within, steps, turn)
    try:
        exact = _multiples(within, [Fraction(1)], turn)
    except NoValue:
        return _floats(within)
    return st.one_of(exact, _floats(within))


def _bounds(parts: Parts) -> tuple[Fraction | None, Fraction | None]:
    """The least and the most that all bounds allow, themselves allowed or not."""
    least = [_exact(v) for v in parts.limits("minimum", "exclusiveMinimum")]
    most = [_exact(v) for v in parts.limits("maximum", "exclusiveMaximum")]
    for name in parts.limits("format"):
        if name in _RANGES:
            least.append(Fraction(-_RANGES[name]))
            most.append(Fraction(_RANGES[name] - 1))
    return max(least, default=None), min(most, default=None)


def _multiples(
    within: Bounds, steps: list[Fraction], turn: int
) -> st.SearchStrategy[float]:
    least, most, above, below = within
    step = steps[0]
    for other in steps[1:]:
        step = _common(step, other)
    # of a step that is no integer, only multiples that are exact as they are written
    widest = Fraction(LARGEST if step.denominator == 1 else 10**9)
    low = -widest if least is None else least
    high = widest if most is None else most
    if most is None and low > 0:
        high = low + widest
    if least is None and high < 0:
        low = high - widest
    first, last = math.ceil(low / step), math.floor(high / step)
    first += first * step in above
    last -= last * step in below
    if first > last:
        raise NoValue
    simplest = min(max(0, first), last) + turn
    if turn and simplest <= last:
        first = simplest
    return st.integers(first, last).map(lambda times: _plain(times * step))


def _floats(within: Bounds) -> st.SearchStrategy[float]:
    least, most, above, below = within
    low = None if least is None else _float(least, math.inf)
    high = None if most is None else _float(most, -math.inf)
    if low is not None and Fraction(low) in above:
        low = math.nextafter(low, math.inf)
    if high is not None and Fraction(high) in below:
        high = math.nextafter(high, -math.inf)
    if low is not None and high is not None and low > high:
        raise NoValue
    return st.floats(low, high, allow_nan=False, allow_infinity=False)


def _float(bound: Fraction, towards: float) -> float:
    """The nearest float that is inside of a bound."""
    try:
        near = float(bound)
    except OverflowError:
        near = math.copysign(1.7976931348623157e308, bound)
    inside = near >= bound if towards > 0 else near <= bound
    return near if inside else math.nextafter(near, towards)


def _common(one: Fraction, other: Fraction) -> Fraction:
    """The least common multiple of two steps."""
    numerator = math.lcm(
        one.numerator * other.denominator, other.numerator * one.denominator
    )
    return Fraction(numerator, one.denominator * other.denominator)


def _exact(value: Any) -> Fraction:
    """A number as it is written."""
    return Fraction(value) if isinstance(value, int) else Fraction(str(value))


def _plain(number: Fraction) -> float:
    return number.numerator if number.denominator == 1 else float(number)
