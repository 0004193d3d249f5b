"""How the members of forms are written, and what is sent with parts of multipart bodies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from .. import ir
from ..document import Pointer
from ..problems import quoted
from .coverage import REFUSED
from .headers import header
from .notes import notes
from .schema import flatten
from .values import Values


def encodings(
    values: Values,
    place: Pointer,
    form: ir.Form,
    type: ir.Type,
    direction: ir.Direction,
    word: str,
) -> dict[str, ir.Encoding]:
    """The encodings that a media type declares, and those of members that are files."""
    declared: dict[str, Any] = values.source.at(place).get("encoding", {})
    multipart = form is ir.Form.MULTIPART
    files = dict(_files(values, type)) if multipart else {}
    headed = multipart and direction is ir.Direction.WRITE
    made: dict[str, ir.Encoding] = {}
    for name in [*declared, *sorted(files.keys() - declared.keys())]:
        node: dict[str, Any] = declared.get(name, {})
        at = place / "encoding" / name / "headers"
        named = node.get("headers", ()) if headed else ()
        own, given = _headers(values, at, named, f"{word} {name}")
        made[name] = ir.Encoding(
            media_type=node.get("contentType") or files.get(name),
            style=node.get("style"),
            explode=node.get("explode"),
            nested=tuple(node.get("nested", ())),
            reserved=node.get("allowReserved") is True,
            headers=own,
            declared=given,
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
    headers = _own_headers(values, place / "headers", node.get("headers", {}), is_file)
    return ir.Encoding(
        media_type=node.get("contentType"),
        style=None,
        explode=None,
        nested=(),
        reserved=False,
        headers=headers,
        declared=(),
        is_file=is_file,
    )


def _own_headers(
    values: Values, place: Pointer, named: Iterable[str], is_file: bool
) -> dict[str, str]:
    """The headers of a part that nobody can give others; a file may bring some."""
    own: dict[str, str] = {}
    for name, at, text, _ in _texts(values, place, named):
        if text is not None:
            own[name] = text
        elif values.source.at(at).get("required") is True or not is_file:
            sent = "sent only with a `File` that has it" if is_file else "never sent"
            message = f"the header {quoted(name)} has no value of its own"
            values.source.warn(place / name, f"{message}: it is {sent}")
    return own


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
    values: Values, place: Pointer, named: Iterable[str], word: str
) -> tuple[dict[str, str], tuple[ir.Header, ...]]:
    """The headers of a part that have a value of their own, and those that may be given."""
    listed = list(_texts(values, place, named))
    own = {name: text for name, _, text, _ in listed if text is not None}
    given = [
        header(values, at, name, word, ir.Direction.WRITE)
        for name, at, text, only in listed
        if text is None or not only
    ]
    return own, tuple(given)


def _texts(
    values: Values, place: Pointer, named: Iterable[str]
) -> Iterator[tuple[str, Pointer, str | None, bool]]:
    """Each header with its place, its own text, and whether it may have no other.

    The content type of a part is said by the encoding itself.
    """
    source = values.source
    for name in named:
        if name.lower() != "content-type":
            at = source.follow(place / name)
            site = (at / "schema",) if "schema" in source.at(at) else ()
            members = list(flatten(source, site).members or ())[:2] if site else []
            default = notes(source, site).default
            only = len(members) == 1
            known = members if only else [default.value] if default else []
            yield name, at, _text(known), only


def _text(known: list[Any]) -> str | None:
    """The text of a value, where one is known and it is a scalar."""
    match known:
        case [bool(value)]:
            return "true" if value else "false"
        case [str() | int() | float() as value]:
            return str(value)
        case _:
            return None
