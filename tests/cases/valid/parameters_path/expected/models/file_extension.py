# Stamped from spec.yaml. Do not edit.
"""FileExtension."""

from __future__ import annotations

from .._runtime.models import OpenEnum


class FileExtension(OpenEnum):
    TXT = "txt"
    PNG = "png"
