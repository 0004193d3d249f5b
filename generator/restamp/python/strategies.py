"""A strategy for each model."""

from __future__ import annotations

from .. import ir
from ..codecs import Module
from ..names import Scope
from ..text import identifier, literal
from . import views
from .imports import of_package
from .names import Names
from .reserved import STRATEGIES


def strategies(api: ir.Api, names: Names) -> views.Strategies:
    """The strategies of all models, named as the models are."""
    module = Module(api, names.definitions, None, own=("Strategies",))
    scope = Scope(STRATEGIES)
    return views.Strategies(
        strategies=[
            _strategy(scope, module, names, definition)
            for definition in api.definitions.values()
        ],
        models=of_package(module),
    )


def _strategy(
    scope: Scope, module: Module, names: Names, definition: ir.Definition
) -> views.Strategy:
    known = names.definitions[definition.key]
    is_class = isinstance(definition, ir.Record | ir.Enumeration)
    return views.Strategy(
        name=identifier(scope.claim(known.stem, known.name)),
        model=module.name(ir.Ref(target=definition.key)),
        module=literal(known.module),
        real=literal(known.name),
        decoder=None if is_class else literal(identifier(f"decode_{known.stem}")),
    )
