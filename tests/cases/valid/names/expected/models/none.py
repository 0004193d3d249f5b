# Stamped from spec.yaml. Do not edit.
"""None_."""

from __future__ import annotations

from .._runtime.models import OpenEnum


class None_(OpenEnum):
    NONE = "none"
