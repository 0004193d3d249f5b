"""Contents: the bodies of requests and answers in their media types."""

from __future__ import annotations

from typing import Any

from .. import ir
from ..document import Pointer
from .coverage import REFUSED
from .encodings import PLACED, encodings, item_encoding, prefix_encodings
from .media import form_of, is_listed
from .sequences import events, item
from .values import Values

_TEXTUAL = ir.Scalar(kind=ir.Kind.STRING, format=None)
_NAMELESS = (
    "the parts of multipart/form-data have names, which the items of an array have not: "
    "they are sent without"
)
_SEQUENCES = (ir.Form.EVENTS, ir.Form.LINES)


def contents(
    values: Values, place: Pointer, direction: ir.Direction, word: str
) -> tuple[ir.Content, ...]:
    """The contents that an object declares, in order."""
    declared: dict[str, Any] = values.source.at(place).get("content", {})
    made: list[ir.Content] = []
    for media_type in declared:
        here = values.source.follow(place / "content" / media_type)
        form = form_of(media_type, ir.Anything())
        named = word if not made else f"{word} {form.value}"
        hint = ir.Hint(word=named, parent=None)
        made.append(_content(values, here, media_type, direction, hint))
    return tuple(made)


def _content(
    values: Values,
    place: Pointer,
    media_type: str,
    direction: ir.Direction,
    hint: ir.Hint,
) -> ir.Content:
    node: dict[str, Any] = values.source.at(place)
    form = form_of(media_type, ir.Anything())
    told: tuple[ir.Event, ...] = ()
    if form is ir.Form.EVENTS and direction is ir.Direction.READ:
        told = events(values, place, hint)
    if form in _SEQUENCES:
        value = told[0].value if told else item(values, place, form, direction, hint)
    else:
        value = _whole(values, place, direction, hint)
        form = form_of(media_type, value.type)
    structured = form is ir.Form.TEXT and _is_structured(media_type, value.type)
    if form is ir.Form.TEXT:
        plain = value.type == _TEXTUAL
        value = ir.Value(
            type=_TEXTUAL, schema=value.schema if plain else (), origin=value.origin
        )
    if form is ir.Form.BINARY:
        value = ir.Value(type=ir.Anything(), schema=(), origin=value.origin)
    if direction is ir.Direction.WRITE and _is_nameless(media_type, form, value.type):
        values.source.warn(value.origin, _NAMELESS)
    unnamed = form is ir.Form.MULTIPART and is_listed(value.type)
    for keyword in () if unnamed or direction is ir.Direction.READ else PLACED:
        if keyword in node:
            values.source.refuse(place, keyword, REFUSED[keyword])
    return ir.Content(
        media_type=media_type,
        form=form,
        value=value,
        events=told,
        encoding=encodings(values, place, form, value.type, direction, hint.word),
        prefix=prefix_encodings(values, place, value.type) if unnamed else (),
        item=item_encoding(values, place, value.type) if unnamed else None,
        examples=values.examples(place, media_type),
        structured=structured,
    )


def _is_structured(media_type: str, type: ir.Type) -> bool:
    """Whether a text is XML of more than letters."""
    letters = isinstance(ir.without_null(type), ir.Scalar | ir.Anything)
    return "xml" in media_type.lower() and not letters


def _is_nameless(media_type: str, form: ir.Form, type: ir.Type) -> bool:
    """Whether parts that must have names are the items of an array (RFC 7578, 4.2)."""
    named = form is ir.Form.MULTIPART and "form-data" in media_type.lower()
    return named and is_listed(type)


def _whole(
    values: Values, place: Pointer, direction: ir.Direction, hint: ir.Hint
) -> ir.Value:
    """A body that is one value."""
    node: dict[str, Any] = values.source.at(place)
    keyword = "itemSchema" if "itemSchema" in node else "schema"
    if keyword not in node:
        return values.anything(place)
    return values.value(place / keyword, direction, hint)
