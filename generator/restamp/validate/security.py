"""Security requirements: each names a scheme that is declared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..document import Document
from ..problems import quoted
from ..sites import Site, Survey
from ..sites.shapes import version
from .flaw import Flaw, left_out
from .names import is_token
from .nearest import nearest


def security_flaws(document: Document, sites: Survey) -> Iterator[Flaw]:
    """Schemes that nothing declares, and keys and schemes that headers cannot hold."""
    declared = _declared(document)
    for site in sites.of("document", "operation"):
        yield from _unknown(site, declared)
    for site in sites.of("security scheme"):
        yield from _bad_key(site)
        yield from _bad_scheme(site)


def _declared(document: Document) -> dict[str, Any]:
    if version(document.data) == "2.0":
        found = document.data.get("securityDefinitions")
    else:
        components = document.data.get("components")
        held = components if isinstance(components, dict) else {}
        found = held.get("securitySchemes")
    return found if isinstance(found, dict) else {}


def _unknown(site: Site, declared: dict[str, Any]) -> Iterator[Flaw]:
    required = site.node.get("security")
    for index, names in enumerate(required if isinstance(required, list) else ()):
        for name in names if isinstance(names, dict) else ():
            if name not in declared:
                place = site.pointer / "security" / index
                yield Flaw(
                    pointer=place / name,
                    message=f"unknown security scheme {quoted(name)}",
                    hint=nearest(name, declared),
                    key=True,
                    mend=left_out(place, "the security requirement"),
                )


def _bad_scheme(site: Site) -> Iterator[Flaw]:
    name = site.node.get("scheme")
    if site.node.get("type") == "http" and isinstance(name, str) and not is_token(name):
        yield Flaw(
            pointer=site.pointer / "scheme",
            message=f"{quoted(name)} cannot be a scheme of HTTP authentication",
            hint="a scheme is one word, such as 'bearer' or 'basic'",
            mend=left_out(site.pointer, "the security scheme"),
        )


def _bad_key(site: Site) -> Iterator[Flaw]:
    name = site.node.get("name")
    if site.node.get("type") != "apiKey" or not isinstance(name, str):
        return
    if site.node.get("in") in ("header", "cookie") and not is_token(name):
        place = site.node["in"]
        yield Flaw(
            pointer=site.pointer / "name",
            message=f"{quoted(name)} cannot be the name of a {place}",
            mend=left_out(site.pointer, "the security scheme"),
        )
