"""Definitions into modules of dataclasses, enumerations and unions."""

from __future__ import annotations

import json
from .. import ir
from ..codecs import (
    Module,
    annotation,
    arguments,
    check,
    condition,
    decode_checked,
    encode,
    raises,
)
from ..names import Scope
from ..text import Code, code, identifier, join, literal
from . import views
from .names import Names, constants, members
from .reserved import FIELDS


def models(api: ir.Api, names: Names) -> list[views.Model]:
    """One module for each named schema, with all that stands inside it."""
    modules: dict[Code, list[ir.Definition]] = {}
    for key, definition in api.definitions.items():
        modules.setdefault(names.definitions[key].module, []).append(definition)
    return [_module(api, names, module, inside) for module, inside in modules.items()]


def _module(
    api: ir.Api, names: Names, home: Code, inside: list[ir.Definition]
) -> views.Model:
    spelling = _Spelling(api, names, Module(api, names.definitions, home))
    ordered = sorted(inside, key=_order)
    enumerations = [
        spelling.enumeration(d) for d in ordered if isinstance(d, ir.Enumeration)
    ]
    records = [spelling.record(d) for d in ordered if isinstance(d, ir.Record)]
    unions = [spelling.union(d) for d in ordered if isinstance(d, ir.Union)]
    first = names.definitions[ordered[0].key].name
    return views.Model(
        module=home,
        doc=f"{first}: {_summary(ordered[0].doc)}" if ordered[0].doc else f"{first}.",
        dates=spelling.module.dates,
        typing=_typing(spelling.module, records, unions),
        runtime=imports(spelling.module),
        uses=uses(spelling.module, code(".")),
        enumerations=enumerations,
        records=records,
        unions=unions,
        exports=[names.definitions[d.key].name for d in ordered],
    )


def _order(definition: ir.Definition) -> tuple[int, bool]:
    """Outer schemas first; what is read before what is written."""
    return len(definition.key.origin), definition.key.direction is ir.Direction.WRITE


def _summary(doc: str) -> str:
    return doc.strip().partition("\n")[0]


def _typing(
    module: Module, records: list[views.Record], unions: list[views.Union]
) -> list[Code]:
    names = [code("TYPE_CHECKING")] if module.models else []
    if records or unions:
        names.append(code("Any"))
    if any(record.masked or record.read_only for record in records):
        names.append(code("ClassVar"))
    if records:
        names.append(code("Self"))
    if unions:
        names.append(code("TypeAlias"))
    return names


def typing(module: Module) -> list[Code]:
    """The names of `typing` that a module of annotations uses."""
    names = [code("TYPE_CHECKING")] if module.models else []
    return [*names, code("Any")] if module.anything else names


def imports(module: Module) -> list[views.Import]:
    """The runtime's names that a module uses."""
    return [
        views.Import(module=code(".._runtime.{}", home), names=names)
        for home, names in module.runtimes
    ]


def uses(module: Module, package: Code) -> views.Uses:
    """The other modules' names that a module uses."""
    return used(
        [lazy(name, code("{}{}", package, home)) for name, home in module.models]
    )


def used(lazies: list[views.Lazy]) -> views.Uses:
    """Names in the order of their modules."""
    ordered = sorted(lazies, key=lambda each: (each.source, each.name))
    grouped: dict[Code, list[Code]] = {}
    for each in ordered:
        grouped.setdefault(each.source, []).append(each.name)
    return views.Uses(
        imports=[views.Import(module=m, names=names) for m, names in grouped.items()],
        lazies=ordered,
    )


def lazy(name: Code, source: Code) -> views.Lazy:
    """A name of a module, loaded when it is used."""
    return views.Lazy(
        source=source, home=literal(source), name=name, text=literal(name)
    )


class _Spelling:
    def __init__(self, api: ir.Api, names: Names, module: Module) -> None:
        self._api = api
        self._names = names
        self.module = module

    def enumeration(self, definition: ir.Enumeration) -> views.Enumeration:
        self.module.runtime("models", "OpenEnum")
        name = self._names.definitions[definition.key].name
        return views.Enumeration(
            name=name,
            doc=_doc(definition),
            members=[
                views.Member(name=constant, value=literal(value))
                for constant, value in constants(definition.members)
            ],
        )

    def record(self, definition: ir.Record) -> views.Record:
        for name in ("Model", "UNSET", "JsonObject", "Mismatch", "new", "rest"):
            self.module.runtime("models", name)
        for name in ("Path", "Violation", "is_object"):
            self.module.runtime("checks", name)
        scope = Scope(FIELDS)
        named = members(scope, [field.wire for field in definition.fields])
        fields = [self._field(named[f.wire], f) for f in definition.fields]
        name = self._names.definitions[definition.key].name
        twin = self._twin(definition)
        if twin:
            self.module.runtime("models", "writable")
        if definition.read_only:
            self.module.runtime("checks", "read_only")
        both = zip(fields, definition.fields, strict=True)
        masked = tuple(str(f.name) for f, field in both if field.secret)
        return views.Record(
            name=name,
            doc=_doc(definition),
            fields=fields,
            count=literal(len(fields)),
            masked=literal(masked) if masked else None,
            read_only=literal(definition.read_only) if definition.read_only else None,
            read=twin,
            limits=list(arguments(definition.constraints, None)),
        )

    def _twin(self, definition: ir.Record) -> Code | None:
        """The class that is read, of a class that is written."""
        if definition.key.direction is not ir.Direction.WRITE:
            return None
        key = ir.Key(definition.key.origin, ir.Direction.READ)
        return (
            self._names.definitions[key].name if key in self._api.definitions else None
        )

    def _field(self, name: Code, field: ir.Field) -> views.Field:
        module = self.module
        type = field.type.inner if isinstance(field.type, ir.Nullable) else field.type
        nullable = isinstance(field.type, ir.Nullable) or isinstance(type, ir.Anything)
        value, wire = code("v"), literal(field.wire)
        unchecked = isinstance(type, ir.Anything)
        if field.required:
            module.runtime("checks", "missing")
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
            raises=raises(field.type),
            encoded=encode(module, field.type, value),
            check=(
                None
                if unchecked
                else check(module, type, value, code("(at, {})", wire))
            ),
        )

    def union(self, definition: ir.Union) -> views.Union:
        for name in ("Unknown", "knows", "tag"):
            self.module.runtime("models", name)
        for name in ("Path", "Violation", "no_variant", "is_object"):
            self.module.runtime("checks", name)
        known = self._names.definitions[definition.key]
        variants = [
            self._variant(variant, definition.tag) for variant in definition.variants
        ]
        listed = [*(variant.name for variant in variants), code("Unknown")]
        return views.Union(
            name=known.name,
            decoder=identifier(f"decode_{known.stem}"),
            checker=identifier(f"check_{known.stem}"),
            quoted=literal(join(" | ", listed)),
            doc=_doc(definition),
            tag=literal(definition.tag),
            variants=variants,
        )

    def _variant(self, variant: ir.Variant, tag: str) -> views.Variant:
        record = self.module.definition(variant.type)
        assert isinstance(record, ir.Record)
        field = next(field for field in record.fields if field.wire == tag)
        assert isinstance(field.type, ir.Ref)
        return views.Variant(
            name=self.module.name(variant.type), tags=self.module.name(field.type)
        )


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
    if isinstance(field.type, ir.Nullable | ir.Anything):
        return code("{} | {}", spelt, module.runtime("models", "Unset"))
    return code("{} | None", spelt)


def _doc(definition: ir.Definition) -> str:
    notes = ["Deprecated."] if definition.deprecated else []
    return "\n\n".join(filter(None, [definition.doc, *notes]))


def _field_doc(field: ir.Field) -> str:
    notes = ["Deprecated."] if field.deprecated else []
    if field.default is not None and field.default.value is not None:
        notes.append(f"The server assumes {json.dumps(field.default.value)}.")
    return "\n\n".join(filter(None, [field.doc, " ".join(notes)]))
