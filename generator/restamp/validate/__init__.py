"""A document that is OpenAPI, or every problem that keeps it from being so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..document import Document, Pointer
from ..document.collector import paused
from ..problems import Problem, SpecError
from ..shares import beside
from ..sites import Survey, survey
from .alternatives import alternative_flaws
from .bounds import bound_flaws
from .contradictions import contradiction_flaws
from .cycles import cycle_flaws
from .depth import depth_flaws
from .discriminators import discriminator_flaws
from .enumerations import enumeration_flaws
from .flaw import Flaw, Mend
from .headers import header_flaws
from .identifiers import identifier_flaws
from .links import link_flaws
from .names import name_flaws
from .nullable import nullable_flaws
from .numbers import number_flaws
from .operations import operation_flaws
from .parameters import parameter_flaws
from .paths import path_flaws
from .references import reference_flaws
from .required import required_flaws
from .security import security_flaws
from .serialized import serialized_flaws
from .servers import server_flaws
from .structure import structure_flaws
from .tags import tag_flaws
from .twins import twin_flaws
from .values import value_flaws
from .version import version_flaw

__all__ = ["find_flaws", "validate", "validate_settled"]

_MANY = 30_000
"""Objects from which on values are judged in a process of their own."""


def validate(document: Document) -> tuple[Problem, ...]:
    """The warnings; a `SpecError` has every problem at once, each with its place.

    Nothing but the document is read: no other file, and nothing from the network.
    """
    flaws = find_flaws(document)
    wrong = [flaw.problem(document) for flaw in flaws if not flaw.warning]
    if wrong or document.repeated:
        raise SpecError([*document.repeated, *wrong])
    return tuple(flaw.problem(document) for flaw in flaws)


def find_flaws(document: Document) -> list[Flaw]:
    """Every flaw of a document, once."""
    wrong = version_flaw(document)
    if wrong:
        return [wrong]
    with paused():
        sites = survey(document)

        def rules() -> list[Flaw]:
            return [*_local(document, sites), *_joined(document, sites)]

        def values() -> list[Flaw]:
            return list(value_flaws(document, sites))

        if document.repeated:
            return _once(_local(document, sites))
        if len(sites.at) > _MANY:
            found, wrong_values = beside(rules, values)
        else:
            found, wrong_values = rules(), values()
    return _once([*found, *wrong_values])


def validate_settled(document: Document) -> None:
    """Raise a `SpecError` where dynamic references, made plain, lead in a circle.

    Which they do may depend on what refers to them, so it shows in no place before.
    """
    if any("$dynamicRef" in text for text in document.texts):
        circles = cycle_flaws(document, survey(document))
        found = [replace(flaw, mend=None).problem(document) for flaw in circles]
        if found:
            raise SpecError(found)


def _local(document: Document, sites: Survey) -> list[Flaw]:
    """The flaws of what stands in one place, whatever stands elsewhere."""
    return [
        *structure_flaws(document, sites),
        *identifier_flaws(document),
        *name_flaws(document, sites),
        *path_flaws(document, sites),
        *twin_flaws(sites),
        *operation_flaws(document, sites),
        *server_flaws(document, sites),
        *tag_flaws(document),
        *bound_flaws(document, sites),
        *depth_flaws(sites),
        *enumeration_flaws(document, sites),
        *nullable_flaws(document, sites),
        *number_flaws(document),
    ]


def _joined(document: Document, sites: Survey) -> list[Flaw]:
    """The flaws of what needs all that is written elsewhere, repeated keys too."""
    return [
        *reference_flaws(document, sites),
        *cycle_flaws(document, sites),
        *link_flaws(document, sites),
        *parameter_flaws(document, sites),
        *header_flaws(sites),
        *security_flaws(document, sites),
        *serialized_flaws(sites),
        *required_flaws(document, sites),
        *contradiction_flaws(document, sites),
        *alternative_flaws(document, sites),
        *discriminator_flaws(document, sites),
    ]


def _once(flaws: Iterable[Flaw]) -> list[Flaw]:
    """Flaws that say the same of one place as one, with the edits of all."""
    found = dict[tuple[Pointer, str], Flaw]()
    for flaw in flaws:
        first = found.setdefault((flaw.pointer, flaw.message), flaw)
        if first is not flaw and first.mend and flaw.mend:
            edits = (*first.mend.edits, *flaw.mend.edits)
            final = first.mend.final and flaw.mend.final
            mend = Mend(first.mend.words, edits, final)
            found[flaw.pointer, flaw.message] = replace(first, mend=mend)
    return list(found.values())
