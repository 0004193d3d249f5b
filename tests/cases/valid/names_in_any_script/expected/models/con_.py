# Stamped from spec.yaml. Do not edit.
"""CON."""

from __future__ import annotations

from .._runtime.models import OpenEnum


class CON(OpenEnum):
    E = "\xe9"
    E_9aa7c976 = "\xc9"
    TEACUP_WITHOUT_HANDLE = "\U0001f375"
    CJK_UNIFIED_IDEOGRAPH_8336 = "\u8336"
    VALUE_1 = "1"
    VALUE_1_63244d02 = "+1"
    VALUE_MINUS_1 = "-1"
    A_B = "a.b"
    A_B_bd7fe874 = "a-b"
    A_B_1b748328 = "A B"
