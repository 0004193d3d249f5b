"""Unions, once all records are known: what tells their variants apart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from .. import ir
from ..document import Pointer
from .core import core
from .schema import flatten, parts
from .discriminators import Discriminator, discriminator
from .source import Source, is_component
from .unions import told_apart

if TYPE_CHECKING:
    from .definitions import Definitions
    from .terms import Terms


def tell_apart(definitions: Definitions, terms: Terms) -> None:
    """Give each union its tag, and its variants their schemas."""
    for key, definition in list(definitions.built.items()):
        if isinstance(definition, ir.Union):
            found = _discriminator(definitions.source, key)
            union = told_apart(definitions.built, definition, found)
            definitions.built[key] = replace(
                union,
                variants=tuple(
                    replace(v, schema=terms.of(v.site, key.direction) if v.site else ())
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
    as JSON Schema reads them.
    """
    node: dict[str, Any] = source.at(holder)
    places = [holder / keyword / n for n in range(len(node[keyword]))]
    if "discriminator" not in node:
        return [()] * len(places)
    by = discriminator(source, holder)
    tags = [_tags(source, place, by) for place in places]
    listing = [_lists(source, place, by.tag) for place in places]
    if any(listing):  # then a value that no mapping names may be of any other one
        mapped = [tuple(v for v in values if v in by.mapping) for values in tags]
        tags = [() if own else v for own, v in zip(listing, mapped, strict=True)]
    return [_is_tagged(by.tag, values) for values in tags]


def _tags(source: Source, place: Pointer, by: Discriminator) -> tuple[str, ...]:
    """The values that stand for an alternative: mapped ones, and its schema's name."""
    site, _, named = core(source, (place,))
    target = site[0] if is_component(site[0]) else named
    mapped = [value for value, to in by.mapping.items() if to in (target, site[0])]
    if target is not None and is_component(target) and target[2] not in by.mapping:
        mapped.append(str(target[2]))
    return tuple(mapped)


def _lists(source: Source, place: Pointer, tag: str) -> bool:
    site, _, _ = core(source, (place,))
    held = flatten(source, site).properties.get(tag, ())
    return bool(held) and flatten(source, held).members is not None


def _is_tagged(name: str, values: tuple[str, ...]) -> ir.Schema:
    if not values:
        return ()
    rule: ir.Schema = (ir.Values(keyword="enum", members=values),)
    return (ir.Properties(members={name: rule}),)
