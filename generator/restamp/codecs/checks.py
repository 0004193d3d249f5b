"""How JSON values are checked: each term of a schema as a call of the runtime."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import LiteralString, assert_never

from .. import ir
from ..patterns import translate
from ..text import Code, code, join, literal
from .limits import Limits
from .module import Module

_V, _AT, _FOUND = code("v"), code("at"), code("found")

_TYPED: dict[str, LiteralString] = {
    "string": "string",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "null": "null",
    "array": "array",
    "object": "is_object",
}
_RARE = frozenset("""
    values any_of one_of negated conditional prefix contains names matching
    dependent_required dependent_schemas Seen unevaluated_members unevaluated_items
""".split())
"""Checks that stand in the runtime's `rules`."""

_UNTYPED: tuple[tuple[str, LiteralString], ...] = (
    ("string", "text"),
    ("number", "numeric"),
    ("array", "sized"),
    ("object", "counted"),
)


class Checks:
    """Spells the checks of a module."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._open: set[ir.Key] = set()

    def statements(
        self, schema: ir.Schema, value: Code, at: Code, found: Code = _FOUND
    ) -> list[Code]:
        """Calls that report what is wrong with a JSON value to the list `found`."""
        calls = self._calls(schema)
        return [
            code("{}({})", function, join(", ", [value, at, found, *given]))
            for function, given in calls
        ]

    def function(self, schema: ir.Schema) -> Code:
        """A function of a value, its path and the list of violations."""
        calls = list(self._calls(schema))
        if not calls:
            return self._runtime("anything")
        made = [self._partial(function, given) for function, given in calls]
        if len(made) == 1:
            return made[0]
        every = self._runtime("every")
        return code(
            "lambda v, at, found: {}(v, at, found, {})", every, join(", ", made)
        )

    def _partial(self, function: Code, given: list[Code]) -> Code:
        if not given:
            return function
        return code(
            "lambda v, at, found: {}({})",
            function,
            join(", ", [_V, _AT, _FOUND, *given]),
        )

    def _runtime(self, name: LiteralString) -> Code:
        return self._module.runtime("rules" if name in _RARE else "checks", name)

    def _calls(self, schema: ir.Schema) -> Iterator[tuple[Code, list[Code]]]:
        """Each check as a function, and its arguments after the first three."""
        types = [term for term in schema if isinstance(term, ir.Types)]
        rest = [term for term in schema if not isinstance(term, ir.Types)]
        upload = any(isinstance(t, ir.Format) and t.name == "binary" for t in rest)
        limits = Limits(rest)
        first = types[0].names if types else None
        yield from self._typed(first, limits, upload)
        for other in types[1:]:
            yield self._runtime("types"), [literal(other.names)]
        left = limits.left
        while left:
            more = Limits(left)
            yield from self._untyped(more)
            if len(more.left) == len(left):
                break
            left = more.left
        for term in left:
            yield from self._term(term)

    def _typed(
        self, names: tuple[str, ...] | None, limits: Limits, upload: bool
    ) -> Iterator[tuple[Code, list[Code]]]:
        if names is None or len(names) != 1:
            if names is not None:
                yield self._runtime("types"), [literal(names)]
            yield from self._untyped(limits)
            return
        kind = names[0]
        family = "number" if kind == "integer" else kind
        function = _TYPED[kind]
        if kind == "string" and upload:
            yield self._runtime("upload"), []
        else:
            yield self._runtime(function), limits.of(family)

    def _untyped(self, limits: Limits) -> Iterator[tuple[Code, list[Code]]]:
        for family, function in _UNTYPED:
            given = limits.of(family)
            if given:
                yield self._runtime(function), given

    def _term(self, term: ir.Term) -> Iterator[tuple[Code, list[Code]]]:
        match term:
            case ir.Defined():
                yield from self._defined(term)
            case ir.OrNull():
                if term.schema:
                    yield self._runtime("nullable"), [self.function(term.schema)]
            case ir.Values():
                given = [literal(term.members), literal(term.keyword)]
                yield self._runtime("values"), given
            case ir.Never():
                yield self._runtime("never"), []
            case ir.Required():
                yield self._runtime("required"), [literal(term.names)]
            case ir.ReadOnly():
                yield self._runtime("read_only"), [literal(term.names)]
            case ir.DependentRequired():
                names = {n: list(held) for n, held in term.names.items()}
                yield self._runtime("dependent_required"), [literal(names)]
            case _:
                yield from self._holding(term)

    def _holding(self, term: ir.Term) -> Iterator[tuple[Code, list[Code]]]:
        """A term that holds other schemas."""
        match term:
            case ir.Tagged():
                raise AssertionError("what stands for several schemas is a definition")
            case ir.AnyOf():
                yield self._runtime("any_of"), [self._tuple(term.schemas)]
            case ir.OneOf():
                yield self._runtime("one_of"), [self._tuple(term.schemas)]
            case ir.Not():
                yield self._runtime("negated"), [self.function(term.schema)]
            case ir.If():
                parts = (term.condition, term.then, term.otherwise)
                given = [self.function(part) for part in parts]
                yield self._runtime("conditional"), given
            case ir.Items() | ir.PrefixItems() | ir.Contains() | ir.UnevaluatedItems():
                yield self._of_items(term)
            case _:
                yield from self._of_members(term)

    def _of_members(self, term: ir.Term) -> Iterator[tuple[Code, list[Code]]]:
        """A term that holds schemas of an object's members."""
        match term:
            case ir.Properties():
                told = {n: s for n, s in term.members.items() if s}
                if told:
                    yield self._runtime("members"), [self._by_name(told)]
            case ir.PatternProperties():
                told = {translate(p): s for p, s in term.members.items()}
                yield self._runtime("matching"), [self._by_name(told)]
            case ir.AdditionalProperties():
                yield self._additional(term)
            case ir.PropertyNames():
                yield self._runtime("names"), [self.function(term.schema)]
            case ir.DependentSchemas():
                given = [self._by_name(term.schemas)]
                yield self._runtime("dependent_schemas"), given
            case ir.UnevaluatedProperties():
                given = [self.function(term.schema), self._seen(term.seen)]
                yield self._runtime("unevaluated_members"), given
            case _:
                raise AssertionError(f"{term!r} is handled before")

    def _of_items(
        self, term: ir.Items | ir.PrefixItems | ir.Contains | ir.UnevaluatedItems
    ) -> tuple[Code, list[Code]]:
        """A term that holds schemas of an array's items."""
        match term:
            case ir.Items():
                start = [literal(term.start)] if term.start else []
                return self._runtime("items"), [self.function(term.schema), *start]
            case ir.PrefixItems():
                return self._runtime("prefix"), [self._tuple(term.schemas)]
            case ir.Contains():
                given = [literal(term.least), literal(term.most)]
                return self._runtime("contains"), [self.function(term.schema), *given]
            case ir.UnevaluatedItems():
                given = [self.function(term.schema), self._seen(term.seen)]
                return self._runtime("unevaluated_items"), given
            case _:
                assert_never(term)

    def _defined(self, term: ir.Defined) -> Iterator[tuple[Code, list[Code]]]:
        ref = ir.Ref(target=term.key)
        match self._module.definition(ref):
            case ir.Record():
                yield code("{}._check", self._module.name(ref)), []
            case ir.Enumeration() as definition:
                schema = self._module.schema(term.key)
                if lists_members(schema, definition) or term.key in self._open:
                    const = [literal("const")] if is_constant(schema) else []
                    yield self._runtime("listed"), [self._module.name(ref), *const]
                else:
                    yield from self._spelt_out(term.key, schema)
            case ir.Union() | ir.Alias():
                yield self._module.function("check", ref), []
            case unreachable:
                assert_never(unreachable)

    def _spelt_out(
        self, key: ir.Key, schema: ir.Schema
    ) -> Iterator[tuple[Code, list[Code]]]:
        """The rules of an enumeration; what holds one in itself is none of its members."""
        self._open.add(key)
        yield from self._calls(schema)
        self._open.discard(key)

    def _additional(self, term: ir.AdditionalProperties) -> tuple[Code, list[Code]]:
        given = [self.function(term.schema)]
        if term.names or term.patterns:
            given.append(literal(term.names))
        if term.patterns:
            given.append(literal(tuple(map(translate, term.patterns))))
        return self._runtime("additional"), given

    def _by_name(self, schemas: Mapping[str, ir.Schema]) -> Code:
        items = [
            code("{}: {}", literal(name), self.function(schema))
            for name, schema in schemas.items()
        ]
        return code("{{}}", join(", ", items))

    def _tuple(self, schemas: tuple[ir.Schema, ...]) -> Code:
        made = [self.function(schema) for schema in schemas]
        listed = join(", ", made)
        return code("({},)", listed) if len(made) == 1 else code("({})", listed)

    def _seen(self, seen: ir.Seen) -> Code:
        """What a schema looks at, as a value of the runtime's."""
        given: list[Code] = []
        if seen.names:
            given.append(code("names={}", literal(seen.names)))
        if seen.patterns:
            patterns = tuple(map(translate, seen.patterns))
            given.append(code("patterns={}", literal(patterns)))
        if seen.count:
            given.append(code("count={}", literal(seen.count)))
        if seen.matching:
            given.append(code("matching={}", self._tuple(seen.matching)))
        if seen.everything:
            given.append(code("everything=True"))
        branches = [self._branch(branch) for branch in seen.branches]
        if branches:
            listed = join(", ", branches)
            shape = (
                code("({},)", listed) if len(branches) == 1 else code("({})", listed)
            )
            given.append(code("branches={}", shape))
        return code("{}({})", self._runtime("Seen"), join(", ", given))

    def _branch(self, branch: ir.Branch) -> Code:
        parts = [
            self.function(branch.condition),
            self._seen(branch.seen),
            self._seen(branch.otherwise),
        ]
        return code("({})", join(", ", parts))


def lists_members(schema: ir.Schema, definition: ir.Enumeration) -> bool:
    """Whether a schema says no more than that a value is a member."""
    listed = [term for term in schema if isinstance(term, ir.Values)]
    if len(listed) != 1 or len(listed[0].members) != len(definition.members):
        return False
    return all(isinstance(term, ir.Values | ir.Types) for term in schema)


def is_constant(schema: ir.Schema) -> bool:
    """Whether a schema that lists members does so by `const`."""
    return any(isinstance(t, ir.Values) and t.keyword == "const" for t in schema)
