"""restamp: an OpenAPI document into dataclasses, a request function and fixtures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from . import ir
    from .config import Project
    from .document import Document
    from .plan import Templates
    from .problems import Problem
    from .samples import Coverage
    from .shares import Share
    from .text import Code
    from .write import Written

__all__ = ["Report", "check", "generate"]

TARGET = "python"

_MANY = 100
"""Operations and models from which on more than one process is worth its start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was done; `written` is None where nothing was to be written.

    `assumptions` are the problems that a lenient reading has carried on over;
    `warnings` say what is doubtful, what is not enforced, what has no fixture, and
    which names are alike. `coverage` is what the fixtures show.
    """

    spec: str
    package: str
    operations: int
    models: int
    written: Written | None
    coverage: Coverage
    assumptions: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()


def generate(
    project: Project, *, progress: Callable[[str], None] = lambda stage: None
) -> Report:
    """Stamp a project's document into its package, all or nothing.

    `progress` is told each stage as it begins. `SpecError` lists every problem.
    """
    from .document.collector import paused
    from .write import write

    with paused():
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
    warnings: tuple[Problem, ...]
    coverage: Coverage
    files: dict[PurePosixPath, bytes]

    def report(self, written: Written | None) -> Report:
        return Report(
            spec=self.spec,
            package=self.package,
            operations=self.operations,
            models=self.models,
            assumptions=self.assumptions,
            warnings=self.warnings,
            coverage=self.coverage,
            written=written,
        )


def _stamp(project: Project, progress: Callable[[str], None]) -> _Stamped:
    from .load import load
    from .sites.depth import bounded

    progress("reading")
    document = load(project.spec, remotes=project.remotes)
    with bounded(document):
        return _stamped(document, project, progress)


def _stamped(
    document: Document, project: Project, progress: Callable[[str], None]
) -> _Stamped:
    from .layers import Layers
    from .manifest import INDEX, NAME, fixtures, index, manifest
    from .plan import templates
    from .problems import SpecError, once
    from .python import package_name

    document, api, assumptions, warnings = _read(document, project, progress)
    progress("stamping")
    tree = templates(TARGET, project.templates, project.fixtures)
    name = package_name(api, project.package)
    made = _make(_Work(document, api, tree, name, project))
    if made.errors and not project.lenient:
        raise SpecError(made.errors)
    assumptions = (*assumptions, *made.errors)
    files = made.files
    covered = _covered(api)
    if project.fixtures is not Layers.NONE:
        files[INDEX] = index(project.fixtures, made.index)
        covered["fixtures"] = fixtures(project.fixtures, made.index, made.coverage)
    files[NAME] = manifest(files, document.files, tree, covered, assumptions, warnings)
    return _Stamped(
        spec=document.shown,
        package=name,
        operations=len(api.operations),
        models=len(api.definitions),
        assumptions=once(assumptions),
        warnings=once((*warnings, *made.problems)),
        coverage=made.coverage,
        files=files,
    )


def _covered(api: ir.Api) -> dict[str, Any]:
    """How each operation, and each keyword, is covered."""
    operations: dict[str, Any] = {}
    for operation in api.operations:
        found = api.covered.get(operation.id, {})
        words = {cover: " ".join(keywords) for cover, keywords in found.items()}
        operations[operation.id] = words or "implemented"
    keywords = {word: " ".join(covers) for word, covers in api.keywords.items()}
    return {"operations": operations, "keywords": keywords}


class _Work(NamedTuple):
    """What a package is made from."""

    document: Document
    api: ir.Api
    tree: Templates
    name: Code
    project: Project


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """A package, or what a share has to tell of its part beside the files."""

    files: dict[PurePosixPath, bytes]
    problems: list[Problem]
    errors: list[Problem]
    coverage: Coverage
    index: dict[str, Any]


def _make(work: _Work) -> _Made:
    """The files of a package, what to warn of, and the wrong examples."""
    from .samples import Coverage
    from .shares import WHOLE, shared

    many = len(work.api.operations) + len(work.api.definitions) > _MANY

    def made(share: Share) -> dict[int, _Made]:
        return {share.number: _share(work, share)}

    alone = work.project.templates is not None or not many
    parts = made(WHOLE) if alone else shared(made)
    listed = [parts[number] for number in sorted(parts)]
    return _Made(
        files={path: file for part in listed for path, file in part.files.items()},
        problems=list(dict.fromkeys(p for part in listed for p in part.problems)),
        errors=list(dict.fromkeys(p for part in listed for p in part.errors)),
        coverage=sum((part.coverage for part in listed), Coverage()),
        index={name: each for part in listed for name, each in part.index.items()},
    )


def _share(work: _Work, share: Share) -> _Made:
    """A share of the files, proven."""
    from . import python
    from .format import format
    from .inspect import inspect
    from .layers import Layers
    from .plan import plan
    from .prove import prove
    from .render import render
    from .samples import coverage, sample

    document, api, tree, name, project = work
    layers = project.fixtures
    models = () if layers is Layers.NONE else python.alone(api, share)
    samples = prove(sample(api, document, share, layers, models), document)
    package = python.spell(api, samples, name, share, layers)
    outputs = plan(tree, package)
    files = format(render(tree, outputs))
    inspect(tree, outputs, files, package.homes)
    alike = python.clashes(api, document) if share.first else ()
    return _Made(
        files=files,
        problems=[*alike, *samples.problems],
        errors=list(samples.errors),
        coverage=coverage(samples),
        index={str(each.module): each.index for each in package.operations},
    )


def _read(
    document: Document, project: Project, progress: Callable[[str], None]
) -> tuple[Document, ir.Api, tuple[Problem, ...], tuple[Problem, ...]]:
    from .build import build
    from .normalize import normalize
    from .repair import repair
    from .resolve import resolve
    from .validate import validate, validate_settled

    assumptions: tuple[Problem, ...] = ()
    doubts: tuple[Problem, ...] = ()
    progress("validating")
    if project.lenient:
        document, assumptions = repair(document)
    else:
        if project.places:
            document, assumptions = repair(document, project.places)
        doubts = validate(document)
    normal = normalize(document)
    validate_settled(normal)
    progress("building")
    api, warnings = build(resolve(normal), project.allow)
    return normal, api, assumptions, (*doubts, *warnings)
