"""How the document's words are covered: nothing is skipped in silence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from .keywords import ANNOTATIONS, ASSERTIONS


class Cover(StrEnum):
    """What becomes of a word of the document."""

    IMPLEMENTED = "implemented"
    VALIDATED = "validated"
    DOCUMENTED = "documented"
    IGNORED = "ignored"
    REFUSED = "refused"


_TYPED = frozenset("""
    $ref $dynamicRef type enum const format properties required items prefixItems
    additionalProperties allOf anyOf oneOf minItems maxItems
""".split())
"""Keywords that decide how a value is held in Python."""

_SHOWN = frozenset("""
    title description default example examples deprecated readOnly writeOnly
    discriminator $id $anchor $dynamicAnchor $defs definitions
""".split())
"""Keywords that say no value is invalid, and that the output still tells or uses."""

REFUSED: Mapping[str, str] = {
    "prefixEncoding": "how parts are written, where the body is no array of parts",
    "itemEncoding": "how parts are written, where the body is no array of parts",
    "collectionFormat": "how an array in an array is written",
}
"""What restamp cannot stamp, and what it means."""


def covered(keywords: Iterable[str]) -> dict[str, Cover]:
    """How each keyword of schemas is covered; extensions apart."""
    return {
        keyword: _cover(keyword)
        for keyword in sorted(keywords)
        if not keyword.startswith("x-")
    }


def _cover(keyword: str) -> Cover:
    if keyword in REFUSED:
        return Cover.REFUSED
    if keyword in _TYPED:
        return Cover.IMPLEMENTED
    if keyword in ASSERTIONS:
        return Cover.VALIDATED
    shown = keyword in _SHOWN and keyword in ANNOTATIONS
    return Cover.DOCUMENTED if shown else Cover.IGNORED
