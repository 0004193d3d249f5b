"""Escapes of ECMA-262, its Annex B among them, and classes of characters."""

from __future__ import annotations

import re
from functools import cache

from .problem import Untranslatable
from .properties import alike, members
from .source import Source
from .tree import LAST, Chars, Ranges, complement

DIGITS: Ranges = ((48, 57),)
WORD: Ranges = ((65, 90), (97, 122), (48, 57), (95, 95))
SPACE: Ranges = (
    *((9, 10), (11, 12), (13, 13), (32, 32), (0xA0, 0xA0), (0x1680, 0x1680)),
    *((0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F)),
    *((0x3000, 0x3000), (0xFEFF, 0xFEFF)),
)
LINE_ENDS: Ranges = ((10, 10), (13, 13), (0x2028, 0x2029))
FOLDED_WORD: Ranges = (*WORD, (0x17F, 0x17F), (0x212A, 0x212A))
"""What `\\w` matches where case is ignored."""

_CONTROLS = {"f": 12, "n": 10, "r": 13, "t": 9, "v": 11}
_POINT = re.compile(
    r"u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})"
    r"|u\{(?P<long>[0-9a-fA-F]+)\}|u(?P<four>[0-9a-fA-F]{4})|x(?P<two>[0-9a-fA-F]{2})"
    r"|c(?P<control>[A-Za-z])|(?P<octal>[0-3][0-7]{0,2}|[4-7][0-7]?)"
)
_PROPERTY = re.compile(r"([pP])\{([^{}]*)\}")
_POSIX = re.compile(r"\[[:.=][a-z^]+[:.=]\]")
_FOREIGN = {
    "A": "\\A is not of ECMA-262, where ^ is the start of the text",
    "Z": "\\Z is not of ECMA-262, where $ is the end of the text",
    "z": "\\z is not of ECMA-262, where $ is the end of the text",
    "p": "\\p needs a property in braces, as in \\p{L}",
    "P": "\\P needs a property in braces, as in \\P{L}",
    "k": "\\k needs the name of a group, as in \\k<name>",
    "u": "\\u needs four hexadecimal digits",
    "x": "\\x needs two hexadecimal digits",
    "c": "\\c needs a letter",
}


def escape(source: Source, folded: bool) -> Chars:
    """The characters that an escape stands for, its backslash read."""
    known = _set(source, folded)
    if known is None:
        return single(_point(source), folded)
    return Chars(alike(known) if folded else known)


def single(point: int, folded: bool) -> Chars:
    """One character, in either case where that is wanted."""
    own = ((point, point),)
    return Chars(alike(own) if folded else own)


def character_class(source: Source, folded: bool) -> Chars:
    """A class, its opening bracket read."""
    negated = source.take("^")
    ranges: list[tuple[int, int]] = []
    while not source.take("]"):
        first = _atom(source, folded)
        if not (
            source.char == "-" and source.text[source.at + 1 :][:1] not in ("]", "")
        ):
            ranges += first if isinstance(first, tuple) else ((first, first),)
            continue
        source.at += 1
        ranges += _between(first, _atom(source, folded))
    listed = tuple(ranges)
    return Chars(alike(listed) if folded else listed, negated)


def _between(first: int | Ranges, last: int | Ranges) -> Ranges:
    """A range; Annex B reads one whose ends are sets as both and a hyphen."""
    if isinstance(first, tuple) or isinstance(last, tuple):
        ends = [e if isinstance(e, tuple) else ((e, e),) for e in (first, last)]
        return (*ends[0], (45, 45), *ends[1])
    if first > last:
        raise Untranslatable("a range of characters ends before it starts")
    return ((first, last),)


def _atom(source: Source, folded: bool) -> int | Ranges:
    """A character of a class, or a set in it."""
    char = source.char
    if not char:
        raise Untranslatable("a class of characters is not closed")
    if _POSIX.match(source.text, source.at):
        raise Untranslatable("classes such as [:alpha:] are not of ECMA-262")
    source.at += 1
    if char != "\\":
        return ord(char)
    if source.take("b"):
        return 8
    if source.take("-"):
        return 45
    known = _set(source, folded)
    return _point(source) if known is None else known


def _set(source: Source, folded: bool) -> Ranges | None:
    """The ranges of \\d, \\w, \\s, \\p{..} and their complements."""
    if found := source.match(_PROPERTY):
        return _property(found[2], found[1] == "P")
    sets = {"d": DIGITS, "w": FOLDED_WORD if folded else WORD, "s": SPACE}
    letter = source.char
    if letter.lower() not in sets:
        return None
    source.at += 1
    ranges = sets[letter.lower()]
    return ranges if letter.islower() else complement(ranges)


@cache
def _property(text: str, negated: bool) -> Ranges:
    return complement(members(text)) if negated else members(text)


def _point(source: Source) -> int:
    """The code point of an escape that stands for one character."""
    if found := source.match(_POINT):
        return _number(found)
    letter = source.char
    if not letter:
        raise Untranslatable("a backslash at the end")
    source.at += 1
    if letter in _CONTROLS:
        return _CONTROLS[letter]
    if letter.isascii() and letter.isalpha():
        fallback = f"the escape \\{letter} is not of ECMA-262"
        raise Untranslatable(_FOREIGN.get(letter, fallback))
    return ord(letter)


def _number(found: re.Match[str]) -> int:
    if found["high"]:
        high, low = int(found["high"], 16), int(found["low"], 16)
        return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
    if found["control"]:
        return ord(found["control"]) % 32
    if found["octal"]:
        return int(found["octal"], 8)
    digits = found["long"] or found["four"] or found["two"]
    if len(digits.lstrip("0")) > 6 or int(digits, 16) > LAST:
        raise Untranslatable(f"\\u{{{digits[:9]}}} is no character")
    return int(digits, 16)
