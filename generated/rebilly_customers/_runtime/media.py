"""Media types as headers and documents write them."""

from __future__ import annotations

import re
from typing import Final

_CHARSET: Final = r";\s*charset\s*=\s*\"?([\w.:+-]+)"
_NO_CHARSETS: Final = (
    *("idna", "punycode", "undefined"),
    *("unicode-escape", "raw-unicode-escape"),
)
"""Codecs of Python for text that are no charsets, some of them slow."""


def essence(media_type: str) -> str:
    """The type and subtype in lower case, without parameters."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Whether it is JSON, or built upon it (RFC 6839)."""
    return essence(media_type).endswith(("/json", "+json"))


def is_xml(media_type: str) -> bool:
    """Whether it is XML, or built upon it (RFC 7303, section 9)."""
    return essence(media_type).endswith(("/xml", "+xml"))


def is_range(media_type: str) -> bool:
    """Whether it stands for several media types."""
    return "*" in media_type or "," in media_type


def covers(media_range: str, media_type: str) -> bool:
    """Whether a range such as `image/*` has a media type in it."""
    kind, _, subtype = essence(media_range).partition("/")
    if kind == "*":
        return subtype in ("*", "")
    return subtype == "*" and essence(media_type).startswith(f"{kind}/")


def lists(media_types: str, media_type: str) -> bool:
    """Whether a media type is among several, which may be ranges."""
    return any(
        essence(each) == essence(media_type) or covers(each, media_type)
        for each in media_types.split(",")
    )


def charset(media_type: str) -> str | None:
    """The charset as Python names it; None where none is given.

    `LookupError` when Python does not know it.
    """
    import codecs

    given = re.search(_CHARSET, media_type, re.IGNORECASE | re.ASCII)
    if given is None:
        return None
    name = codecs.lookup(given[1]).name
    if name in _NO_CHARSETS:
        raise LookupError(name)
    "".encode(name)  # which knows codecs for text only
    return name
