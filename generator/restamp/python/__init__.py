"""An API and its messages as a Python package: all names and expressions, spelt."""

from __future__ import annotations

from .. import ir
from ..layers import Layers
from ..names import Scope
from ..samples import Samples
from ..shares import WHOLE, Share
from ..text import Code, code, identifier, literal
from . import views
from .answers import error_names, errors
from .clashes import clashes
from .client import client
from .fakes import fake
from .fixtures import Writer, factories, whole
from .imports import lazy
from .members import Members
from .models import models, modules
from .names import Names, claim, module_name
from .reserved import PACKAGES
from .strategies import strategies
from .operations import operation
from .views import Package

__all__ = ["Package", "alone", "clashes", "package_name", "spell"]


def package_name(api: ir.Api, wish: str | None) -> Code:
    """The wish, or a name after the title for want of one."""
    return identifier(wish) if wish else module_name(Scope(PACKAGES), api.title)


def alone(api: ir.Api, share: Share = WHOLE) -> list[ir.Key]:
    """The records that are no whole body anywhere, of those that a share has."""
    bodies = whole(api)
    return [
        definition.key
        for inside in modules(api, claim(api), share).values()
        for definition in inside
        if isinstance(definition, ir.Record) and definition.key not in bodies
    ]


def spell(
    api: ir.Api,
    samples: Samples,
    package: Code,
    share: Share = WHOLE,
    layers: Layers = Layers.CORE,
) -> Package:
    """What templates print.

    Of a share, the package has its models and operations, and the first has all else.
    """
    names = claim(api)
    exceptions = error_names(api.operations)
    writer, members = Writer(names, samples), Members(api)
    title = views.Title(
        name=package,
        source=api.source,
        title=api.title,
        doc=api.doc,
    )
    return Package(
        api=_api(api, names, exceptions, title, layers) if share.first else title,
        models=models(api, names, share, samples.models),
        operations=[
            operation(
                api,
                names,
                exceptions,
                each,
                writer.of(each),
                members,
            )
            for n, each in enumerate(api.operations)
            if share.has(n)
        ],
        homes=_homes(api, names),
    )


def _homes(api: ir.Api, names: Names) -> dict[Code, set[Code]]:
    """The names that other modules may import, by the modules that have them."""
    answers = code("_RESPONSES")  # which the fake has, too
    homes = {code(".operations.{}", n): {n, answers} for n in names.operations.values()}
    for key, known in names.definitions.items():
        home = homes.setdefault(code(".models.{}", known.module), set())
        home.add(known.name)
        if isinstance(api.definitions[key], ir.Union | ir.Alias):
            home.add(identifier(f"decode_{known.stem}"))
            home.add(identifier(f"check_{known.stem}"))
    return homes


def _api(
    api: ir.Api,
    names: Names,
    exceptions: dict[tuple[str, ...], Code],
    title: views.Title,
    layers: Layers,
) -> views.Api:
    return views.Api(
        name=title.name,
        source=title.source,
        title=title.title,
        doc=title.doc,
        exports=_exports(names),
        aliases=_aliases(names),
        client=client(api, names),
        errors=errors(api, names, exceptions),
        factories=None if layers is Layers.NONE else factories(api, names),
        fake=fake(api, names),
        strategies=strategies(api, names),
    )


def _exports(names: Names) -> list[views.Lazy]:
    """What `from package import ...` finds, sorted by name."""
    listed = [
        lazy(known.name, code(".models.{}", known.module))
        for known in names.definitions.values()
    ]
    listed += [
        lazy(name, code(".operations.{}", name)) for name in names.operations.values()
    ]
    listed += [lazy(code(n), code(".client")) for n in ("AsyncClient", "Client")]
    listed.append(lazy(code("File"), code("._runtime.uploads")))
    listed.append(lazy(code("Retry"), code("._runtime.retry")))
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
