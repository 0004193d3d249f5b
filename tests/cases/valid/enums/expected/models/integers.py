# Stamped from spec.yaml. Do not edit.
"""Integers."""

from __future__ import annotations

from .._runtime.models import OpenIntEnum


class Integers(OpenIntEnum):
    ONE = 1
    TWO = 2
    MINUS_THREE = -3
