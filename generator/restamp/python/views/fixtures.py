"""The module of factories."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...text import Code
from .imports import Import, Uses


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """A keyword of a factory."""

    name: Code
    annotation: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """What a model may be given to differ in."""

    name: Code
    model: Code
    overrides: Sequence[Override]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inner:
    """A field that holds objects of another factory, which is a text."""

    name: Code
    factory: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Factory:
    """A function that makes an object for tests; `examples` is a type of names.

    `stored` is an expression for where its values are.
    """

    name: Code
    text: Code
    model: Code
    fields: Code
    examples: Code
    stored: Code
    inner: Sequence[Inner]


@dataclass(frozen=True, slots=True, kw_only=True)
class Factories:
    """The module of factories."""

    factories: Sequence[Factory]
    fields: Sequence[Fields]
    dates: bool
    typing: Sequence[Code]
    stored: Sequence[Code]
    runtime: Sequence[Import]
    natives: Sequence[Import]
    uses: Uses


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategy:
    """The strategies of a model; `module` holds it, and `decoder` makes one of JSON."""

    name: Code
    model: Code
    module: Code
    text: Code
    decoder: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategies:
    """The module of strategies."""

    strategies: Sequence[Strategy]
    uses: Uses
