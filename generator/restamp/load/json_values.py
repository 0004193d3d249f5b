"""JSON text into data, through the standard library's parser."""

from __future__ import annotations

import json
import math
import re
from typing import Any

from ..document.limits import MAX_DEPTH, TOO_DEEP
from ..document.lines import Lines
from ..problems import Problem, SpecError, quoted
from .duplicates import STRING, duplicates
from .tally import Tally, tally

_BRACKET = re.compile(rf"{STRING}|[\[\]{{}}]", re.DOTALL)
_ESCAPED_COLON = re.compile(r"\\u003[aA]")
_DEPTH = {"{": 1, "[": 1, "}": -1, "]": -1}


class NotJson(Exception):
    """The text is not JSON, though it may be YAML."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


def read_json(lines: Lines) -> tuple[Any, Tally, list[Problem]]:
    """The data of a JSON text, what was counted in it, and the keys that it repeats.

    Numbers that are not finite, or too long to be read, become infinities and NaN.
    """
    try:
        data = _parsed(lines.text)
    except json.JSONDecodeError as error:
        message = f"this is not valid JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        raise NotJson(lines.problem(error.pos, message)) from None
    except RecursionError:
        raise SpecError([_too_deep(lines)]) from None
    counts = tally(data)
    if counts.depth > MAX_DEPTH:
        raise SpecError([_too_deep(lines)])
    repeated = _repeated(lines) if _may_repeat(lines.text, counts) else []
    return data, counts, repeated


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        raise
    except ValueError:  # an integer with more digits than Python reads
        return json.loads(text, parse_int=_integer)


def _may_repeat(text: str, counts: Tally) -> bool:
    """Whether keys are in the text that are not in the data.

    A colon stands after a key or in a string, so those of the text are known from the
    data, unless some are escaped.
    """
    return text.count(":") != counts.colons or bool(_ESCAPED_COLON.search(text))


def _integer(text: str) -> int | float:
    try:
        return int(text)
    except ValueError:
        return math.inf


def _repeated(lines: Lines) -> list[Problem]:
    return [
        lines.problem(
            found.second,
            f"duplicate key {quoted(found.key)}",
            hint=f"first given at {lines.position(found.first)}",
            pointer=str(found.pointer),
        )
        for found in duplicates(lines.text)
    ]


def _too_deep(lines: Lines) -> Problem:
    depth = start = 0
    for found in _BRACKET.finditer(lines.text):
        depth += _DEPTH.get(found[0], 0)
        if depth > MAX_DEPTH:
            start = found.start()
            break
    return lines.problem(start, TOO_DEEP)
