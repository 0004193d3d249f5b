"""Examples that are written as their media type has them (3.2, section 4.19.1)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

KEYWORD = "serializedValue"


def is_json(media_type: str) -> bool:
    """Whether what a media type has is one JSON text."""
    essence = media_type.partition(";")[0].strip().lower()
    return essence == "application/json" or essence.endswith("+json")


def is_serialized(example: Mapping[str, Any], media_type: str) -> bool:
    """Whether the value of an example is known by its JSON text alone."""
    told = "value" in example or "dataValue" in example
    text = example.get(KEYWORD)
    return isinstance(text, str) and not told and is_json(media_type)


def unserialized(text: str) -> Any:
    """The value of a JSON text; `ValueError` says why it is none."""
    try:
        return json.loads(text, parse_constant=_refused)
    except json.JSONDecodeError as error:
        told = f"{error.msg[:1].lower()}{error.msg[1:]}"
        raise ValueError(f"{told}, at character {error.pos + 1}") from None
    except RecursionError:
        raise ValueError("it nests too deep") from None


def _refused(name: str) -> None:
    raise ValueError(f"{name} is no number of JSON")
