"""Names that cannot be empty, and names that have to be declared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..document import Document, Pointer
from ..problems import Problem, quoted
from .explain import NAMELESS
from .nearest import nearest
from ..sites import Site


def name_problems(document: Document, sites: list[Site]) -> Iterator[Problem]:
    """Components and parameters without a name, and unknown security schemes."""
    for site in sites:
        if len(site.pointer) == 3 and site.pointer[0] == "components":
            if site.pointer[2] == "":
                yield document.problem(site.pointer, NAMELESS, key=True)
        if not isinstance(site.node, dict):
            continue
        if site.kind == "parameter" and site.node.get("name") == "":
            pointer = site.pointer / "name"
            yield document.problem(pointer, "a parameter needs a name")
        if site.kind in ("document", "operation"):
            yield from _security_problems(document, site.pointer, site.node)


def _security_problems(
    document: Document, pointer: Pointer, node: dict[str, Any]
) -> Iterator[Problem]:
    components = document.data.get("components")
    declared = components.get("securitySchemes") if isinstance(components, dict) else {}
    schemes = declared if isinstance(declared, dict) else {}
    required = node.get("security")
    for index, names in enumerate(required if isinstance(required, list) else ()):
        for name in names if isinstance(names, dict) else ():
            if name not in schemes:
                place = pointer / "security" / index / name
                message = f"unknown security scheme {quoted(name)}"
                hint = nearest(name, schemes)
                yield document.problem(place, message, hint=hint, key=True)
