"""Mutants stamped and judged, each in a process of its own."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from . import judge, process
from .mutant import Mutant, mutant
from .sources import Source

MEMORY = 512
"""MiB that a run may take."""

_IMPORTED = 25
"""Of how many packages the modules of one are imported."""

WARM = Path(__file__).parents[2] / "tests" / "cases" / "valid" / "answers" / "spec.yaml"
"""A document that uses most of the generator."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a mutant; `kind` is "generated", "refused", or names a failure."""

    mutant: Mutant
    kind: str
    told: str
    seconds: float
    memory: float

    @property
    def failed(self) -> bool:
        """Whether the generator is to blame."""
        return self.kind not in (judge.GENERATED, judge.REFUSED)


def outcomes(
    seeds: Iterable[int], listed: Sequence[Source], *, jobs: int
) -> Iterator[Outcome]:
    """What becomes of the mutants of some numbers, as it is known."""
    with TemporaryDirectory() as folder:
        warm = Path(folder) / "warm" / WARM.name
        warm.parent.mkdir()
        shutil.copy(WARM, warm)
        judge.warm(warm)

        def make(seed: int) -> judge.Verdict:
            return _judged(mutant(seed, listed), Path(folder) / str(seed))

        for done in process.each(make, seeds, jobs):
            shutil.rmtree(Path(folder) / str(done.work), ignore_errors=True)
            yield _outcome(done, mutant(done.work, listed))


def _judged(made: Mutant, folder: Path) -> judge.Verdict:
    folder.mkdir()
    for path in made.source.beside:
        copy = shutil.copytree if path.is_dir() else shutil.copy
        copy(path, folder / path.name)
    spec = folder / made.file
    spec.write_text(made.text, "utf-8")
    imports = made.seed % _IMPORTED == 0
    return judge.judged(
        spec, lenient=made.lenient, fixtures=made.fixtures, imports=imports
    )


def _outcome(done: process.Done[int], made: Mutant) -> Outcome:
    if isinstance(done.result, process.Ended):
        kind, told = done.result.reason, ""
    else:
        kind, told = done.result.kind, done.result.told
    if done.memory > MEMORY and kind in (judge.GENERATED, judge.REFUSED):
        kind, told = "memory", f"{done.memory:,.0f} MiB"
    return Outcome(
        mutant=made, kind=kind, told=told, seconds=done.seconds, memory=done.memory
    )
