"""Schemas into types, and the definitions that the types refer to."""

from __future__ import annotations

from typing import Any

from .. import ir
from ..document import Pointer
from ..names import singular
from .core import core
from .directions import Directions
from .schema import Schema, Site, flatten
from .source import SCHEMAS, Source, is_component

_KINDS = {kind.value: kind for kind in ir.Kind}
_NUMBERS = (
    *(ir.Rule.MINIMUM, ir.Rule.MAXIMUM),
    *(ir.Rule.EXCLUSIVE_MINIMUM, ir.Rule.EXCLUSIVE_MAXIMUM),
)
_APPLYING = {
    "string": (ir.Rule.MIN_LENGTH, ir.Rule.MAX_LENGTH, ir.Rule.PATTERN),
    "integer": _NUMBERS,
    "number": _NUMBERS,
    "boolean": (),
    "array": (ir.Rule.MIN_ITEMS, ir.Rule.MAX_ITEMS),
    "object": (ir.Rule.MIN_PROPERTIES,),
}
"""The constraints that each JSON type has; others say nothing about it."""


class Definitions:
    """The definitions of an API, made as they are needed and each one once."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._directions = Directions(source)
        self.built: dict[ir.Key, ir.Definition] = {}
        self._asked = True
        self._started: dict[ir.Key, None] = {}
        self._waiting: list[tuple[ir.Key, Schema, ir.Direction, ir.Hint]] = []

    def add_unused(self) -> None:
        """Build the named schemas that no operation has asked for, and sort them all."""
        self._finish_unions()
        self._asked = False
        names = list(
            self._source.at(Pointer(())).get("components", {}).get("schemas", {})
        )
        used = {key.origin for key in self._started}
        for name in names:
            if SCHEMAS / name not in used:
                for direction in (ir.Direction.READ, ir.Direction.WRITE):
                    self.type_of(
                        (SCHEMAS / name,), direction, ir.Hint(word=name, parent=None)
                    )
        self._finish_unions()
        order = {SCHEMAS / name: n for n, name in enumerate(names)}
        place = {key: order.get(key.origin[:3], len(order)) for key in self._started}
        kept = [key for key in self._started if key in self.built]
        self.built = {
            key: self.built[key] for key in sorted(kept, key=place.__getitem__)
        }

    def type_of(self, site: Site, direction: ir.Direction, hint: ir.Hint) -> ir.Type:
        """The type of a schema; a definition that it needs is built."""
        site, nullable = core(self._source, site)
        if is_component(site[0]):
            hint = ir.Hint(word=str(site[0][2]), parent=None)
        schema = flatten(self._source, site)
        nullable |= self._take_null(schema)
        inner = self._plain(schema, direction, hint)
        return (
            ir.Nullable(inner=inner)
            if nullable and not isinstance(inner, ir.Anything)
            else inner
        )

    def _take_null(self, schema: Schema) -> bool:
        """Remove null from what is allowed; whether it was there."""
        members, types = schema.members, schema.types
        allowed = (types is not None and "null" in types) or (
            types is None and members is not None
        )
        if types is not None:
            schema.types = types - {"null"}
        if members is not None:
            schema.members = tuple(m for m in members if m is not None)
            allowed &= None in members
        return allowed

    def _plain(self, schema: Schema, direction: ir.Direction, hint: ir.Hint) -> ir.Type:
        if schema.members is not None:
            return self._enumeration(schema, hint)
        if schema.choices:
            return self._union(schema, direction, hint)
        kind = self._kind(schema)
        if kind == "object":
            if schema.properties or schema.required:
                return self._record(schema, direction, hint)
            return self._map(schema, direction, hint)
        if kind == "array":
            return self._array(schema, direction, hint)
        if kind in _KINDS:
            return ir.Scalar(
                kind=_KINDS[kind],
                format=schema.format,
                constraints=_constraints(schema, kind),
            )
        return self._anything(schema)

    def _anything(self, schema: Schema) -> ir.Type:
        """What has no type: constraints, which each hold for one type, would be lost.

        Schemas that no operation asks for may be parts of others, which have one.
        """
        if not self._asked:
            return ir.Anything()
        keywords = [rule.value for rule in schema.constraints]
        keywords += ["items"] if schema.items else []
        keywords += ["additionalProperties"] if schema.additional else []
        keywords += ["required"] if schema.required else []
        for keyword in keywords:
            message = f"`{keyword}` without a `type` is not supported yet"
            self._source.refuse(schema.site[0] / keyword, message)
        return ir.Anything()

    def _kind(self, schema: Schema) -> str:
        if schema.types is None:
            return "object" if schema.properties else ""
        kinds = schema.types - {"integer"} if "number" in schema.types else schema.types
        if len(kinds) > 1:
            self._source.refuse(
                schema.site[0] / "type", "several types are not supported yet"
            )
        return next(iter(sorted(kinds)), "")

    def _array(self, schema: Schema, direction: ir.Direction, hint: ir.Hint) -> ir.Type:
        one = singular(hint.word)
        word = one if one != hint.word else f"{hint.word}Item"
        inner = ir.Hint(word=word, parent=hint.parent)
        items = (
            self.type_of(schema.items, direction, inner)
            if schema.items
            else ir.Anything()
        )
        return ir.Array(items=items, constraints=_constraints(schema, "array"))

    def _map(self, schema: Schema, direction: ir.Direction, hint: ir.Hint) -> ir.Type:
        for rule in _constraints(schema, "object"):
            message = f"`{rule.value}` without `properties` is not supported yet"
            self._source.refuse(schema.site[0] / rule.value, message)
        return ir.Map(values=self._values(schema, direction, hint))

    def _values(
        self, schema: Schema, direction: ir.Direction, hint: ir.Hint
    ) -> ir.Type:
        if not schema.additional:
            return ir.Anything()
        word = ir.Hint(word=f"{hint.word}Value", parent=hint.parent)
        return self.type_of(schema.additional, direction, word)

    def _enumeration(self, schema: Schema, hint: ir.Hint) -> ir.Type:
        members = [m for m in schema.members or () if m not in schema.excluded]
        if not members or not all(isinstance(member, str) for member in members):
            message = "an enumeration of other things than strings is not supported yet"
            self._source.refuse(schema.site[0] / "enum", message)
            return ir.Anything()
        key = ir.Key(schema.site[0], ir.Direction.BOTH)
        self._started[key] = None
        self.built[key] = ir.Enumeration(
            key=key,
            hint=hint,
            doc=schema.doc,
            deprecated=schema.deprecated,
            members=tuple(dict.fromkeys(members)),
        )
        return ir.Ref(target=key)

    def _key(self, schema: Schema, direction: ir.Direction) -> ir.Key:
        differ = self._directions.differ(schema.site)
        return ir.Key(schema.site[0], direction if differ else ir.Direction.BOTH)

    def _union(self, schema: Schema, direction: ir.Direction, hint: ir.Hint) -> ir.Type:
        key = self._key(schema, direction)
        if key in self._started:
            return ir.Ref(target=key)
        self._started[key] = None
        self._waiting.append((key, schema, direction, hint))
        return ir.Ref(target=key)

    def _finish_unions(self) -> None:
        """Build what was put off until its variants, which may hold it, could be."""
        while self._waiting:
            self._finish_union(*self._waiting.pop(0))

    def _finish_union(
        self, key: ir.Key, schema: Schema, direction: ir.Direction, hint: ir.Hint
    ) -> None:
        variants = self._variants(schema, direction, hint)
        if variants is None:
            message = "the variants have no required property that tells them apart"
            self._source.refuse(schema.site[0] / schema.choice_keyword, message)
            return
        self.built[key] = ir.Union(
            key=key,
            hint=hint,
            doc=schema.doc,
            deprecated=schema.deprecated,
            tag=variants[0],
            variants=variants[1],
        )

    def _variants(
        self, schema: Schema, direction: ir.Direction, hint: ir.Hint
    ) -> tuple[str, tuple[ir.Variant, ...]] | None:
        records: list[ir.Record] = []
        for n, site in enumerate(schema.choices, 1):
            inner = ir.Hint(word=f"{hint.word}Variant{n}", parent=hint.parent)
            built = self.type_of(site, direction, inner)
            record = self.built.get(built.target) if isinstance(built, ir.Ref) else None
            if not isinstance(record, ir.Record):
                return None
            records.append(record)
        for field in records[0].fields:
            tags = [self._tags(record, field.wire) for record in records]
            if all(tags) and len(set().union(*tags)) == sum(map(len, tags)):
                made = zip(records, tags, strict=True)
                return field.wire, tuple(
                    ir.Variant(type=ir.Ref(target=r.key), tags=t) for r, t in made
                )
        return None

    def _tags(self, record: ir.Record, wire: str) -> tuple[str, ...]:
        """The values that a required property of a record may have, where listed."""
        for field in record.fields:
            if field.wire == wire and field.required and isinstance(field.type, ir.Ref):
                definition = self.built.get(field.type.target)
                if isinstance(definition, ir.Enumeration):
                    return definition.members
        return ()

    def _record(
        self, schema: Schema, direction: ir.Direction, hint: ir.Hint
    ) -> ir.Type:
        key = self._key(schema, direction)
        if key in self._started:
            return ir.Ref(target=key)
        self._started[key] = None
        for site in schema.additional:
            message = "`additionalProperties` beside `properties` is not supported yet"
            self._source.refuse(site, message)
        undeclared = sorted(schema.required - schema.properties.keys())
        sites = {**schema.properties, **dict.fromkeys(undeclared, ())}
        fields = {name: flatten(self._source, site) for name, site in sites.items()}
        one_way = {
            name
            for name, field in fields.items()
            if (field.read_only and direction is ir.Direction.WRITE)
            or (field.write_only and direction is ir.Direction.READ)
        }
        made = tuple(
            self._field(schema, name, fields[name], direction, key)
            for name in fields
            if name not in one_way
        )
        self.built[key] = ir.Record(
            key=key,
            hint=hint,
            doc=schema.doc,
            deprecated=schema.deprecated,
            fields=made,
            read_only=tuple(n for n in fields if n in one_way and fields[n].read_only),
            constraints=_constraints(schema, "object"),
        )
        return ir.Ref(target=key)

    def _field(
        self,
        schema: Schema,
        wire: str,
        field: Schema,
        direction: ir.Direction,
        key: ir.Key,
    ) -> ir.Field:
        hint = ir.Hint(word=wire, parent=key)
        site = schema.properties.get(wire, ())
        built = self.type_of(site, direction, hint) if site else ir.Anything()
        value = built.inner if isinstance(built, ir.Nullable) else built
        text = isinstance(value, ir.Scalar) and value.kind is ir.Kind.STRING
        return ir.Field(
            wire=wire,
            type=built,
            required=wire in schema.required,
            secret=text and (field.write_only or field.format == "password"),
            default=field.default,
            doc=field.doc,
            deprecated=field.deprecated,
            examples=field.examples,
            schema=(site or schema.site)[0],
        )


def _constraints(schema: Schema, kind: str) -> dict[ir.Rule, Any]:
    """The constraints that say something about a JSON type."""
    return {r: v for r, v in schema.constraints.items() if r in _APPLYING[kind]}
