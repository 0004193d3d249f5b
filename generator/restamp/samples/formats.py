"""Strings of the checked formats, of any length that a format allows."""

from __future__ import annotations

from collections.abc import Iterator

EXAMPLES: dict[str, tuple[str, ...]] = {
    "byte": ("cmVzdGFtcA==", ""),
    "date": ("2026-01-31",),
    "date-time": (
        "2026-01-31T12:30:00Z",
        "2026-01-31T12:30:00.000Z",
        "2026-01-31T12:30:00+00:00",
        "2026-01-31T12:30:00.000000Z",
    ),
    "decimal": ("12.50", "1"),
    "duration": ("P1DT12H", "PT1H", "P1D", "PT0S"),
    "email": ("benjamin@example.com", "a@b.co"),
    "hostname": ("api.example.com", "a"),
    "idn-email": ("benjamin@example.com", "a@b.co"),
    "idn-hostname": ("b\u00fccher.example", "a"),
    "ipv4": ("192.0.2.1", "1.1.1.1"),
    "ipv6": ("2001:db8::1", "::"),
    "iri": ("https://example.com/page", "a:b"),
    "iri-reference": ("/page", ""),
    "json-pointer": ("/items/0", ""),
    "regex": ("^[a-z]+$", ""),
    "relative-json-pointer": ("1/items", "0"),
    "time": ("12:30:00Z", "12:30:00.000Z", "12:30:00+00:00"),
    "uri": ("https://example.com/page", "a:b"),
    "uri-reference": ("/page", ""),
    "uri-template": ("/items/{id}", ""),
    "uuid": ("3f8b5a52-7c1d-4e0a-9b6f-2d4c8e1a7b90",),
}
"""A usual string of each format, then further ones."""

_GROWING = {
    "byte": ("", "AAAA"),
    "date-time": ("2026-01-31T12:30:00.", "0"),
    "decimal": ("", "1"),
    "duration": ("P", "1"),
    "iri": ("a:", "a"),
    "iri-reference": ("", "a"),
    "json-pointer": ("/", "a"),
    "regex": ("", "a"),
    "relative-json-pointer": ("0/", "a"),
    "time": ("12:30:00.", "0"),
    "uri": ("a:", "a"),
    "uri-reference": ("", "a"),
    "uri-template": ("", "a"),
}
_ENDS = {"date-time": "Z", "time": "Z", "duration": "D"}


def sized(format: str, length: int) -> Iterator[str]:
    """Strings of a length that are of a format, or as near as it gets."""
    long = "https://example.com/"
    if format in ("uri", "iri") and length >= len(long):
        yield long.ljust(length, "a")
    if format in _GROWING:
        start, more = _GROWING[format]
        end = _ENDS.get(format, "")
        yield start + more * ((length - len(start) - len(end)) // len(more)) + end
    elif format in ("email", "idn-email"):
        yield _email(length)
    elif format in ("hostname", "idn-hostname"):
        yield _labels(length)
    yield from (text for text in EXAMPLES.get(format, ()) if len(text) == length)


_FURTHER = {
    "date": ("2000-02-01",),
    "date-time": ("2000-02-01T00:00:00Z",),
    "ipv4": ("1.1.1.1",),
    "uuid": ("00000000-0000-4000-8000-000000000000",),
}


def holding(format: str, piece: str) -> Iterator[str]:
    """Strings that hold a piece, made of those of a format by putting it in."""
    for text in (*EXAMPLES.get(format, ()), *_FURTHER.get(format, ())):
        for at in range(len(text) + 1):
            yield piece + text[at:]
            yield text[:at] + piece
            yield text[:at] + piece + text[at + len(piece) :]


def _email(length: int) -> str:
    """A short one while it can be, else as much as fits before the at sign."""
    local = "a" * min(64, max(1, length - 5))
    return f"{local}@{_labels(max(1, length - len(local) - 4))}.co"


def _labels(length: int) -> str:
    """A host name; no label has more than 63 characters."""
    labels: list[str] = []
    while length > 63:
        labels.append("x" * 60)
        length -= 61
    return ".".join([*labels, "x" * length])
