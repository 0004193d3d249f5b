"""What Unicode says of characters, in one version whatever Python's own is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from pathlib import Path

from .problem import Untranslatable
from .tree import Ranges

TABLE = Path(__file__).with_name("unicode.txt")
"""A line for each property: its kind, its names, and lengths without and within."""

_KINDS = {
    "General_Category": "gc",
    "gc": "gc",
    "Script": "sc",
    "sc": "sc",
    "Script_Extensions": "scx",
    "scx": "scx",
}


@cache
def members(text: str) -> Ranges:
    """The characters of `Lu`, `Script=Greek`, `Alphabetic` or their like."""
    name, equals, value = text.partition("=")
    if not equals:
        found = _lines().get(("gc", name)) or _lines().get(("is", name))
    elif name in _KINDS:
        kind = _KINDS[name]
        found = _lines().get((kind, value))
        if found is None and kind == "scx":
            found = _lines().get(("sc", value))
    else:
        found = None
    if found is None:
        raise Untranslatable(f"\\p{{{text}}} is no property of ECMA-262")
    return _ranges(found)


def alike(ranges: Ranges) -> Ranges:
    """The ranges, and all that differs from a character in them only in case."""
    families, points = _families()
    held: set[int] = set()
    for first, last in ranges:
        held.update(points[bisect_left(points, first) : bisect_right(points, last)])
    more = {member for point in held for member in families[point]} - held
    return ranges + _joined(sorted(more))


def _joined(points: list[int]) -> Ranges:
    """Ranges from sorted code points."""
    ranges: list[tuple[int, int]] = []
    for point in points:
        if ranges and ranges[-1][1] == point - 1:
            ranges[-1] = (ranges[-1][0], point)
        else:
            ranges.append((point, point))
    return tuple(ranges)


@cache
def _lines() -> dict[tuple[str, str], str]:
    """The lengths of each property by kind and name."""
    found: dict[tuple[str, str], str] = {}
    for line in TABLE.read_text("utf-8").splitlines():
        names, _, lengths = line.partition(": ")
        kind, *all_names = names.split(" ")
        found.update(((kind, name), lengths) for name in all_names)
    return found


@cache
def _families() -> tuple[dict[int, list[int]], list[int]]:
    """For each character that has a case, those that differ in it alone; and all."""
    found: dict[int, list[int]] = {}
    for family in _lines()["case", "folding"].split(" "):
        points = [int(point) for point in family.split("=")]
        found.update(dict.fromkeys(points, points))
    return found, sorted(found)


def _ranges(lengths: str) -> Ranges:
    """Ranges from the lengths of what is without and within, in turn."""
    at, ranges = 0, []
    numbers = [int(number) for number in lengths.split(" ")]
    for without, within in zip(numbers[::2], numbers[1::2], strict=True):
        at += without
        ranges.append((at, at + within - 1))
        at += within
    return tuple(ranges)
