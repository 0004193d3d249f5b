"""Definitions into modules of dataclasses, enumerations and unions."""

from __future__ import annotations

import json
from collections.abc import Iterable

from .. import ir
from ..codecs import (
    Checks,
    Module,
    annotation,
    cases,
    condition,
    decode,
    decode_checked,
    encode,
    raises,
    told_by,
)
from ..names import Scope
from ..samples import Message
from ..shares import WHOLE, Share
from ..text import Code, code, identifier, join, literal
from . import views
from .imports import imports, natives, uses
from .names import Names, constants, members
from .reserved import FIELDS
from .schemas import Schemas


def models(
    api: ir.Api, names: Names, share: Share = WHOLE, made: Iterable[Message] = ()
) -> list[views.Model]:
    """One module for each named schema of a share, with all that stands inside it.

    The values that were `made` of models are written down with their schemas.
    """
    schemas = Schemas(api, names, made)
    return [
        _module(api, names, module, inside, schemas)
        for module, inside in modules(api, names, share).items()
    ]


def modules(api: ir.Api, names: Names, share: Share) -> dict[Code, list[ir.Definition]]:
    """The definitions of a share, by the modules that hold them."""
    found: dict[Code, list[ir.Definition]] = {}
    for key, definition in api.definitions.items():
        found.setdefault(names.definitions[key].module, []).append(definition)
    listed = enumerate(found.items())
    return {module: inside for n, (module, inside) in listed if share.has(n)}


def _module(
    api: ir.Api,
    names: Names,
    home: Code,
    inside: list[ir.Definition],
    schemas: Schemas,
) -> views.Model:
    spelling = _Spelling(api, names, Module(api, names.definitions, home))
    ordered = sorted(inside, key=_order)
    enumerations = [
        spelling.enumeration(d) for d in ordered if isinstance(d, ir.Enumeration)
    ]
    records = [spelling.record(d) for d in ordered if isinstance(d, ir.Record)]
    unions = [spelling.union(d) for d in ordered if isinstance(d, ir.Union)]
    aliases = [spelling.alias(d) for d in ordered if isinstance(d, ir.Alias)]
    first = names.definitions[ordered[0].key].name
    return views.Model(
        module=home,
        wires=spelling.wires,
        doc=f"{first}: {_summary(ordered[0].doc)}" if ordered[0].doc else f"{first}.",
        dates=spelling.module.dates,
        typing=_typing(spelling.module, records, bool(unions or aliases)),
        runtime=imports(spelling.module),
        natives=natives(spelling.module),
        uses=uses(spelling.module, code(".")),
        enumerations=enumerations,
        records=records,
        unions=unions,
        aliases=aliases,
        exports=[names.definitions[d.key].name for d in ordered],
        schemas=schemas.of(ordered),
    )


def _order(definition: ir.Definition) -> tuple[int, bool]:
    """Outer schemas first; what is read before what is written."""
    return len(definition.key.origin), definition.key.direction is ir.Direction.WRITE


def _summary(doc: str) -> str:
    return doc.strip().partition("\n")[0]


def _typing(module: Module, records: list[views.Record], aliased: bool) -> list[Code]:
    names = [code("TYPE_CHECKING")] if module.models or natives(module) else []
    if records or aliased:
        names.append(code("Any"))
    if any(record.masked or record.read_only for record in records):
        names.append(code("ClassVar"))
    if records:
        names.append(code("Self"))
    if aliased:
        names.append(code("TypeAlias"))
    return names


class _Spelling:
    def __init__(self, api: ir.Api, names: Names, module: Module) -> None:
        self._api = api
        self._names = names
        self._checks = Checks(module)
        self.module = module
        self.wires: list[views.Wires] = []

    def _place(self, strings: list[Code], *inside: Code) -> None:
        """Say where the module has strings that go over the wire."""
        self.wires.append(views.Wires(inside=inside, strings=strings))

    def enumeration(self, definition: ir.Enumeration) -> views.Enumeration:
        name = self._names.definitions[definition.key].name
        values = [literal(member.value) for member in definition.members]
        self._place(values, code("class {}(", name))
        whole = definition.kind is ir.Kind.INTEGER
        base = "OpenIntEnum" if whole else "OpenEnum"
        return views.Enumeration(
            name=name,
            base=self.module.runtime("models", base),
            doc=_doc(definition),
            members=[
                views.Member(name=constant, value=literal(value))
                for constant, value in constants(definition.members)
            ],
        )

    def record(self, definition: ir.Record) -> views.Record:
        for name in ("Model", "UNSET", "JsonObject", "Mismatch", "new", "rest"):
            self.module.runtime("models", name)
        for name in ("Path", "Violation"):
            self.module.runtime("violations", name)
        named = members(Scope(FIELDS), [field.wire for field in definition.fields])
        fields = [self._field(named[f.wire], f) for f in definition.fields]
        twin = self._twin(definition)
        if twin:
            self.module.runtime("models", "writable")
        both = zip(fields, definition.fields, strict=True)
        masked = tuple(str(f.name) for f, field in both if field.secret)
        schema = self._api.schemas[definition.key]
        typed, rules = _split(schema)
        checked = self._checked(schema)
        guard = self._checks.statements(typed, code("data"), code("at"))
        told = self._checks.statements(rules, code("data"), code("at"))
        name = self._names.definitions[definition.key].name
        owner = code("class {}(", name)
        for method in (code("def _decode("), code("def _encode(")):
            self._place([field.wire for field in fields], owner, method)
        self._place([member.wire for member in checked], owner, code("def _check("))
        return views.Record(
            name=name,
            doc=_doc(definition) or _called(definition),
            fields=fields,
            count=literal(len(fields)),
            masked=literal(masked) if masked else None,
            read_only=literal(definition.read_only) if definition.read_only else None,
            read=twin,
            general=[] if guard else told,
            guard=guard[0] if guard else code("isinstance(data, dict)"),
            checked=checked,
            rules=guard[1:] + told if guard else [],
        )

    def _twin(self, definition: ir.Record) -> Code | None:
        """The class that is read, of a class that is written."""
        key = definition.key
        if key.direction is not ir.Direction.WRITE:
            return None
        twin = key._replace(direction=ir.Direction.READ)
        if not isinstance(self._api.definitions.get(twin), ir.Record):
            return None
        return self.module.name(ir.Ref(target=twin))

    def _checked(self, schema: ir.Schema) -> list[views.Checked]:
        """The checks of an object's members."""
        wanted = _required(schema)
        checked = [
            self._member(name, inner, name in wanted)
            for term in schema
            if isinstance(term, ir.Properties)
            for name, inner in term.members.items()
        ]
        return [each for each in checked if each.statements or each.required]

    def _member(self, wire: str, schema: ir.Schema, required: bool) -> views.Checked:
        nullable = len(schema) == 1 and isinstance(schema[0], ir.OrNull)
        inner = schema
        if nullable and isinstance(schema[0], ir.OrNull):
            inner = schema[0].schema
        name = literal(wire)
        if required:
            self.module.runtime("checks", "missing")
        return views.Checked(
            wire=name,
            required=required,
            nullable=nullable,
            statements=self._checks.statements(
                inner, code("v"), code("(at, {})", name)
            ),
        )

    def _field(self, name: Code, field: ir.Field) -> views.Field:
        module = self.module
        nullable = ir.has_null(field.type)
        value, wire = code("v"), literal(field.wire)
        return views.Field(
            name=name,
            text=literal(name),
            wire=wire,
            annotation=_annotated(module, field),
            default=None if field.required else code("UNSET" if nullable else "None"),
            doc=_field_doc(field),
            required=field.required,
            nullable=nullable,
            condition=condition(module, field),
            decoded=decode_checked(module, field.type, value),
            raises=raises(module, field.type),
            encoded=encode(module, field.type, value),
        )

    def union(self, definition: ir.Union) -> views.Union:
        for name in ("Path", "Violation"):
            self.module.runtime("violations", name)
        known = self._names.definitions[definition.key]
        listed = [annotation(self.module, v.type) for v in definition.variants]
        made, tried = cases(self.module, definition)
        objects = [v for v in definition.variants if _is_object(self.module, v.type)]
        unknown = len(objects) > 1 and not definition.open
        if unknown:
            listed.append(self.module.runtime("models", "Unknown"))
        else:
            self.module.runtime("models", "Mismatch")
        decoder = identifier(f"decode_{known.stem}")
        if definition.tag:
            self.module.runtime("models", "tag")
            self._place([literal(definition.tag)], code("def {}(", decoder))
        return views.Union(
            name=known.name,
            decoder=decoder,
            checker=identifier(f"check_{known.stem}"),
            quoted=literal(join(" | ", dict.fromkeys(listed))),
            doc=_union_doc(definition, tried),
            tag=literal(definition.tag) if definition.tag else None,
            cases=[views.Case(condition=c.condition, decoded=c.decoded) for c in made],
            unknown=unknown,
            told=self._told(definition.key),
            checks=self._statements(definition.key),
        )

    def _told(self, key: ir.Key) -> list[views.Told]:
        """The checks of what a discriminator tells, which is all that a schema says."""
        return [
            views.Told(
                condition=told_by(case.tags), checks=self._checked_at(case.schema)
            )
            for term in self._api.schemas[key]
            if isinstance(term, ir.Tagged)
            for case in term.cases
        ]

    def alias(self, definition: ir.Alias) -> views.Alias:
        for name in ("Path", "Violation"):
            self.module.runtime("violations", name)
        known = self._names.definitions[definition.key]
        return views.Alias(
            name=known.name,
            decoder=identifier(f"decode_{known.stem}"),
            checker=identifier(f"check_{known.stem}"),
            quoted=literal(annotation(self.module, definition.type)),
            doc=_doc(definition),
            decoded=decode(self.module, definition.type, code("data")),
            checks=self._statements(definition.key),
        )

    def _statements(self, key: ir.Key) -> list[Code]:
        schema = self._api.schemas[key]
        match schema:
            case (ir.Tagged(otherwise=otherwise),):
                return self._checked_at(otherwise)
            case _:
                return self._checked_at(schema)

    def _checked_at(self, schema: ir.Schema) -> list[Code]:
        return self._checks.statements(schema, code("data"), code("at"))


def _split(schema: ir.Schema) -> tuple[ir.Schema, ir.Schema]:
    """What says that a value is an object, and how large; and what its members do not."""
    objects = ir.Types(names=("object",))
    typed = tuple(
        t
        for t in schema
        if t == objects or (isinstance(t, ir.Limit) and t.rule in _COUNTS)
    )
    if objects not in typed:
        typed = ()
    declared = _declared(schema)
    undeclared = tuple(n for n in _required(schema) if n not in declared)
    rest: list[ir.Term] = [
        t
        for t in schema
        if t not in typed and not isinstance(t, ir.Properties | ir.Required)
    ]
    if undeclared:
        rest.append(ir.Required(names=undeclared))
    return typed, tuple(rest)


def _required(schema: ir.Schema) -> dict[str, None]:
    return {n: None for t in schema if isinstance(t, ir.Required) for n in t.names}


def _declared(schema: ir.Schema) -> set[str]:
    return {n for t in schema if isinstance(t, ir.Properties) for n in t.members}


_COUNTS = (ir.Rule.MIN_PROPERTIES, ir.Rule.MAX_PROPERTIES)


def _is_object(module: Module, type: ir.Type) -> bool:
    if isinstance(type, ir.Ref):
        return isinstance(module.definition(type), ir.Record | ir.Union)
    return isinstance(type, ir.Map | ir.PatternMap)


def _union_doc(definition: ir.Union, tried: bool) -> str:
    note = "The first type that a value keeps to all rules of, in this order, is its."
    return "\n\n".join(filter(None, [_doc(definition), note if tried else ""]))


def _called(definition: ir.Definition) -> str:
    return f"`{definition.hint.word}`, which the document does not describe."


def fields_of(module: Module, record: ir.Record) -> list[views.Override]:
    """The constructor's arguments of a record, for who calls it from elsewhere."""
    named = members(Scope(FIELDS), [field.wire for field in record.fields])
    return [
        views.Override(name=named[f.wire], annotation=_annotated(module, f))
        for f in record.fields
    ]


def _annotated(module: Module, field: ir.Field) -> Code:
    spelt = annotation(module, field.type)
    if field.required:
        return spelt
    if ir.has_null(field.type):
        return code("{} | {}", spelt, module.runtime("models", "Unset"))
    if isinstance(field.type, ir.Nothing):
        return spelt
    return code("{} | None", spelt)


def _doc(definition: ir.Definition) -> str:
    notes = ["Deprecated."] if definition.deprecated else []
    return "\n\n".join(filter(None, [definition.doc, *notes]))


def _field_doc(field: ir.Field) -> str:
    notes = ["Deprecated."] if field.deprecated else []
    if field.default is not None and field.default.value is not None:
        notes.append(f"The server assumes {json.dumps(field.default.value)}.")
    return "\n\n".join(filter(None, [field.doc, " ".join(notes)]))
