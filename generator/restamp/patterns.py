"""ECMA-262 regular expressions, as JSON Schema has them, for Python's `re`."""

from __future__ import annotations

import re
from collections.abc import Iterator

SPACE = (
    "\\t\\n\\x0b\\x0c\\r \\xa0\\u1680\\u2000-\\u200a"
    "\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff"
)
_SETS = {"d": "0-9", "w": "A-Za-z0-9_", "s": SPACE}
_CONTROLS = {
    "f": "\\x0c",
    "n": "\\n",
    "r": "\\r",
    "t": "\\t",
    "v": "\\x0b",
    "0": "\\x00",
}

_TOKEN = re.compile(
    r"""
    \\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}
    | \\u\{[0-9a-fA-F]+\} | \\u[0-9a-fA-F]{4} | \\x[0-9a-fA-F]{2}
    | \\c[A-Za-z] | \\k<\w+> | \\[1-9][0-9]* | \\[pP]\{[^}]*\} | \\.
    | \(\?<(?![=!]) | \(\?(?:[:=!]|<[=!]) | \(\? | \{[0-9]+(?:,[0-9]*)?\}
    | .
    """,
    re.VERBOSE | re.DOTALL,
)


class Untranslatable(ValueError):
    """An expression that is none in ECMA-262, or has no equal in Python."""


def translate(pattern: str) -> str:
    """An expression that finds in Python what `pattern` finds in ECMA-262.

    As in Unicode mode, characters are code points. `Untranslatable` tells why not.
    """
    translated = "".join(_translated(_TOKEN.findall(pattern)))
    try:
        re.compile(translated)
    except re.error as error:
        raise Untranslatable(str(error)) from None
    return translated


def _translated(tokens: list[str]) -> Iterator[str]:
    waiting, before = iter(tokens), ""
    for token in waiting:
        if token == "+" and (before in ("+", "*", "?") or before.startswith("{")):
            raise Untranslatable("a quantifier after a quantifier")
        before = token
        if token == "[":
            yield _class(waiting)
        elif token == "(?<":
            yield "(?P<"
        elif token == "(?":
            raise Untranslatable("unknown group")
        elif token in _PLAIN:
            yield _PLAIN[token]
        elif token.startswith("\\"):
            yield _escape(token)
        else:
            yield token


_PLAIN = {
    ".": "[^\\n\\r\\u2028\\u2029]",
    "$": "\\Z",
    "{": "\\{",
    "}": "\\}",
    "]": "\\]",
    "\\b": "(?a:\\b)",
    "\\B": "(?a:\\B)",
}


def _class(waiting: Iterator[str]) -> str:
    """The rest of a character class, its opening bracket read."""
    parts: list[str] = []
    negated = False
    for token in waiting:
        if token == "]":
            return _closed("".join(parts), negated)
        if token == "^" and not parts and not negated:
            negated = True
        elif token == "\\b":
            parts.append("\\x08")
        elif len(token) == 2 and token[1] in "DWS":
            parts.append(_complement(token[1]))
        elif len(token) == 2 and token[1] in _SETS:
            parts.append(_SETS[token[1]])
        elif token == "-" and parts and parts[-1] in _SETS.values():
            parts.append("\\-")
        elif token.startswith("\\"):
            parts.append(_escape(token))
        else:
            parts.extend(f"\\{char}" if char in "[&~|" else char for char in token)
    raise Untranslatable("a character class is not closed")


def _closed(body: str, negated: bool) -> str:
    if not body:
        return "[\\s\\S]" if negated else "(?!)"
    return f"[{'^' if negated else ''}{body}]"


def _complement(letter: str) -> str:
    """The ranges that a set of letters leaves out."""
    inside = re.compile(f"[{_SETS[letter.lower()]}]")
    edges = [n for n in range(0x10000) if inside.match(chr(n))]
    ranges, start = [], 0
    for n in edges:
        if n > start:
            ranges.append(_range(start, n - 1))
        start = n + 1
    return "".join([*ranges, _range(start, 0x10FFFF)])


def _range(first: int, last: int) -> str:
    return f"{_spelt(first)}-{_spelt(last)}"


def _spelt(point: int) -> str:
    return f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"


def _escape(token: str) -> str:
    letter = token[1:2]
    if letter in _SETS:
        return f"[{_SETS[letter]}]"
    if letter in "DWS" and letter:
        return f"[^{_SETS[letter.lower()]}]"
    if letter in ("u", "x") and len(token) > 2:
        return _point(token)
    if token in ("\\0",) or letter in _CONTROLS:
        return _CONTROLS[letter]
    if letter == "c" and len(token) == 3:
        return f"\\x{ord(token[2]) % 32:02x}"
    if letter == "k" and len(token) > 2:
        return f"(?P={token[3:-1]})"
    if letter.isdigit():
        return f"(?:{token})"
    if letter.isalpha():
        raise Untranslatable(f"the escape {token} is not supported")
    return re.escape(letter) if letter else "\\\\"


def _point(token: str) -> str:
    digits = token[2:].strip("{}")
    if "\\u" in digits:
        high, low = (int(part, 16) for part in digits.split("\\u"))
        number = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
    else:
        number = int(digits, 16)
    if number > 0x10FFFF:
        raise Untranslatable(f"{token} is no character")
    return _spelt(number)
