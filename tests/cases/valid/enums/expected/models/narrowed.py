# Stamped from spec.yaml. Do not edit.
"""Narrowed."""

from __future__ import annotations

from .._runtime.models import OpenEnum


class Narrowed(OpenEnum):
    A = "a"
    B = "b"
