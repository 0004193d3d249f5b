"""Bytes of one file into its data, by YAML or JSON."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from ..document import File
from ..document.lines import Lines
from ..problems import Problem, SpecError
from .decode import decode
from .tally import Tally, tally
from .values import value_problems


@dataclass(frozen=True, slots=True)
class Parsed:
    """A file and its data; `linked` is false when nothing in it leads elsewhere.

    `repeated` are the keys that stand twice in one mapping.
    """

    file: File
    data: Any
    linked: bool
    repeated: list[Problem]


def parse(
    content: bytes, *, uri: str, name: str, shown: str, path: Path | None
) -> Parsed:
    """The file of some bytes; `SpecError` lists what keeps them from being read."""
    text = decode(content, shown)
    lines, is_json = Lines(shown, text), name.lower().endswith(".json")
    data, counts, repeated, syntax = _data(lines, is_json)
    digest = hashlib.sha256(content).hexdigest()
    file = File(
        uri=uri,
        name=name,
        shown=shown,
        path=path,
        text=text,
        sha256=digest,
        syntax=syntax,
    )
    problems = list(value_problems(file, data, counts))
    if problems:
        raise SpecError([*repeated, *problems])
    return Parsed(file, data, counts.linked, repeated)


def _data(
    lines: Lines, is_json: bool
) -> tuple[Any, Tally, list[Problem], Literal["yaml", "json"]]:
    from .json_values import NotJson, read_json
    from .yaml_values import read_yaml

    if is_json or lines.text.lstrip()[:1] in ("{", "["):
        try:
            return *read_json(lines), "json"
        except NotJson as error:
            if is_json:
                raise SpecError([error.problem]) from None
    data, repeated = read_yaml(lines)
    return data, tally(data), repeated, "yaml"
