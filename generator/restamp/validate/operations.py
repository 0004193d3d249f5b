"""Operations: each id is given once."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Document, Pointer
from ..problems import quoted
from ..sites import Survey
from .flaw import Drop, Flaw, Mend


def operation_flaws(document: Document, sites: Survey) -> Iterator[Flaw]:
    """Ids given twice, in paths, webhooks and callbacks."""
    ids = dict[str, Pointer]()
    for site in sites.of("operation"):
        identifier = site.node.get("operationId")
        if not isinstance(identifier, str):
            continue
        place = site.pointer / "operationId"
        first = ids.setdefault(identifier, place)
        if first != place:
            words = "the operation is named after its method and path"
            yield Flaw(
                pointer=place,
                message=f"duplicate operationId {quoted(identifier)}",
                hint=f"first given at {document.locate(first)}",
                mend=Mend(words, (Drop(place),)),
            )
