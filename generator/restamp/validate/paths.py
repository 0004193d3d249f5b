"""Paths and statuses: what may stand as the key of a path item and of a response."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..document import Document, Pointer
from ..problems import quoted
from ..sites import Survey
from ..sites.shapes import version
from .flaw import Flaw, Mend, left_out

TEMPLATE = re.compile(r"\{([^{}]*)\}")
STATUS_HINT = "a response stands under its status: '200', '4XX' or 'default'"
_STATUS_2_0 = re.compile(r"[1-5][0-9]{2}|default|x-.*", re.DOTALL)
_SPACE = re.compile(r"[\s\\\x00-\x1f\x7f]")


def path_flaws(document: Document, sites: Survey) -> Iterator[Flaw]:
    """Paths that no URL has, and statuses that HTTP has not."""
    for site in sites.of("paths"):
        for path in site.node:
            if not path.startswith("x-") and "://" not in path:
                whole = path if path.startswith("/") else f"/{path}"
                yield from _path_flaws(site.pointer / path, whole)
    if version(document.data) == "2.0":
        for site in sites.of("responses"):
            yield from _status_flaws(site.pointer, site.node)


def is_balanced(path: str) -> bool:
    """Whether every brace of a path belongs to a named variable."""
    names = TEMPLATE.findall(path)
    return not set("{}") & set(TEMPLATE.sub("", path)) and all(names)


def _path_flaws(place: Pointer, path: str) -> Iterator[Flaw]:
    plain = TEMPLATE.sub("x", path)
    for wrong, hint, mend in _complaints(place, path, plain):
        message = f"{wrong} in this path"
        yield Flaw(pointer=place, message=message, hint=hint, key=True, mend=mend)


def _complaints(
    place: Pointer, path: str, plain: str
) -> Iterator[tuple[str, str | None, Mend]]:
    gone = left_out(place, "the path, with its operations,")
    if not is_balanced(path):
        yield "unbalanced braces", None, gone
        return
    address, fragment, _ = plain.partition("#")
    address, query, _ = address.partition("?")
    if fragment:
        hint = "a fragment is never sent; use a query parameter"
        yield "a fragment '#...'", hint, Mend("the fragment is not sent")
    if query:
        hint = "declare each as a parameter with 'in: query'"
        yield "a query '?...'", hint, Mend("the query is sent with every request")
    segments = address.split("/")[1:]
    if ".." in segments or "." in segments:
        yield "a segment '.' or '..'", "clients resolve them away", gone
    if path.startswith("//"):
        yield "'//' at the start", "what follows would be taken for a host", gone
    elif "//" in address:
        yield "'//'", None, Mend("the empty segment is sent")
    if _SPACE.search(address):
        yield "white space or a backslash", None, Mend("it is percent-encoded")


def _status_flaws(place: Pointer, responses: dict[str, object]) -> Iterator[Flaw]:
    for status in responses:
        if status.isdigit() and not _STATUS_2_0.fullmatch(status):
            here = place / status
            yield Flaw(
                pointer=here,
                message=f"unknown status {quoted(status)}",
                hint=STATUS_HINT,
                key=True,
                mend=left_out(here, "the response"),
            )
