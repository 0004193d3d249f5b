"""Planned outputs into text: templates print nothing but code."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import PurePosixPath
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
from .plan import Output, Templates


class TemplateError(Exception):
    """A template is wrong: where, and what to do about it."""


def render(tree: Templates, outputs: Iterable[Output]) -> dict[PurePosixPath, bytes]:
    """The files of a package by their paths in it."""
    environment = _environment(tree)
    return {output.path: _render(tree, environment, output) for output in outputs}


def _render(tree: Templates, environment: Environment, output: Output) -> bytes:
    if output.variables is None:
        return tree.find(output.template).read_bytes()
    try:
        template = environment.get_template(output.template)
        return template.render(output.variables).encode()
    except (JinjaError, text.UnsafeText) as error:
        line = getattr(error, "lineno", None)
        place = f"{output.template}:{line}" if line else output.template
        raise TemplateError(f"{place}: {error}") from error


def _environment(tree: Templates) -> Environment:
    folders = FileSystemLoader([str(folder) for folder in tree.folders])
    ours = FileSystemLoader(str(tree.folders[-1]))
    environment = Environment(
        loader=ChoiceLoader([folders, PrefixLoader({"restamp": ours})]),
        undefined=StrictUndefined,
        finalize=_only_code,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    environment.filters = {"map": environment.filters["map"], **_FILTERS}
    return environment


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
