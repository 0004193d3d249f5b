"""Identifiers: each names one place."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Document
from ..problems import quoted
from .flaw import Flaw, Mend


def identifier_flaws(document: Document) -> Iterator[Flaw]:
    """Schemas and files that call themselves what another one is called already."""
    resources = document.resources
    for place, uri in resources.bases.items():
        if resources.roots[uri] != place:
            node = document.get(place)
            keyword = "$id" if "$id" in node else "$self"
            yield Flaw(
                pointer=place / keyword,
                message=f"{quoted(uri)} is the name of something else already",
                hint=f"no two schemas or files have one {quoted(keyword)}",
                mend=Mend("references to it mean the first one"),
            )
