"""The tree of templates: a user's folder, where given, over ours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ..layers import Layers
from ..load.storage import read
from ..problems import Problem, SpecError, shown_path

SUFFIX = ".jinja"
_FIXTURES = frozenset({"fixtures", "fake", "fakes", "strategies", "plugin"})
"""Templates of fixtures, and of what needs them."""

_ROOT = "{api.name}/"


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
            for path in _listed(folder)
            if path.is_file()
        }
        return sorted(name for name in listed if not self._leaves_out(name))

    def _leaves_out(self, name: str) -> bool:
        stems = (part.partition(".")[0] for part in made(name).split("/"))
        return not self.left_out.isdisjoint(stems)


def templates(
    target: str, overlay: Path | None, layers: Layers = Layers.CORE
) -> Templates:
    """Our templates for a target, and the user's own folder over them.

    `SpecError` when that is not there, or something in it cannot be read.
    """
    package = Path(__file__).resolve().parents[1]
    roots = [package / "templates", package.parents[1] / "templates"]
    ours = next(root for root in roots if root.is_dir()) / target
    if overlay is not None:
        _check(overlay)
    return Templates(
        folders=[overlay, ours] if overlay else [ours],
        left_out=_FIXTURES if layers is Layers.NONE else frozenset(),
    )


def is_partial(name: str) -> bool:
    """Whether a template is a part of others, and of no file itself."""
    file = PurePosixPath(name).name
    return file.endswith(SUFFIX) and file.startswith("_") and not file.startswith("__")


def made(name: str) -> str:
    """The path of what a template makes, below the package's folder."""
    return name.removesuffix(SUFFIX).removeprefix(_ROOT)


def _listed(folder: Path) -> Iterator[Path]:
    """All that lies below a folder, but for what Python caches."""
    return (path for path in folder.rglob("*") if "__pycache__" not in path.parts)


def _check(folder: Path) -> None:
    """Nothing, where a folder of templates can be read as a whole."""
    if not folder.is_dir():
        message = "the folder of templates does not exist"
        if folder.exists():
            message = "this is not a folder, and templates stand in one"
        raise SpecError([Problem(message=message, file=str(folder))])
    problems: list[Problem] = []
    for path in _listed(folder):
        if path.exists() and not path.is_dir():
            problems += _unreadable(path)
    if problems:
        raise SpecError(problems)


def _unreadable(path: Path) -> Sequence[Problem]:
    """Why a template cannot be read, or is no text."""
    shown = shown_path(path)
    try:
        content = read(path, shown)
    except SpecError as error:
        return error.problems
    try:
        if path.suffix == SUFFIX:
            content.decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return [Problem(message="this is not UTF-8 text", file=shown, line=line)]
    return ()
