"""References: whether each leads to something of its kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..document import BadReference, Document, Pointer
from ..problems import quoted
from ..sites import Site, Survey, lone
from .flaw import Drop, Flaw, Mend, anything, ignored, left_out
from .nearest import nearest


def reference_flaws(document: Document, sites: Survey) -> Iterator[Flaw]:
    """References that are bad, to nothing, or to something of another kind."""
    for site in sites.references:
        place = site.pointer / "$ref"
        if site.target is None:
            mend = _mend(document, site)
            yield from broken(document, place, site.reference or "", mend)
        elif sites.at[site.target].kind != site.kind:
            yield _other_kind(document, site, sites.at[site.target].kind)
    for site in sites.of("schema"):
        if "$dynamicRef" in site.node:
            yield from _dynamic_flaws(document, site)
        if "discriminator" in site.node:
            yield from _mapping_flaws(document, site)


def broken(document: Document, place: Pointer, text: str, mend: Mend) -> Iterator[Flaw]:
    """What is wrong with a reference; nothing if it leads somewhere."""
    try:
        document.target(place, text)
        return
    except ValueError as error:
        hint = error.hint if isinstance(error, BadReference) else None
        message = f"bad reference {quoted(text)}: {error}"
    except KeyError:
        hint = _nearest(document, place, text)
        message = f"unknown reference {quoted(text)}"
    yield Flaw(pointer=place, message=message, hint=hint, mend=mend)


def _dynamic_flaws(document: Document, site: Site) -> Iterator[Flaw]:
    """A dynamic reference that leads nowhere."""
    text = site.node["$dynamicRef"]
    if isinstance(text, str):
        place = site.pointer / "$dynamicRef"
        mend = Mend("any value is allowed there", (Drop(place),))
        yield from broken(document, place, text, mend)


def _other_kind(document: Document, site: Site, found: str) -> Flaw:
    text = quoted(site.reference or "")
    return Flaw(
        pointer=site.pointer / "$ref",
        message=f"a {site.kind} belongs here, and {text} is {_article(found)} {found}",
        mend=_mend(document, site),
    )


def _article(noun: str) -> str:
    return "an" if noun[0] in "aeiou" else "a"


def _mend(document: Document, site: Site) -> Mend:
    """What is left of an object whose reference leads nowhere."""
    place = site.pointer / "$ref"
    if site.kind == "path item":
        return ignored(place, "the reference")
    if site.kind != "schema":
        return left_out(site.pointer, f"the {site.kind}")
    if lone(document, site):
        return anything(site.pointer)
    return Mend("any value is allowed there", (Drop(place),))


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


def _mapping_flaws(document: Document, site: Site) -> Iterator[Flaw]:
    """What the discriminator of a schema names: schemas, or references to them."""
    discriminator = site.node["discriminator"]
    mapping = discriminator.get("mapping") if isinstance(discriminator, dict) else None
    if not isinstance(mapping, dict):
        return
    schemas = _schemas(document)
    for value, target in mapping.items():
        place = site.pointer / "discriminator" / "mapping" / value
        mend = ignored(place, "the mapping")
        if not isinstance(target, str) or target in schemas:
            continue
        if "/" in target or "#" in target or _leads(document, place, target):
            yield from broken(document, place, target, mend)
        else:
            message = f"unknown schema {quoted(target)}"
            hint = nearest(target, schemas)
            yield Flaw(pointer=place, message=message, hint=hint, mend=mend)


def _leads(document: Document, place: Pointer, text: str) -> bool:
    """Whether a text that may be a name, such as `dog.json`, is a reference."""
    try:
        document.target(place, text)
    except (KeyError, ValueError):
        return False
    return True


def _schemas(document: Document) -> Iterable[str]:
    try:
        schemas = document.get(Pointer(("components", "schemas")))
    except KeyError:
        return ()
    return schemas if isinstance(schemas, dict) else ()
