"""Strings that go over the wire, and where they have to stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...text import Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Wires:
    """Strings in the order in which a part of a file has them.

    `inside` is how the lines begin that hold the part, each a level further in.
    """

    inside: Sequence[Code]
    strings: Sequence[Code]
