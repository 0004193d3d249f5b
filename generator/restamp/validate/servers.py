"""Servers: their addresses, and the variables in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..document import Document, Pointer
from ..problems import quoted
from ..sites import Survey
from .flaw import Drop, Flaw, Mend, left_out
from .nearest import nearest
from .paths import TEMPLATE

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*(?=:)")
_SCHEMES = ("http", "https", "ws", "wss")
_CONTROL = re.compile(r"[\s\x00-\x1f\x7f]")


def server_flaws(document: Document, sites: Survey) -> Iterator[Flaw]:
    """Addresses that are none, and variables that nothing declares."""
    for site in sites.of("document", "path item", "operation"):
        servers = site.node.get("servers")
        for index, server in enumerate(servers if isinstance(servers, list) else ()):
            if isinstance(server, dict):
                yield from _server_flaws(site.pointer / "servers" / index, server)


def _server_flaws(place: Pointer, server: dict[str, Any]) -> Iterator[Flaw]:
    url, variables = server.get("url"), server.get("variables")
    declared = variables if isinstance(variables, dict) else {}
    if isinstance(url, str):
        for message, hint in _complaints(url, declared):
            mend = left_out(place, "the server")
            yield Flaw(pointer=place / "url", message=message, hint=hint, mend=mend)
    for name, variable in declared.items():
        if isinstance(variable, dict):
            yield from _variable_flaws(place / "variables" / name, variable)


def _complaints(url: str, declared: dict[str, Any]) -> Iterator[tuple[str, str | None]]:
    scheme = _SCHEME.match(url)
    if scheme and scheme[0].lower() not in _SCHEMES:
        hint = "a server's URL starts with http://, https://, ws://, wss:// or '/'"
        yield f"{quoted(scheme[0] + ':')} is not the scheme of a server", hint
    if _CONTROL.search(url):
        yield "white space in the URL of a server", None
    if set("{}") & set(TEMPLATE.sub("", url)):
        yield "unbalanced braces in the URL of a server", None
    for name in dict.fromkeys(TEMPLATE.findall(url)):
        if name not in declared:
            hint = nearest(name, declared) or "declare it under 'variables'"
            yield f"server variable {quoted(name)} is not declared", hint


def _variable_flaws(place: Pointer, variable: dict[str, Any]) -> Iterator[Flaw]:
    default, allowed = variable.get("default"), variable.get("enum")
    if isinstance(allowed, list) and allowed and isinstance(default, str):
        if default not in allowed:
            mend = Mend("any value is allowed", (Drop(place / "enum"),))
            message = f"the default {quoted(default)} is not one of the variable's enum"
            yield Flaw(pointer=place / "default", message=message, mend=mend)
