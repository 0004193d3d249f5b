"""Schemas: what a JSON value must be, keyword by keyword of JSON Schema 2020-12."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple, TypeAlias

from .types import Key


class Rule(StrEnum):
    """The keyword of a constraint that needs no other schema."""

    MIN_LENGTH = "minLength"
    MAX_LENGTH = "maxLength"
    PATTERN = "pattern"
    MINIMUM = "minimum"
    MAXIMUM = "maximum"
    EXCLUSIVE_MINIMUM = "exclusiveMinimum"
    EXCLUSIVE_MAXIMUM = "exclusiveMaximum"
    MULTIPLE_OF = "multipleOf"
    MIN_ITEMS = "minItems"
    MAX_ITEMS = "maxItems"
    UNIQUE_ITEMS = "uniqueItems"
    MIN_PROPERTIES = "minProperties"
    MAX_PROPERTIES = "maxProperties"


@dataclass(frozen=True, slots=True, kw_only=True)
class Types:
    """`type`: the JSON types that a value may have."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Values:
    """`enum` or `const`: the values that there are."""

    keyword: str
    members: tuple[Any, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """One of the rules, with its argument."""

    rule: Rule
    value: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """`format`: of strings or numbers."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Properties:
    """`properties`: what each member must be, if it is there.

    `write_only` members are never read again.
    """

    members: Mapping[str, Schema]
    write_only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Required:
    """`required`: the members that must be there."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOnly:
    """Members that only the server sets, of what is written."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternProperties:
    """`patternProperties`: what members must be whose names match."""

    members: Mapping[str, Schema]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdditionalProperties:
    """`additionalProperties`: what all members must be but the known ones."""

    schema: Schema
    names: tuple[str, ...]
    patterns: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyNames:
    """`propertyNames`: what the names of members must be."""

    schema: Schema


@dataclass(frozen=True, slots=True, kw_only=True)
class DependentRequired:
    """`dependentRequired`: members that must be there when another is."""

    names: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class DependentSchemas:
    """`dependentSchemas`: what an object must be that has a member."""

    schemas: Mapping[str, Schema]


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """`items`: what each item must be, after the first `start`."""

    schema: Schema
    start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PrefixItems:
    """`prefixItems`: what the first items must be."""

    schemas: tuple[Schema, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contains:
    """`contains`: how many items must be something; `most` is None for no limit."""

    schema: Schema
    least: int
    most: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyOf:
    """`anyOf`: at least one must hold."""

    schemas: tuple[Schema, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OneOf:
    """`oneOf`: exactly one must hold."""

    schemas: tuple[Schema, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Not:
    """`not`: must not hold."""

    schema: Schema


@dataclass(frozen=True, slots=True, kw_only=True)
class If:
    """`if`, `then` and `else`."""

    condition: Schema
    then: Schema
    otherwise: Schema


class Case(NamedTuple):
    """The schema that some values of a tag stand for."""

    tags: tuple[str | int, ...]
    schema: Schema


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """`discriminator` of a schema that others extend: the one that a member tells.

    An object whose member has another value is what `otherwise` says.
    """

    name: str
    cases: tuple[Case, ...]
    otherwise: Schema


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """The members, or the first items, that a schema has looked at.

    `everything` stands for all of them; `matching` are schemas of items that `contains`
    looked at.
    """

    names: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    count: int = 0
    matching: tuple[Schema, ...] = ()
    everything: bool = False
    branches: tuple[Branch, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """What is seen if a value is `condition`, and what if it is not."""

    condition: Schema
    seen: Seen
    otherwise: Seen


@dataclass(frozen=True, slots=True, kw_only=True)
class UnevaluatedProperties:
    """`unevaluatedProperties`: what members must be that nothing has looked at."""

    schema: Schema
    seen: Seen


@dataclass(frozen=True, slots=True, kw_only=True)
class UnevaluatedItems:
    """`unevaluatedItems`: what items must be that nothing has looked at."""

    schema: Schema
    seen: Seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Never:
    """`false`: nothing is valid."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrNull:
    """Null, or what the schema says."""

    schema: Schema


@dataclass(frozen=True, slots=True, kw_only=True)
class Defined:
    """What the schema of a definition says."""

    key: Key


Term: TypeAlias = (
    Types
    | Values
    | Limit
    | Format
    | Properties
    | Required
    | ReadOnly
    | PatternProperties
    | AdditionalProperties
    | PropertyNames
    | DependentRequired
    | DependentSchemas
    | Items
    | PrefixItems
    | Contains
    | AnyOf
    | OneOf
    | Not
    | If
    | Tagged
    | UnevaluatedProperties
    | UnevaluatedItems
    | Never
    | OrNull
    | Defined
)

Schema: TypeAlias = tuple[Term, ...]
"""What a JSON value must be: all terms hold. JSON Schema's own meaning, keyword by keyword."""
