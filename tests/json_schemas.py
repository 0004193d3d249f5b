"""Random schemas of JSON Schema 2020-12, and values that may or may not keep to them."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

NAMES = st.sampled_from(["a", "b", "c", "ab"])
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 20),
    st.sampled_from([0.5, 1.5, 2.0, -0.25, 0.3]),
    st.sampled_from(["", "a", "ab", "abc", "B1", "2026-01-31", "none"]),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(NAMES, inner, max_size=4)
    ),
    max_leaves=8,
)
PATTERNS = st.sampled_from(["^a", "b$", "^[a-c]+$", "^.{2}$", "\\d"])
TYPES = st.sampled_from(
    ["string", "integer", "number", "boolean", "null", "array", "object"]
)


def _optional(**parts: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=parts)


SIMPLE = st.one_of(
    st.booleans(),
    st.builds(lambda type: {"type": type}, TYPES),
    st.builds(
        lambda types: {"type": types},
        st.lists(TYPES, min_size=1, max_size=3, unique=True),
    ),
    st.builds(lambda value: {"const": value}, VALUES),
    st.builds(
        lambda listed: {"enum": listed}, st.lists(VALUES, min_size=1, max_size=3)
    ),
    _optional(
        minLength=st.integers(0, 4), maxLength=st.integers(0, 6), pattern=PATTERNS
    ),
    _optional(
        type=st.sampled_from(["integer", "number"]),
        minimum=st.integers(-5, 5),
        exclusiveMaximum=st.sampled_from([3, 10, 7.5]),
        multipleOf=st.sampled_from([1, 2, 0.5, 0.1, 3]),
    ),
)


def _larger(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    listed = st.lists(inner, min_size=1, max_size=3)
    named = st.dictionaries(NAMES, inner, max_size=3)
    return st.one_of(
        _optional(
            type=st.just("object"),
            properties=named,
            required=st.lists(NAMES, max_size=2, unique=True),
            additionalProperties=inner,
            patternProperties=st.dictionaries(PATTERNS, inner, max_size=1),
            propertyNames=st.just({"maxLength": 2}),
            minProperties=st.integers(0, 3),
            maxProperties=st.integers(0, 4),
            dependentRequired=st.dictionaries(
                NAMES, st.lists(NAMES, max_size=2, unique=True), max_size=2
            ),
            dependentSchemas=st.dictionaries(NAMES, inner, max_size=1),
            unevaluatedProperties=inner,
        ),
        _optional(
            type=st.just("array"),
            items=inner,
            prefixItems=listed,
            contains=inner,
            minContains=st.integers(0, 2),
            maxContains=st.integers(1, 3),
            minItems=st.integers(0, 3),
            maxItems=st.integers(0, 4),
            uniqueItems=st.booleans(),
            unevaluatedItems=inner,
        ),
        _optional(allOf=listed, anyOf=listed, oneOf=listed, **{"not": inner}),
        st.builds(
            lambda condition, then, other: {
                "if": condition,
                "then": then,
                "else": other,
            },
            *(inner, inner, inner),
        ),
        st.builds(lambda one, other: {"allOf": [one, other]}, inner, inner),
    )


SCHEMAS = st.recursive(SIMPLE, _larger, max_leaves=8)


def typed(schema: Any) -> Any:
    """The schema with a `type` wherever its keywords are of objects or arrays."""
    if isinstance(schema, list):
        return [typed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: _typed_in(key, value) for key, value in schema.items()}
    for keywords, name in ((_OF_OBJECTS, "object"), (_OF_ARRAYS, "array")):
        if keywords & made.keys():
            made = {"type": name, **made}
    return made


def _typed_in(keyword: str, value: Any) -> Any:
    if keyword in ("const", "enum", "required", "dependentRequired", "type"):
        return value
    if keyword in ("properties", "patternProperties", "dependentSchemas"):
        return {name: typed(inner) for name, inner in value.items()}
    return typed(value)


_OF_OBJECTS = frozenset("""
    properties required additionalProperties patternProperties propertyNames
    minProperties maxProperties dependentRequired dependentSchemas
    unevaluatedProperties
""".split())
_OF_ARRAYS = frozenset("""
    items prefixItems contains minContains maxContains minItems maxItems uniqueItems
    unevaluatedItems
""".split())
