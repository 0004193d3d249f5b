"""An API and its messages as a Python package: all names and expressions, spelt."""

from __future__ import annotations

from collections.abc import Sequence

from .. import ir
from ..names import Scope
from ..samples import Message
from ..text import code, identifier, literal
from . import views
from .answers import error_names, errors
from .client import client
from .fixtures import by_operation, factories, messages
from .models import lazy, models
from .names import Names, claim, module_name
from .reserved import MODULES
from .operations import operation
from .views import Package

__all__ = ["Package", "spell"]


def spell(api: ir.Api, made: Sequence[Message], package: str | None) -> Package:
    """What templates print; `package` is the name, after the title for want of one."""
    names = claim(api)
    exceptions = error_names(api.operations)
    grouped = by_operation(made)
    modules = models(api, names)
    name = identifier(package) if package else module_name(Scope(MODULES), api.title)
    return Package(
        api=views.Api(
            name=name,
            source=api.source,
            title=api.title,
            doc=api.doc,
            exports=_exports(modules, names),
            aliases=_aliases(names),
            client=client(api, names),
            errors=errors(api, names, exceptions),
            factories=factories(api, names, grouped),
        ),
        models=modules,
        operations=[
            operation(
                api,
                names,
                exceptions,
                each,
                messages(names.operations[each.origin], grouped.get(each.origin, [])),
            )
            for each in api.operations
        ],
    )


def _exports(modules: Sequence[views.Model], names: Names) -> list[views.Lazy]:
    """What `from package import ...` finds, sorted by name."""
    listed = [
        lazy(name, code(".models.{}", model.module))
        for model in modules
        for name in model.exports
    ]
    listed += [
        lazy(name, code(".operations.{}", name)) for name in names.operations.values()
    ]
    listed += [lazy(code(n), code(".client")) for n in ("AsyncClient", "Client")]
    listed += [
        lazy(code(n), code("._runtime.models")) for n in ("UNSET", "Unknown", "Unset")
    ]
    return sorted(listed, key=lambda export: export.name)


def _aliases(names: Names) -> list[views.Alternative]:
    """Other names of models, for the places of schemas that are equal to theirs."""
    return [
        views.Alternative(
            source=code(".models.{}", names.definitions[key].module),
            name=name,
            text=literal(name),
            real=names.definitions[key].name,
            target=literal(names.definitions[key].name),
        )
        for name, key in sorted(names.aliases.items())
    ]
