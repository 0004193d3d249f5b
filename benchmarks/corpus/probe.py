"""How a package decodes and encodes the values of any place of its document."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, NamedTuple, TypeAlias

from restamp import ir
from restamp.codecs import Checks, Module, decode, encode
from restamp.python.names import Names
from restamp.python.reserved import QUALIFIED
from restamp.text import code

_Call: TypeAlias = Callable[[Any], Any]


class Codec(NamedTuple):
    """JSON into Python, Python into JSON, and what is wrong with a JSON value."""

    decode: _Call
    encode: _Call
    check: Callable[[Any, None, list[Any]], object]


class Probe:
    """Makes codecs of the code that stands in generated modules."""

    def __init__(self, api: ir.Api, names: Names, package: str) -> None:
        self._api = api
        self._names = names
        self.package = package
        self._made: dict[int, tuple[ir.Value, Codec]] = {}

    def codec(self, value: ir.Value) -> Codec:
        """The codec of a value; `value` is where it stands in the IR."""
        if id(value) not in self._made:
            self._made[id(value)] = value, self._codec(value)
        return self._made[id(value)][1]

    def _codec(self, value: ir.Value) -> Codec:
        module = Module(self._api, self._names.definitions, None, QUALIFIED)
        source = code(
            "lambda v: {}, lambda v: {}, {}",
            decode(module, value.type, code("v")),
            encode(module, value.type, code("v")),
            Checks(module).function(value.schema),
        )
        return Codec(*eval(source, self._namespace(module)))

    def _namespace(self, module: Module) -> dict[str, Any]:
        """What a generated module imports."""
        runtime = f"{self.package}._runtime"
        names: dict[str, Any] = {
            name: import_module(f"{runtime}.{name}") for name in module.modules
        }
        for home, used in module.runtimes:
            names |= {n: getattr(import_module(f"{runtime}.{home}"), n) for n in used}
        for name, local, home in module.models:
            model = import_module(f"{self.package}.models.{home}")
            names[local] = getattr(model, name)
        return names
