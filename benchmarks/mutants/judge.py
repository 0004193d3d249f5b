"""What becomes of a mutant: a package, a refusal, or a failure of the generator."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from corpus.modules import sampled, unimportable

import restamp
from restamp.config import Project
from restamp.layers import Layers
from restamp.problems import Problem, SpecError, show

_OURS = Path(restamp.__file__).parent

_LONGEST = 6_000
"""Characters of a traceback that are kept."""

GENERATED, REFUSED = "generated", "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """`kind` is "generated", "refused", or what went wrong; `told` says more of that."""

    kind: str
    told: str = ""


def judged(spec: Path, *, lenient: bool, fixtures: Layers, imports: bool) -> Verdict:
    """Stamp a document beside itself; `imports` says whether to import the package."""
    project = Project(
        spec=spec,
        out=spec.parent / "out",
        package=None,
        templates=None,
        lenient=lenient,
        fixtures=fixtures,
    )
    try:
        report = restamp.generate(project)
    except SpecError as error:
        return _vague(error.problems) or Verdict(kind=REFUSED)
    except BaseException as error:
        return Verdict(kind=f"crash: {signature(error)}", told=_trace())
    vague = _vague((*report.assumptions, *report.warnings))
    package = project.out / report.package
    broken = _broken(package) or (imports and _unimportable(package))
    return vague or broken or Verdict(kind=GENERATED)


def _trace() -> str:
    """The end of the traceback, where all that matters stands."""
    return traceback.format_exc()[-_LONGEST:]


def warm(spec: Path) -> None:
    """Load all that judging needs, and learn what every package has in common."""
    made = judged(spec, lenient=False, fixtures=Layers.FULL, imports=False)
    assert made.kind == GENERATED


def _vague(problems: Iterable[Problem]) -> Verdict | None:
    """A problem that does not say what is wrong, or where."""
    for problem in problems:
        shown = show(problem).encode()
        if not problem.message or not problem.line or not problem.column:
            message = re.sub(r"'.*'|\d+", "_", problem.message)
            return Verdict(
                kind=f"no place: {message[:80]}", told=shown.decode()[:_LONGEST]
            )
    return None


def _broken(package: Path) -> Verdict | None:
    for path in package.rglob("*.py"):
        if error := _compiled(path.read_bytes()):
            return Verdict(
                kind=f"no Python: {path.name}", told=f"{path.name}: {error}"[:_LONGEST]
            )
    return None


@cache
def _compiled(source: bytes) -> str:
    """What keeps a file from being Python; what was found is kept, as most is alike."""
    try:
        compile(source, "<package>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return repr(error)
    return ""


def _unimportable(package: Path) -> Verdict | None:
    for name, error in unimportable(package, sampled(package, runtime=False)).items():
        return Verdict(
            kind=f"no import: {error[:60]}", told=f"{name}: {error}"[:_LONGEST]
        )
    return None


def signature(error: BaseException) -> str:
    """The error's type, and the innermost function of restamp that it came through.

    Of endless recursion it is the one that is there most often.
    """
    frames = traceback.extract_tb(error.__traceback__)
    paths = [Path(frame.filename) for frame in frames]
    own = [
        f"{path.stem}.{frame.name}"
        for path, frame in zip(paths, frames, strict=True)
        if path.is_relative_to(_OURS)
    ]
    if isinstance(error, RecursionError) and own:
        return f"RecursionError in {max(own, key=own.count)}"
    return f"{type(error).__name__} in {own[-1] if own else 'none of restamp'}"
