"""Whether a type can hold a value that keeps to its schema.

A schema that names no type allows more than its class holds: `properties` alone say
nothing of null.
"""

from __future__ import annotations

from typing import Any

from .. import ir


def held(
    api: ir.Api, type: ir.Type, value: Any, opened: frozenset[ir.Key] = frozenset()
) -> bool:
    """Whether the containers of a value are what a type has in their places.

    `opened` are the definitions that the very same value is held against already.
    """
    match type:
        case ir.Nullable(inner=inner):
            return value is None or held(api, inner, value, opened)
        case ir.Ref(target=key):
            if key in opened:
                return False
            return _defined(api, api.definitions[key], value, opened | {key})
        case ir.Array(items=inner):
            return isinstance(value, list) and all(held(api, inner, v) for v in value)
        case ir.Tuple() | ir.Row():
            return isinstance(value, list)
        case ir.Map(values=inner):
            return isinstance(value, dict) and all(
                held(api, inner, each) for each in value.values()
            )
        case ir.PatternMap():
            return isinstance(value, dict)
        case ir.Scalar():
            return not isinstance(value, dict | list | None)
        case _:
            return True


def _defined(
    api: ir.Api, definition: ir.Definition, value: Any, opened: frozenset[ir.Key]
) -> bool:
    match definition:
        case ir.Record(fields=fields):
            return isinstance(value, dict) and all(
                held(api, field.type, value[field.wire])
                for field in fields
                if field.wire in value
            )
        case ir.Alias(type=inner):
            return held(api, inner, value, opened)
        case ir.Union(variants=variants, open=open):
            types = (variant.type for variant in variants)
            told = any(held(api, inner, value, opened) for inner in types)
            return told or (open and isinstance(value, dict))
        case _:
            return True
