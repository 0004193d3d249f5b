"""A document that breaks the standard into what it means, where that is clear."""

from __future__ import annotations

from dataclasses import replace

from ..document import Document, Pointer
from ..document.collector import paused
from ..document.moved import plain
from ..problems import Problem, SpecError
from ..validate import find_flaws
from ..validate.flaw import Drop, Edit, Flaw
from .edits import edited

MAX_ROUNDS = 20


def repair(document: Document) -> tuple[Document, tuple[Problem, ...]]:
    """A mended copy of a document, and every problem with what was assumed of it.

    What needs no change stays shared with the document, which is left as it is.
    Problems keep their place in the file as it is written. A flaw whose assumption
    needs no change is still there: what stands there is used as it is. `SpecError`
    lists the problems that have no clear meaning.
    """
    found: dict[tuple[str, str, str], Problem] = {}
    flaws: list[Flaw] = []
    for _ in range(MAX_ROUNDS):
        flaws = find_flaws(document)
        for flaw in flaws:
            problem = flaw.problem(document)
            key = (problem.file, problem.pointer, problem.message)
            found.setdefault(key, problem)
        _check(flaws, document)
        edits = [e for flaw in flaws if flaw.mend for e in flaw.mend.edits]
        if edits:
            with paused():
                document = _edited(document, edits)
        if all(flaw.mend.final or not flaw.mend.edits for flaw in flaws if flaw.mend):
            return document, tuple(sorted(found.values(), key=_place))
    again = [flaw for flaw in flaws if flaw.mend and flaw.mend.edits]
    raise SpecError(_unmended(flaw, document) for flaw in again)


def _edited(document: Document, edits: list[Edit]) -> Document:
    """A document with the edits made in each of its files."""
    dropped = [edit.pointer for edit in edits if isinstance(edit, Drop)]
    gone = {plain(document.written(pointer)) for pointer in dropped}
    by_file: dict[int, list[Edit]] = {}
    for edit in edits:
        by_file.setdefault(edit.pointer.split()[0], []).append(edit)
    contents = [document.data, *document.others]
    moved: dict[Pointer, Pointer] = {}
    for number, listed in by_file.items():
        base = Pointer((number,)) if number else Pointer()
        contents[number] = edited(contents[number], base, listed, moved)
    data, *others = contents
    mended = (*document.mended, moved)
    return replace(
        document,
        data=data,
        others=tuple(others),
        mended=mended,
        dropped=document.dropped | gone,
    )


def _place(problem: Problem) -> tuple[str, int, int]:
    return problem.file, problem.line or 0, problem.column or 0


def _check(flaws: list[Flaw], document: Document) -> None:
    """Raise the problems that have no clear meaning."""
    unclear = [flaw.problem(document) for flaw in flaws if flaw.mend is None]
    if unclear or document.repeated:
        raise SpecError([*document.repeated, *unclear])


def _unmended(flaw: Flaw, document: Document) -> Problem:
    """A problem that comes back after its mend."""
    return replace(flaw.problem(document), assumption=None)
