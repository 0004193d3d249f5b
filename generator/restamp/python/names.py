"""Every name of the output, claimed in one pass before any text is made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from .. import ir
from ..codecs import Name
from ..document import Pointer
from ..names import Scope, constant, pascal, snake
from ..text import Code, identifier
from .reserved import CLASSES, MEMBERS, MODULES, OPERATIONS


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The names of definitions and operations."""

    definitions: Mapping[ir.Key, Name]
    aliases: Mapping[Code, ir.Key]
    operations: Mapping[Pointer, Code]


def claim(api: ir.Api) -> Names:
    """All names of an API; they depend on the document only."""
    claiming = _Claiming(api.definitions)
    claiming.claim_all()
    return Names(
        definitions=claiming.names,
        aliases=claiming.aliased(api.aliases),
        operations=_operations(api.operations),
    )


def claiming(operations: Iterable[ir.Operation]) -> list[ir.Operation]:
    """Operations in the order in which they get their names: those with ids come first."""
    return sorted(operations, key=lambda each: not each.named)


def member(scope: Scope, wire: str, prefix: str = "field") -> Code:
    """The name of a field, argument or property."""
    wish = snake(wire)
    if not wish or wish[0].isdigit():
        wish = f"{prefix}_{wish}".rstrip("_")
    return identifier(scope.claim(wish, wire))


def members(
    scope: Scope, wires: Iterable[str], prefix: str = "field"
) -> dict[str, Code]:
    """The names of fields; the first in the document gets what several would have.

    So one that is added behind them renames nothing, however it is spelt.
    """
    return {wire: member(scope, wire, prefix) for wire in wires}


def constants(
    listed: Iterable[ir.Member],
) -> list[tuple[Code, str | int]]:
    """The member names of an enumeration, each with its value."""
    scope = Scope(MEMBERS)
    named = []
    for each in listed:
        wish = constant(each.word) or "EMPTY"
        if wish[0].isdigit():
            sign = "MINUS_" if each.word.startswith("-") else ""
            wish = f"VALUE_{sign}{wish}"
        name = scope.claim(wish, repr(each.value))
        named.append((identifier(name), each.value))
    return named


def class_name(scope: Scope, text: str, suffix: str = "") -> Code:
    """The name of a class."""
    wish = pascal(text) or "Schema"
    if wish[0].isdigit():
        wish = f"Schema{wish}"
    return identifier(scope.claim(wish + suffix, text + suffix))


def module_name(scope: Scope, text: str) -> Code:
    """The name of a module."""
    wish = snake(text) or "schema"
    if wish[0].isdigit():
        wish = f"schema_{wish}"
    return identifier(scope.claim(wish, text))


_Place: TypeAlias = tuple[tuple[Pointer, ...], str]


class _Claiming:
    def __init__(self, definitions: Mapping[ir.Key, ir.Definition]) -> None:
        self._definitions = definitions
        self._classes = Scope(CLASSES)
        self._modules = Scope(MODULES)
        self._stems = Scope()
        self._bases: dict[_Place, Code] = {}
        self._homes: dict[_Place, Code] = {}
        self.names: dict[ir.Key, Name] = {}

    def claim_all(self) -> None:
        """Claim the names of all definitions, those of named schemas first."""
        outer = [k for k, d in self._definitions.items() if d.hint.parent is None]
        for key in outer:
            self.base(key)
        for key in [*outer, *self._definitions]:
            self.claim(key)

    def aliased(self, aliases: Iterable[tuple[ir.Hint, ir.Key]]) -> dict[Code, ir.Key]:
        """Names for the other places of definitions that are equal to others."""
        found: dict[Code, ir.Key] = {}
        for hint, key in aliases:
            outer = self.base(hint.parent) if hint.parent else ""
            word = outer + (pascal(hint.word) if outer else hint.word)
            suffix = "Input" if key.direction is ir.Direction.WRITE else ""
            if pascal(word) + suffix != self.names[key].name:
                found[class_name(self._classes, word, suffix)] = key
        return found

    def claim(self, key: ir.Key) -> None:
        if key in self.names:
            return
        base = self.base(key)
        name = base
        if key.direction is ir.Direction.WRITE:
            name = class_name(self._classes, base, "Input")
        stem = self._stems.claim(snake(name), name)
        self.names[key] = Name(name, stem, self._home(key))

    def base(self, key: ir.Key) -> Code:
        """The name of a definition as it is read, inner ones after the outer."""
        if (key.site, key.part) not in self._bases:
            hint = self._definitions[key].hint
            outer = self.base(hint.parent) if hint.parent else ""
            inner = pascal(hint.word) if outer else hint.word
            self._bases[key.site, key.part] = class_name(self._classes, outer + inner)
        return self._bases[key.site, key.part]

    def _home(self, key: ir.Key) -> Code:
        parent = self._definitions[key].hint.parent
        if parent is not None:
            return self._home(parent)
        if (key.site, key.part) not in self._homes:
            self._homes[key.site, key.part] = module_name(
                self._modules, self._definitions[key].hint.word
            )
        return self._homes[key.site, key.part]


def _operations(operations: Iterable[ir.Operation]) -> dict[Pointer, Code]:
    scope = Scope(OPERATIONS)
    return {
        operation.origin: member(scope, operation.id, "operation")
        for operation in claiming(operations)
    }
