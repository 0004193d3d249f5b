# Stamped from spec.yaml. Do not edit.
"""FindTeasSort."""

from __future__ import annotations

from .._runtime.models import OpenEnum


class FindTeasSort(OpenEnum):
    NAME = "name"
    PRICE = "price"
