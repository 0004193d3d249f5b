"""A generated module while it is spelt: what it uses of others becomes its imports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import LiteralString, NamedTuple

from .. import ir
from ..text import Code, code, identifier


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a definition's class or alias, what its functions are called after,
    and the module that holds it.
    """

    name: Code
    stem: str
    module: Code


class Import(NamedTuple):
    """A name of another module, and what it is called in this one."""

    name: Code
    local: Code
    module: Code


class Module:
    """Collects what a module imports; `module` is None where it holds no models.

    Functions of a runtime module in `qualified` are called by `module.name`. Models that
    are called like one of its `own` classes get another name there.
    """

    def __init__(
        self,
        api: ir.Api,
        names: Mapping[ir.Key, Name],
        module: Code | None,
        qualified: frozenset[str] = frozenset(("checks", "rules")),
        own: Iterable[str] = (),
    ) -> None:
        self.module = module
        self._api = api
        self._names = names
        self._qualified = qualified
        self._own = frozenset(own)
        self._models: dict[Code, Import] = {}
        self._runtime: dict[Code, set[Code]] = {}
        self._modules: set[Code] = set()
        self.natives: set[str] = set()
        self.anything = False

    @property
    def dates(self) -> bool:
        """Whether the module uses `datetime`."""
        return "dt" in self.natives

    def definition(self, ref: ir.Ref) -> ir.Definition:
        """What a reference stands for."""
        return self._api.definitions[ref.target]

    def schema(self, key: ir.Key) -> ir.Schema:
        """What a value of a definition must be."""
        return self._api.schemas[key]

    def name(self, ref: ir.Ref) -> Code:
        """The name of a definition."""
        return self._use(ref, self._names[ref.target].name)

    def function(self, verb: LiteralString, ref: ir.Ref) -> Code:
        """The name of a function of a definition, such as `decode_shape`."""
        stem = self._names[ref.target].stem
        return self._use(ref, identifier(f"{verb}_{stem}"))

    def _use(self, ref: ir.Ref, name: Code) -> Code:
        home = self._names[ref.target].module
        if home == self.module:
            return name
        local = code("_{}", name) if name in self._own else name
        self._models[local] = Import(name, local, home)
        self._runtime.setdefault(code("models"), set()).add(code("lazy"))
        return local

    def runtime(self, module: LiteralString, name: LiteralString) -> Code:
        """A name of the output's runtime."""
        if module in self._qualified and name[0].islower():
            self._modules.add(identifier(module))
            return code("{}.{}", identifier(module), identifier(name))
        self._runtime.setdefault(identifier(module), set()).add(identifier(name))
        return identifier(name)

    @property
    def models(self) -> list[Import]:
        """Names of other models' modules."""
        return sorted(self._models.values())

    @property
    def modules(self) -> list[Code]:
        """Modules of the runtime that are used as a whole."""
        return sorted(self._modules)

    @property
    def runtimes(self) -> list[tuple[Code, list[Code]]]:
        """Modules of the runtime, each with the names used, in isort's order."""
        return [
            (module, sorted(names, key=_isort))
            for module, names in sorted(self._runtime.items())
        ]


def _isort(name: str) -> tuple[int, str]:
    """Constants, then classes, then the rest."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)
