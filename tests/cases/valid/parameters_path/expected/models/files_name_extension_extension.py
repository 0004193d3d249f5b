# Stamped from spec.yaml. Do not edit.
"""FilesNameExtensionExtension."""

from __future__ import annotations

from .._runtime.models import OpenEnum


class FilesNameExtensionExtension(OpenEnum):
    TXT = "txt"
    PNG = "png"
