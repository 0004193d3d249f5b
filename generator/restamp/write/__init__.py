"""Files into a folder: all of them or none, and only what changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from ..paths import path_complaint
from ..problems import Problem, SpecError, quoted, shown_path
from .compare import Written, compare
from .lock import locked
from .swap import Swap

__all__ = ["Written", "write"]


def write(files: Mapping[PurePosixPath, bytes], folder: Path) -> Written:
    """Make `folder` hold `files`; `SpecError` when that cannot be, and nothing changed.

    `files` includes `restamp.json`, whose `files` lists what is made. What a user put
    into the folder stays; what was made before and is not any more goes.
    """
    _check(files, folder)
    with _told(folder):
        target = folder.resolve()
        swap = Swap(target)
        if not swap.interrupted and (fresh := _fresh(files, target)):
            return fresh
        target.parent.mkdir(parents=True, exist_ok=True)
        with locked(target):
            swap.recover()
            written = compare(files, target)
            if written.any:
                swap.replace(files, written)
        return written


def _check(files: Mapping[PurePosixPath, bytes], folder: Path) -> None:
    """Nothing, where each path stays below the folder, whoever has made it."""
    told = ((path, path_complaint(str(path))) for path in files)
    problems = [
        Problem(
            message=f"{quoted(str(path))} cannot be made below this folder: {complaint}",
            file=shown_path(folder),
        )
        for path, complaint in told
        if complaint
    ]
    if problems:
        raise SpecError(problems)


def _fresh(files: Mapping[PurePosixPath, bytes], folder: Path) -> Written | None:
    """What a look without the lock says, where nothing has to be written.

    Another run may put a new folder in its place meanwhile; the next look is locked.
    """
    try:
        written = compare(files, folder)
    except (OSError, SpecError):
        return None
    return None if written.any else written


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Failures of the file system as problems."""
    try:
        yield
    except OSError as error:
        message = f"cannot be written: {error.strerror or error}"
        name = shown_path(Path(error.filename or folder))
        raise SpecError([Problem(message=message, file=name)]) from None
