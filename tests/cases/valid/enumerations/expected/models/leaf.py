# Stamped from spec.yaml. Do not edit.
"""Leaf: How a leaf is told from others."""

from __future__ import annotations

from .._runtime.models import OpenEnum


class Leaf(OpenEnum):
    """How a leaf is told from others."""

    GREEN = "green"
    GREEN_dd96abb0 = "Green"
    EMPTY = ""
    EMPTY_dee79af1 = "  "
    VALUE_2_ND_FLUSH = "2nd flush"
    MRO = "mro"
    NAME = "name"
    A_B = "a-b"
    A_B_01c24613 = "a b"
    THE = "th\xe9"
    U65E5 = "\u65e5"
    NONE = "None"
    SAY_HI = 'say "hi"\\'
