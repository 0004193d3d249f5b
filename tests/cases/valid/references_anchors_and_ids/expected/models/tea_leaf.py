# Stamped from spec.yaml. Do not edit.
"""TeaLeaf."""

from __future__ import annotations

from .._runtime.models import OpenEnum


class TeaLeaf(OpenEnum):
    GREEN = "green"
    BLACK = "black"
