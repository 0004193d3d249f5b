"""How the document's words are covered: nothing is skipped in silence."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import TypeAlias

from .keywords import ANNOTATIONS, ASSERTIONS


class Cover(StrEnum):
    """What becomes of a word of the document."""

    IMPLEMENTED = "implemented"
    VALIDATED = "validated"
    DOCUMENTED = "documented"
    IGNORED = "ignored"
    REFUSED = "refused"


Word: TypeAlias = tuple[str, Cover]
"""A keyword and how it is covered; one of an object follows it: `parameter.style`."""

_TYPED = frozenset("""
    $ref $dynamicRef type enum const format properties required items prefixItems
    additionalProperties allOf anyOf oneOf minItems maxItems discriminator
""".split())
"""Keywords that decide how a value is held in Python."""

_SHOWN = frozenset("""
    title description default example examples deprecated readOnly writeOnly
    $id $anchor $dynamicAnchor $defs definitions
""".split())
"""Keywords that say no value is invalid, and that the output still tells or uses."""

REFUSED: Mapping[str, str] = {
    "prefixEncoding": "how parts are written, where the body is no array of parts",
    "itemEncoding": "how parts are written, where the body is no array of parts",
}
"""What restamp cannot stamp, and what it means."""


def covers(keywords: Iterable[str], lost: Container[str] = ()) -> Iterator[Word]:
    """How each keyword of a schema is covered; those that are lost are not enforced."""
    for keyword in keywords:
        if not keyword.startswith("x-"):
            yield keyword, Cover.IGNORED if keyword in lost else _cover(keyword)


def grouped(words: Iterable[Word]) -> dict[str, tuple[str, ...]]:
    """The keywords of each cover, in order."""
    found: dict[Cover, set[str]] = {}
    for keyword, cover in words:
        found.setdefault(cover, set()).add(keyword)
    return {
        cover.value: tuple(sorted(found[cover])) for cover in Cover if cover in found
    }


@cache
def _cover(keyword: str) -> Cover:
    if keyword in REFUSED:
        return Cover.REFUSED
    if keyword in _TYPED:
        return Cover.IMPLEMENTED
    if keyword in ASSERTIONS:
        return Cover.VALIDATED
    shown = keyword in _SHOWN and keyword in ANNOTATIONS
    return Cover.DOCUMENTED if shown else Cover.IGNORED
