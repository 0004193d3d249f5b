"""How the members of forms are written, and what is sent with parts of multipart bodies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .. import ir
from ..document import Pointer
from ..problems import quoted
from .coverage import REFUSED
from .notes import notes
from .schema import flatten
from .values import Values


def encodings(
    values: Values, place: Pointer, form: ir.Form, type: ir.Type
) -> dict[str, ir.Encoding]:
    """The encodings that a media type declares, and those of members that are files."""
    declared: dict[str, Any] = values.source.at(place).get("encoding", {})
    multipart = form is ir.Form.MULTIPART
    files = dict(_files(values, type)) if multipart else {}
    made: dict[str, ir.Encoding] = {}
    for name in [*declared, *sorted(files.keys() - declared.keys())]:
        node: dict[str, Any] = declared.get(name, {})
        at = place / "encoding" / name / "headers"
        listed = node.get("headers", {}) if multipart else {}
        made[name] = ir.Encoding(
            media_type=node.get("contentType") or files.get(name),
            style=node.get("style"),
            explode=node.get("explode"),
            reserved=node.get("allowReserved") is True,
            headers=_headers(values, at, listed, name in files),
            is_file=name in files,
        )
    return made


PLACED = ("prefixEncoding", "itemEncoding")
"""How parts are written that have no names (OpenAPI 3.2, 4.14.5)."""


def prefix_encodings(
    values: Values, place: Pointer, type: ir.Type
) -> tuple[ir.Encoding, ...]:
    """The encodings of the first parts, each its own."""
    count = len(values.source.at(place).get("prefixEncoding", ()))
    return tuple(
        _placed(values, place / "prefixEncoding" / n, ir.item_of(type, n))
        for n in range(count)
    )


def item_encoding(values: Values, place: Pointer, type: ir.Type) -> ir.Encoding | None:
    """The encoding of all parts that have no other one."""
    node: dict[str, Any] = values.source.at(place)
    if "itemEncoding" not in node:
        return None
    behind = len(node.get("prefixEncoding", ()))
    return _placed(values, place / "itemEncoding", ir.item_of(type, behind))


def _placed(values: Values, place: Pointer, type: ir.Type) -> ir.Encoding:
    """The encoding of a part without a name; styles are for members of forms only."""
    node: dict[str, Any] = values.source.at(place)
    for nested in PLACED:
        if nested in node:
            values.source.refuse(place, nested, REFUSED[nested])
    is_file = _is_file(type)
    headers = _headers(values, place / "headers", node.get("headers", {}), is_file)
    return ir.Encoding(
        media_type=node.get("contentType"),
        style=None,
        explode=None,
        reserved=False,
        headers=headers,
        is_file=is_file,
    )


def _files(values: Values, type: ir.Type) -> Iterator[tuple[str, str | None]]:
    """The members of an object that are files, or lists of them, and their media types."""
    key = type.target if isinstance(type, ir.Ref) else None
    record = values.definitions.built.get(key) if key else None
    if isinstance(record, ir.Record):
        for field in record.fields:
            if _is_file(field.type):
                yield field.wire, _media_type(values, field.schema)


def _media_type(values: Values, place: Pointer) -> str | None:
    """The media type that a schema says its bytes are of, or those of its items."""
    at = values.source.follow(place)
    node: dict[str, Any] = values.source.at(at)
    if "items" in node:
        return _media_type(values, at / "items")
    named = node.get("contentMediaType")
    return named if isinstance(named, str) else None


def _is_file(type: ir.Type) -> bool:
    match type:
        case ir.Array(items=inner) | ir.Nullable(inner=inner):
            return _is_file(inner)
        case ir.Scalar():
            return type.kind is ir.Kind.STRING and type.format == "binary"
        case _:
            return False


def _headers(
    values: Values, place: Pointer, declared: Any, is_file: bool
) -> dict[str, str]:
    """The headers of a part that always have one value; a file may bring others."""
    source = values.source
    found: dict[str, str] = {}
    for name in declared:
        if name.lower() == "content-type":  # which the encoding itself says
            continue
        at = source.follow(place / name)
        node: dict[str, Any] = source.at(at)
        value = _fixed(values, at / "schema") if "schema" in node else None
        if value is not None:
            found[name] = value
        elif node.get("required") is True or not is_file:
            sent = "sent only with a `File` that has it" if is_file else "never sent"
            message = f"the header {quoted(name)} has no value of its own"
            source.warn(place / name, f"{message}: it is {sent}")
    return found


def _fixed(values: Values, place: Pointer) -> str | None:
    """The only value that a schema allows, or else its default, as text."""
    members = flatten(values.source, (place,)).members
    default = notes(values.source, (place,)).default
    known = list(members or ())[:2]
    if len(known) != 1:
        known = [default.value] if default else []
    match known:
        case [bool(value)]:
            return "true" if value else "false"
        case [str() | int() | float() as value]:
            return str(value)
        case _:
            return None
