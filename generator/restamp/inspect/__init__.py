"""Proof before writing: rendered files hold what was meant, and nothing else.

Each Python file is parsed, or all of its lines are of shapes that were; its names are
those of templates, of restamp's own code and of the package; what goes over the wire is
in it. So a slip of a template never becomes output.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate
from pathlib import Path, PurePosixPath

from ..plan import Output, Templates
from ..problems import Problem, SpecError, shown_path
from ..render import Piece, pieces
from ..text import Code
from .blocks import blocks
from .lines import Reader, Unclear
from .syntax import Fault, fault
from .words import Words

__all__ = ["inspect"]


def inspect(
    tree: Templates, outputs: Sequence[Output], files: Mapping[PurePosixPath, bytes]
) -> None:
    """Nothing, where every rendered file is right; `SpecError` names each wrong template."""
    rendered = [output for output in outputs if output.variables is not None]
    inspector = _Inspector(tree)
    wrong = [
        inspector.problem(output, found)
        for output in rendered
        if (found := inspector.fault(output, files[output.path].decode()))
    ]
    if wrong:
        raise SpecError(wrong)


class _Inspector:
    def __init__(self, tree: Templates) -> None:
        self._tree = tree
        names = (name for name in tree.names() if name.endswith(".jinja"))
        self._words = Words([path for name in names for path in tree.all(name)])
        self._reader = Reader(self._words)

    def fault(self, output: Output, source: str) -> Fault | None:
        """What is wrong with a file, if anything is."""
        if output.path.suffix == ".json":
            return _of_json(source)
        if output.path.suffix != ".py":
            return None
        try:
            blocks(self._reader.lines(source))
        except Unclear:
            if found := fault(source, self._words):
                return found
        missing = [wire for wire in _wires(output) if wire not in source]
        return Fault(f"no {missing[0]}", 0, 0) if missing else None

    def problem(self, output: Output, found: Fault) -> Problem:
        """A fault with the place in the template that printed it."""
        printed = list(pieces(self._tree, output))
        whole = self._tree.find(output.template), None
        file, line = _printer(printed, self._words) or whole
        ours = self._tree.folders[-1] in file.parents
        fault_of, hint = _OURS if ours else _THEIRS
        return Problem(
            message=f"{fault_of}: it would print {found.message} into {output.path}",
            file=shown_path(file),
            line=line,
            hint=hint,
        )


_OURS = "internal error in this template", "a fault of restamp: please report it"
_THEIRS = (
    "the template is wrong",
    "names have to stand in a template or in what it is given",
)


def _of_json(source: str) -> Fault | None:
    try:
        json.loads(source)
    except ValueError as error:
        return Fault(f"no JSON: {error}", 0, 0)
    return None


def _wires(output: Output) -> Sequence[Code]:
    """What goes over the wire, as it has to stand in a file of a model or operation.

    A template for one of them alone is a user's, who may mean something else by it.
    """
    if "{" not in PurePosixPath(output.template).name:
        return ()
    variables = output.variables or {}
    key = {"models": "model", "operations": "operation"}.get(output.path.parent.name)
    subject = variables.get(key) if key else None
    return subject.wires if subject is not None else ()


def _printer(printed: Sequence[Piece], words: Words) -> tuple[Path, int] | None:
    """The template, and its line, that prints the first thing that must not be."""
    source = "".join(piece.text for piece in printed)
    found = fault(source, words)
    if found is None:
        return None
    above = source.split("\n")[: found.line - 1]
    place = sum(len(line) + 1 for line in above) + found.column
    starts = list(accumulate((len(piece.text) for piece in printed), initial=0))
    number = min(bisect_right(starts, place), len(printed)) - 1
    piece = printed[number]
    own = piece.text in piece.file.read_text("utf-8")
    above_it = piece.text.count("\n", 0, place - starts[number])
    return piece.file, piece.line + own * above_it
