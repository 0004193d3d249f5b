"""Bytes of a file into text."""

from __future__ import annotations

import codecs
import re

from ..document.lines import Lines
from ..problems import Problem, SpecError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ASCII = rb"[\t\n\r -~]"
_UNMARKED = (
    (rb"\0\0\0" + _ASCII, "utf-32-be"),
    (_ASCII + rb"\0\0\0", "utf-32-le"),
    (rb"\0" + _ASCII, "utf-16-be"),
    (_ASCII + rb"\0", "utf-16-le"),
)
"""How a text begins whose first character is ASCII (YAML 1.2.2, section 5.2)."""


def decode(content: bytes, shown: str) -> str:
    """UTF-8, UTF-16 or UTF-32 into text without a byte order mark."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decode(content[len(mark) :], encoding, shown)
    for shape, encoding in _UNMARKED:
        if re.match(shape, content):
            return _decode(content, encoding, shown)
    return _decode(content, "utf-8", shown)


def _decode(content: bytes, encoding: str, shown: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        before = content[: error.start].decode(encoding, errors="replace")
        raise SpecError([_broken(before, encoding, shown)]) from None


def _broken(before: str, encoding: str, shown: str) -> Problem:
    """The problem of a file that stops being text after `before`."""
    line, column = Lines(shown, before).position(len(before))
    return Problem(
        message=f"this is not {encoding[:6].upper()} text",
        file=shown,
        line=line,
        column=column,
        hint="save the document as UTF-8",
    )
