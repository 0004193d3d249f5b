"""Planned outputs into text: templates print nothing but code."""

from __future__ import annotations

import inspect
import traceback
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath
from types import FrameType
from typing import Any, NamedTuple

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    Template,
)
from jinja2 import TemplateError as JinjaError
from jinja2 import meta, nodes

from . import text
from .plan import SUFFIX, Output, Templates
from .problems import Problem, SpecError, shown_path
from .quoting import CHECKS, quoted

_OURS = "restamp/"
"""What stands before the name of a template to mean restamp's own."""


def render(tree: Templates, outputs: Iterable[Output]) -> dict[PurePosixPath, bytes]:
    """The files of a package by their paths in it.

    `SpecError` names the template, and its line, that is wrong.
    """
    environment = _environment(tree)
    return {output.path: _render(tree, environment, output) for output in outputs}


class Piece(NamedTuple):
    """A part of what a template prints, and the line that prints it."""

    text: str
    file: Path
    line: int


def pieces(tree: Templates, output: Output) -> Iterator[Piece]:
    """What is printed for an output, piece by piece; `render` has to have made it."""
    template = _environment(tree).get_template(output.template)
    printing = template.root_render_func(
        template.new_context(dict(output.variables or {}))
    )
    for text_ in printing:
        frame = _innermost(printing)
        printer: Template = frame.f_globals["__jinja_template__"]
        line = printer.get_corresponding_lineno(frame.f_lineno)
        yield Piece(text_, Path(frame.f_code.co_filename), line)


def sources(tree: Templates, name: str) -> set[Path]:
    """The files that a template may print from: itself, and what it refers to."""
    environment = _environment(tree)
    found: set[Path] = set()
    waiting: list[str | None] = [name]
    while waiting:
        each = waiting.pop()
        if each is None:
            return set(tree.folders)  # it is known only when it is rendered
        ours = each.startswith(_OURS)
        path = tree.all(each.removeprefix(_OURS))[-1] if ours else tree.find(each)
        if path not in found:
            found.add(path)
            parsed = environment.parse(path.read_text("utf-8"))
            waiting += meta.find_referenced_templates(parsed)
    return found


def _innermost(printing: Any) -> FrameType:
    """The frame of the block or included template that has printed last."""
    while inspect.isgenerator(printing.gi_yieldfrom):
        printing = printing.gi_yieldfrom
    frame: FrameType = printing.gi_frame
    return frame


def _render(tree: Templates, environment: Environment, output: Output) -> bytes:
    if output.variables is None:
        return tree.find(output.template).read_bytes()
    try:
        template = environment.get_template(output.template)
        return template.render(output.variables).encode()
    except (JinjaError, text.UnsafeText) as error:
        raise SpecError([_problem(_way(tree, output, error), str(error))]) from error
    except Exception as error:
        way = _way(tree, output, error)
        if all(tree.folders[-1] in file.parents for file, _ in way):
            raise  # none of the user's templates has to do with it
        told = f"{type(error).__name__}: {error}"
        raise SpecError([_problem(way, told)]) from error


def _problem(way: list[tuple[Path, int | None]], told: str) -> Problem:
    """What happened in the innermost template."""
    file, line = way[-1]
    message = f"the template is wrong: {told}"
    return Problem(message=message, file=shown_path(file), line=line)


def _way(
    tree: Templates, output: Output, error: Exception
) -> list[tuple[Path, int | None]]:
    """The templates that lead to an error, with lines, the innermost last."""
    return [
        (tree.find(output.template), getattr(error, "lineno", None)),
        *(
            (Path(frame.filename), frame.lineno)
            for frame in traceback.extract_tb(error.__traceback__)
            if frame.filename.endswith(SUFFIX)
        ),
    ]


def _environment(tree: Templates) -> Environment:
    folders = FileSystemLoader([str(folder) for folder in tree.folders])
    ours = FileSystemLoader(str(tree.folders[-1]))
    environment = _Environment(
        loader=ChoiceLoader([folders, PrefixLoader({_OURS.strip("/"): ours})]),
        undefined=StrictUndefined,
        finalize=_only_code,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
        auto_reload=False,
    )
    kept = {name: environment.filters[name] for name in ("length", "map")}
    environment.filters = {**kept, **_FILTERS, **CHECKS}
    return environment


class _Environment(Environment):
    """One in which what a block prints is code, so that `super()` may be printed."""

    concat = staticmethod(text.printed)

    def _parse(
        self, source: str, name: str | None, filename: str | None
    ) -> nodes.Template:
        """A template that prints in quotes and comments only what may stand there."""
        return quoted(super()._parse(source, name, filename), name, SUFFIX)


def _only_code(value: object) -> text.Code:
    if type(value) is text.Comment:
        raise text.UnsafeText("a template prints a comment where no `#` is before it")
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
