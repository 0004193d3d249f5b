"""How many fixtures are made."""

from __future__ import annotations

from enum import Enum


class Layers(Enum):
    """Which fixtures are made: none, those of the usual cases, or all."""

    NONE = "none"
    CORE = "core"
    FULL = "full"
