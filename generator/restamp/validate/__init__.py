"""A document that is OpenAPI, or every problem that keeps it from being so."""

from __future__ import annotations

from ..document import Document
from ..problems import SpecError
from .bounds import bound_problems
from .cycles import cycle_problems
from .defaults import default_problems
from .names import name_problems
from .operations import operation_problems
from .references import reference_problems
from .required import required_problems
from .structure import structure_problems
from .tags import tag_problems
from .version import version_problem
from ..sites import walk


def validate(document: Document) -> None:
    """Raise a `SpecError` with every problem at once, each with its place.

    Nothing but the document is read: no other file, and nothing from the network.
    """
    wrong = version_problem(document)
    if wrong:
        raise SpecError([wrong])
    sites = list(walk(document))
    problems = [
        *structure_problems(document, sites),
        *reference_problems(document, sites),
        *cycle_problems(document, sites),
        *name_problems(document, sites),
        *operation_problems(document),
        *tag_problems(document),
        *required_problems(document, sites),
        *bound_problems(document, sites),
        *default_problems(document, sites),
    ]
    if problems:
        raise SpecError(dict.fromkeys(problems))
