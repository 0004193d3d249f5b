"""Planned outputs into text: templates print nothing but code."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath
from typing import Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
)
from jinja2 import TemplateError as JinjaError

from . import text
from .plan import SUFFIX, Output, Templates
from .problems import Problem, SpecError, shown_path


def render(tree: Templates, outputs: Iterable[Output]) -> dict[PurePosixPath, bytes]:
    """The files of a package by their paths in it.

    `SpecError` names the template, and its line, that is wrong.
    """
    environment = _environment(tree)
    return {output.path: _render(tree, environment, output) for output in outputs}


def _render(tree: Templates, environment: Environment, output: Output) -> bytes:
    if output.variables is None:
        return tree.find(output.template).read_bytes()
    try:
        template = environment.get_template(output.template)
        return template.render(output.variables).encode()
    except (JinjaError, text.UnsafeText) as error:
        raise SpecError([_problem(tree, output, error)]) from error


def _problem(tree: Templates, output: Output, error: Exception) -> Problem:
    """Where in the innermost template it happened."""
    file, line = str(tree.find(output.template)), getattr(error, "lineno", None)
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename.endswith(SUFFIX):
            file, line = frame.filename, frame.lineno
    message = f"the template is wrong: {error}"
    return Problem(message=message, file=shown_path(Path(file)), line=line)


def _environment(tree: Templates) -> Environment:
    folders = FileSystemLoader([str(folder) for folder in tree.folders])
    ours = FileSystemLoader(str(tree.folders[-1]))
    environment = _Environment(
        loader=ChoiceLoader([folders, PrefixLoader({"restamp": ours})]),
        undefined=StrictUndefined,
        finalize=_only_code,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
        auto_reload=False,
    )
    kept = {name: environment.filters[name] for name in ("length", "map")}
    environment.filters = {**kept, **_FILTERS}
    return environment


class _Environment(Environment):
    """One in which what a block prints is code, so that `super()` may be printed."""

    concat = staticmethod(text.printed)


def _only_code(value: object) -> text.Code:
    if type(value) is not text.Code:
        kind = type(value).__name__
        raise text.UnsafeText(f"a template prints a {kind}; it may print code only")
    return value


_FILTERS: dict[str, Callable[..., Any]] = {
    "commas": lambda parts: text.join(", ", parts),
    "comment": text.comment,
    "docstring": text.docstring,
    "imported": text.imported,
    "literal": text.literal,
}
