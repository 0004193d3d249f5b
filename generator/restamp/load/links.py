"""The references of a tree, and what its schemas call themselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from ..document import Pointer
from ..sites.shapes import Shapes


class Part(NamedTuple):
    """An object of some kind, such as a schema or a response, and its place."""

    kind: str
    pointer: Pointer
    node: Any


class Link(NamedTuple):
    """A reference as it is written, the place of its object, and what it names."""

    kind: str
    place: Pointer
    text: str


def parts(part: Part, shapes: Shapes) -> Iterator[Part]:
    """The objects that stand in an object, in its order."""
    known = shapes.get(part.kind, {})
    rest = known.get("*")
    for key, value in part.node.items():
        shape = known.get(key)
        if shape is None and rest is not None and not key.startswith("x-"):
            shape = rest
        if shape is not None:
            yield from _held(shape, part.pointer / key, value)


def _held(shape: str, pointer: Pointer, value: Any) -> Iterator[Part]:
    kind = shape.strip("[]{}")
    if shape.startswith("{"):
        if isinstance(value, dict):
            for key, node in value.items():
                yield Part(kind, pointer / key, node)
    elif isinstance(value, list):
        for index, node in enumerate(value):
            yield Part(kind, pointer / index, node)
    else:
        yield Part(kind, pointer, value)


def links(part: Part, names: frozenset[str]) -> Iterator[Link]:
    """The references of an object; `names` are the schemas that a mapping may name."""
    kind, place, node = part
    texts = [node.get("$ref")]
    if kind == "schema":
        texts += [node.get("$dynamicRef"), *_mapped(node.get("discriminator"), names)]
    for text in texts:
        if isinstance(text, str):
            yield Link(kind, place, text)


def _mapped(discriminator: Any, names: frozenset[str]) -> list[Any]:
    """The references among the values of a discriminator's mapping."""
    mapping = discriminator.get("mapping") if isinstance(discriminator, dict) else None
    values = mapping.values() if isinstance(mapping, dict) else ()
    return [value for value in values if isinstance(value, str) and value not in names]
