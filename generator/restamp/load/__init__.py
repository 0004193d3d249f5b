"""Text of files into a document, or every problem that keeps it from being one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ..document import Document
from ..document.collector import paused
from ..problems import Problem, SpecError, shown_path
from .gather import gather
from .parse import parse
from .pins import pin_complaint, url_complaint
from .storage import read

__all__ = ["load", "pin_complaint", "url_complaint"]

_NONE: Mapping[str, str] = MappingProxyType({})


def load(
    path: Path, *, shown: str | None = None, remotes: Mapping[str, str] = _NONE
) -> Document:
    """Read a YAML or JSON document, and the files that its references name.

    `shown` is the path for messages: by default as seen from the working folder.
    `remotes` has the SHA-256, as `sha256:...`, of each URL that may be fetched.
    `SpecError` lists every problem that keeps one of the files from being read.
    """
    name = shown or shown_path(path)
    content = read(path, name, hint="name the OpenAPI document itself")
    uri = path.resolve().as_uri()
    with paused():
        root = parse(content, uri=uri, name=path.name, shown=name, path=path)
        _check_root(root.data, name)
        return gather(root, remotes)


def _check_root(data: Any, shown: str) -> None:
    if isinstance(data, dict):
        return
    found = "a list" if isinstance(data, list) else "a single value"
    message = f"an OpenAPI document is a mapping of keys to values, and this is {found}"
    raise SpecError([Problem(message=message, file=shown)])
