"""The package as a whole, with all its modules."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ...text import Code
from .clients import Client
from .errors import Errors
from .fakes import Fake
from .fixtures import Factories, Strategies
from .imports import Alternative, Lazy
from .models import Model
from .operations import Operation


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """What the package is called, and stamped from."""

    name: Code
    source: str
    title: str
    doc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Api(Title):
    """The package as a whole; without `factories` it has no fixtures."""

    exports: Sequence[Lazy]
    aliases: Sequence[Alternative]
    client: Client
    errors: Errors
    factories: Factories | None
    fake: Fake
    strategies: Strategies


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """Everything that is printed: the subjects that a template's path may name.

    `homes` has the names of models and operations by their modules, as `import` has
    them, those that another share prints among them.
    """

    api: Api | Title
    models: Sequence[Model]
    operations: Sequence[Operation]
    homes: Mapping[Code, Collection[Code]]
