"""A strategy for each model."""

from __future__ import annotations

from .. import ir
from ..codecs import Module
from ..names import Scope
from ..text import Code, code, identifier, literal
from . import views
from .imports import uses
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
        uses=uses(module, code("..models.")),
    )


def _strategy(
    scope: Scope, module: Module, names: Names, definition: ir.Definition
) -> views.Strategy:
    known = names.definitions[definition.key]
    return views.Strategy(
        name=identifier(scope.claim(known.stem, known.name)),
        model=module.name(ir.Ref(target=definition.key)),
        module=literal(known.module),
        text=literal(known.name),
        decoder=literal(_decoder(known.name, known.stem, definition)),
    )


def _decoder(name: Code, stem: str, definition: ir.Definition) -> Code:
    """What makes a value of the model out of a JSON value."""
    match definition:
        case ir.Record():
            return code("{}.from_dict", name)
        case ir.Enumeration():
            return name
        case _:
            return identifier(f"decode_{stem}")
