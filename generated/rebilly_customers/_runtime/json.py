"""JSON as RFC 8259 has it: what other parsers would read differently is refused."""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Iterator
from itertools import accumulate
from typing import Any, Final, NoReturn

MAX_DEPTH: Final = 200
"""Arrays and objects inside one another; the same on every version of Python."""

_INFINITY: Final = float("inf")
_BRACKETS: Final = b"[{]}"
_STEPS: Final = bytes.maketrans(_BRACKETS, b"\x01\x01\xff\xff")
_NOT_BRACKETS: Final = bytes(set(range(256)) - set(_BRACKETS))
_TOKEN: Final = (
    r'(?P<text>"(?:[^"\\]|\\.)*")(?P<colon>\s*:)?'
    r"|[{}]|-?Infinity|NaN|-?[0-9][-+.0-9eE]*"
)
_LONE_SURROGATE: Final = (
    r"\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|(?P<lone>u[dD][89a-fA-F]..)|.)"
)


class DecodeError(ValueError):
    """Bytes that are not the JSON that was expected; the message shows none of them.

    `offset` counts the bytes before the fault, where its place is known.
    """

    def __init__(self, message: str, offset: int | None = None) -> None:
        super().__init__(message, offset)
        self.message = message
        self.offset = offset

    def __str__(self) -> str:
        where = "" if self.offset is None else f" at byte {self.offset}"
        return self.message + where


class EncodeError(ValueError):
    """A value that JSON cannot express."""


class _Refused(ValueError):
    """Valid to Python's parser, but not to us."""


def loads(data: bytes | str) -> Any:
    """Decode one JSON text; `DecodeError` when it is not strictly JSON in UTF-8."""
    raw, text = _utf8(data)
    if raw.count(b"[") + raw.count(b"{") > MAX_DEPTH and _depth(raw) > MAX_DEPTH:
        raise DecodeError(f"nested deeper than {MAX_DEPTH} levels")
    _refuse_lone_surrogates(raw, text)
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as error:
        fault = DecodeError(error.msg, _bytes(text, error.pos))
    except _Refused:
        fault = _first_fault(text)
    except ValueError:  # int() limits its digits
        fault = DecodeError("a number has too many digits")
    except RecursionError:
        fault = DecodeError("nested deeper than the stack has room for")
    raise fault  # outside of the handlers, whose errors hold the whole text


def dumps(value: Any) -> bytes:
    """Encode as compact UTF-8; `EncodeError` when JSON has no such value."""
    try:
        return _ENCODER.encode(value).encode()
    except UnicodeEncodeError:
        fault = "a string holds a lone surrogate, which UTF-8 cannot express"
    except TypeError as error:
        fault = str(error)  # names the type, not the value
    except ValueError as error:
        circular = "Circular" in str(error)
        fault = "a value holds itself" if circular else "JSON has no NaN or infinity"
    except RecursionError:
        fault = "nested deeper than the stack has room for"
    raise EncodeError(fault)


def _utf8(data: bytes | str) -> tuple[bytes, str]:
    try:
        if isinstance(data, str):
            return data.encode(), data
        return data, str(data, "utf-8")
    except UnicodeEncodeError as error:
        offset = _bytes(data if isinstance(data, str) else "", error.start)
        fault = DecodeError("lone surrogate", offset)
    except UnicodeDecodeError as error:
        fault = DecodeError("not UTF-8", error.start)
    raise fault


def _depth(raw: bytes) -> int:
    """How deep brackets nest: in every valid text, and in a text before its fault."""
    bare = re.sub(rb"\\.", b"", raw, flags=re.DOTALL) if b"\\" in raw else raw
    outside = b"".join(bare.split(b'"')[::2])
    steps = array("b", outside.translate(_STEPS, _NOT_BRACKETS))
    return max(accumulate(steps), default=0)


def _refuse_lone_surrogates(raw: bytes, text: str) -> None:
    if b"\\ud" not in raw and b"\\uD" not in raw:
        return
    for escape in re.finditer(_LONE_SURROGATE, text, re.DOTALL):
        if escape["lone"]:
            raise DecodeError("lone surrogate", _bytes(text, escape.start()))


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise _Refused
    return members


def _float(text: str) -> float:
    value = float(text)
    if value in (_INFINITY, -_INFINITY):
        raise _Refused
    return value


def _constant(_: str) -> NoReturn:
    raise _Refused


_DECODER: Final = json.JSONDecoder(
    object_pairs_hook=_object, parse_float=_float, parse_constant=_constant
)
_ENCODER: Final = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, separators=(",", ":")
)


def _first_fault(text: str) -> DecodeError:
    """Find what the decoder's hooks refused: they are not told where they are."""
    position, message = next(_faults(text))
    return DecodeError(message, _bytes(text, position))


def _faults(text: str) -> Iterator[tuple[int, str]]:
    names: list[set[str]] = []
    for token in re.finditer(_TOKEN, text, re.DOTALL):
        if token["colon"]:
            name = json.loads(token["text"])
            if name in names[-1]:
                yield token.start(), "a member occurs twice in its object"
            names[-1].add(name)
        elif token[0] == "{":
            names.append(set())
        elif token[0] == "}":
            names.pop()
        elif not token["text"] and float(token[0]) in (_INFINITY, -_INFINITY):
            yield token.start(), "a number is beyond the range of a double"
        elif token[0] == "NaN":
            yield token.start(), "NaN is not JSON"


def _bytes(text: str, characters: int) -> int:
    """How many bytes a text's first characters take."""
    return len(text[:characters].encode("utf-8", "surrogatepass"))
