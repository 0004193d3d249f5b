# Stamped from spec.yaml. Do not edit.
"""CON."""

from __future__ import annotations

from .._runtime.models import OpenEnum


class CON(OpenEnum):
    E = "\xe9"
    E_9aa7c976 = "\xc9"
    U1F375 = "\U0001f375"
    U8336 = "\u8336"
    VALUE_1 = "1"
    VALUE_1_63244d02 = "+1"
    VALUE_MINUS_1 = "-1"
    A_B = "a.b"
    A_B_bd7fe874 = "a-b"
    A_B_1b748328 = "A B"
