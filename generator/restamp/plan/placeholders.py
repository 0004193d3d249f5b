"""The names in braces that a template's path may hold, and what they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..problems import quoted
from ..text import identifier
from ..validate.nearest import nearest

_KNOWN = ("{api.name}", "{model.module}", "{operation.module}", "{operation.name}")
"""Only what `identifier` has made: no text of a document becomes part of a path."""

_SUBJECTS = ("model", "operation")
_BRACED = re.compile(r"\{[^{}]*\}|[{}]")


def subject(path: str) -> str | None:
    """Of what a path is made one by one: `model`, `operation`, or None."""
    return next((each for each in _SUBJECTS if f"{{{each}." in path), None)


def fill(path: str, views: Mapping[str, Any]) -> str:
    """A path with names in place of what stands in braces."""

    def name(found: re.Match[str]) -> str:
        view, attribute = found[0].strip("{}").split(".")
        return identifier(getattr(views[view], attribute))

    return _BRACED.sub(name, path)


def flaws(path: str) -> Iterator[tuple[str, str]]:
    """What is wrong with the braces of a path, and hints."""
    listed = f"a path may hold {', '.join(_KNOWN)}"
    found = dict.fromkeys(_BRACED.findall(path))
    for each in found:
        if each not in _KNOWN:
            near = nearest(each, _KNOWN)
            hint = f"{near} {listed}" if near else listed
            yield f"{quoted(each)} cannot stand in a template's path", hint
    if all(f"{{{each}." in path for each in _SUBJECTS):
        yield "a path is made for each model or for each operation, not both", listed
