"""ECMA-262 regular expressions, as JSON Schema has them, for Python's `re`."""

from __future__ import annotations

import re
from functools import lru_cache

from .problem import Untranslatable
from .read import read
from .spell import spell
from .tree import Node

__all__ = ["Untranslatable", "parse", "translate"]


LONGEST = 500_000
"""Characters of an expression in Python, where each class of characters is spelled."""


@lru_cache(1024)
def translate(pattern: str) -> str:
    """An expression that finds in Python what `pattern` finds in ECMA-262.

    As with the flag `u`, characters are code points. `Untranslatable` tells why not.
    """
    translated = spell(parse(pattern))
    if len(translated) > LONGEST:
        raise Untranslatable("it names too many large classes of characters")
    try:
        re.compile(translated)
    except (re.error, OverflowError, RecursionError) as error:
        raise Untranslatable(f"Python cannot compile it: {error}") from None
    return translated


@lru_cache(1024)
def parse(pattern: str) -> Node:
    """The parts of an expression; `Untranslatable` as for `translate`."""
    joined = pattern.encode("utf-16-le", "surrogatepass")
    return read(joined.decode("utf-16-le", "surrogatepass"))
