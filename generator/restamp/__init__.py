"""restamp: an OpenAPI document into dataclasses, a request function and fixtures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import ir
    from .config import Project
    from .document import Document
    from .problems import Problem
    from .write import Written

__all__ = ["Report", "check", "generate"]

TARGET = "python"

_MANY = 100
"""Operations and models from which on more than one process is worth its start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was done; `written` is None where nothing was to be written.

    `assumptions` are the problems that a lenient reading has carried on over.
    """

    spec: str
    package: str
    operations: int
    models: int
    written: Written | None
    assumptions: tuple[Problem, ...] = ()


def generate(
    project: Project, *, progress: Callable[[str], None] = lambda stage: None
) -> Report:
    """Stamp a project's document into its package, all or nothing.

    `progress` is told each stage as it begins. `SpecError` lists every problem.
    """
    from .write import write

    stamped = _stamp(project, progress)
    progress("writing")
    folder = project.out / stamped.package
    return stamped.report(write(stamped.files, folder))


def check(
    path: Path, *, remotes: Mapping[str, str] | None = None, lenient: bool = False
) -> Report:
    """Do all that `generate` does, but write nothing; `SpecError` lists every problem.

    `remotes` has the SHA-256, as `sha256:...`, of each URL that may be fetched; what is
    `lenient` carries on over problems whose meaning is clear.
    """
    from .config import Project

    project = Project(
        spec=path,
        out=path.parent,
        package=None,
        templates=None,
        remotes=remotes or {},
        lenient=lenient,
    )
    return _stamp(project, lambda stage: None).report(None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stamped:
    """A package that is ready to be written."""

    spec: str
    package: str
    operations: int
    models: int
    assumptions: tuple[Problem, ...]
    files: dict[PurePosixPath, bytes]

    def report(self, written: Written | None) -> Report:
        return Report(
            spec=self.spec,
            package=self.package,
            operations=self.operations,
            models=self.models,
            assumptions=self.assumptions,
            written=written,
        )


def _stamp(project: Project, progress: Callable[[str], None]) -> _Stamped:
    from . import python
    from .format import format
    from .manifest import NAME, manifest
    from .plan import plan, templates
    from .problems import SpecError
    from .prove import prove
    from .render import render
    from .samples import sample
    from .shares import WHOLE, Share, shared

    document, api, assumptions = _read(project, progress)
    progress("making fixtures")
    samples = prove(sample(api, document), document)
    if samples.errors and not project.lenient:
        raise SpecError(samples.errors)
    assumptions = (*assumptions, *samples.errors)
    progress("rendering")
    tree = templates(TARGET, project.templates)
    name = python.package_name(api, project.package)

    def rendered(share: Share) -> dict[PurePosixPath, bytes]:
        package = python.spell(api, samples.messages, name, share)
        return format(render(tree, plan(tree, package)))

    worth = len(api.operations) + len(api.definitions) > _MANY and not project.templates
    files = shared(rendered) if worth else rendered(WHOLE)
    covered = {operation.id: "implemented" for operation in api.operations}
    files[NAME] = manifest(files, document.files, tree, covered, assumptions)
    return _Stamped(
        spec=document.shown,
        package=str(name),
        operations=len(api.operations),
        models=len(api.definitions),
        assumptions=assumptions,
        files=files,
    )


def _read(
    project: Project, progress: Callable[[str], None]
) -> tuple[Document, ir.Api, tuple[Problem, ...]]:
    from .build import build
    from .load import load
    from .normalize import normalize
    from .repair import repair
    from .resolve import resolve
    from .validate import validate

    progress("reading")
    document = load(project.spec, remotes=project.remotes)
    assumptions: tuple[Problem, ...] = ()
    progress("validating")
    if project.lenient:
        document, assumptions = repair(document)
    else:
        validate(document)
    normal = normalize(document)
    api, warnings = build(resolve(normal))
    return normal, api, assumptions
