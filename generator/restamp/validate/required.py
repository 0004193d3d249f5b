"""Required keys that none of the schemas joined by `allOf` knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..document import Document, Pointer
from ..problems import Problem, quoted
from ..sites.follow import follow
from .nearest import nearest
from ..sites import Site


def required_problems(document: Document, sites: list[Site]) -> Iterator[Problem]:
    """Names that a schema with `allOf` requires and nothing in it declares."""
    for site in sites:
        if site.kind != "schema" or not site.root or not isinstance(site.node, dict):
            continue
        if site.reference is None and isinstance(site.node.get("allOf"), list):
            yield from _problems(document, site.pointer, site.node)


def _problems(
    document: Document, pointer: Pointer, node: dict[str, Any]
) -> Iterator[Problem]:
    required = node.get("required")
    parts = [pointer / "allOf" / index for index in range(len(node["allOf"]))]
    known = {**_mapping(node, "properties"), **_declared(document, parts)}
    for index, name in enumerate(required if isinstance(required, list) else ()):
        if isinstance(name, str) and name not in known:
            place = pointer / "required" / index
            message = f"no schema of this 'allOf' has the required key {quoted(name)}"
            yield document.problem(place, message, hint=nearest(name, known))


def _declared(document: Document, parts: list[Pointer]) -> dict[str, Any]:
    """The properties of schemas and of what they are made of."""
    declared: dict[str, Any] = {}
    seen = set[Pointer]()
    stack = parts[::-1]
    while stack:
        pointer, node = follow(document, stack.pop())
        if pointer in seen:
            continue
        seen.add(pointer)
        declared |= _mapping(node, "properties")
        for keyword in ("allOf", "anyOf", "oneOf"):
            listed = node.get(keyword)
            count = len(listed) if isinstance(listed, list) else 0
            stack += (pointer / keyword / index for index in range(count))
        stack += (pointer / key for key in ("items", "not") if key in node)
    return declared


def _mapping(node: dict[str, Any], key: str) -> dict[str, Any]:
    value = node.get(key)
    return value if isinstance(value, dict) else {}
