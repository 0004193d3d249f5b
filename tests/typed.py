"""What it is for a JSON value to have a type: an independent reading of the IR."""

from __future__ import annotations

import re
from typing import Any, assert_never

from restamp import ir


def has(api: ir.Api, type: ir.Type, value: Any) -> bool:
    """Whether a JSON value is of a type of an API."""
    match type:
        case ir.Scalar():
            return _is(type.kind, value)
        case ir.Array():
            return isinstance(value, list) and _all(api, type.items, value)
        case ir.Tuple():
            if not isinstance(value, list) or len(value) != len(type.items):
                return False
            return all(has(api, t, v) for t, v in zip(type.items, value, strict=True))
        case ir.Row():
            if not isinstance(value, list):
                return False
            types = [*type.first, *[type.rest] * len(value)]
            return all(has(api, t, v) for t, v in zip(types, value, strict=False))
        case ir.Map():
            return isinstance(value, dict) and _all(api, type.values, value.values())
        case ir.PatternMap():
            return isinstance(value, dict) and all(
                has(api, _by_name(type, name), v) for name, v in value.items()
            )
        case ir.Nullable():
            return value is None or has(api, type.inner, value)
        case ir.Ref():
            return _defined(api, api.definitions[type.target], value)
        case ir.Anything():
            return True
        case ir.Null():
            return value is None
        case ir.Nothing():
            return False
        case _:
            assert_never(type)


def _by_name(type: ir.PatternMap, name: str) -> ir.Type:
    found = (each for pattern, each in type.patterns if re.search(pattern, name))
    return next(found, type.rest)


def _all(api: ir.Api, type: ir.Type, values: Any) -> bool:
    return all(has(api, type, value) for value in values)


def _is(kind: ir.Kind, value: Any) -> bool:
    match kind:
        case ir.Kind.STRING:
            return isinstance(value, str)
        case ir.Kind.BOOLEAN:
            return isinstance(value, bool)
        case ir.Kind.INTEGER:
            return _is(ir.Kind.NUMBER, value) and value == int(value)
        case ir.Kind.NUMBER:
            return isinstance(value, int | float) and not isinstance(value, bool)


def _defined(api: ir.Api, definition: ir.Definition, value: Any) -> bool:
    match definition:
        case ir.Record():
            return isinstance(value, dict) and all(
                (
                    has(api, field.type, value[field.wire])
                    if field.wire in value
                    else not field.required
                )
                for field in definition.fields
            )
        case ir.Enumeration():
            listed = any(member.value == value for member in definition.members)
            return _is(definition.kind, value) and listed
        case ir.Union():
            return any(has(api, variant.type, value) for variant in definition.variants)
        case ir.Alias():
            return has(api, definition.type, value)
        case _:
            assert_never(definition)
