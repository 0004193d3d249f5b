"""Tags: each is declared once."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Document, Pointer
from ..problems import Problem, quoted


def tag_problems(document: Document) -> Iterator[Problem]:
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
            hint = f"first declared at {document.locate(first)}"
            message = f"duplicate tag {quoted(name)}"
            yield document.problem(pointer, message, hint=hint)
