"""Tags: each is declared once."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Document, Pointer
from ..problems import quoted
from .flaw import Flaw, ignored


def tag_flaws(document: Document) -> Iterator[Flaw]:
    """Tags that are declared again."""
    tags = document.data.get("tags")
    seen = dict[str, Pointer]()
    for index, tag in enumerate(tags if isinstance(tags, list) else ()):
        name = tag.get("name") if isinstance(tag, dict) else None
        if not isinstance(name, str):
            continue
        pointer = Pointer(("tags", index, "name"))
        first = seen.setdefault(name, pointer)
        if first != pointer:
            yield Flaw(
                pointer=pointer,
                message=f"duplicate tag {quoted(name)}",
                hint=f"first declared at {document.locate(first)}",
                mend=ignored(Pointer(("tags", index)), "the second declaration"),
            )
