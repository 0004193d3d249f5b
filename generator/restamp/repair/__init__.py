"""A document that breaks the standard into what it means, where that is clear."""

from __future__ import annotations

from dataclasses import replace

from ..document import Document
from ..document.collector import paused
from ..problems import Problem, SpecError
from ..validate import find_flaws
from ..validate.flaw import Flaw
from .edits import edited

MAX_ROUNDS = 20


def repair(document: Document) -> tuple[Document, tuple[Problem, ...]]:
    """A mended copy of a document, and every problem with what was assumed of it.

    What needs no change stays shared with the document, which is left as it is.
    Problems keep their place in the file as it is written. A flaw whose assumption
    needs no change is still there: what stands there is used as it is. `SpecError`
    lists the problems that have no clear meaning.
    """
    found: dict[tuple[str, str], Problem] = {}
    for _ in range(MAX_ROUNDS):
        flaws = find_flaws(document)
        for flaw in flaws:
            problem = flaw.problem(document)
            found.setdefault((problem.pointer, problem.message), problem)
        _check(flaws, document)
        edits = [e for flaw in flaws if flaw.mend for e in flaw.mend.edits]
        if not edits:
            return document, tuple(sorted(found.values(), key=_place))
        with paused():
            data, moved = edited(document.data, edits)
        document = replace(document, data=data, mended=(*document.mended, moved))
    again = [flaw for flaw in flaws if flaw.mend and flaw.mend.edits]
    raise SpecError(_unmended(flaw, document) for flaw in again)


def _place(problem: Problem) -> tuple[str, int, int]:
    return problem.file, problem.line or 0, problem.column or 0


def _check(flaws: list[Flaw], document: Document) -> None:
    """Raise the problems that have no clear meaning."""
    unclear = [flaw.problem(document) for flaw in flaws if flaw.mend is None]
    if unclear:
        raise SpecError(unclear)


def _unmended(flaw: Flaw, document: Document) -> Problem:
    """A problem that comes back after its mend."""
    return replace(flaw.problem(document), assumption=None)
