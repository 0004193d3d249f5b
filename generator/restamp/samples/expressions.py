"""Strings that match a regular expression, made by walking it."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any


def matching(pattern: str, length: int) -> str:
    """A string that matches a Python expression, as near to a length as it allows."""
    parsed: Any = import_module("re._parser").parse(pattern)
    made = _sequence(parsed, 0)
    return made if len(made) >= length else _sequence(parsed, length - len(made))


def _sequence(items: Sequence[Any], spare: int) -> str:
    """Each part once or as often as it must be; the first repeat takes what is spare."""
    made = []
    for operator, argument in items:
        part = _part(str(operator), argument, spare)
        least = _part(str(operator), argument, 0)
        spare -= len(part) - len(least)
        made.append(part)
    return "".join(made)


def _part(operator: str, argument: Any, spare: int) -> str:
    match operator:
        case "LITERAL":
            return chr(argument)
        case "NOT_LITERAL":
            return "a" if argument != ord("a") else "b"
        case "IN":
            return _member(argument)
        case "ANY":
            return "a"
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            least, most, inner = argument
            once = _sequence(inner, 0)
            more = spare // len(once) if once else 0
            return once * min(int(most), int(least) + more)
        case "SUBPATTERN":
            return _sequence(argument[-1], spare)
        case "ATOMIC_GROUP":
            return _sequence(argument, spare)
        case "BRANCH":
            return _sequence(argument[1][0], spare)
        case _:
            return ""


def _member(choices: Sequence[Any]) -> str:
    """A character of a class; a letter or digit where there is one."""
    operators = [str(operator) for operator, _ in choices]
    if operators[0] == "NEGATE":
        return next(c for c in "aA0 -_~" if not _holds(choices[1:], ord(c)))
    usual = (c for c in "aA0x-" if _holds(choices, ord(c)))
    return next(usual, None) or chr(_first(choices[0]))


def _holds(choices: Sequence[Any], point: int) -> bool:
    return any(
        (
            argument == point
            if str(operator) == "LITERAL"
            else argument[0] <= point <= argument[1]
        )
        for operator, argument in choices
        if str(operator) in ("LITERAL", "RANGE")
    )


def _first(choice: Any) -> int:
    operator, argument = choice
    return int(argument if str(operator) == "LITERAL" else argument[0])
