# Stamped from spec.yaml. Do not edit.
"""Sort."""

from __future__ import annotations

from .._runtime.models import OpenEnum


class Sort(OpenEnum):
    GREEN = "green"
    BLACK = "black"
