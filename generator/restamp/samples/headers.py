"""The text of response headers."""

from __future__ import annotations

import json
from typing import Any

from .. import ir
from .values import Values


def header(values: Values, header: ir.Header) -> str:
    """The text of a header; `NoValue` where no value is known."""
    examples = [example.value for example in header.examples.values()]
    return written(header, values.full(header.value.schema, header.wire, examples))


def written(header: ir.Header, value: Any) -> str:
    """The text of a header that has a value."""
    if header.media_type is not None:
        return json.dumps(value)
    if isinstance(value, list):
        return _joined(value, header.separators)
    return _simple(value, header.explode)


def _joined(value: list[Any], separators: tuple[str, ...]) -> str:
    """An array, and the arrays in it that have separators too."""
    own, *inner = separators
    texts = [
        (
            _joined(item, tuple(inner))
            if inner and isinstance(item, list)
            else _scalar(item)
        )
        for item in value
    ]
    return own.join(texts)


def _simple(value: Any, explode: bool) -> str:
    """A value that is no array as the style `simple` has it."""
    if isinstance(value, dict):
        pairs = [(name, _scalar(inner)) for name, inner in value.items()]
        if explode:
            return ",".join(f"{name}={inner}" for name, inner in pairs)
        return ",".join(f"{name},{inner}" for name, inner in pairs)
    return _scalar(value)


def _scalar(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)
