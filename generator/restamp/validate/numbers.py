"""Numbers that change as they are read: a 64-bit float cannot hold what is written."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from ..document import Document, Pointer
from .flaw import Flaw, Mend

_LIKE_NUMBER = re.compile(r"[0-9.](?<![\w.].)[0-9.]*+(?:[eE][-+]?[0-9]++)?(?![\w.+-])")
_REAL = r"(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?"
_HERE = re.compile(rf"(?:[&!]\S*\s+)*([-+]?{_REAL})")
"""A number where it stands, behind its tag and anchor in YAML."""

_EXACT = 15
"""Digits that a 64-bit float always gives back (`sys.float_info.dig`)."""
_ODD_EXPONENT = re.compile(r"[eE]-0*[1-9][0-9]{2}")


def number_flaws(document: Document) -> Iterator[Flaw]:
    """Numbers of which another one is made, and those that vanish.

    Texts tell whether there are any, so that documents without them are not walked.
    """
    held = {float(text) for each in document.texts for text in _inexact(each)}
    if not held:
        return
    for number, data in enumerate((document.data, *document.others)):
        base = Pointer((number,)) if number else Pointer()
        for pointer, value in _floats(base, data):
            if abs(value) in held:
                found = document.match(_HERE, pointer)
                if found and _is_inexact(found[1]):
                    yield _flaw(pointer, found[1], value)


def _inexact(text: str) -> Iterator[str]:
    """What may be such a number, of a text; it may stand in prose as well."""
    for found in _LIKE_NUMBER.findall(text):
        if len(found) > _EXACT or _ODD_EXPONENT.search(found):
            is_real = not found.isdigit() and re.fullmatch(_REAL, found)
            if is_real and _is_inexact(found):
                yield found


def _is_inexact(number: str) -> bool:
    """Whether what is read of a number is another one; one too large is told before."""
    value = float(number)
    if value == 0:
        return any(digit in "123456789" for digit in re.split("[eE]", number)[0])
    return math.isfinite(value) and Decimal(number) != Decimal(repr(value))


def _floats(base: Pointer, data: Any) -> Iterator[tuple[Pointer, float]]:
    """Every number with a fraction or an exponent, without recursion, in order."""
    stack: list[tuple[Pointer, Any]] = [(base, data)]
    while stack:
        pointer, node = stack.pop()
        if isinstance(node, float):
            yield pointer, node
        elif isinstance(node, dict | list):
            listed: Iterable[tuple[Any, Any]]
            listed = node.items() if isinstance(node, dict) else enumerate(node)
            stack += [(pointer / key, child) for key, child in reversed([*listed])]


def _flaw(pointer: Pointer, written: str, value: float) -> Flaw:
    shown = written if len(written) <= 40 else f"{written[:37]}..."
    if value == 0:
        return Flaw(
            pointer=pointer,
            message=f"{shown} is not 0, and too small for a 64-bit float",
            mend=Mend("0 is meant"),
        )
    return Flaw(
        pointer=pointer,
        message=f"{shown} is {value!r} as a 64-bit float, which is what is used",
        hint=f"write {value!r}, or take a number of at most {_EXACT} digits",
        warning=True,
        mend=Mend(f"{value!r} is meant"),
    )
