# Stamped from spec.yaml. Do not edit.
"""CON."""

from __future__ import annotations

from .._runtime.models import OpenEnum


class CON(OpenEnum):
    E = "\xe9"
    E_ = "\xc9"
    TEACUP_WITHOUT_HANDLE = "\U0001f375"
    CJK_UNIFIED_IDEOGRAPH_8336 = "\u8336"
    VALUE_1 = "1"
    VALUE_1_ = "+1"
    VALUE_MINUS_1 = "-1"
    A_B = "a.b"
    A_B_ = "a-b"
    A_B__1b748328 = "A B"
