"""Discriminators as JSON Schema: each alternative with the tags that stand for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..document import Document, Pointer

_DEEPEST = 20


def with_tags(
    document: Document, place: Pointer, node: dict[str, Any]
) -> dict[str, Any]:
    """A schema that lets alternatives be told apart by nothing but its discriminator.

    JSON Schema does not know discriminators (OpenAPI 3.2, 4.25): to it, alternatives that
    are alike exclude each other. Where they list their tags themselves, nothing changes.
    """
    keyword = "oneOf" if "oneOf" in node else "anyOf"
    listed, said = node.get(keyword), node.get("discriminator")
    if not isinstance(said, dict) or not isinstance(listed, list):
        return node
    tag = said.get("propertyName")
    listing = [_lists(document, place, each, tag, 0) for each in listed]
    if all(listing):
        return node
    mapping, named = said.get("mapping") or {}, not any(listing)
    tagged = [
        each if own else _tagged(each, tag, mapping, named)
        for each, own in zip(listed, listing, strict=True)
    ]
    return {**node, keyword: tagged}


def _tagged(alternative: Any, tag: Any, mapping: dict[str, str], named: bool) -> Any:
    """An alternative with its tags: mapped ones, and where `named` its schema's name."""
    if not isinstance(alternative, dict) or not isinstance(
        alternative.get("$ref"), str
    ):
        return alternative
    name = _last(alternative["$ref"])
    values = [value for value, to in mapping.items() if _last(to) == name]
    values += [name] if named and name not in mapping else []
    rule = {"properties": {tag: {"enum": values}}}
    return {"allOf": [alternative, rule]} if values else alternative


def _last(reference: str) -> str:
    return reference.rpartition("/")[2]


def _lists(document: Document, place: Pointer, node: Any, tag: Any, depth: int) -> bool:
    """Whether an alternative says itself which tags it has."""
    if not isinstance(node, dict) or depth > _DEEPEST:
        return False
    held = node.get("properties")
    declared = held.get(tag) if isinstance(held, dict) else None
    if declared is not None and _is_listed(document, place, declared, depth):
        return True
    if any(_lists(document, place, part, tag, depth + 1) for part in _parts(node)):
        return True
    target = _target(document, place, node)
    return target is not None and _lists(
        document, target, document.get(target), tag, depth + 1
    )


def _is_listed(document: Document, place: Pointer, node: Any, depth: int) -> bool:
    """Whether a schema lists its values."""
    if not isinstance(node, dict) or depth > _DEEPEST:
        return False
    if "enum" in node or "const" in node:
        return True
    if any(_is_listed(document, place, part, depth + 1) for part in _parts(node)):
        return True
    target = _target(document, place, node)
    return target is not None and _is_listed(
        document, target, document.get(target), depth + 1
    )


def _target(document: Document, place: Pointer, node: dict[str, Any]) -> Pointer | None:
    if not isinstance(node.get("$ref"), str):
        return None
    try:
        return document.target(place, node["$ref"])
    except (KeyError, ValueError):
        return None


def _parts(node: dict[str, Any]) -> Iterator[Any]:
    listed = node.get("allOf")
    yield from listed if isinstance(listed, list) else ()
