# Stamped from spec.yaml. Do not edit.
"""Days."""

from __future__ import annotations

from .._runtime.models import OpenEnum


class Days(OpenEnum):
    VALUE_2024_02_29 = "2024-02-29"
    VALUE_2024_03_01 = "2024-03-01"
