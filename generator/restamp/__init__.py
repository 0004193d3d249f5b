"""restamp: an OpenAPI document into dataclasses, a request function and fixtures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import ir
    from .config import Project
    from .document import Document
    from .layers import Layers
    from .plan import Templates
    from .problems import Problem
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
    which names are alike.
    """

    spec: str
    package: str
    operations: int
    models: int
    written: Written | None
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
    files: dict[PurePosixPath, bytes]

    def report(self, written: Written | None) -> Report:
        return Report(
            spec=self.spec,
            package=self.package,
            operations=self.operations,
            models=self.models,
            assumptions=self.assumptions,
            warnings=self.warnings,
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
    from .manifest import NAME, manifest
    from .plan import templates
    from .problems import SpecError
    from .python import package_name

    document, api, assumptions, warnings = _read(document, project, progress)
    progress("stamping")
    tree = templates(TARGET, project.templates, project.fixtures)
    name = package_name(api, project.package)
    overlaid = project.templates is not None
    files, problems, errors = _make(
        document, api, tree, name, overlaid, project.fixtures
    )
    if errors and not project.lenient:
        raise SpecError(errors)
    assumptions = (*assumptions, *errors)
    files[NAME] = manifest(
        files, document.files, tree, _covered(api), assumptions, warnings
    )
    return _Stamped(
        spec=document.shown,
        package=name,
        operations=len(api.operations),
        models=len(api.definitions),
        assumptions=assumptions,
        warnings=(*warnings, *problems),
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


def _make(
    document: Document,
    api: ir.Api,
    tree: Templates,
    name: Code,
    overlaid: bool,
    layers: Layers,
) -> tuple[dict[PurePosixPath, bytes], list[Problem], list[Problem]]:
    """The files of a package, what to warn of, and the wrong examples."""
    from . import python
    from .format import format
    from .inspect import inspect
    from .plan import plan
    from .prove import prove
    from .render import render
    from .samples import sample
    from .shares import WHOLE, Share, shared

    def made(share: Share) -> dict[PurePosixPath | int, Any]:
        samples = prove(sample(api, document, share, layers), document)
        package = python.spell(api, samples.messages, name, share, layers)
        outputs = plan(tree, package)
        files = format(render(tree, outputs))
        inspect(tree, outputs, files, package.homes)
        alike = python.clashes(api, document) if share.first else ()
        told = {share.number: ([*alike, *samples.problems], samples.errors)}
        return dict[PurePosixPath | int, Any]([*told.items(), *files.items()])

    many = len(api.operations) + len(api.definitions) > _MANY
    together = shared(made) if many and not overlaid else made(WHOLE)
    told = [together[key] for key in sorted(k for k in together if isinstance(k, int))]
    files = {path: f for path, f in together.items() if not isinstance(path, int)}
    problems = [problem for each, _ in told for problem in each]
    errors = [problem for _, each in told for problem in each]
    return files, list(dict.fromkeys(problems)), list(dict.fromkeys(errors))


def _read(
    document: Document, project: Project, progress: Callable[[str], None]
) -> tuple[Document, ir.Api, tuple[Problem, ...], tuple[Problem, ...]]:
    from .build import build
    from .normalize import normalize
    from .repair import repair
    from .resolve import resolve
    from .validate import validate

    assumptions: tuple[Problem, ...] = ()
    doubts: tuple[Problem, ...] = ()
    progress("validating")
    if project.lenient:
        document, assumptions = repair(document)
    else:
        doubts = validate(document)
    normal = normalize(document)
    progress("building")
    api, warnings = build(resolve(normal), project.allow)
    return normal, api, assumptions, (*doubts, *warnings)
