"""Schemas into the terms that must hold, keyword by keyword."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .. import ir
from ..document import Pointer
from .core import core
from .definitions import Definitions
from .families import PART
from .hints import hint_within
from .notes import notes
from .nulls import allows_null
from .schema import Site
from .seen import Sight
from .simple import simple_terms, translates
from .tagged import tag_rules

_NEVER: ir.Schema = (ir.Never(),)


class Terms:
    """The schemas of an API's values; those of definitions are kept by key."""

    def __init__(self, definitions: Definitions) -> None:
        self.source = definitions.source
        self.definitions = definitions
        self.schemas: dict[ir.Key, ir.Schema] = {}
        self._inline: dict[ir.Key, ir.Schema] = {}
        self._open: set[ir.Key] = set()
        self._nulls: dict[Site, bool] = {}
        self._sight = Sight(self)

    def define(self) -> None:
        """Make the schemas of all definitions; null is left to where they are used."""
        while missing := self.definitions.built.keys() - self.schemas.keys():
            for key in [k for k in self.definitions.built if k in missing]:
                self.schemas[key] = self._without_null(self._of_site(key))

    def of(self, site: Site, direction: ir.Direction) -> ir.Schema:
        """What a value at a place must be, which may be of what extends its schema."""
        parent, wrapped, _ = core(self.source, site)
        if self.definitions.families.children(parent):
            family = self.definitions.family_of(parent, direction)
            if family in self.definitions.built:
                own = self.definitions.key_of(parent, direction)
                return _defined(family, wrapped or self._is_nullable(own, parent))
        return self.own(site, direction)

    def own(self, site: Site, direction: ir.Direction) -> ir.Schema:
        """What a value must be as a schema itself says, whatever extends it."""
        site, wrapped, _ = core(self.source, site)
        key = self.definitions.key_of(site, direction)
        if key in self.definitions.built:
            return _defined(key, wrapped or self._is_nullable(key, site))
        inner = self._of_inline(key)
        if _names_null(inner) and self._allows_null(site):
            rest = self._without_null(inner)
            if _EMPTY not in rest:
                inner, wrapped = rest, True
        return (ir.OrNull(schema=inner),) if wrapped and inner else inner

    def _is_nullable(self, key: ir.Key, site: Site) -> bool:
        """Whether null is a value beside those of a definition."""
        return key in self.definitions.nullable and self._allows_null(site)

    def _allows_null(self, site: Site) -> bool:
        if site not in self._nulls:
            self._nulls[site] = all(allows_null(self.source, p) for p in site)
        return self._nulls[site]

    def _of_inline(self, key: ir.Key) -> ir.Schema:
        if key in self._inline:
            return self._inline[key]
        if key in self._open:
            return self._named(key, ir.Hint(word=str(key.origin[-1]), parent=None))
        self._open.add(key)
        made = self._of_site(key)
        self._open.discard(key)
        if self.source.is_deep(made) and key not in self.definitions.built:
            self.schemas[key] = made  # of its own, it holds for null as well
            made = self._named(key, hint_within(self.source, key.origin))
        self._inline[key] = made
        return made

    def _named(self, key: ir.Key, hint: ir.Hint) -> ir.Schema:
        """A definition for what has no class: nothing but its checks."""
        self.definitions.define(key, hint, ir.Anything())
        return (ir.Defined(key=key),)

    def _of_site(self, key: ir.Key) -> ir.Schema:
        if key.part == PART:
            return self._of_family(key)
        made = tuple(
            term
            for pointer in key.site
            for term in self._of_node(pointer, key.direction)
        )
        self.source.check_weight(key.origin, made)
        return made

    def _of_family(self, key: ir.Key) -> ir.Schema:
        """What the tag of a value says that it must be: the schema, or what extends it.

        What a mapping names and does not extend the schema must keep to both.
        """
        union = self.definitions.built[key]
        assert isinstance(union, ir.Union) and union.tag is not None
        *extending, own = union.variants
        cases: list[ir.Case] = []
        for variant in extending:
            extends = self.definitions.families.extends(variant.site[0], key.origin)
            schema = variant.schema if extends else variant.schema + own.schema
            cases.append(ir.Case(variant.tags, schema))
        told = tuple(case for case in cases if case.tags)
        return (ir.Tagged(name=union.tag, cases=told, otherwise=own.schema),)

    def _of_node(self, pointer: Pointer, direction: ir.Direction) -> Iterator[ir.Term]:
        node = self.source.at(pointer)
        if isinstance(node, bool):
            yield from () if node else _NEVER
            return
        yield from simple_terms(self.source, pointer, node)
        yield from self._of_object(pointer, node, direction)
        yield from self._of_array(pointer, node, direction)
        yield from self._of_parts(pointer, node, direction)
        yield from self._of_conditions(pointer, node, direction)
        yield from self._unevaluated(pointer, node, direction)

    def _of_object(
        self, pointer: Pointer, node: dict[str, Any], direction: ir.Direction
    ) -> Iterator[ir.Term]:
        yield from self._of_declared(pointer, node, direction)
        yield from self._of_others(pointer, node, direction)
        if "propertyNames" in node:
            names = self.own((pointer / "propertyNames",), direction)
            yield ir.PropertyNames(schema=names)
        if "dependentSchemas" in node:
            place = pointer / "dependentSchemas"
            made = {
                n: self.own((place / n,), direction) for n in node["dependentSchemas"]
            }
            yield ir.DependentSchemas(schemas=made)

    def _of_declared(
        self, pointer: Pointer, node: dict[str, Any], direction: ir.Direction
    ) -> Iterator[ir.Term]:
        """What is said of members by their names."""
        flagged = self._flagged(pointer, node, direction)
        required = tuple(n for n in node.get("required", ()) if n not in flagged)
        if required:
            yield ir.Required(names=tuple(dict.fromkeys(required)))
        if direction is ir.Direction.WRITE and flagged:
            yield ir.ReadOnly(names=flagged)
        declared = node.get("properties", {})
        own = [
            n for n in declared if n not in flagged or direction is ir.Direction.READ
        ]
        if own:
            made = {n: self.of((pointer / "properties" / n,), direction) for n in own}
            hidden = self._flagged(pointer, node, ir.Direction.READ)
            split = direction is not ir.Direction.BOTH
            yield ir.Properties(members=made, write_only=hidden if split else ())

    def _of_others(
        self, pointer: Pointer, node: dict[str, Any], direction: ir.Direction
    ) -> Iterator[ir.Term]:
        """What is said of members by patterns, and of all that are left."""
        listed = node.get("patternProperties", {})
        patterns = [p for p in listed if self._knows(pointer, p)]
        if patterns:
            place = pointer / "patternProperties"
            made = {p: self.of((place / p,), direction) for p in patterns}
            yield ir.PatternProperties(members=made)
        enforced = len(patterns) == len(listed)
        if enforced and node.get("additionalProperties", True) not in (True, {}):
            yield ir.AdditionalProperties(
                schema=self.of((pointer / "additionalProperties",), direction),
                names=tuple(node.get("properties", {})),
                patterns=tuple(patterns),
            )

    def _knows(self, pointer: Pointer, pattern: str) -> bool:
        return translates(self.source, pointer, "patternProperties", pattern)

    def _flagged(
        self, pointer: Pointer, node: dict[str, Any], direction: ir.Direction
    ) -> tuple[str, ...]:
        """The properties that do not go in this direction."""
        if direction is ir.Direction.BOTH:
            return ()
        write = direction is ir.Direction.WRITE
        return tuple(
            name
            for name in node.get("properties", ())
            if (found := notes(self.source, (pointer / "properties" / name,)))
            and (found.read_only if write else found.write_only)
        )

    def _of_array(
        self, pointer: Pointer, node: dict[str, Any], direction: ir.Direction
    ) -> Iterator[ir.Term]:
        prefix = [
            self.of((pointer / "prefixItems" / n,), direction)
            for n in range(len(node.get("prefixItems", ())))
        ]
        if prefix:
            yield ir.PrefixItems(schemas=tuple(prefix))
        if "items" in node:
            inner = self.of((pointer / "items",), direction)
            if inner:
                yield ir.Items(schema=inner, start=len(prefix))
        if "contains" in node:
            yield ir.Contains(
                schema=self.own((pointer / "contains",), direction),
                least=int(node.get("minContains", 1)),
                most=int(node["maxContains"]) if "maxContains" in node else None,
            )

    def _of_parts(
        self, pointer: Pointer, node: dict[str, Any], direction: ir.Direction
    ) -> Iterator[ir.Term]:
        for keyword in ("$ref", "$dynamicRef"):
            if keyword in node:
                target = self.source.target(pointer, keyword)
                yield from self.own((target,), direction)
        for n in range(len(node.get("allOf", ()))):
            yield from self.own((pointer / "allOf" / n,), direction)

    def _of_conditions(
        self, pointer: Pointer, node: dict[str, Any], direction: ir.Direction
    ) -> Iterator[ir.Term]:
        if "anyOf" in node:
            listed = self._alternatives(pointer, node, "anyOf", direction)
            yield ir.AnyOf(schemas=listed)
        if "oneOf" in node:
            listed = self._alternatives(pointer, node, "oneOf", direction)
            yield ir.OneOf(schemas=listed)
        if "not" in node:
            yield ir.Not(schema=self.own((pointer / "not",), direction))
        if "if" in node and ("then" in node or "else" in node):
            yield ir.If(
                condition=self.own((pointer / "if",), direction),
                then=self._optional(pointer, node, "then", direction),
                otherwise=self._optional(pointer, node, "else", direction),
            )

    def _alternatives(
        self,
        pointer: Pointer,
        node: dict[str, Any],
        keyword: str,
        direction: ir.Direction,
    ) -> tuple[ir.Schema, ...]:
        rules = tag_rules(self.source, pointer, keyword)
        return tuple(
            self.own((pointer / keyword / n,), direction) + rule
            for n, rule in enumerate(rules)
        )

    def _optional(
        self,
        pointer: Pointer,
        node: dict[str, Any],
        keyword: str,
        direction: ir.Direction,
    ) -> ir.Schema:
        return self.own((pointer / keyword,), direction) if keyword in node else ()

    def _unevaluated(
        self, pointer: Pointer, node: dict[str, Any], direction: ir.Direction
    ) -> Iterator[ir.Term]:
        if node.get("unevaluatedProperties", True) not in (True, {}):
            yield ir.UnevaluatedProperties(
                schema=self.own((pointer / "unevaluatedProperties",), direction),
                seen=self._sight.of_members(pointer, direction, own=True),
            )
        if node.get("unevaluatedItems", True) not in (True, {}):
            yield ir.UnevaluatedItems(
                schema=self.own((pointer / "unevaluatedItems",), direction),
                seen=self._sight.of_items(pointer, direction, own=True),
            )

    def _without_null(self, schema: ir.Schema) -> ir.Schema:
        """The terms for a value that is known not to be null."""
        return tuple(term for each in schema for term in _not_null(each))


def _defined(key: ir.Key, null: bool) -> ir.Schema:
    inner: ir.Schema = (ir.Defined(key=key),)
    return (ir.OrNull(schema=inner),) if null else inner


_BLIND = (
    ir.Limit,
    ir.Format,
    ir.Properties,
    ir.Required,
    ir.ReadOnly,
    ir.PatternProperties,
    ir.AdditionalProperties,
    ir.PropertyNames,
    ir.Items,
    ir.PrefixItems,
    ir.Contains,
    ir.DependentRequired,
)
"""Terms that say nothing of null."""


def _names_null(schema: ir.Schema) -> bool:
    """Whether null is valid because types or values name it, and nothing else counts."""
    named = False
    for term in schema:
        match term:
            case ir.Types() if "null" in term.names:
                named = True
            case ir.Values() if None in term.members:
                pass
            case _ if not isinstance(term, _BLIND):
                return False
    return named


def _not_null(term: ir.Term) -> Iterator[ir.Term]:
    match term:
        case ir.Types():
            yield ir.Types(names=tuple(n for n in term.names if n != "null"))
        case ir.Values():
            members = tuple(m for m in term.members if m is not None)
            yield ir.Values(keyword=term.keyword, members=members)
        case ir.OrNull():
            yield from term.schema
        case ir.AnyOf() | ir.OneOf():
            left = tuple(s for s in term.schemas if s != _NULL)
            if len(left) == 1:
                yield from left[0]
            else:
                yield type(term)(schemas=left)
        case _:
            yield term


_NULL: ir.Schema = (ir.Types(names=("null",)),)
_EMPTY = ir.Types(names=())
"""What is left of `type: null` when null is taken off."""
