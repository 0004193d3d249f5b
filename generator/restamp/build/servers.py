"""Servers and their variables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .. import ir


def servers(listed: Iterable[dict[str, Any]]) -> tuple[ir.Server, ...]:
    """Servers, in order."""
    return tuple(_server(node) for node in listed)


def _server(node: dict[str, Any]) -> ir.Server:
    declared: dict[str, Any] = node.get("variables", {})
    made = tuple(_variable(name, variable) for name, variable in declared.items())
    return ir.Server(url=node["url"], doc=node.get("description", ""), variables=made)


def _variable(name: str, node: dict[str, Any]) -> ir.Variable:
    return ir.Variable(
        name=name,
        doc=node.get("description", ""),
        default=node["default"],
        required=node.get("x-required") is True,
        choices=tuple(node.get("enum", ())),
    )
