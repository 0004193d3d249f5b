"""Why an expression cannot be used."""

from __future__ import annotations


class Untranslatable(ValueError):
    """An expression that is none in ECMA-262, or has no equal in Python."""
