"""Proof before writing: rendered files hold what was meant, and nothing else.

Each Python file compiles, or all of its lines are of shapes that do; its names are those
of templates, of restamp's own code and of the package; what it imports of the package is
there; what goes over the wire is in its place. So a slip of a template never becomes
output.
"""

from __future__ import annotations

import json
import warnings
from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path, PurePosixPath

from ..plan import SUFFIX, Output, Templates
from ..problems import Problem, SpecError, shown_path
from ..python.views import Wires
from ..render import Piece, pieces, sources
from ..text import Code
from .blocks import blocks
from .lines import Reader, Unclear, plain
from .modules import Modules
from .places import absent, misplaced
from .syntax import Fault, compiled, fault
from .words import Words

__all__ = ["inspect"]

_PYTHON = (".py", ".pyi")


def inspect(
    tree: Templates,
    outputs: Sequence[Output],
    files: Mapping[PurePosixPath, bytes],
    homes: Mapping[Code, Collection[Code]],
) -> None:
    """Nothing, where every file is right; `SpecError` names each wrong template.

    `homes` has the names that modules have, those of other shares too.
    """
    inspector = _Inspector(tree, files, {_path(h): homes[h] for h in homes})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = [(output, inspector.fault(output)) for output in outputs]
        wrong = [inspector.problem(output, told) for output, told in found if told]
    if wrong:
        raise SpecError(wrong)


class _Inspector:
    def __init__(
        self,
        tree: Templates,
        files: Mapping[PurePosixPath, bytes],
        homes: Mapping[PurePosixPath, Collection[str]],
    ) -> None:
        self._tree = tree
        self._files = files
        self._homes = homes
        names = (name for name in tree.names() if name.endswith(SUFFIX))
        self._words = Words([path for name in names for path in tree.all(name)])
        self._reader = Reader(self._words)
        self._modules = Modules(tree, files, homes)
        self._is_ours = cache(self._is_of_ours)

    def fault(self, output: Output) -> Fault | None:
        """What is wrong with a file, if anything is."""
        source = self._files[output.path]
        if output.path.suffix == ".json" and output.variables is not None:
            return _of_json(source)
        if output.path.suffix not in _PYTHON:
            return None
        if output.variables is not None:
            return self._of_rendered(output, source)
        copied = self._tree.find(output.template)
        return None if self._ours in copied.parents else compiled(source)

    @property
    def _ours(self) -> Path:
        return self._tree.folders[-1]

    def _of_rendered(self, output: Output, source: bytes) -> Fault | None:
        text = plain(source.decode())
        try:
            blocks(self._reader.lines(text))
            self._modules.look(output.path, text)
        except Unclear:
            if found := self._found(output, source):
                return found
        if not self._is_ours(output.template):
            return self._of_users(output, text)
        if string := misplaced(text, _wires(output)):
            return Fault(f"no {string}", 0, 0)
        for name in self._homes.get(output.path, ()):
            if not self._modules.defines(output.path, name):
                return Fault(f"no {name!r}", 0, 0)
        return None

    def _of_users(self, output: Output, text: str) -> Fault | None:
        """What is wrong with what a user's template makes in the place of ours.

        How it reads and writes is up to the user, but not by which names.
        """
        if not (self._ours / output.template).is_file():
            return None
        string = absent(text, _wires(output))
        return Fault(f"no {string}", 0, 0) if string else None

    def _found(self, output: Output, source: bytes) -> Fault | None:
        return fault(source, self._words, output.path, self._modules)

    def _is_of_ours(self, template: str) -> bool:
        """Whether a template is restamp's, with all that it includes."""
        if len(self._tree.folders) == 1:
            return True
        return all(self._ours in path.parents for path in sources(self._tree, template))

    def problem(self, output: Output, found: Fault) -> Problem:
        """A fault with the place in the template that printed it."""
        file, line = self._place(output, found)
        ours = self._ours in file.parents
        hint = found.hint
        if ours and self._ours == self._tree.folders[0]:
            hint = "a fault of restamp: please report it"
        elif ours:
            hint = "a fault of restamp, unless it is due to your templates beside it"
        verb = "print" if output.variables is not None else "copy"
        told = "internal error in this template" if ours else "the template is wrong"
        return Problem(
            message=f"{told}: it would {verb} {found.message} into {output.path}",
            file=shown_path(file),
            line=line,
            hint=hint,
        )

    def _place(self, output: Output, found: Fault) -> tuple[Path, int | None]:
        file = self._tree.find(output.template)
        if output.variables is None:
            return file, found.line
        printed = list(pieces(self._tree, output))
        source = "".join(piece.text for piece in printed)
        again = self._found(output, source.encode())
        return _printer(printed, source, again) if again else (file, None)


def _path(module: Code) -> PurePosixPath:
    """The file of a module, as `import` has it."""
    return PurePosixPath(*module.removeprefix(".").split(".")).with_suffix(".py")


def _of_json(source: bytes) -> Fault | None:
    try:
        json.loads(source)
    except ValueError as error:
        return Fault(f"no JSON: {error}", 0, 0)
    return None


def _wires(output: Output) -> Sequence[Wires]:
    """What goes over the wire, as it has to stand in a file of a model or operation."""
    variables = output.variables or {}
    key = {"models": "model", "operations": "operation"}.get(output.path.parent.name)
    subject = variables.get(key) if key else None
    return subject.wires if subject is not None else ()


def _printer(printed: Sequence[Piece], source: str, found: Fault) -> tuple[Path, int]:
    """The template, and its line, that prints what must not be."""
    above = source.split("\n")[: found.line - 1]
    place = sum(len(line) + 1 for line in above) + found.column
    starts = list(accumulate((len(piece.text) for piece in printed), initial=0))
    number = min(bisect_right(starts, place), len(printed)) - 1
    piece = printed[number]
    own = piece.text in piece.file.read_text("utf-8")
    above_it = piece.text.count("\n", 0, place - starts[number])
    return piece.file, piece.line + own * above_it
