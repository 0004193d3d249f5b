"""Hypothesis strategies of models: objects, JSON values, and ones that break a rule."""

from __future__ import annotations

from functools import cache, cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, TypeVar

try:
    import hypothesis as hypothesis
except ModuleNotFoundError:
    _message = (
        "strategies need Hypothesis, which is not installed: pip install hypothesis"
    )
    raise ModuleNotFoundError(_message, name="hypothesis") from None

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from .drawing import Model

T = TypeVar("T")


class Strategies(Generic[T]):
    """The strategies of one model."""

    def __init__(self, home: str, module: str, name: str, decoder: str) -> None:
        self._package = home.rpartition(".")[0]
        self._where = module, name
        self._decoder = decoder

    def __call__(self) -> SearchStrategy[T]:
        """Objects that keep to every rule of the document."""
        return self.json().map(self._decoded)

    def json(self) -> SearchStrategy[Any]:
        """JSON values that keep to every rule of the document."""
        from .drawing import valid

        return valid(self._model)

    def invalid(self) -> SearchStrategy[Any]:
        """JSON values that break one rule, and it alone."""
        from .drawing import invalid

        return invalid(self._model)

    @cached_property
    def _model(self) -> Model:
        from .drawing import Model

        return Model(self._package, *self._where, self._decoder)

    def _decoded(self, value: Any) -> T:
        made: T = _decoder(self._package, self._where[0], self._decoder)(value)
        return made

    def __repr__(self) -> str:
        return f"<strategies of {self._where[1]}>"


@cache
def _decoder(package: str, module: str, decoder: str) -> Any:
    """A class, a function, or the method of a class, of the package's models."""
    found: Any = import_module(f"{package.rpartition('.')[0]}.models.{module}")
    for name in decoder.split("."):
        found = getattr(found, name)
    return found
