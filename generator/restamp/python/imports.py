"""What a module of the output imports."""

from __future__ import annotations

from ..codecs import Module
from ..text import Code, code, literal
from . import views


def typing(module: Module) -> list[Code]:
    """The names of `typing` that a module of annotations uses."""
    names = [code("TYPE_CHECKING")] if module.models or natives(module) else []
    return [*names, code("Any")] if module.anything else names


def imports(module: Module, runtime: Code = code(".._runtime")) -> list[views.Import]:
    """The runtime's names that a module uses; `runtime` is where it lies from there."""
    whole = (
        [views.Import(module=runtime, names=module.modules)] if module.modules else []
    )
    return whole + [
        views.Import(module=code("{}.{}", runtime, home), names=names)
        for home, names in module.runtimes
    ]


def annotated(module: Module) -> list[views.Import]:
    """The runtime's names in the annotations of a module that loads no models."""
    listed = (
        (each.module, [name for name in each.names if name != "lazy"])
        for each in imports(module)
    )
    return [views.Import(module=home, names=names) for home, names in listed if names]


_NATIVES = (
    ("decimal", views.Import(module=code("decimal"), names=[code("Decimal")])),
    ("uuid", views.Import(module=code("uuid"), names=[code("UUID")])),
)


def natives(module: Module) -> list[views.Import]:
    """The classes of Python that annotations name, `datetime` apart."""
    return [made for home, made in _NATIVES if home in module.natives]


def uses(module: Module, package: Code) -> views.Uses:
    """The other modules' names that a module uses."""
    return used(
        [
            lazy(each.name, code("{}{}", package, each.module), each.local)
            for each in module.models
        ]
    )


def of_package(module: Module) -> views.Import:
    """The models that a module uses, as names of the package that it lies below."""
    listed = sorted(module.models, key=lambda each: each.name)
    names = [_renamed(each.name, each.local) for each in listed]
    return views.Import(module=code(".."), names=names)


def used(lazies: list[views.Lazy]) -> views.Uses:
    """Names in the order of their modules."""
    ordered = sorted(lazies, key=lambda each: (each.source, each.name))
    grouped: dict[Code, list[Code]] = {}
    for each in ordered:
        name = _renamed(each.real, each.name)
        grouped.setdefault(each.source, []).append(name)
    return views.Uses(
        imports=[views.Import(module=m, names=names) for m, names in grouped.items()],
        lazies=ordered,
    )


def _renamed(real: Code, name: Code) -> Code:
    return real if name == real else code("{} as {}", real, name)


def lazy(name: Code, source: Code, local: Code | None = None) -> views.Lazy:
    """A name of a module, loaded when it is used; `local` is what it is called here."""
    return views.Lazy(
        source=source,
        home=literal(source),
        name=local or name,
        real=name,
        text=literal(name),
    )
