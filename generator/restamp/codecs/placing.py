"""How items are made by their places in a list, and values by their names."""

from __future__ import annotations

from collections.abc import Iterable

from ..patterns import translate
from ..text import Code, code, join, literal
from .module import Module


def placed(
    module: Module, items: Code, first: Iterable[Code], rest: Code, *start: Code
) -> Code:
    """A call of the runtime; expressions are of `item`, `start` is the first one's place."""
    made = [code("lambda item: {}", each) for each in first]
    given = [items, listing(made), code("lambda item: {}", rest)]
    return code(
        "{}({})", module.runtime("models", "placed"), join(", ", [*given, *start])
    )


def listing(items: list[Code]) -> Code:
    """A tuple."""
    return code("({},)" if len(items) == 1 else "({})", join(", ", items))


def matched(
    module: Module, members: Code, named: Iterable[tuple[str, Code]], rest: Code
) -> Code:
    """A call of the runtime; expressions are of `item`, and of names by pattern."""
    pairs = [
        code("({}, lambda item: {})", literal(translate(pattern)), each)
        for pattern, each in named
    ]
    given = [members, listing(pairs), code("lambda item: {}", rest)]
    return code("{}({})", module.runtime("models", "matched"), join(", ", given))
