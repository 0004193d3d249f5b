"""Security schemes, and the alternatives that an operation accepts."""

from __future__ import annotations

from typing import Any

from .. import ir
from ..document import Pointer
from .source import Source


def security(source: Source) -> tuple[ir.Security, ...]:
    """The declared schemes, in order."""
    declared = source.root("components").get("securitySchemes", {})
    return tuple(_scheme(source, name) for name in declared)


def _scheme(source: Source, name: str) -> ir.Security:
    pointer = source.follow(Pointer(("components", "securitySchemes", name)))
    node: dict[str, Any] = source.at(pointer)
    doc = node.get("description", "")
    if node["type"] == "apiKey":
        place = ir.Place(node["in"])
        return ir.ApiKey(scheme=name, doc=doc, place=place, name=node["name"])
    if node["type"] == "mutualTLS":
        return ir.MutualTls(scheme=name, doc=doc)
    if node["type"] != "http" or node["scheme"].lower() == "bearer":
        return ir.Bearer(scheme=name, doc=doc)  # OAuth 2 and OpenID give such a token
    if node["scheme"].lower() == "basic":
        return ir.Basic(scheme=name, doc=doc)
    return ir.HttpScheme(scheme=name, doc=doc, name=node["scheme"])


def alternatives(
    source: Source, operation: dict[str, Any]
) -> tuple[tuple[str, ...], ...]:
    """Each way to authenticate, as the names of the schemes that it takes."""
    listed = operation.get("security", source.at(Pointer(())).get("security", []))
    return tuple(tuple(requirement) for requirement in listed)
