"""Imports: the names of other modules, and how each is loaded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...text import Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """Names of one module; `module` is relative or absolute, as `import` has it."""

    module: Code
    names: Sequence[Code]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lazy:
    """A name of another generated module: imported for type checkers, loaded when used.

    `real` is its own name, which `text` has as a string; `home` is its module (`source`)
    as a string. `name` is what it is called where it is used.
    """

    source: Code
    home: Code
    name: Code
    real: Code
    text: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """Another name of a model; `text` and `target` are both names as strings."""

    source: Code
    name: Code
    text: Code
    real: Code
    target: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Uses:
    """Names of other generated modules: as type checkers and as Python import them."""

    imports: Sequence[Import]
    lazies: Sequence[Lazy]
