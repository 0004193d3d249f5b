"""JSON text into data, through the standard library's parser."""

from __future__ import annotations

import json
import math
import re
from typing import Any

from ..document.compose import MAX_DEPTH
from ..document.json_places import JsonPlaces
from ..document.lines import Lines
from ..problems import Problem, SpecError, quoted

_STRING = r'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
_BRACKET = re.compile(rf"{_STRING}|[\[\]{{}}]", re.DOTALL)
_FLAT = re.compile(rf'{_STRING}|[^\[\]{{}}"]++', re.DOTALL)
_DEPTH = {"{": 1, "[": 1, "}": -1, "]": -1}


class NotJson(Exception):
    """The text is not JSON, though it may be YAML."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


def read_json(lines: Lines) -> Any:
    """The data of a JSON text.

    Numbers that are not finite, or too long to be read, become infinities and NaN.
    """
    _check_depth(lines)
    reader = _Reader()
    try:
        data = json.loads(
            lines.text,
            object_pairs_hook=reader.object,
            parse_int=_integer,
        )
    except json.JSONDecodeError as error:
        message = f"this is not valid JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        raise NotJson(lines.problem(error.pos, message)) from None
    if reader.repeated:
        raise SpecError(_duplicates(lines))
    return data


class _Reader:
    """What `json` is told to make of an object, and whether one repeats a key."""

    repeated = False

    def object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) != len(pairs):
            self.repeated = True
        return made


def _integer(text: str) -> int | float:
    try:
        return int(text)
    except ValueError:
        return math.inf


def _duplicates(lines: Lines) -> list[Problem]:
    places = JsonPlaces(lines.text)
    places.scan()
    return [
        lines.problem(
            found.second,
            f"duplicate key {quoted(found.key)}",
            hint=f"first given at {lines.position(found.first)}",
        )
        for found in places.duplicates
    ]


def _check_depth(lines: Lines) -> None:
    """Refuse deep nesting before a parser that recurses, on any Python, meets it."""
    depth = deepest = 0
    for bracket in _FLAT.sub("", lines.text):
        depth += _DEPTH.get(bracket, 0)
        deepest = max(deepest, depth)
    if deepest > MAX_DEPTH:
        raise SpecError([_too_deep(lines)])


def _too_deep(lines: Lines) -> Problem:
    depth = start = 0
    for found in _BRACKET.finditer(lines.text):
        depth += _DEPTH.get(found[0], 0)
        if depth > MAX_DEPTH:
            start = found.start()
            break
    return lines.problem(start, f"nested deeper than {MAX_DEPTH} levels")
