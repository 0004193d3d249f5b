"""Strings of lengths, patterns and formats."""

from __future__ import annotations

from functools import cache
from hypothesis import strategies as st

from .formats import FORMATS
from .judge import Judge
from .parts import Parts
from .patterns import Writer
from .schemas import NoValue, Term
from .tables import CHARACTERS

TRIES = 3
"""Strings that are drawn before one is taken that is known to fit."""

SPARE = 24
"""Characters of a string that has no greatest length, beyond those it must have."""

DRAWN = 500
"""Characters of a string that are drawn each on its own."""

_BOOLEANS = st.booleans()
_RULES = ("minLength", "maxLength", "pattern", "format")


def text(draw: st.DrawFn, judge: Judge, parts: Parts, more: int = 0) -> str:
    """A string that keeps to all terms; `NoValue` where none is found.

    It has so many characters more than it must, if it can.
    """
    least = int(max(parts.limits("minLength"), default=0))
    most = min(map(int, parts.limits("maxLength")), default=None)
    least = max(least, least + more if most is None else min(least + more, most))
    terms = [term for keyword in _RULES for term in parts.told.get(keyword, ())]
    made = [term for term in terms if term[0] == "pattern"]
    made += [term for term in terms if term[0] == "format" and term[1] in FORMATS]
    if not made:
        return _plain(draw, least, most)
    known = parts.limits("samples")
    if [] in known:  # it was looked for longer than a draw has time for
        raise NoValue
    for turn in range(TRIES):
        value = _by(draw, made[turn % len(made)], least, most)
        if value is not None and judge.fits(terms, value):
            return value
    fitting = [each for listed in known for each in listed if judge.fits(terms, each)]
    if not fitting:
        raise NoValue
    chosen: str = draw(st.sampled_from(fitting))
    return chosen


def _plain(draw: st.DrawFn, least: int, most: int | None) -> str:
    if most is not None and most < least:
        raise NoValue
    room = least + SPARE if most is None else most
    if room <= DRAWN:
        return draw(_any(least, room))
    drawn = draw(_any(0, SPARE))
    filled = drawn + "x" * max(0, least - len(drawn))
    if most is not None and draw(_BOOLEANS):
        return filled.ljust(most, "x") if most < 100_000 else filled
    return filled if most is None else filled[:most]


@cache
def _any(least: int, most: int) -> st.SearchStrategy[str]:
    return st.text(CHARACTERS, min_size=least, max_size=most)


def _by(draw: st.DrawFn, term: Term, least: int, most: int | None) -> str | None:
    match term:
        case ["pattern", _, made]:
            return Writer(draw).text(made, least, most)
        case _:
            return draw(_formed(term[1]))


@cache
def _formed(format: str) -> st.SearchStrategy[str]:
    return FORMATS[format]()
