"""A line of code as its leaves: tokens and what black knows of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")
_ENDS = frozenset("_\"')]}")
_WORDS = frozenset(
    "and or not in is if else for lambda return elif while raise import from"
    " except as await".split()
)
_TOKEN = re.compile(
    r"""([ ]*)(
    [rbfRBF]{0,2}(?:"(?:[^"\\]|\\.)*"(?!")|'(?:[^'\\]|\\.)*'(?!'))
    | \d+(?:\.\d*)?(?:[eE][+-]?\d+)?\w*
    | [^\W\d]\w*
    | ->|:=|//=|\*\*|//|<<|>>|[-+*/%@&|^=!<>]=|\.\.\.|[-+*/%@&|^=<>~.,:;()\[\]{}]
    )""",
    re.VERBOSE,
)


class Unusual(Exception):
    """A line of a kind that only black knows how to lay out."""


@dataclass(slots=True, eq=False)
class Leaf:
    """A token, and what black knows of it; the text of an optional bracket is empty."""

    text: str
    space: str
    opens: bool = False
    closes: bool = False
    display: bool = False
    """Whether a bracket encloses a value, not arguments, parameters or a subscript."""
    partner: Leaf | None = None
    """The bracket that a closing bracket closes."""
    depth: int = 0
    before: int = 0
    """The priority of a split before it."""
    after: int = 0
    original: bool = True
    """Whether it is the leaf that was read: neither copied nor added."""


def tokens(text: str) -> Iterator[Leaf]:
    """The leaves of a line; no optional brackets are among them."""
    end, last = 0, ""
    for found in _TOKEN.finditer(text):
        if found.start() != end:
            break
        space, token = found.groups()
        opens = token in _OPENING
        display = opens and not is_operand(last)
        yield Leaf(token, space if end else "", opens, token in _CLOSING, display)
        end, last = found.end(), token
    if end != len(text) or not text.isascii():
        raise Unusual(text)


def is_operand(token: str) -> bool:
    """Whether a token ends a value, so that a bracket behind it is not one of its own."""
    last = token[-1:]
    return (last.isalnum() or last in _ENDS) and token not in _WORDS
