"""The module of exceptions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...text import Code
from .imports import Import, Uses
from .operations import Headers


@dataclass(frozen=True, slots=True, kw_only=True)
class Error:
    """An exception for a declared error response."""

    name: Code
    doc: str
    body: Code
    headers: Headers | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Errors:
    """The module of exceptions."""

    general: Sequence[Code]
    classes: Sequence[Error]
    dates: bool
    typing: Sequence[Code]
    natives: Sequence[Import]
    uses: Uses
    runtime: Sequence[Import]
