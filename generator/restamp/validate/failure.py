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


def from_rust(error: jsonschema_rs.ValidationError, schema: Any) -> Failure:
    """A failure that jsonschema-rs reports against `schema`."""
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
        path=tuple(error.instance_path),
        known=_known(schema, error.schema_path[:-1]),
        branches=tuple(tuple(from_rust(e, schema) for e in b) for b in branches),
    )


def exact(root: Any, path: Iterable[str | int]) -> tuple[str | int, ...]:
    """A path with text for each key, also for those that jsonschema-rs takes for indexes."""
    tokens: list[str | int] = []
    node = root
    for token in path:
        if isinstance(node, list):
            node = node[token] if isinstance(token, int) and token < len(node) else None
        else:
            token = str(token)
            node = node.get(token) if isinstance(node, dict) else None
        tokens.append(token)
    return tuple(tokens)


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
