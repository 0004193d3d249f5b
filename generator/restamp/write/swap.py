"""A folder replaced in one step, and put right after a run that was killed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from .compare import Written


class Swap:
    """The folder, the one that takes its place, and the one it was."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._new = folder.parent / f".restamp-{folder.name}.new"
        self._old = folder.parent / f".restamp-{folder.name}.old"

    @property
    def interrupted(self) -> bool:
        """Whether a run was killed before its end."""
        return os.path.lexists(self._new) or os.path.lexists(self._old)

    def recover(self) -> None:
        """Undo what a killed run left half done."""
        self._unlink()
        if self._old.exists() and not self._folder.exists():
            self._old.rename(self._folder)
        self._clear()

    def replace(self, files: Mapping[PurePosixPath, bytes], written: Written) -> None:
        """Put the new folder, with what stays of the old one, in its place."""
        try:
            self._build(files, written)
            self._exchange()
        finally:
            self.recover()

    def _build(self, files: Mapping[PurePosixPath, bytes], written: Written) -> None:
        old, new = (*written.unchanged, *written.kept), (
            *written.added,
            *written.changed,
        )
        self._new.mkdir()
        for folder in {path.parent for path in (*old, *new)}:
            (self._new / folder).mkdir(parents=True, exist_ok=True)
        for path in old:
            _carry(self._folder / path, self._new / path)
        for path in new:
            (self._new / path).write_bytes(files[path])
        if written.kept:  # all else is made again by the next run, if power fails
            for parent, _, _ in os.walk(self._new):
                _sync(Path(parent))

    def _exchange(self) -> None:
        if self._folder.exists():
            self._folder.rename(self._old)
        self._new.rename(self._folder)
        _sync(self._folder.parent)

    def _unlink(self) -> None:
        """Take away links of these names, which no run makes; what they lead to stays."""
        for leftover in (self._new, self._old):
            if leftover.is_symlink():
                leftover.unlink()

    def _clear(self) -> None:
        for leftover in (self._new, self._old):
            if leftover.exists():
                shutil.rmtree(leftover)


def _carry(source: Path, target: Path) -> None:
    """The same file in another folder, with its times."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def _sync(folder: Path) -> None:
    """Make the names in a folder last, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
