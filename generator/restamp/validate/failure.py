"""One broken rule of a JSON Schema, as jsonschema-rs reports it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import jsonschema_rs


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A keyword and what stands where it does not allow it.

    `expected` is the keyword's value; for keys that lack or are too many, those keys.
    `branches` are the failures of each alternative of `oneOf` and `anyOf`.
    """

    keyword: str
    expected: Any
    instance: Any
    path: tuple[str | int, ...]
    known: tuple[str, ...] = ()
    branches: tuple[tuple[Failure, ...], ...] = ()


def from_rust(
    error: jsonschema_rs.ValidationError, schema: Any, root: Any = None
) -> Failure:
    """A failure that jsonschema-rs reports of `root` against `schema`."""
    details = error.kind.as_dict()
    expected = next(iter(details.values()), None)
    if error.kind.name == "required":
        expected = [expected]
    branches: Iterable[Iterable[Any]] = ()
    if error.kind.name in ("oneOf", "anyOf"):
        branches = details["context"]
    return Failure(
        keyword=error.kind.name,
        expected=expected,
        instance=error.instance,
        path=_exact(root, error.instance_path, error.instance),
        known=_known(schema, error.schema_path[:-1]),
        branches=tuple(tuple(from_rust(e, schema, root) for e in b) for b in branches),
    )


def _exact(
    root: Any, path: Iterable[str | int], instance: Any
) -> tuple[str | int, ...]:
    """The path of an instance, as jsonschema-rs does not tell it for every key.

    It takes keys of digits for indexes, and leaves empty keys out.
    """
    tokens: list[str | int] = []
    node = root
    for token in path:
        if isinstance(node, dict):
            while "" in node and str(token) not in node:
                tokens.append("")
                node = node[""]
            token = str(token) if isinstance(node, dict) else token
        tokens.append(token)
        node = _child(node, token)
    while isinstance(node, dict) and "" in node and node != instance:
        tokens.append("")
        node = node[""]
    return tuple(tokens)


def _child(node: Any, token: str | int) -> Any:
    if isinstance(node, dict):
        return node.get(token)
    if isinstance(node, list) and isinstance(token, int) and token < len(node):
        return node[token]
    return None


def _known(schema: Any, path: Iterable[str | int]) -> tuple[str, ...]:
    """The properties that a schema within `schema` lists."""
    node = schema
    for token in path:
        try:
            node = node[token]
        except (KeyError, IndexError, TypeError):
            return ()
    properties = node.get("properties", {}) if isinstance(node, dict) else {}
    return tuple(properties)
