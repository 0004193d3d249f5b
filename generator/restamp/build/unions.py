"""Alternatives: what is left of them, and how a JSON value shows which one it is of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from .. import ir
from ..document import Pointer
from .core import core
from .discriminators import Discriminator, Tags, assigned, stated
from .schema import Choice, Flat, Site, flatten, same
from .source import Source

_Made = list[tuple[ir.Type, Site]]


def narrowed(built: Mapping[ir.Key, ir.Definition], made: _Made) -> tuple[_Made, bool]:
    """The alternatives that differ in Python, and whether null is one of them."""
    null = any(isinstance(type, ir.Null | ir.Nullable) for type, _ in made)
    kept: _Made = []
    for type, site in made:
        inner = ir.without_null(type)
        if isinstance(inner, ir.Anything):
            return [(inner, ())], False
        if not isinstance(inner, ir.Null | ir.Nothing):
            if all(_plain(inner) != _plain(other) for other, _ in kept):
                kept.append((_plain(inner), site))
    kinds = {type.kind for type, _ in kept if isinstance(type, ir.Scalar)}
    if ir.Kind.NUMBER in kinds:
        kept = [(t, s) for t, s in kept if not _is(t, ir.Kind.INTEGER)]
    if any(_is(type, ir.Kind.STRING) for type, _ in kept):
        listed = [(t, s) for t, s in kept if _lists_strings(built, t)]
        if listed:
            kept = [(t, s) for t, s in kept if not _is(t, ir.Kind.STRING)]
    return kept, null


def may_be_null(source: Source, flat: Flat) -> bool:
    """Whether the type of a schema has null, as far as types and alternatives say.

    For a schema that holds itself, which is asked for before it is built.
    """
    return _has_null(source, flat, set())


def _has_null(source: Source, flat: Flat, seen: set[Site]) -> bool:
    if flat.nullable or flat.types == frozenset(("null",)):
        return True
    for site in [site for choice in flat.choices[:1] for site in choice.sites]:
        site, wrapped, _ = core(source, site)
        if wrapped:
            return True
        if site not in seen:
            seen.add(site)
            if _has_null(source, flatten(source, site), seen):
                return True
    return False


_NATIVE = ("date-time", "date", "time", "uuid", "decimal", "byte", "binary")
"""String formats that Python has a type for."""


def _plain(type: ir.Type) -> ir.Type:
    """The type without a format that Python has no type for."""
    if isinstance(type, ir.Scalar) and not (
        type.kind is ir.Kind.STRING and type.format in _NATIVE
    ):
        return replace(type, format=None)
    return type


def _is(type: ir.Type, kind: ir.Kind) -> bool:
    return type == ir.Scalar(kind=kind, format=None)


def _lists_strings(built: Mapping[ir.Key, ir.Definition], type: ir.Type) -> bool:
    definition = built.get(type.target) if isinstance(type, ir.Ref) else None
    return isinstance(definition, ir.Enumeration) and definition.kind is ir.Kind.STRING


def gathered(source: Source, choices: Iterable[Choice]) -> dict[str, Site] | None:
    """The members that alternatives of one object have; None where one is no object.

    A member that alternatives describe differently has no site.
    """
    found: dict[str, Site] = {}
    for choice in choices:
        for site in choice.sites:
            flat = flatten(source, site)
            if flat.types == frozenset(["null"]):
                continue
            inner = _members(source, flat, choice.holder)
            if inner is None:
                return None
            for name, held in inner.items():
                equal = found.get(name, held) == held or _equal(
                    source, found[name], held
                )
                found[name] = held if equal else ()
    return found


def _members(source: Source, flat: Flat, holder: Pointer) -> dict[str, Site] | None:
    if flat.members is not None or not (flat.types is None or "object" in flat.types):
        return None
    if flat.items and flat.types is None:
        return None
    deeper = [choice for choice in flat.choices if choice.holder != holder]
    nested = gathered(source, deeper) if len(holder) < _DEEPEST else {}
    return None if nested is None else {**nested, **flat.properties}


_DEEPEST = 400


def _equal(source: Source, one: Site, other: Site) -> bool:
    def nodes(site: Site) -> list[Any]:
        return [source.at(pointer) for pointer in site]

    return bool(one and other) and same(nodes(one), nodes(other))


def told_apart(
    source: Source,
    built: Mapping[ir.Key, ir.Definition],
    union: ir.Union,
    discriminator: Discriminator | None,
) -> ir.Union:
    """The union with what tells its variants apart, where it is not the JSON type."""
    objects = [v for v in union.variants if _is_object(built, v.type)]
    if len(objects) < 2 and not union.open:
        return union
    if discriminator:
        tags = _by_discriminator(source, built, union, discriminator)
        if union.open or any(tags):
            return _tagged(union, discriminator.tag, tags)
    records = [_record(built, variant.type) for variant in union.variants]
    if all(_record(built, variant.type) for variant in objects):
        for name in _candidates(records):
            tags = [_values(built, record, name) for record in records]
            listed = [t for t, record in zip(tags, records, strict=True) if record]
            if all(listed) and len(set().union(*listed)) == sum(map(len, listed)):
                return _tagged(union, name, tags)
        made = zip(union.variants, records, strict=True)
        union = replace(
            union, variants=tuple(_with_own(v, record, records) for v, record in made)
        )
    return _with_constants(source, union, records)


def _tagged(union: ir.Union, name: str, tags: Iterable[Tags]) -> ir.Union:
    made = zip(union.variants, tags, strict=True)
    variants = tuple(replace(v, tags=values) for v, values in made)
    return replace(union, tag=name, variants=variants)


def _by_discriminator(
    source: Source,
    built: Mapping[ir.Key, ir.Definition],
    union: ir.Union,
    by: Discriminator,
) -> list[Tags]:
    """The values of a discriminator that stand for each variant.

    The list of values that variants of an open union inherit from the last one stands
    for none of them; the last one needs no values.
    """
    listed = [_values(built, _record(built, v.type), by.tag) for v in union.variants]
    if union.open:
        *own, inherited = listed
        listed = [*(values if values != inherited else () for values in own), ()]
    said = [
        (
            stated(source, by, v.site[0], () if union.open else values)
            if v.site and _is_object(built, v.type)
            else ()
        )
        for v, values in zip(union.variants, listed, strict=True)
    ]
    if union.open:
        said[-1] = ()
    return assigned(said, listed)


def _is_object(built: Mapping[ir.Key, ir.Definition], type: ir.Type) -> bool:
    if isinstance(type, ir.Ref):
        return not isinstance(built.get(type.target), ir.Enumeration)
    return isinstance(type, ir.Map | ir.PatternMap)


def _record(built: Mapping[ir.Key, ir.Definition], type: ir.Type) -> ir.Record | None:
    definition = built.get(type.target) if isinstance(type, ir.Ref) else None
    return definition if isinstance(definition, ir.Record) else None


def _candidates(records: list[ir.Record | None]) -> list[str]:
    """The required members that all records have."""
    names = [
        {field.wire for field in record.fields if field.required}
        for record in records
        if record
    ]
    shared = set.intersection(*names)
    first = next(record for record in records if record)
    return [field.wire for field in first.fields if field.wire in shared]


def _values(
    built: Mapping[ir.Key, ir.Definition], record: ir.Record | None, wire: str
) -> Tags:
    """The values that a member of a record may have, where they are listed."""
    for field in record.fields if record else ():
        if field.wire == wire and isinstance(field.type, ir.Ref):
            definition = built.get(field.type.target)
            if isinstance(definition, ir.Enumeration):
                return tuple(m.value for m in definition.members)
    return ()


def _with_own(
    variant: ir.Variant, record: ir.Record | None, records: list[ir.Record | None]
) -> ir.Variant:
    """The variant with the members that no other one's record knows."""
    if record is None:
        return variant
    others = {f.wire for r in records if r and r is not record for f in r.fields}
    own = [field for field in record.fields if field.wire not in others]
    return replace(
        variant,
        unique=tuple(field.wire for field in own if field.required),
        own=tuple(field.wire for field in own),
    )


def _with_constants(
    source: Source, union: ir.Union, records: list[ir.Record | None]
) -> ir.Union:
    """The union with the members of its variants that have one value only."""
    pairs = list(zip(union.variants, records, strict=True))
    known = [_constants(source, variant, record) for variant, record in pairs]
    variants: list[ir.Variant] = []
    for n, (variant, record) in enumerate(pairs):
        needed = (
            {field.wire for field in record.fields if field.required} if record else ()
        )
        others = [other for m, other in enumerate(known) if m != n]
        constants = tuple(
            ir.Constant(
                name,
                value,
                telling=name in needed
                and not any(_has(o, name, value) for o in others),
            )
            for name, value in known[n].items()
        )
        variants.append(replace(variant, constants=constants))
    return replace(union, variants=tuple(variants))


def _has(constants: Mapping[str, Any], name: str, value: Any) -> bool:
    return name in constants and same(constants[name], value)


def _constants(
    source: Source, variant: ir.Variant, record: ir.Record | None
) -> dict[str, Any]:
    """The values of a record's members that may have one only."""
    site, _, _ = core(source, variant.site)
    declared = flatten(source, site).properties if record else {}
    listed = {name: flatten(source, held).members for name, held in declared.items()}
    return {
        name: members[0]
        for name, members in listed.items()
        if members and len(members) == 1 and not isinstance(members[0], dict | list)
    }
