"""Paths that are one path, written twice with other names for its parameters."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import quoted
from ..sites import Survey
from .flaw import Flaw, Mend
from .paths import TEMPLATE


def twin_flaws(sites: Survey) -> Iterator[Flaw]:
    """Paths that differ in the names of their parameters only (3.0.4, section 4.7.8.2)."""
    for paths in sites.of("paths"):
        known = dict[str, str]()
        for path in paths.node:
            alike = TEMPLATE.sub("{}", path)
            if path.startswith("x-") or alike == path:
                continue
            first = known.setdefault(alike, path)
            if first != path:
                yield Flaw(
                    pointer=paths.pointer / path,
                    message=f"this is the same path as {quoted(first)}",
                    hint="only the names of the parameters differ; make it one path",
                    key=True,
                    mend=Mend("both are kept"),
                )
