# Stamped from spec.yaml. Do not edit.
"""ListPetsMood."""

from __future__ import annotations

from .._runtime.models import OpenEnum


class ListPetsMood(OpenEnum):
    GOOD = "good"
    BAD = "bad"
