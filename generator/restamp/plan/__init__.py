"""The tree of templates and a package into a list of files to make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from .layers import Layers
from .problems import Problem, SpecError
from .python.views import Api, Package

SUFFIX = ".jinja"
_FIXTURES = frozenset({"fixtures", "fake", "fakes", "strategies", "plugin"})
"""Templates of fixtures, and of what needs them."""

_VARIABLE = re.compile(r"\{(\w+)\.(\w+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Templates:
    """The folders that templates come from: a user's, where given, lies over ours.

    Files and folders whose names are `left_out` are not among them.
    """

    folders: Sequence[Path]
    left_out: frozenset[str] = frozenset()

    def find(self, name: str) -> Path:
        """The file that a template's name stands for."""
        return self.all(name)[0]

    def all(self, name: str) -> list[Path]:
        """The files of that name, of which a later one may be included by the first."""
        return [path for f in self.folders if (path := f / name).is_file()]

    def names(self) -> list[str]:
        """Every file of the tree, sorted."""
        listed = {
            path.relative_to(folder).as_posix()
            for folder in self.folders
            for path in folder.rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        return sorted(name for name in listed if not self._leaves_out(name))

    def _leaves_out(self, name: str) -> bool:
        stems = (part.partition(".")[0] for part in made(name).split("/"))
        return not self.left_out.isdisjoint(stems)


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """A file to make from a template, or to copy where there are no `variables`."""

    path: PurePosixPath
    template: str
    variables: Mapping[str, Any] | None


def templates(
    target: str, overlay: Path | None, layers: Layers = Layers.CORE
) -> Templates:
    """Our templates for a target, and the user's own folder over them."""
    here = Path(__file__).resolve().parent
    roots = [here / "templates", here.parents[1] / "templates"]
    ours = next(root for root in roots if root.is_dir()) / target
    if overlay is not None and not overlay.is_dir():
        message = "the folder of templates does not exist"
        raise SpecError([Problem(message=message, file=str(overlay))])
    folders = [overlay, ours] if overlay else [ours]
    return Templates(
        folders=folders,
        left_out=_FIXTURES if layers is Layers.NONE else frozenset(),
    )


def plan(tree: Templates, package: Package) -> list[Output]:
    """One output for each file of the tree and each subject that its path names.

    A file whose whole name is spelt out takes the place of the general one beside it.
    """
    common = {
        "api": package.api,
        "models": package.models,
        "operations": package.operations,
    }
    general: dict[PurePosixPath, Output] = {}
    spelt: dict[PurePosixPath, Output] = {}
    for name in tree.names():
        if is_partial(name):
            continue
        for path, subject in _expand(name, package):
            if not subject and not isinstance(package.api, Api):
                continue  # the first share has it
            rendered = name.endswith(SUFFIX)
            variables = {**common, **subject} if rendered else None
            output = Output(path=path, template=name, variables=variables)
            (general if subject else spelt)[path] = output
    for path, output in spelt.items():
        if (replaced := general.get(path)) and output.variables is not None:
            output = Output(
                path=path, template=output.template, variables=replaced.variables
            )
        general[path] = output
    return sorted(general.values(), key=lambda output: output.path)


def is_partial(name: str) -> bool:
    """Whether a template is a part of others, and of no file itself."""
    file = PurePosixPath(name).name
    return file.endswith(SUFFIX) and file.startswith("_") and not file.startswith("__")


def made(name: str) -> str:
    """The path of what a template makes, below the package's folder."""
    return name.removesuffix(SUFFIX).replace("{api.name}/", "", 1)


def _expand(
    name: str, package: Package
) -> Iterator[tuple[PurePosixPath, dict[str, Any]]]:
    """The paths of a template's outputs, below the package's folder."""
    below = made(name)
    variable = _VARIABLE.search(below)
    if not variable:
        yield PurePosixPath(below), {}
        return
    subject, attribute = variable.groups()
    for view in getattr(package, f"{subject}s"):
        filled = below.replace(variable.group(), getattr(view, attribute))
        yield PurePosixPath(filled), {subject: view}
