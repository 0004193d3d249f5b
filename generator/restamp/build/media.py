"""Media types: how a body is written, as its name and its schema show."""

from __future__ import annotations

import re

from .. import ir

_JSON = re.compile(r"(?:application|text)/(?:[^;]*\+)?json(?:;|$)|application/\*\+json")
_LINES = re.compile(
    r"application/(?:x-)?(?:jsonl|ndjson|jsonlines|json-lines|json-seq|geo\+json-seq)\b"
)
_TEXT = re.compile(
    r"text/|[^/]+/(?:[^;]*\+)?(?:xml|yaml|x-yaml|javascript|graphql)(?:;|$)"
    r"|application/xml-(?:dtd|external-parsed-entity)(?:;|$)"
)


_LISTED = ir.Array | ir.Tuple | ir.Row
_STRUCTURED = ir.Ref | ir.Map | ir.PatternMap | _LISTED


def form_of(media_type: str, type: ir.Type) -> ir.Form:
    """How a body of a media type is written."""
    name = media_type.replace(" ", "").lower()
    if _LINES.match(name):
        return ir.Form.LINES
    if _JSON.match(name):
        return ir.Form.JSON
    if name.startswith("application/x-www-form-urlencoded"):
        return ir.Form.FORM if _has_members(type) else ir.Form.TEXT
    if name.startswith("multipart/"):
        return ir.Form.BINARY if isinstance(type, ir.Scalar) else ir.Form.MULTIPART
    if name.startswith("text/event-stream"):
        return ir.Form.EVENTS
    if _TEXT.match(name):
        return ir.Form.TEXT
    return _by_type(type)


def is_listed(type: ir.Type) -> bool:
    """Whether values are arrays."""
    return isinstance(ir.without_null(type), _LISTED)


def _has_members(type: ir.Type) -> bool:
    """Whether a form can hold a value: it has no place for what has no name."""
    return not isinstance(ir.without_null(type), _LISTED | ir.Scalar)


def _by_type(type: ir.Type) -> ir.Form:
    """A media type that says nothing of its form: its schema does."""
    if isinstance(type, ir.Nullable):
        return _by_type(type.inner)
    if isinstance(type, ir.Scalar):
        plain = type.kind is ir.Kind.STRING and type.format not in ("binary", "byte")
        return ir.Form.TEXT if plain else ir.Form.BINARY
    return ir.Form.JSON if isinstance(type, _STRUCTURED) else ir.Form.BINARY
