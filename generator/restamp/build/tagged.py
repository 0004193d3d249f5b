"""Unions, once all records are known: what tells their variants apart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from .. import ir
from ..document import Pointer
from .core import core
from .schema import flatten, parts
from .discriminators import Discriminator, Tags, assigned, discriminator, stated
from .source import Source
from .unions import told_apart

if TYPE_CHECKING:
    from .definitions import Definitions
    from .terms import Terms


def tell_apart(definitions: Definitions, terms: Terms) -> None:
    """Give each union its tag, and its variants their schemas."""
    for key, definition in list(definitions.built.items()):
        if isinstance(definition, ir.Union):
            found = _discriminator(definitions.source, key)
            union = told_apart(definitions.source, definitions.built, definition, found)
            definitions.built[key] = replace(
                union,
                variants=tuple(
                    replace(
                        v, schema=terms.own(v.site, key.direction) if v.site else ()
                    )
                    for v in union.variants
                ),
            )


def _discriminator(source: Source, key: ir.Key) -> Discriminator | None:
    """What the schemas of a union say of how to tell its variants apart."""
    waiting = list(key.site)
    seen: set[Pointer] = set()
    while waiting:
        pointer = waiting.pop(0)
        node = source.at(pointer)
        if pointer in seen or isinstance(node, bool):
            continue
        seen.add(pointer)
        if "discriminator" in node:
            return discriminator(source, pointer)
        waiting += parts(source, pointer, node)
    return None


def tag_rules(source: Source, holder: Pointer, keyword: str) -> list[ir.Schema]:
    """What a discriminator asks of each alternative; nothing where they say it themselves.

    Alternatives that are alike but for the name of their schema would exclude each other
    as JSON Schema reads them. Where some list their values, any other value may be of
    those that do not.
    """
    node: dict[str, Any] = source.at(holder)
    places = [holder / keyword / n for n in range(len(node[keyword]))]
    if "discriminator" not in node:
        return [()] * len(places)
    by = discriminator(source, holder)
    listed = [_listed(source, place, by.tag) for place in places]
    said = [stated(source, by, *each) for each in zip(places, listed, strict=True)]
    tags = assigned(said, listed)
    return [
        (
            _is_of_none(by.tag, own, n, tags)
            if any(listed) or not tags[n]
            else _is_tagged(by.tag, tags[n])
        )
        for n, own in enumerate(listed)
    ]


def _listed(source: Source, place: Pointer, tag: str) -> Tags:
    """The values that an alternative lists itself."""
    site, _, _ = core(source, (place,))
    held = flatten(source, site).properties.get(tag, ())
    members = flatten(source, held).members if held else None
    return tuple(
        value
        for value in members or ()
        if isinstance(value, str | int) and not isinstance(value, bool)
    )


def _is_of_none(name: str, own: Tags, number: int, tags: list[Tags]) -> ir.Schema:
    """That a value is not told to be of another alternative than that of a number."""
    others = (v for n, values in enumerate(tags) if n != number for v in values)
    excluded = tuple(value for value in others if not own or value in own)
    if not excluded:
        return ()
    values = ir.Values(keyword="enum", members=excluded)
    return (ir.Properties(members={name: (ir.Not(schema=(values,)),)}),)


def _is_tagged(name: str, values: Tags) -> ir.Schema:
    rule: ir.Schema = (ir.Values(keyword="enum", members=values),)
    return (ir.Properties(members={name: rule}),)
