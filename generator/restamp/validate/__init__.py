"""A document that is OpenAPI, or every problem that keeps it from being so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..document import Document, Pointer
from ..document.collector import paused
from ..problems import SpecError
from ..sites import survey
from .bounds import bound_flaws
from .cycles import cycle_flaws
from .discriminators import discriminator_flaws
from .flaw import Flaw, Mend
from .identifiers import identifier_flaws
from .names import name_flaws
from .operations import operation_flaws
from .parameters import parameter_flaws
from .paths import path_flaws
from .references import reference_flaws
from .required import required_flaws
from .security import security_flaws
from .servers import server_flaws
from .structure import structure_flaws
from .tags import tag_flaws
from .values import value_flaws
from .version import version_flaw

__all__ = ["find_flaws", "validate"]


def validate(document: Document) -> None:
    """Raise a `SpecError` with every problem at once, each with its place.

    Nothing but the document is read: no other file, and nothing from the network.
    """
    flaws = find_flaws(document)
    if flaws:
        raise SpecError(flaw.problem(document) for flaw in flaws)


def find_flaws(document: Document) -> list[Flaw]:
    """Every flaw of a document, once."""
    wrong = version_flaw(document)
    if wrong:
        return [wrong]
    with paused():
        sites = survey(document)
        found = [
            *structure_flaws(document, sites),
            *reference_flaws(document, sites),
            *identifier_flaws(document),
            *cycle_flaws(document, sites),
            *name_flaws(document, sites),
            *path_flaws(document, sites),
            *operation_flaws(document, sites),
            *parameter_flaws(document, sites),
            *security_flaws(document, sites),
            *server_flaws(document, sites),
            *tag_flaws(document),
            *required_flaws(document, sites),
            *bound_flaws(document, sites),
            *discriminator_flaws(document, sites),
            *value_flaws(document, sites),
        ]
    return _once(found)


def _once(flaws: Iterable[Flaw]) -> list[Flaw]:
    """Flaws that say the same of one place as one, with the edits of all."""
    found = dict[tuple[Pointer, str], Flaw]()
    for flaw in flaws:
        first = found.setdefault((flaw.pointer, flaw.message), flaw)
        if first is not flaw and first.mend and flaw.mend:
            mend = Mend(first.mend.words, (*first.mend.edits, *flaw.mend.edits))
            found[flaw.pointer, flaw.message] = replace(first, mend=mend)
    return list(found.values())
