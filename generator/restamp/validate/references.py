"""References: whether each leads to something of its kind in this document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..document import BadReference, Document, Pointer
from ..problems import Problem, quoted
from .nearest import nearest
from ..sites import Site


def reference_problems(document: Document, sites: list[Site]) -> Iterator[Problem]:
    """References to other documents, to nothing, or to something of another kind."""
    kinds = {str(site.pointer): site.kind for site in sites}
    for site in sites:
        if site.reference is not None:
            place = site.pointer / "$ref"
            yield from _problems(document, place, site.reference, site.kind, kinds)
        yield from _mapping_problems(document, site)


def _problems(
    document: Document, place: Pointer, text: str, kind: str, kinds: dict[str, str]
) -> Iterator[Problem]:
    try:
        pointer = document.target(place, text)
    except ValueError as error:
        hint = error.hint if isinstance(error, BadReference) else None
        yield document.problem(
            place, f"bad reference {quoted(text)}: {error}", hint=hint
        )
        return
    except KeyError:
        message = f"unknown reference {quoted(text)}"
        yield document.problem(place, message, hint=_nearest(document, place, text))
        return
    found = kinds.get(str(pointer), kind)
    if found != kind:
        message = f"a {kind} belongs here, and {quoted(text)} is a {found}"
        yield document.problem(place, message)


def _nearest(document: Document, place: Pointer, text: str) -> str | None:
    """A hint with the name that stands where a reference goes wrong."""
    try:
        pointer = document.resources.lead(place, text)
    except KeyError:
        names = (name for _, name in document.resources.anchors)
        return nearest(text.rpartition("#")[2], names)
    node: Any = None
    for depth in range(len(pointer) + 1):
        try:
            node = document.get(Pointer(pointer[:depth]))
        except KeyError:
            name = str(pointer[depth - 1])
            return nearest(name, node) if isinstance(node, dict) else None
    return None


def _mapping_problems(document: Document, site: Site) -> Iterator[Problem]:
    """What the discriminator of a schema names: schemas, or references to them."""
    if site.kind != "schema" or not isinstance(site.node, dict):
        return
    discriminator = site.node.get("discriminator")
    mapping = discriminator.get("mapping") if isinstance(discriminator, dict) else None
    if not isinstance(mapping, dict):
        return
    schemas = _schemas(document)
    for value, target in mapping.items():
        place = site.pointer / "discriminator" / "mapping" / value
        if not isinstance(target, str) or target in schemas:
            continue
        if "/" in target or "#" in target:
            yield from _problems(document, place, target, "schema", {})
        else:
            message = f"unknown schema {quoted(target)}"
            yield document.problem(place, message, hint=nearest(target, schemas))


def _schemas(document: Document) -> Iterable[str]:
    try:
        schemas = document.get(Pointer(("components", "schemas")))
    except KeyError:
        return ()
    return schemas if isinstance(schemas, dict) else ()
