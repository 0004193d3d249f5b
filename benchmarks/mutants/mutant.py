"""A mutant: which document is changed, how, and how it is read, all from one number."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from random import Random
from typing import Any

from restamp.layers import Layers

from .mutations import MUTATIONS
from .sources import Source
from .tree import copied, places, spelt

_SIZE = 400_000
"""Bytes beyond which nothing is added to a document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A document's text, and what was done to it; `file` is what it is to be called."""

    seed: int
    source: Source
    kind: str
    changes: tuple[str, ...]
    lenient: bool
    fixtures: Layers
    file: str
    text: str


def mutant(seed: int, listed: Sequence[Source]) -> Mutant:
    """The mutant of a number: the same at all times, of the same documents."""
    rng = Random(seed)
    source = rng.choice(listed)
    with _deep():
        data = copied(source.data)
        changes = _changed(rng, data)
        text, torn = _text(rng, data)
    told = [f"{kind} {what}" for kind, what in changes] + torn
    return Mutant(
        seed=seed,
        source=source,
        kind=changes[0][0] if len(changes) == 1 else "several",
        changes=tuple(told),
        lenient=rng.random() < 0.5,
        fixtures=rng.choice(list(Layers)),
        file=rng.choice(("spec.json", "spec.yaml")),
        text=text,
    )


@contextmanager
def _deep() -> Iterator[None]:
    """Room to walk what is nested deeper than a generator may be given."""
    usual = sys.getrecursionlimit()
    sys.setrecursionlimit(20_000)
    try:
        yield
    finally:
        sys.setrecursionlimit(usual)


def _changed(rng: Random, data: Any) -> list[tuple[str, str]]:
    """One change or several, as long as there is anything left to be changed."""
    changes: list[tuple[str, str]] = []
    count = rng.choice((1, 1, 1, 1, 2, 2, 3, 6))
    while len(changes) < count and places(data) and len(spelt(data)) < _SIZE:
        (mutation,) = rng.choices(list(MUTATIONS), list(MUTATIONS.values()))
        what = mutation(rng, data)
        if what:
            changes.append((mutation.__name__, what))
    return changes


def _text(rng: Random, data: Any) -> tuple[str, list[str]]:
    """The data as JSON; now and then as YAML that is no JSON, or torn."""
    text = spelt(data)
    way = rng.random()
    if way < 0.03:
        at = rng.randrange(len(text))
        end = at + rng.choice((1, 1, 2, 20, len(text)))
        return text[:at] + rng.choice(("", '"', "}", ",", "\t")) + text[end:], ["torn"]
    if way < 0.2:
        return text + "\n# YAML", ["as YAML"]
    return text, []
