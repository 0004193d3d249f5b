# Stamped from spec.yaml. Do not edit.
"""Size."""

from __future__ import annotations

from .._runtime.models import OpenEnum


class Size(OpenEnum):
    SMALL = "small"
    LARGE = "large"
