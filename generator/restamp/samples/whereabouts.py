"""Where in a document a keyword stands that says something of a part of a value."""

from __future__ import annotations

from collections.abc import Iterator

from ..document import Document, Pointer
from .contradictions import Hindrance

_CHOICES = ("allOf", "anyOf", "oneOf")


def whereabouts(document: Document, place: Pointer, found: Hindrance) -> Pointer:
    """One of the keywords, looked for from a schema on; the schema if there is none.

    What is missing, or is not to be there, is told by the schema that it is missing in.
    """
    for at in (found.pointer, Pointer(found.pointer[:-1])):
        for reached in _reached(document, place, at):
            for keyword in found.keywords:
                if keyword in document.get(reached):
                    return reached / keyword
    return place


def of_member(document: Document, place: Pointer, found: Hindrance) -> Pointer | None:
    """One of the keywords, where a place goes from a schema on through names."""
    for end in range(len(place), 0, -1):
        schema = Pointer(place[:end])
        at = Pointer((*place[end:], *found.pointer))
        try:
            document.get(schema)
        except KeyError:
            continue
        reached = whereabouts(document, schema, found._replace(pointer=at))
        if reached != schema:
            return reached
    return None


def _reached(document: Document, start: Pointer, at: Pointer) -> Iterator[Pointer]:
    """The schemas of a part of a value, those that are nearest first."""
    waiting, seen = [(start, at)], set[tuple[Pointer, Pointer]]()
    for place, rest in waiting:
        if (place, rest) in seen or not isinstance(document.get(place), dict):
            continue
        seen.add((place, rest))
        if not rest:
            yield place
        waiting += _next(document, place, rest)


def _next(
    document: Document, place: Pointer, at: Pointer
) -> Iterator[tuple[Pointer, Pointer]]:
    node = document.get(place)
    if "$ref" in node:
        yield document.target(place, node["$ref"]), at
    for keyword in _CHOICES:
        for number, _ in enumerate(node.get(keyword, ())):
            yield place / keyword / number, at
    if at:
        step, rest = at[0], Pointer(at[1:])
        if step in node.get("properties", {}):
            yield place / "properties" / step, rest
        for keyword in ("items", "additionalProperties"):
            if keyword in node:
                yield place / keyword, rest
        if isinstance(step, int) and step < len(node.get("prefixItems", ())):
            yield place / "prefixItems" / step, rest
