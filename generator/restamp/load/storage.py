"""Bytes of files on the disk: below one folder, of ordinary size, and no devices."""

from __future__ import annotations

import stat
from pathlib import Path

from ..document import BadReference
from ..document.limits import MAX_SIZE, TOO_LARGE
from ..document.uri import Uri
from ..problems import Problem, SpecError

_KINDS = (
    (stat.S_ISDIR, "folder"),
    (stat.S_ISFIFO, "pipe"),
    (stat.S_ISSOCK, "socket"),
)


def read(path: Path, shown: str, hint: str | None = None) -> bytes:
    """The content of a file; `SpecError` when it cannot be read.

    `hint` says what to name in place of something else than a file.
    """
    try:
        if other := _other(path.stat().st_mode):
            message = f"this is a {other}, not a file"
            raise SpecError([Problem(message=message, file=shown, hint=hint)])
        with path.open("rb") as file:
            content = file.read(MAX_SIZE + 1)
    except FileNotFoundError:
        message = "no such file"
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        message = f"cannot be read: {reason}"
    else:
        if len(content) <= MAX_SIZE:
            return content
        message = TOO_LARGE
    raise SpecError([Problem(message=message, file=shown)])


def _other(mode: int) -> str | None:
    """What is there in place of a file: reading it might not end."""
    if stat.S_ISREG(mode):
        return None
    return next((kind for is_kind, kind in _KINDS if is_kind(mode)), "device")


def found(uri: str, folder: Path) -> Path:
    """The file below a folder that a `file:` URI names, without symbolic links.

    `BadReference` when there is none, or when it lies elsewhere.
    """
    from urllib.request import url2pathname

    named = Uri.parse(uri)
    if named.query is not None:
        raise BadReference("a file has no query", "write '?' in its name as %3F")
    try:
        path = Path(url2pathname(named.path)).resolve()
        below = path.is_relative_to(folder)
        there = below and path.is_file()
    except (OSError, ValueError, RuntimeError):
        raise BadReference("this is no path of a file") from None
    if not below:
        message = "only files below the folder of the document are read"
        raise BadReference(message, "move it there, or the document up")
    if not there:
        raise BadReference("no such file")
    return path
