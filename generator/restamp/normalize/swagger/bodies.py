"""Request bodies, which 2.0 has as parameters: one for a body, one for each form field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ...document import Pointer
from .parameters import inline_schema, schema_words, style
from .source import JSON, Entry, Swagger

_FORM = "application/x-www-form-urlencoded"
_MULTIPART = "multipart/form-data"
_SHARED = ("description", "required")


def request(
    swagger: Swagger,
    own: Sequence[Entry],
    inherited: Sequence[Entry],
    new: Pointer,
    consumes: Sequence[str],
) -> dict[str, Any] | None:
    """The body of an operation, from its own parameters and those of its path."""
    for entries in (own, inherited):
        for entry in entries:
            if entry.place == "body":
                return _referred(swagger, entry, new, consumes)
        if any(entry.place == "formData" for entry in entries):
            return _form(swagger, [*inherited, *own], new, consumes)
    return None


def body(
    swagger: Swagger,
    node: dict[str, Any],
    written: Pointer,
    new: Pointer,
    consumes: Sequence[str],
) -> dict[str, Any]:
    """A body parameter as a request body."""
    made = {key: node[key] for key in node if key not in ("name", "in", "schema")}
    schema = node.get("schema", {})
    types = consumes or (JSON,)
    place = written / "schema"
    made["content"] = swagger.content(schema, place, new / "content", types)
    swagger.places.move(written, new)
    return made


def _referred(
    swagger: Swagger, entry: Entry, new: Pointer, consumes: Sequence[str]
) -> dict[str, Any]:
    if entry.reference is None:
        return body(swagger, entry.node, entry.written, new, consumes)
    swagger.places.show(new, entry.written)
    same = tuple(consumes) == swagger.media.consumes
    where = entry.reference, entry.written, "parameter"
    schema = None if same else swagger.schema_of(*where, entry.target)
    if schema is None:
        return swagger.reference(*where)
    shared = {key: entry.final[key] for key in _SHARED if key in entry.final}
    return shared | {"content": dict.fromkeys(consumes or (JSON,), {"schema": schema})}


def _form(
    swagger: Swagger, entries: Sequence[Entry], new: Pointer, consumes: Sequence[str]
) -> dict[str, Any]:
    """Form fields as the properties of one object; of two with a name the last counts."""
    fields = {e.final["name"]: e for e in entries if e.place == "formData"}
    types = _form_types(fields.values(), consumes)
    content = new / "content"
    schema = _object(swagger, fields, content / types[0] / "schema")
    for each in types[1:]:
        for name, entry in fields.items():
            place = content / each / "schema" / "properties" / name
            swagger.places.show(place, entry.written)
    encoding = {name: style(entry.final) for name, entry in fields.items()}
    media: dict[str, Any] = {"schema": schema}
    if any(encoding.values()):
        media["encoding"] = {name: said for name, said in encoding.items() if said}
    swagger.places.show(new, next(iter(fields.values())).written)
    made: dict[str, Any] = {"content": dict.fromkeys(types, media)}
    return made | ({"required": True} if "required" in schema else {})


def _object(
    swagger: Swagger, fields: Mapping[str, Entry], new: Pointer
) -> dict[str, Any]:
    properties = {
        name: _property(swagger, entry, new / "properties" / name)
        for name, entry in fields.items()
    }
    required = [name for name, entry in fields.items() if entry.final.get("required")]
    made = {"type": "object", "properties": properties}
    return made | ({"required": required} if required else {})


def _property(swagger: Swagger, entry: Entry, new: Pointer) -> Any:
    field = entry.final
    words = schema_words(field)
    for key in field:
        if key == "description" or key.startswith("x-"):
            words[key] = field[key]
    return inline_schema(swagger, words, entry.target, new)


def _form_types(fields: Iterable[Entry], consumes: Sequence[str]) -> Sequence[str]:
    if any(entry.final.get("type") == "file" for entry in fields):
        return [_type(consumes, _MULTIPART) or _MULTIPART]
    known = [_type(consumes, each) for each in (_MULTIPART, _FORM)]
    return [each for each in known if each] or [_FORM]


def _type(types: Sequence[str], name: str) -> str | None:
    """A media type as it is written, with its parameters."""
    return next((t for t in types if t.partition(";")[0].strip().lower() == name), None)
