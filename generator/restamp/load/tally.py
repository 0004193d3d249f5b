"""One pass over data that was parsed: all that has to be known before it is used."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from ..document.limits import MAX_DEPTH


@dataclass(slots=True)
class Tally:
    """What was counted, down to the depth that is allowed.

    `colons` has the keys and the colons in all text: as many as in the text of JSON
    that repeats no key. `finite` is false when some number is not. `linked` is true
    when a reference may leave the file, or something may be named by a URI.
    """

    depth: int
    colons: int = 0
    finite: bool = True
    linked: bool = False


def tally(data: Any) -> Tally:
    """Count level by level, without recursion."""
    counts = Tally(depth=-1)  # for the list that holds the root
    level: list[Any] = [[data]]
    while level and counts.depth <= MAX_DEPTH:
        level = _next(level, counts)
        counts.depth += 1
    return counts


def _next(level: list[Any], counts: Tally) -> list[Any]:
    """The mappings and lists that those of a level hold."""
    colons = 0
    deeper: list[Any] = []
    for node in level:
        if type(node) is dict:
            colons += len(node)
            for key in node:
                if ":" in key:
                    colons += key.count(":")
                if key in _LINKS and not counts.linked:
                    counts.linked = _LINKS[key](node[key])
            node = node.values()
        for value in node:
            kind = type(value)
            if kind is str:
                if ":" in value:
                    colons += value.count(":")
            elif kind is dict or kind is list:
                deeper.append(value)
            elif kind is float and not math.isfinite(value):
                counts.finite = False
    counts.colons += colons
    return deeper


def _leaves(reference: Any) -> bool:
    return isinstance(reference, str) and not reference.startswith("#")


def _names(value: Any) -> bool:
    return isinstance(value, str)


def _maps(mapping: Any) -> bool:
    return isinstance(mapping, dict) and any(map(_leaves, mapping.values()))


_LINKS = {
    "$ref": _leaves,
    "$dynamicRef": _names,
    **dict.fromkeys(("$id", "$anchor", "$dynamicAnchor", "$self"), _names),
    "mapping": _maps,
}
