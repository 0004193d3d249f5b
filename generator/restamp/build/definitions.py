"""Schemas into types, and the definitions that the types refer to."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable

from .. import ir
from ..document import Pointer
from .containers import array, mapping
from .core import core
from .directions import Directions
from .families import PART, Families
from .enumerations import enumeration, scalar_kinds
from .hints import hint_at, hint_within
from .notes import notes
from .records import fields_of
from .schema import Choice, Flat, Site, flatten
from .source import SCHEMAS, Source, is_component
from .unions import gathered, may_be_null, narrowed

_ORDER = ("boolean", "integer", "number", "string", "array", "object")
_KINDS = {kind.value: kind for kind in ir.Kind}


class Definitions:
    """The definitions of an API, made as they are needed and each one once."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.families = Families(source)
        self.directions = Directions(source, self.families)
        self.built: dict[ir.Key, ir.Definition] = {}
        self.nullable: set[ir.Key] = set()
        self.aliases: dict[tuple[ir.Hint, ir.Key], None] = {}
        self.choices: dict[ir.Key, list[ir.Type]] = {}
        self._types: dict[ir.Key, ir.Type] = {}
        self._open: dict[ir.Key, Flat] = {}
        self._recursive: set[ir.Key] = set()
        self._started: dict[ir.Key, ir.Hint] = {}
        self._equals: dict[str, ir.Key] = {}
        self._twins: dict[ir.Key, ir.Key] = {}
        self._waiting: deque[Callable[[], None]] = deque()

    def finish(self) -> None:
        """Build what was put off, until nothing is left."""
        while self._waiting:
            self._waiting.popleft()()

    def add_named(self) -> None:
        """Build the named schemas, before what names what it uses by its own name."""
        for name in self.source.components:
            for direction in (ir.Direction.READ, ir.Direction.WRITE):
                hint = ir.Hint(word=name, parent=None)
                self._also(hint, self._own_type((SCHEMAS / name,), direction, hint))
        self.finish()

    def call(self, site: Site, hint: ir.Hint, type: ir.Type) -> None:
        """Name the definition of a schema by a hint too, if nothing else names it."""
        if core(self.source, site)[2] is None:
            self._also(hint, type)

    def _also(self, hint: ir.Hint, type: ir.Type) -> None:
        """Name a definition by what comes down to it too."""
        inner = ir.without_null(type)
        if isinstance(inner, ir.Ref) and self._started.get(inner.target) != hint:
            self.aliases[hint, inner.target] = None

    def sorted(self) -> dict[ir.Key, ir.Definition]:
        """The definitions: named schemas in the document's order, then the rest."""
        order = {SCHEMAS / name: n for n, name in enumerate(self.source.components)}

        def place(key: ir.Key) -> int:
            return order.get(Pointer(key.origin[:3]), len(order))

        known = [key for key in self._started if key in self.built]
        rest = [key for key in self.built if key not in self._started]
        return {key: self.built[key] for key in sorted([*known, *rest], key=place)}

    def examples(self) -> dict[ir.Key, tuple[ir.Example, ...]]:
        """The examples that stand in the schemas of definitions themselves."""
        found = {}
        for key in self.built:
            node = self.source.at(key.origin)
            listed = () if isinstance(node, bool) else node.get("examples", ())
            if listed and len(key.site) == 1 and not key.part:
                at = key.origin / "examples"
                found[key] = tuple(ir.Example(e, at / n) for n, e in enumerate(listed))
        return found

    def key_of(self, site: Site, direction: ir.Direction) -> ir.Key:
        """What stands for a site: one key for both directions where they do not differ."""
        differ = self.directions.differ(site)
        key = ir.Key(site, direction if differ else ir.Direction.BOTH)
        return self._twins.get(key, key)

    def type_of(self, site: Site, direction: ir.Direction, hint: ir.Hint) -> ir.Type:
        """The type of a schema; a definition that it needs is built.

        A schema that others extend, and that its discriminator tells from them, stands
        for any of them.
        """
        own = self._own_type(site, direction, hint)
        inner = ir.without_null(own)
        parent, _, _ = core(self.source, site)
        if not isinstance(inner, ir.Ref) or not self.families.children(parent):
            return own
        return _nullable(self._family(parent, inner, direction), inner is not own)

    def _family(self, parent: Site, own: ir.Ref, direction: ir.Direction) -> ir.Type:
        """A schema or any that extends it."""
        key = self.family_of(parent, direction)
        if key in self._types:
            return self._types[key]
        self._types[key] = ir.Ref(target=key)
        word = hint_at(self.source, parent[0]).word
        hint = self._started[key] = ir.Hint(word=f"any {word}", parent=None)
        made: list[tuple[ir.Type, Site]] = []
        for child in self.families.children(parent):
            type = self._own_type((child,), direction, hint_at(self.source, child))
            made.append((type, (child,)))
        self._add_union(key, hint, [*made, (own, parent)], open=True)
        return self._types[key]

    def family_of(self, parent: Site, direction: ir.Direction) -> ir.Key:
        """What stands for a schema and all that extend it."""
        differ = self.directions.family_differs(parent)
        return ir.Key(parent, direction if differ else ir.Direction.BOTH, PART)

    def _own_type(self, site: Site, direction: ir.Direction, hint: ir.Hint) -> ir.Type:
        """The type of a schema alone, whatever extends it."""
        site, wrapped, named = core(self.source, site)
        key = self.key_of(site, direction)
        if key in self._types:
            return _nullable(self._types[key], wrapped)
        if key in self._open:
            self._recursive.add(key)
            null = wrapped or may_be_null(self.source, self._open[key])
            return _nullable(ir.Ref(target=key), null)
        if named := named or (site[0] if is_component(site[0]) else None):
            hint = hint_at(self.source, named)
        flat = flatten(self.source, site)
        self._open[key] = flat
        made = self._named(key, hint, self._plain(flat, key, hint))
        self.source.check_weight(key.origin, made)
        del self._open[key]
        if flat.nullable:
            self.nullable.add(self._twins.get(key, key))
        self._types[key] = _nullable(made, flat.nullable)
        if isinstance(made, ir.Nullable):
            self.nullable.add(key)
        return _nullable(self._types[key], wrapped)

    def define(self, key: ir.Key, hint: ir.Hint, type: ir.Type) -> ir.Ref:
        """Give a type a name of its own."""
        found = notes(self.source, key.site)
        self._started.setdefault(key, hint)
        self.built[key] = ir.Alias(
            key=key, hint=hint, doc=found.doc, deprecated=found.deprecated, type=type
        )
        return ir.Ref(target=key)

    def _named(self, key: ir.Key, hint: ir.Hint, made: ir.Type) -> ir.Type:
        """The type itself, or its definition where it holds itself or is deep."""
        inner = ir.without_null(made)
        if key not in self._recursive and self.source.is_deep(made):
            hint = hint_within(self.source, key.origin)
        elif key not in self._recursive or inner == ir.Ref(target=key):
            return made
        if isinstance(made, ir.Nullable):
            self.nullable.add(key)
        return _nullable(self.define(key, hint, inner), inner is not made)

    def _plain(self, flat: Flat, key: ir.Key, hint: ir.Hint) -> ir.Type:
        types = None if flat.types is None else flat.types - {"null"}
        if flat.impossible:
            return ir.Nothing()
        if types is not None and not types:
            return ir.Null() if flat.types else ir.Nothing()
        if flat.members is not None:
            return self._enumeration(flat, key, hint)
        if flat.choices and (
            types is None or types & {"object", "array"} or len(types) > 1
        ):
            return self._choice(flat, key, hint)
        kinds = self._kinds(flat, types)
        if len(kinds) == 1:
            return self._of_kind(kinds[0], flat, key, hint)
        if not kinds:
            return ir.Anything()
        return self._several(flat, key, hint, kinds)

    def _kinds(self, flat: Flat, types: frozenset[str] | None) -> list[str]:
        """The JSON types of a schema, as it names them or as its keywords show."""
        if types is not None:
            return [
                t
                for t in _ORDER
                if t in types and not (t == "integer" and "number" in types)
            ]
        if flat.objectlike:
            return ["object"]
        return ["array"] if flat.items else []

    def _of_kind(self, kind: str, flat: Flat, key: ir.Key, hint: ir.Hint) -> ir.Type:
        if kind == "object":
            if flat.properties or flat.required:
                return self._record(key, hint, {}, flat)
            return mapping(self, flat, key.direction, hint)
        if kind == "array":
            return array(self, flat, key.direction, hint)
        return ir.Scalar(kind=_KINDS[kind], format=flat.format)

    def _several(
        self, flat: Flat, key: ir.Key, hint: ir.Hint, kinds: list[str]
    ) -> ir.Type:
        """Any of several JSON types."""
        if set(kinds) == set(_ORDER) - {"integer"}:
            return ir.Anything()
        part = ir.Key(key.site, key.direction, "object")
        inner = ir.Hint(word=f"{hint.word} object", parent=hint.parent)
        made = [self._of_kind(kind, flat, part, inner) for kind in kinds]
        return self._union(key, hint, [(one, ()) for one in made])

    def _enumeration(self, flat: Flat, key: ir.Key, hint: ir.Hint) -> ir.Type:
        kinds = scalar_kinds(flat)
        if kinds is None:
            return ir.Anything()
        if not kinds:
            return ir.Nothing()
        if len(kinds) > 1:
            made: list[ir.Type] = [ir.Scalar(kind=kind, format=None) for kind in kinds]
            return self._union(key, hint, [(one, ()) for one in made])
        if kinds[0] in (ir.Kind.BOOLEAN, ir.Kind.NUMBER):
            return ir.Scalar(kind=kinds[0], format=None)
        found = self._equal(key, hint)
        if found not in self.built:
            self._started[found] = hint
            self.built[found] = enumeration(self.source, flat, found, hint, kinds[0])
        return ir.Ref(target=found)

    def _choice(self, flat: Flat, key: ir.Key, hint: ir.Hint) -> ir.Type:
        objects = flat.types is None or "object" in flat.types
        first, several = flat.choices[0], len(flat.choices) > 1
        if objects and (flat.properties or several):
            optional = gathered(self.source, flat.choices)
            if optional is not None and (flat.properties or optional):
                return self._record(key, hint, optional, flat)
        return self._alternatives(flat, first, key, hint)

    def _alternatives(
        self, flat: Flat, choice: Choice, key: ir.Key, hint: ir.Hint
    ) -> ir.Type:
        made: list[tuple[ir.Type, Site]] = []
        for n, site in enumerate(choice.sites, 1):
            word = notes(self.source, site).title or f"{hint.word} variant {n}"
            inner = ir.Hint(word=word, parent=hint.parent)
            made.append((self.type_of(site, key.direction, inner), site))
        if all(isinstance(one, ir.Anything) for one, _ in made):
            kinds = self._kinds(
                flat, None if flat.types is None else flat.types - {"null"}
            )
            if len(kinds) == 1:
                return self._of_kind(kinds[0], flat, key, hint)
        return self._union(key, hint, made)

    def _union(
        self, key: ir.Key, hint: ir.Hint, made: list[tuple[ir.Type, Site]]
    ) -> ir.Type:
        kept, null = narrowed(self.built, made)
        if not kept:
            return ir.Null() if null else ir.Nothing()
        if len(kept) == 1:
            return _nullable(kept[0][0], null)
        self._started[key] = hint
        self._add_union(key, hint, kept, open=False)
        return _nullable(ir.Ref(target=key), null)

    def _add_union(
        self, key: ir.Key, hint: ir.Hint, made: list[tuple[ir.Type, Site]], open: bool
    ) -> None:
        found = notes(self.source, key.site)
        self.built[key] = ir.Union(
            key=key,
            hint=hint,
            doc=found.doc,
            deprecated=found.deprecated,
            tag=None,
            open=open,
            variants=tuple(
                ir.Variant(
                    type=type,
                    site=site,
                    schema=(),
                    tags=(),
                    unique=(),
                    own=(),
                    constants=(),
                )
                for type, site in made
            ),
        )

    def _record(
        self, key: ir.Key, hint: ir.Hint, optional: dict[str, Site], flat: Flat
    ) -> ir.Type:
        found = self._equal(key, hint)
        if found not in self._started:
            self._started[found] = hint
            self._waiting.append(lambda: self._finish_record(key, hint, optional, flat))
        return ir.Ref(target=found)

    def _finish_record(
        self, key: ir.Key, hint: ir.Hint, optional: dict[str, Site], flat: Flat
    ) -> None:
        found = notes(self.source, key.site)
        fields, read_only = fields_of(self, key, flat, optional)
        self.built[key] = ir.Record(
            key=key,
            hint=hint,
            doc=found.doc,
            deprecated=found.deprecated,
            fields=fields,
            read_only=read_only,
        )

    def _equal(self, key: ir.Key, hint: ir.Hint) -> ir.Key:
        """The definition that an equal schema has already, or this one."""
        if len(key.site) == 1 and is_component(key.origin):
            return key
        nodes = [
            (p[:1] if isinstance(p[0], int) else (), self.source.at(p))
            for p in key.site
        ]
        content = json.dumps([key.direction.value, key.part, nodes], sort_keys=True)
        known = self._equals.setdefault(content, key)
        if known != key:
            self._twins[key] = known
            self.aliases[hint, known] = None
        return known


def _nullable(type: ir.Type, null: bool) -> ir.Type:
    if not null or ir.has_null(type):
        return type
    return ir.Null() if isinstance(type, ir.Nothing) else ir.Nullable(inner=type)
