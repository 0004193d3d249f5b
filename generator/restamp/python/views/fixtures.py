"""The module of factories."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...text import Code
from .imports import Import


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

    The model is called `real` in its `module`, both as texts. Where it is the body of an
    operation, `body` is an expression for it.
    """

    name: Code
    text: Code
    model: Code
    module: Code
    real: Code
    fields: Code
    examples: Code
    body: Code | None
    inner: Sequence[Inner]


@dataclass(frozen=True, slots=True, kw_only=True)
class Factories:
    """The module of factories."""

    factories: Sequence[Factory]
    exports: Import
    fields: Sequence[Fields]
    dates: bool
    runtime: Sequence[Code]
    imports: Sequence[Import]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategy:
    """The strategies of a model, which is called `real` in its `module`, both as texts.

    `decoder` is the function that makes one of JSON, where no class does.
    """

    name: Code
    model: Code
    module: Code
    real: Code
    decoder: Code | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategies:
    """The module of strategies."""

    strategies: Sequence[Strategy]
    models: Import
