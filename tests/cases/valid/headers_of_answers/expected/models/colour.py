# Stamped from spec.yaml. Do not edit.
"""Colour."""

from __future__ import annotations

from .._runtime.models import OpenEnum


class Colour(OpenEnum):
    GREEN = "green"
    BLACK = "black"
