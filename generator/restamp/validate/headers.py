"""Headers of the parts of bodies: those with a value of their own can be sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..document import Pointer
from ..problems import quoted
from ..sites import Site, Survey
from .flaw import Flaw, left_out
from .required import joined

_FIELD_VALUE = re.compile(r"[\t -~\xa0-\xff]*")


def is_field_value(text: str) -> bool:
    """Whether HTTP allows a text in a header (RFC 9110, section 5.5)."""
    return _FIELD_VALUE.fullmatch(text) is not None


def header_flaws(sites: Survey) -> Iterator[Flaw]:
    """Constants and defaults of parts' headers that no header can have."""
    for encoding in sites.of("encoding"):
        headers = encoding.node.get("headers")
        for name in headers if isinstance(headers, dict) else ():
            place = encoding.pointer / "headers" / name
            header, _ = sites.follow(place)
            for schema in joined(sites, header / "schema"):
                yield from _unsendable(schema, name, place)


def _unsendable(schema: Site, name: str, header: Pointer) -> Iterator[Flaw]:
    for place, value in _own(schema):
        if isinstance(value, str) and not is_field_value(value):
            yield Flaw(
                pointer=place,
                message=f"the header {quoted(name)} cannot be sent with this text",
                hint="headers have one line, of the characters of ISO 8859-1",
                mend=left_out(header, "the header"),
            )


def _own(schema: Site) -> Iterator[tuple[Pointer, Any]]:
    """What is sent where the caller gives nothing."""
    for key in ("const", "default"):
        if key in schema.node:
            yield schema.pointer / key, schema.node[key]
    listed = schema.node.get("enum")
    if isinstance(listed, list) and len(listed) == 1:
        yield schema.pointer / "enum" / 0, listed[0]
