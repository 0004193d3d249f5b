"""Headers: those of answers, and of the parts of a body."""

from __future__ import annotations

from typing import Any

from .. import ir
from ..document import Pointer
from .notes import notes
from .values import Values

SEPARATORS = {"spaceDelimited": " ", "pipeDelimited": "|", "tabDelimited": "\t"}
"""Those of the styles that headers have in Swagger 2.0 only; else it is a comma."""


def header(
    values: Values, pointer: Pointer, name: str, word: str, direction: ir.Direction
) -> ir.Header:
    """The header that an object declares by a name."""
    place = values.source.follow(pointer)
    node: dict[str, Any] = values.source.at(place)
    shared = place[:2] == ("components", "headers")
    media_type = next(iter(node.get("content", {})), None)
    holder = place if media_type is None else place / "content" / media_type
    hint = ir.Hint(word=str(place[2]) if shared else f"{word} {name}", parent=None)
    described = "schema" in values.source.at(holder)
    found = notes(values.source, (holder / "schema",) if described else ())
    return ir.Header(
        wire=name,
        value=(
            values.value(holder / "schema", direction, hint)
            if described
            else values.anything(holder)
        ),
        required=node.get("required") is True,
        doc=node.get("description", ""),
        explode=node.get("explode") is True,
        separators=(
            SEPARATORS.get(node.get("style", ""), ","),
            *node.get("nested", ()),
        ),
        media_type=media_type,
        examples=values.all_examples(holder, found.examples, media_type),
    )
