"""What a folder holds against what it should hold."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from ..problems import Problem, SpecError, shown_path

MANIFEST = PurePosixPath("restamp.json")

Paths = tuple[PurePosixPath, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What became of each file; `kept` are those that restamp did not make."""

    added: Paths = ()
    changed: Paths = ()
    removed: Paths = ()
    unchanged: Paths = ()
    kept: Paths = ()

    @property
    def any(self) -> bool:
        """Whether anything has to be written or removed."""
        return bool(self.added or self.changed or self.removed)


def compare(files: Mapping[PurePosixPath, bytes], folder: Path) -> Written:
    """What `files` change in a folder; `SpecError` when it is not restamp's."""
    if not folder.exists():
        return Written(added=tuple(files))
    if not folder.is_dir():
        raise _refusal(folder, "this is a file, and a folder is to be written here")
    present = set(_listing(folder))
    if not present:
        return Written(added=tuple(files))
    if (folder / MANIFEST).exists() and not (folder / MANIFEST).is_file():
        raise _refusal(folder / MANIFEST, "this was not written by restamp")
    made = _made(folder)
    in_the_way = sorted(
        path
        for path in present & files.keys() - made
        if not _holds(folder / path, files[path])
    )
    if in_the_way:
        raise _refusal(folder / in_the_way[0], "this was not made by restamp")
    same = {
        path
        for path in present & files.keys()
        if not (folder / path).is_symlink() and _holds(folder / path, files[path])
    }
    differ = present - same
    return Written(
        added=tuple(path for path in files if path not in present),
        changed=tuple(path for path in files if path in differ),
        removed=tuple(sorted((present & made) - files.keys())),
        unchanged=tuple(path for path in files if path in same),
        kept=tuple(sorted(present - made - files.keys())),
    )


def _holds(path: Path, content: bytes) -> bool:
    """Whether a file has a content; a pipe or a device is not read, which may not end."""
    return path.is_file() and path.read_bytes() == content


def _listing(folder: Path) -> list[PurePosixPath]:
    """Every file and link below a folder, but for what Python caches."""
    found = []
    for parent, folders, names in os.walk(folder):
        links = [name for name in folders if os.path.islink(os.path.join(parent, name))]
        folders[:] = [n for n in folders if n != "__pycache__" and n not in links]
        here = PurePosixPath(Path(parent).relative_to(folder).as_posix())
        found += [here / name for name in (*names, *links)]
    return found


def _made(folder: Path) -> set[PurePosixPath]:
    """The files that an earlier run made."""
    try:
        data: Any = json.loads((folder / MANIFEST).read_bytes())
    except FileNotFoundError:
        message = "this folder was not made by restamp"
        raise _refusal(folder, message) from None
    except (ValueError, RecursionError):
        data = None
    listed = data.get("files") if isinstance(data, dict) else None
    if not isinstance(listed, dict):
        raise _refusal(folder / MANIFEST, "this was not written by restamp")
    return {MANIFEST, *map(PurePosixPath, listed)}


def _refusal(path: Path, message: str) -> SpecError:
    hint = "move it away, or choose another folder or package name"
    return SpecError([Problem(message=message, file=shown_path(path), hint=hint)])
