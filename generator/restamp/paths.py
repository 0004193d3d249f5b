"""What a path below a folder may be, on every system."""

from __future__ import annotations

import re

from .problems import quoted

LONGEST = 255
"""Bytes of one part that every usual file system takes."""

DEVICES = (
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{d}{n}" for d in ("com", "lpt") for n in range(10)),
)
"""Names that no file has on Windows, whatever its letter case and suffix."""

_SEPARATOR = re.compile(r"[\\/:]")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


def path_complaint(path: str) -> str | None:
    """Why a path may not be made below a folder; None when it may."""
    return next(filter(None, map(part_complaint, path.split("/"))), None)


def part_complaint(part: str) -> str | None:
    """Why a file or folder may not have a name; None when it may."""
    if not part:
        return "a part of it is empty"
    if part in (".", ".."):
        return f"its part {quoted(part)} leads elsewhere"
    if found := _SEPARATOR.search(part):
        return f"its part {quoted(part)} holds {quoted(found[0])}"
    if has_control(part):
        return f"its part {quoted(part)} holds a control character"
    if is_device(part):
        return f"its part {quoted(part)} is the name of a device on Windows"
    try:
        size = len(part.encode())
    except UnicodeEncodeError:
        return f"its part {quoted(part)} is no text"
    if size > LONGEST:
        return f"its part {quoted(part)} is longer than {LONGEST} bytes"
    return None


def is_device(name: str) -> bool:
    """Whether Windows takes a name for a device."""
    return name.partition(".")[0].rstrip(" ").lower() in DEVICES


def has_control(text: str) -> bool:
    """Whether a text holds a control character."""
    return _CONTROL.search(text) is not None
