"""Hypothesis strategies of models: objects, JSON values, and ones that break a rule."""

from __future__ import annotations

from functools import cached_property
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

    def __init__(self, home: str, module: str, name: str, decoder: str = "") -> None:
        self._package = home.rpartition(".")[0]
        self._where = module, name
        self._decoder = decoder or name

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

        is_record = hasattr(self._decodes, "from_dict")
        return Model(self._package, *self._where, is_record=is_record)

    @cached_property
    def _decodes(self) -> Any:
        """The class, or the function, that makes a value of the model."""
        home = import_module(f"..models.{self._where[0]}", self._package)
        return getattr(home, self._decoder)

    def _decoded(self, value: Any) -> T:
        decodes = self._decodes
        made: T = getattr(decodes, "from_dict", decodes)(value)
        return made

    def __repr__(self) -> str:
        return f"<strategies of {self._where[1]}>"
