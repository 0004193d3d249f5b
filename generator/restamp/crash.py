"""A fault of restamp itself: what is told of it in place of a traceback."""

from __future__ import annotations

import pickle
import platform
import sys
import traceback
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path, PurePath

_OURS = Path(__file__).parent
_TEMPLATE = ".jinja"
_FIRST, _LAST = 4, 8
"""Steps that are told of a long way, as that of a recursion."""

_LONGEST = 200


def report(error: BaseException) -> str:
    """An error, where it happened, and in which versions, in a line each."""
    name = type(error).__name__
    message = " ".join(str(error).split())
    if len(message) > _LONGEST:
        message = message[: _LONGEST - 3] + "..."
    system = f"{platform.python_implementation()} {platform.python_version()}"
    lines = [
        f"{name}: {message}" if message else name,
        f"at {trace(error)}",
        f"restamp {_version()}, {system}, {sys.platform}",
    ]
    return "\n".join(lines)


def trace(error: BaseException) -> str:
    """The way through restamp's own code to an error, in one line."""
    steps = [*_steps(error), *getattr(error, "__notes__", ())]
    if len(steps) > _FIRST + _LAST:
        steps = [*steps[:_FIRST], "...", *steps[-_LAST:]]
    return " > ".join(steps)


def portable(error: BaseException) -> BaseException:
    """An error as another process can have it, its way told in a note."""
    way = trace(error)
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        error = RuntimeError(f"{type(error).__name__}: {error}")
    error.add_note(way)
    return error


def _steps(error: BaseException) -> Iterator[str]:
    """The lines of restamp and of templates, and the last one wherever it is."""
    frames = list(traceback.walk_tb(error.__traceback__))
    for number, (frame, line) in enumerate(frames, 1):
        path = PurePath(frame.f_code.co_filename)
        if path.is_relative_to(_OURS):
            yield f"{path.relative_to(_OURS).as_posix()}:{line}"
        elif path.suffix == _TEMPLATE or number == len(frames):
            yield f"{PurePath(*path.parts[-2:]).as_posix()}:{line}"


def _version() -> str:
    try:
        return version("restamp")
    except PackageNotFoundError:  # it runs from its sources
        return "(not installed)"
