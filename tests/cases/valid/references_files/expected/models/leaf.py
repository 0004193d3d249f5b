# Stamped from spec.yaml. Do not edit.
"""Leaf."""

from __future__ import annotations

from .._runtime.models import OpenEnum


class Leaf(OpenEnum):
    GREEN = "green"
    BLACK = "black"
