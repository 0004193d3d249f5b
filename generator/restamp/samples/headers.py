"""The text of response headers."""

from __future__ import annotations

import json
from typing import Any

from .. import ir
from .values import Values


def header(values: Values, header: ir.Header) -> str:
    """The text of a header; `NoValue` where no value is known."""
    examples = [example.value for example in header.examples]
    value = values.full(header.value.schema, header.wire, examples)
    if header.media_type is not None:
        return json.dumps(value)
    return _written(value, header.explode)


def _written(value: Any, explode: bool) -> str:
    """A value as the style `simple` has it."""
    if isinstance(value, dict):
        pairs = [(name, _scalar(inner)) for name, inner in value.items()]
        if explode:
            return ",".join(f"{name}={inner}" for name, inner in pairs)
        return ",".join(f"{name},{inner}" for name, inner in pairs)
    if isinstance(value, list):
        return ",".join(map(_scalar, value))
    return _scalar(value)


def _scalar(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)
