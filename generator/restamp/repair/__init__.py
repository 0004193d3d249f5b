"""A document that breaks the standard into what it means, where that is clear."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from ..document import Document, Pointer
from ..document.collector import paused
from ..document.moved import Moves, plain
from ..problems import Problem, SpecError, quoted
from ..validate import find_flaws
from ..validate.flaw import Drop, Edit, Flaw
from .edits import edited

MAX_ROUNDS = 20


def repair(
    document: Document, places: Sequence[str] | None = None
) -> tuple[Document, tuple[Problem, ...]]:
    """A mended copy of a document, and every problem with what was assumed of it.

    With `places`, JSON pointers, only what is wrong at these is mended: all else is left
    as it is. A place where nothing is wrong is among the problems.

    What needs no change stays shared with the document, which is left as it is.
    Problems keep their place in the file as it is written. A flaw whose assumption
    needs no change is still there: what stands there is used as it is. `SpecError`
    lists the problems that have no clear meaning.
    """
    found: dict[tuple[str, str, str], Problem] = {}
    flaws: list[Flaw] = []
    for _ in range(MAX_ROUNDS):
        flaws = find_flaws(document)
        if places is not None:
            flaws = [flaw for flaw in flaws if _is_at(flaw.problem(document), places)]
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
            idle = _idle(document, places or (), found.values())
            return document, tuple(sorted((*found.values(), *idle), key=_place))
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
    moved = Moves()
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


def _is_at(problem: Problem, places: Iterable[str]) -> bool:
    """Whether a problem is at or below one of the places, and its meaning is clear."""
    at = f"{problem.pointer}/"
    clear = problem.assumption is not None
    return clear and any(at.startswith(f"{place}/") for place in places)


def _idle(
    document: Document, places: Sequence[str], found: Collection[Problem]
) -> Iterator[Problem]:
    """Places that need not be allowed: nothing is wrong there."""
    for place in places:
        if not any(_is_at(problem, [place]) for problem in found):
            message = f"nothing is wrong at {quoted(place)}, which `allow` lists"
            problem = document.problem(Pointer(), message)
            yield replace(problem, assumption="it can be taken off the list")


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
