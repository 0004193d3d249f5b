"""Text of a file into a document, or every problem that keeps it from being one."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from ..document import Document
from ..document.collector import paused
from ..document.lines import Lines
from ..problems import Problem, SpecError, shown_path
from .decode import decode
from .values import value_problems


def load(path: Path, *, shown: str | None = None) -> Document:
    """Read a YAML or JSON document; `SpecError` lists every problem with it.

    `shown` is the path for messages: by default as seen from the working folder.
    """
    name = shown or shown_path(path)
    text = decode(_read(path, name), name)
    with paused():
        data, syntax = _parse(path, Lines(name, text))
    document = Document(path, name, text, data, syntax)
    problems = [*_root_problems(document), *value_problems(document)]
    if problems:
        raise SpecError(problems)
    return document


def _read(path: Path, shown: str) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        problem = Problem(message="no such file", file=shown)
    except IsADirectoryError:
        hint = "name the OpenAPI document itself"
        problem = Problem(message="this is a folder, not a file", file=shown, hint=hint)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        problem = Problem(message=f"cannot be read: {reason}", file=shown)
    raise SpecError([problem])


def _parse(path: Path, lines: Lines) -> tuple[Any, Literal["yaml", "json"]]:
    from .json_values import NotJson, read_json
    from .yaml_values import read_yaml

    named_json = path.suffix.lower() == ".json"
    if named_json or lines.text.lstrip()[:1] in ("{", "["):
        try:
            return read_json(lines), "json"
        except NotJson as error:
            if named_json:
                raise SpecError([error.problem]) from None
    return read_yaml(lines), "yaml"


def _root_problems(document: Document) -> list[Problem]:
    if isinstance(document.data, dict):
        return []
    found = "a list" if isinstance(document.data, list) else "a single value"
    message = f"an OpenAPI document is a mapping of keys to values, and this is {found}"
    return [Problem(message=message, file=document.shown)]
