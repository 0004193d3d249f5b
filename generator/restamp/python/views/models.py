"""A module of models: dataclasses, enumerations, unions and aliases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...text import Code
from .imports import Import, Uses
from .wires import Wires


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A dataclass field, and how it is decoded and encoded.

    When `condition` holds for the JSON object `data`, its member is `v` and the field is
    `decoded`, an expression that may raise `Mismatch` where `raises`. Otherwise the field
    is its `default`, or is left alone where it is required.
    """

    name: Code
    text: Code
    wire: Code
    annotation: Code
    default: Code | None
    doc: str
    required: bool
    nullable: bool
    condition: Code
    decoded: Code
    raises: bool
    encoded: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A member of a JSON object that is checked by statements on `v`."""

    wire: Code
    required: bool
    nullable: bool
    statements: Sequence[Code]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A dataclass; `read` names what `from_read` takes, on the class that is written.

    `guard` is an expression that is false for what is no object; `rules` are statements
    on `data`, and `general` ones that come before, of what may be no object.
    """

    name: Code
    doc: str
    fields: Sequence[Field]
    count: Code
    masked: Code | None
    read_only: Code | None
    read: Code | None
    general: Sequence[Code]
    guard: Code
    checked: Sequence[Checked]
    rules: Sequence[Code]


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A member of an enumeration."""

    name: Code
    value: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Enumeration:
    """An enumeration of strings or whole numbers."""

    name: Code
    base: Code
    doc: str
    members: Sequence[Member]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A condition on `data`, or on its tag `name`, and what is decoded then."""

    condition: Code
    decoded: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A condition on the tag `name` of `data`, and the checks of what is told by it."""

    condition: Code
    checks: Sequence[Code]


@dataclass(frozen=True, slots=True, kw_only=True)
class Union:
    """An alias for one of several types, told apart by `cases`, in this order.

    `tag` is the JSON member that tells objects apart; `unknown` is false where each value
    has to be of one of the types. `told` are the checks by tag, and `checks` those of all
    other values.
    """

    name: Code
    decoder: Code
    checker: Code
    quoted: Code
    doc: str
    tag: Code | None
    cases: Sequence[Case]
    unknown: bool
    told: Sequence[Told]
    checks: Sequence[Code]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A name for a type that holds itself."""

    name: Code
    decoder: Code
    checker: Code
    quoted: Code
    doc: str
    decoded: Code
    checks: Sequence[Code]


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A module of models; `wires` are the strings of JSON values.

    `schemas` is JSON: what values of the models must be.
    """

    module: Code
    wires: Sequence[Wires]
    doc: str
    dates: bool
    typing: Sequence[Code]
    runtime: Sequence[Import]
    natives: Sequence[Import]
    uses: Uses
    enumerations: Sequence[Enumeration]
    records: Sequence[Record]
    unions: Sequence[Union]
    aliases: Sequence[Alias]
    exports: Sequence[Code]
    schemas: Code
