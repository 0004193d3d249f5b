"""A model's strategies, beside the package's own check and another validator."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from stamping import runtime

from restamp import ir
from restamp.build import build
from restamp.load import load
from restamp.normalize import normalize
from restamp.prove.oracle import Oracle
from restamp.python.names import claim
from restamp.resolve import resolve

_FLAGS = {"read": "writeOnly", "write": "readOnly", "both": ""}


@dataclass(frozen=True)
class Judged:
    """The strategies of one model, and who judges what is drawn."""

    name: str
    strategies: Any
    check: Any
    oracle: Oracle
    key: ir.Key
    family: bool

    def judge(self, value: Any, *, valid: bool) -> None:
        """Hold a drawn value against both judges."""
        json.dumps(value, allow_nan=False)
        found: list[Any] = []
        if self.check is not None:
            self.check(value, None, found)
            assert (not found) is valid, (value, found)
        if self.oracle.judges(self.key.origin) and (valid or not self.family):
            assert self.oracle.accepts(self.key.origin, value) is valid, value

    @cached_property
    def breakable(self) -> bool:
        """Whether there is anything that the model does not allow, null apart."""
        odd = ({}, [], "none of these", -1, 0.5, True)
        return any(not self._holds(value) for value in odd)

    def _holds(self, value: Any) -> bool:
        found: list[Any] = []
        if self.check is None:
            return False
        self.check(value, None, found)
        return not found


def judged(package: ModuleType, spec: Path) -> Iterator[Judged]:
    """The strategies of all models of a package that was stamped from a document."""
    document = normalize(load(spec))
    api, _ = build(resolve(document))
    names = claim(api)
    families = {
        key.origin: union
        for key, union in api.definitions.items()
        if isinstance(union, ir.Union) and union.open
    }
    oracles = {
        direction: Oracle(
            document, flag, _origins(list(api.definitions), direction), families
        )
        for direction, flag in _FLAGS.items()
    }
    made = (
        import_module(f"{package.__name__}.fixtures.strategies")
        if api.definitions
        else None
    )
    for key, definition in api.definitions.items():
        known = names.definitions[key]
        yield Judged(
            name=known.name,
            strategies=getattr(made, known.stem),
            check=_check(package, known.module, known.name, known.stem, definition),
            oracle=oracles[key.direction.value],
            key=key,
            family=key.origin in families,
        )


def _origins(keys: Sequence[ir.Key], direction: str) -> list[Any]:
    return [key.origin for key in keys if key.direction.value == direction]


def _check(
    package: ModuleType, home: str, name: str, stem: str, definition: ir.Definition
) -> Any:
    """The package's own check of a model."""
    module = import_module(f"{package.__name__}.models.{home}")
    match definition:
        case ir.Record():
            return getattr(module, name)._check
        case ir.Enumeration():
            members = getattr(module, name)
            listed = runtime(package, "checks").listed
            return lambda value, at, found: listed(value, at, found, members)
        case _:
            return getattr(module, f"check_{stem}")
