"""Parameters: each is declared once, stands in its path, and is styled for its type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from ..document import Document, Pointer
from ..problems import quoted
from ..sites import Site, Survey
from ..sites.shapes import METHODS, version
from .flaw import Add, Drop, Flaw, Mend, left_out
from .paths import TEMPLATE, is_balanced

_SCALARS = ("string", "number", "integer", "boolean")
_STYLES = ("deepObject", "spaceDelimited", "pipeDelimited")


class _Parameter(NamedTuple):
    pointer: Pointer
    name: str
    place: str


def parameter_flaws(document: Document, sites: Survey) -> Iterator[Flaw]:
    """Parameters given twice, that the path and the lists do not share, or misstyled."""
    old = version(document.data) == "2.0"
    for paths in sites.of("paths"):
        for path in paths.node:
            if not path.startswith("x-") and is_balanced(path):
                yield from _path_flaws(sites, paths.pointer / path, path, old)
    for site in sites.of("path item", "operation"):
        yield from _repeated(document, _parameters(sites, site.pointer, site.node))
    for site in sites.of("parameter"):
        yield from _style_flaws(sites, site)


def _path_flaws(sites: Survey, place: Pointer, path: str, old: bool) -> Iterator[Flaw]:
    pointer, item = sites.follow(place)
    shared = _parameters(sites, pointer, item)
    names = [re.split("[:!]", name)[0] for name in TEMPLATE.findall(path)]
    wanted = dict.fromkeys(name for name in names if name)
    for here in _operations(pointer, item):
        site = sites.at.get(here)
        if site is not None and isinstance(site.node, dict):
            listed = [*shared, *_parameters(sites, here, site.node)]
            declared = {p.name: p for p in listed if p.place == "path"}
            for name in wanted:
                if name not in declared:
                    yield _undeclared(here, name, old)
            for name, parameter in declared.items():
                if name not in wanted:
                    yield _unused(parameter, path)


def _operations(pointer: Pointer, item: dict[str, Any]) -> list[Pointer]:
    """Where the operations of a path item stand, if it has them."""
    further = item.get("additionalOperations")
    named = further if isinstance(further, dict) else {}
    own = [pointer / method for method in (*METHODS, "query")]
    return [*own, *(pointer / "additionalOperations" / method for method in named)]


def _undeclared(place: Pointer, name: str, old: bool) -> Flaw:
    text = {"type": "string"} if old else {"schema": {"type": "string"}}
    parameter = {"name": name, "in": "path", "required": True, **text}
    return Flaw(
        pointer=place,
        message=f"path parameter {quoted(name)} is not declared",
        hint="list it under 'parameters', with 'in: path'",
        key=True,
        mend=Mend("it is taken as text", (Add(place / "parameters", parameter),)),
    )


def _unused(parameter: _Parameter, path: str) -> Flaw:
    return Flaw(
        pointer=parameter.pointer,
        message=f"path parameter {quoted(parameter.name)} is not in the path",
        hint=f"the path is {quoted(path)}",
        mend=left_out(parameter.pointer, "the parameter"),
    )


def _parameters(
    sites: Survey, pointer: Pointer, holder: dict[str, Any]
) -> list[_Parameter]:
    found = []
    listed = holder.get("parameters")
    for index in range(len(listed) if isinstance(listed, list) else 0):
        here = pointer / "parameters" / index
        _, node = sites.follow(here)
        name, place = node.get("name"), node.get("in")
        if isinstance(name, str) and isinstance(place, str):
            found.append(_Parameter(here, name, place))
    return found


def _repeated(document: Document, parameters: list[_Parameter]) -> Iterator[Flaw]:
    seen = dict[tuple[str, str], _Parameter]()
    for parameter in parameters:
        first = seen.setdefault((parameter.name, parameter.place), parameter)
        if first is not parameter:
            yield Flaw(
                pointer=parameter.pointer,
                message=f"duplicate {parameter.place} parameter {quoted(parameter.name)}",
                hint=f"first given at {document.locate(first.pointer)}",
                mend=left_out(parameter.pointer, "the second declaration"),
            )


def _style_flaws(sites: Survey, site: Site) -> Iterator[Flaw]:
    """A style for lists or objects, given to a single value.

    The standard leaves open what `deepObject` makes of a list, which many send.
    """
    style = site.node.get("style")
    if style not in _STYLES or "schema" not in site.node:
        return
    _, schema = sites.follow(site.pointer / "schema")
    kind = schema.get("type")
    if isinstance(kind, str) and kind in _SCALARS:
        place = site.pointer / "style"
        yield Flaw(
            pointer=place,
            message=f"the style '{style}' is not defined for the type '{kind}'",
            mend=Mend("the style is ignored", (Drop(place),)),
        )
