"""The tree of templates and a package into a list of files to make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from ..paths import path_complaint
from ..problems import Problem, SpecError, shown_path
from ..python.views import Api, Package
from .placeholders import fill, flaws, subject
from .tree import SUFFIX, Templates, is_partial, made, templates

__all__ = ["SUFFIX", "Output", "Templates", "is_partial", "made", "plan", "templates"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A file to make from a template, or to copy where there are no `variables`."""

    path: PurePosixPath
    template: str
    variables: Mapping[str, Any] | None


def plan(tree: Templates, package: Package) -> list[Output]:
    """One output for each file of the tree and each subject that its path names.

    A file whose whole name is spelt out takes the place of the general one beside it.
    `SpecError` lists the templates whose paths cannot be those of files.
    """
    names = [name for name in tree.names() if not is_partial(name)]
    _refuse(
        _problem(tree, name, message, hint)
        for name in names
        for message, hint in flaws(name)
    )
    common = {
        "api": package.api,
        "models": package.models,
        "operations": package.operations,
    }
    problems: list[Problem] = []
    general: dict[PurePosixPath, Output] = {}
    spelt: dict[PurePosixPath, Output] = {}
    for name in names:
        for filled, views in _expand(name, package):
            if not views and not isinstance(package.api, Api):
                continue  # the first share has it
            if complaint := path_complaint(filled):
                message = f"this cannot be the path of a file: {complaint}"
                problems.append(_problem(tree, name, message))
            path = PurePosixPath(filled)
            rendered = name.endswith(SUFFIX)
            variables = {**common, **views} if rendered else None
            output = Output(path=path, template=name, variables=variables)
            (general if views else spelt)[path] = output
    _refuse(problems)
    for path, output in spelt.items():
        if (replaced := general.get(path)) and output.variables is not None:
            output = Output(
                path=path, template=output.template, variables=replaced.variables
            )
        general[path] = output
    return sorted(general.values(), key=lambda output: output.path)


def _expand(name: str, package: Package) -> Iterator[tuple[str, dict[str, Any]]]:
    """The paths of a template's outputs, below the package's folder."""
    below = made(name)
    of = subject(below)
    for view in getattr(package, f"{of}s") if of else [None]:
        views = {of: view} if of else {}
        yield fill(below, {"api": package.api, **views}), views


def _problem(
    tree: Templates, name: str, message: str, hint: str | None = None
) -> Problem:
    return Problem(message=message, file=shown_path(tree.find(name)), hint=hint)


def _refuse(problems: Iterable[Problem]) -> None:
    """`SpecError`, where there are problems."""
    if found := list(problems):
        raise SpecError(found)
