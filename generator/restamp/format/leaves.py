"""A line of code as its leaves, with the optional brackets that black may show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

COMPREHENSION, COMMA, TERNARY, LOGIC, STRING, COMPARISON, DOT = (
    20,
    18,
    16,
    14,
    12,
    10,
    1,
)
"""How early black splits before or after a leaf: the highest priority first."""

_MATH = {"|": 9, "^": 8, "&": 7, "<<": 6, ">>": 6, "+": 5, "-": 5}
_MATH |= {"*": 4, "/": 4, "//": 4, "%": 4, "@": 4}
_COMPARISONS = {"<", ">", "==", "!=", "<=", ">="}
_OPENING = {"(": ")", "[": "]", "{": "}"}
_CLOSING = {")", "]", "}"}
_ASSIGNING = {"=", "+=", "-=", "*=", "/=", "|=", "&=", "^=", "%=", "@=", "//="}
_WORDS = {"and", "or", "not", "in", "is", "if", "else", "for", "lambda", "return"}
_WORDS |= {"elif", "while", "raise", "import", "from", "except", "as", "await"}
_BETWEEN = {
    ",",
    "=",
    ":",
    "for",
    "in",
    "return",
    "if",
    "else",
    "elif",
    "while",
    "raise",
}
_UNUSUAL = {
    "with",
    "async",
    "del",
    "assert",
    "match",
    "case",
    "yield",
    "global",
    "await",
}

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

    def __len__(self) -> int:
        return len(self.space) + len(self.text)


def read(text: str, opener: str) -> list[Leaf]:
    """The leaves of a line that stands in the bracket that the line `opener` opens."""
    leaves = list(_tokens(text))
    pairs = _pairs(leaves)
    spans = sorted(
        _optional(leaves, pairs, opener), key=lambda span: (span[0], -span[1])
    )
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    for start, end in dict.fromkeys(spans):
        starts[start] = starts.get(start, 0) + 1
        ends[end] = ends.get(end, 0) + 1
    shown: list[Leaf] = []
    for n, leaf in enumerate(leaves):
        shown += [Leaf("", "", closes=True) for _ in range(ends.get(n, 0))]
        for _ in range(starts.get(n, 0)):
            shown.append(Leaf("", leaf.space, opens=True, display=True))
            leaf.space = ""
        shown.append(leaf)
    shown += [Leaf("", "", closes=True) for _ in range(ends.get(len(leaves), 0))]
    _measure(shown)
    return shown


def _tokens(text: str) -> Iterator[Leaf]:
    position, last = 0, ""
    while position < len(text):
        found = _TOKEN.match(text, position)
        if not found:
            raise Unusual(text)
        space, token = found.groups()
        opens = token in _OPENING
        yield Leaf(
            token,
            space if position else "",
            opens=opens,
            closes=token in _CLOSING,
            display=opens and not _is_operand(last),
        )
        position, last = found.end(), token


def _is_operand(token: str) -> bool:
    """Whether a bracket behind a token is a call's, a subscript's or a definition's."""
    return token not in _WORDS and bool(re.search(r"[\w\"')\]}]\Z", token))


def _pairs(leaves: list[Leaf]) -> dict[int, int]:
    """Where each bracket closes that the line opens."""
    pairs, open = {}, []
    for n, leaf in enumerate(leaves):
        if leaf.opens:
            open.append(n)
        elif leaf.closes and open:
            pairs[open.pop()] = n
            if leaves[n - 1].text == "," and not _is_single(leaves, n):
                raise Unusual("a trailing comma that has lines split")
    return pairs


def _is_single(leaves: list[Leaf], end: int) -> bool:
    """Whether what a bracket closes has one comma alone."""
    depth, commas = 0, 0
    for leaf in reversed(leaves[:end]):
        depth += leaf.closes - leaf.opens
        if depth < 0:
            return leaf.text == "(" and commas == 1
        commas += depth == 0 and leaf.text == ","
    return False


Span = tuple[int, int]


def _optional(leaves: list[Leaf], pairs: dict[int, int], opener: str) -> Iterator[Span]:
    """The values that black may put into brackets."""
    first = leaves[0].text
    end = len(leaves)
    block = end - (leaves[-1].text == ":")
    wrapped: list[Span] = []
    if opener:
        if re.match(r" *def ", opener):
            yield from _annotated(leaves, pairs, 0, end)
    elif first in _UNUSUAL:
        raise Unusual(first)
    elif first in _CLOSING or first == "def":
        arrow = _find(leaves, pairs, ("->",))
        wrapped += [(arrow + 1, block)] if arrow is not None else []
        if first == "def" and leaves[2].opens and 2 in pairs:
            yield from _annotated(leaves, pairs, 3, pairs[2])
    elif first == "from":
        place = _find(leaves, pairs, ("import",))
        if place is not None and place + 1 < end and not leaves[place + 1].opens:
            yield place + 1, end
    elif first in ("if", "elif", "while"):
        wrapped.append((1, block))
    elif first == "return":
        wrapped.append((1, end))
    elif first == "except":
        wrapped.append((1, _find(leaves, pairs, ("as",)) or block))
    elif first == "for":
        place = _find(leaves, pairs, ("in",)) or end
        wrapped += [(1, place), (place + 1, block)]
    elif first not in ("class", "raise", "@", "else", "import"):
        wrapped += _assigned(leaves, pairs)
    for start, stop in wrapped:
        if start < stop and _is_wrapped(leaves, pairs, start, stop):
            yield start, stop
    yield from _ternaries(leaves, pairs, 0, end, opener, set(wrapped))


def _find(
    leaves: list[Leaf], pairs: dict[int, int], texts: tuple[str, ...]
) -> int | None:
    return next(
        (n for n in _top(leaves, pairs, 0, len(leaves)) if leaves[n].text in texts),
        None,
    )


def _top(
    leaves: list[Leaf], pairs: dict[int, int], start: int, end: int
) -> Iterator[int]:
    """The places of what stands outside of brackets, opening brackets included."""
    n = start
    while n < end:
        yield n
        n = pairs.get(n, n) + 1


def _assigned(leaves: list[Leaf], pairs: dict[int, int]) -> Iterator[Span]:
    """An annotation, and what is assigned."""
    places: list[int] = []
    for n in _top(leaves, pairs, 0, len(leaves)):
        if leaves[n].text in _ASSIGNING or (leaves[n].text == ":" and not places):
            places.append(n)
    for start, end in pairwise([*places, len(leaves)]):
        yield start + 1, end


def _is_wrapped(
    leaves: list[Leaf], pairs: dict[int, int], start: int, end: int
) -> bool:
    """Whether black may put brackets around a value: not around those that it has."""
    if leaves[start].text != "(" or pairs.get(start) != end - 1:
        return True
    inside = {leaves[n].text for n in _top(leaves, pairs, start + 1, end - 1)}
    if inside and not inside & {",", "for"}:
        raise Unusual("brackets that black may take away")
    return False


def _annotated(
    leaves: list[Leaf], pairs: dict[int, int], start: int, end: int
) -> Iterator[Span]:
    """The unions among the annotations of parameters."""
    begin, union = None, False
    for n in [*_top(leaves, pairs, start, end), end]:
        text = leaves[n].text if n < end else ","
        if text in (",", "="):
            if begin is not None and union:
                yield begin, n
            begin, union = None, False
        elif text == ":" and begin is None:
            begin = n + 1
        union |= text == "|"


def _ternaries(
    leaves: list[Leaf],
    pairs: dict[int, int],
    start: int,
    end: int,
    opener: str,
    wrapped: set[Span],
) -> Iterator[Span]:
    """Values that depend on a condition, unless they have brackets for themselves."""
    begin, words = start, list[str]()
    for n in [*_top(leaves, pairs, start, end), end]:
        text = leaves[n].text if n < end else ""
        if n in pairs:
            inner = (n + 1, pairs[n])
            yield from _ternaries(leaves, pairs, *inner, text, wrapped)
        if n < end and text not in _BETWEEN:
            continue
        if text in ("if", "else") and n > begin:
            words.append(text)
            continue
        if text == "in" and "for" not in words:
            continue
        if words.count("if") and words.count("else"):
            if words.count("if") > 1:
                raise Unusual("a condition in a condition")
            alone = begin == start and n == end and opener.endswith("(")
            if not alone and (begin, n) not in wrapped:
                yield begin, n
        begin, words = n + 1, ["for"] if text == "for" else []


def _measure(leaves: list[Leaf]) -> None:
    """Find brackets' partners, depths and priorities."""
    depth, last = 0, None
    open: list[Leaf] = []
    heads: list[tuple[str, int]] = []
    comprehends = [False]
    for leaf in leaves:
        text, ended = leaf.text, False
        if (_HEADS.get(text), depth) in heads[-1:]:  # what is in a head is not split
            heads.pop()
            depth, ended = depth - 1, True
        if leaf.closes and open:
            depth -= 1
            comprehends.pop()
            leaf.partner = open.pop()
            leaf.display = leaf.partner.display
        leaf.depth = depth
        if text == ",":
            leaf.after = COMMA
        elif last is not None and not ended:
            leaf.before = _before(leaf, last, comprehends[-1])
        if leaf.opens:
            open.append(leaf)
            comprehends.append(False)
            depth += 1
        elif text in ("for", "lambda"):
            depth += 1
            heads.append((text, depth))
            comprehends[-1] |= text == "for"
        last = leaf


_HEADS = {"in": "for", ":": "lambda"}
_WORDED = {"is": COMPARISON, "and": LOGIC, "or": LOGIC, "for": COMPREHENSION}


def _before(leaf: Leaf, last: Leaf, comprehends: bool) -> int:
    """The priority of a split between two leaves."""
    text = leaf.text
    behind_value = last.closes or _is_operand(last.text)
    if text in _MATH or text == "**":
        if behind_value and text == "**":
            raise Unusual("a power")
        return _MATH[text] if behind_value else 0
    if text == ".":
        return DOT if last.closes else 0
    if text in _COMPARISONS:
        return COMPARISON
    if text == "not":
        return COMPARISON if behind_value else 0
    if text == "in":
        return COMPARISON if last.text != "not" else 0
    if text == "if" and comprehends:
        return COMPREHENSION
    if text in ("if", "else"):
        return TERNARY
    if text[-1:] in ("'", '"') and last.text[-1:] in ("'", '"'):
        return STRING
    return _WORDED.get(text, 0)
