"""Links: each leads to an operation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..document import Document
from ..problems import quoted
from ..sites import Site, Survey
from .flaw import Flaw, left_out
from .nearest import nearest
from .references import broken


def link_flaws(document: Document, sites: Survey) -> Iterator[Flaw]:
    """Links to operations that are not there, or to something else."""
    ids = (site.node.get("operationId") for site in sites.of("operation"))
    names = {name for name in ids if isinstance(name, str)}
    for site in sites.of("link"):
        if isinstance(site.node.get("operationId"), str):
            yield from _named(site, names)
        if isinstance(site.node.get("operationRef"), str):
            yield from _referred(document, sites, site)


def _named(site: Site, known: Iterable[str]) -> Iterator[Flaw]:
    name = site.node["operationId"]
    if name not in known:
        yield Flaw(
            pointer=site.pointer / "operationId",
            message=f"no operation has the operationId {quoted(name)}",
            hint=nearest(name, known),
            mend=left_out(site.pointer, "the link"),
        )


def _referred(document: Document, sites: Survey, site: Site) -> Iterator[Flaw]:
    """What is wrong with a reference; one to a file that was not read is left alone."""
    text, place = site.node["operationRef"], site.pointer / "operationRef"
    mend = left_out(site.pointer, "the link")
    try:
        target = document.target(place, text)
    except (KeyError, ValueError):
        if text.startswith("#"):
            yield from broken(document, place, text, mend)
        return
    found = sites.at.get(target)
    if found is None or found.kind != "operation":
        message = f"an operation belongs here, and {quoted(text)} is none"
        yield Flaw(pointer=place, message=message, mend=mend)
