"""The string formats that have a Python type of their own, and those that are checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import LiteralString

from .. import ir
from ..text import Code, code


@dataclass(frozen=True, slots=True)
class Native:
    """A Python type, the module it is imported from, and its two functions."""

    annotation: Code
    home: LiteralString
    read: LiteralString
    write: LiteralString


_NATIVES: dict[str, Native] = {
    "date-time": Native(code("dt.datetime"), "dt", "read_timestamp", "write_timestamp"),
    "date": Native(code("dt.date"), "dt", "read_date", "write_date"),
    "time": Native(code("dt.time"), "dt", "read_time", "write_time"),
    "uuid": Native(code("UUID"), "uuid", "read_uuid", "write_uuid"),
    "decimal": Native(code("Decimal"), "decimal", "read_decimal", "write_decimal"),
    "byte": Native(code("bytes"), "", "read_bytes", "write_bytes"),
}

STRINGS = frozenset("""
    date-time date time duration email idn-email hostname idn-hostname ipv4 ipv6 uri
    uri-reference iri iri-reference uri-template uuid json-pointer
    relative-json-pointer regex byte decimal
""".split())
"""Formats of strings that a request must keep to."""

NUMBERS = frozenset(("int32", "int64"))
"""Formats of numbers that a request must keep to."""


def native(type: ir.Scalar) -> Native | None:
    """The Python type of a format, where it has one."""
    return _NATIVES.get(type.format or "") if type.kind is ir.Kind.STRING else None


def is_upload(type: ir.Scalar) -> bool:
    """Whether a file may stand for a string."""
    return type.kind is ir.Kind.STRING and type.format == "binary"
