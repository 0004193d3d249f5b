"""YAML text into data, by the core schema of YAML 1.2."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any

import yaml
from yaml.events import ScalarEvent

from ..document.compose import Composer
from ..document.limits import TOO_DEEP
from ..document.lines import Lines
from ..problems import Problem, SpecError, quoted

_TAG = "tag:yaml.org,2002:"
_CONSTANTS: dict[str, Any] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), math.nan),
    **{
        sign + name: math.copysign(math.inf, -1 if sign == "-" else 1)
        for sign in ("", "+", "-")
        for name in (".inf", ".Inf", ".INF")
    },
}
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_INTEGER = re.compile(r"[-+]?[0-9]+")
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_KINDS: dict[str, type | tuple[type, ...]] = {
    "null": type(None),
    "bool": bool,
    "int": int,
    "float": (int, float),
}
_LONGEST_KEY = 1024  # YAML 1.2.2, section 7.4.2
_PAIR = re.compile(
    r"(?<=\\u)([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})"
)
"""A surrogate pair, as JSON writes a character beyond U+FFFF."""

_HINTS = (
    ("cannot start any token", "quote text that starts with a special character"),
    ("mapping values are not allowed", "quote text that holds a colon and a space"),
    ("expected ':'", "check the indentation, and that every key ends in a colon"),
    ("expected <block end>", "check the indentation of this line"),
    ("did not find expected key", "check the indentation and quotes before this place"),
)


def read_yaml(lines: Lines) -> tuple[Any, list[Problem]]:
    """The data of a YAML text, and the keys that it repeats.

    `SpecError` lists what keeps it from being read.
    """
    found = _CONTROL.search(lines.text)
    if found:
        message = f"the control character U+{ord(found[0]):04X} cannot stand in YAML"
        raise SpecError([lines.problem(found.start(), message)])
    values = YamlValues(lines)
    try:
        return values.compose(), values.repeated
    except yaml.MarkedYAMLError as error:
        raise SpecError([_not_yaml(lines, error)]) from None
    except yaml.YAMLError as error:
        message = f"this is not valid YAML: {error}"
        raise SpecError([Problem(message=message, file=lines.shown)]) from None


class YamlValues(Composer[Any]):
    """A composer of plain data."""

    def scalar(self, start: int, event: ScalarEvent) -> Any:
        """The value of a scalar, by its tag or its looks."""
        if event.tag is None:
            return plain_value(event.value) if event.implicit[0] else event.value
        kind = event.tag.removeprefix(_TAG)
        if kind in _KINDS:
            return self._tagged(start, event.value, kind)
        if kind not in ("!", "str"):
            self.refuse_tag(start, event.tag)
        return event.value

    def sequence(self, start: int, items: list[Any]) -> list[Any]:
        """The list itself."""
        return items

    def mapping(
        self,
        start: int,
        entries: dict[str, Any],
        keys: Mapping[str, int],
        merge: tuple[int, Any] | None,
    ) -> dict[str, Any]:
        """The dictionary, with what it merges first; its own keys win."""
        if merge is None:
            return entries
        offset, value = merge
        merged: dict[str, Any] = {}
        for source in value if isinstance(value, list) else [value]:
            if isinstance(source, dict):
                merged = {**source, **merged}
            else:
                self.note(offset, "a merge key '<<' takes a mapping")
        return {**merged, **entries}

    def _tagged(self, start: int, text: str, kind: str) -> Any:
        value: Any = plain_value(text)
        if isinstance(value, _KINDS[kind]):
            return value
        message = f"{quoted(text)} is not a value for the YAML tag !!{kind}"
        self.note(start, message)
        return None


def plain_value(text: str) -> Any:
    """What unquoted text means (YAML 1.2.2, section 10.3.2)."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] not in "+-.0123456789":
        return text
    if _INTEGER.fullmatch(text):
        return _integer(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    return int(text, 0) if _BASED.fullmatch(text) else text


def _integer(text: str) -> int | float:
    """An integer; infinite when it has more digits than Python reads."""
    try:
        return int(text)
    except ValueError:
        return math.inf


def _not_yaml(lines: Lines, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    reason = error.problem or "it cannot be parsed"
    offset = min(mark.index, len(lines.text)) if mark else 0
    if "nesting depth" in reason:  # the parser has a limit of its own, and looks ahead
        return lines.problem(offset, TOO_DEEP)
    message = f"this is not valid YAML: {reason}"
    return lines.problem(offset, message, hint=_hint(lines.text, offset, reason))


def _hint(text: str, offset: int, reason: str) -> str | None:
    if text[offset : offset + 1] == "\t":
        return "YAML is indented with spaces, not tabs"
    if _has_long_key(text, offset):
        return (
            f"a key has at most {_LONGEST_KEY:,} characters, unless '? ' is before it"
        )
    if pair := _PAIR.match(text, offset):
        return _unpaired(*(int(half, 16) for half in pair.groups()))
    return next((hint for part, hint in _HINTS if part in reason), None)


def _has_long_key(text: str, colon: int) -> bool:
    """Whether a colon ends a key that is too long for one line."""
    key = text[text.rfind("\n", 0, colon) + 1 : colon].lstrip(" -{[,")
    quoted_or_plain = key[:1] in ("'", '"') or ": " not in key
    return text.startswith(":", colon) and len(key) > _LONGEST_KEY and quoted_or_plain


def _unpaired(high: int, low: int) -> str:
    """How YAML writes the character of a surrogate pair."""
    code = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
    return f"YAML has no surrogate pairs: write \\U{code:08X}"
