"""Operations: their ids, and their parameters against their path."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..document import Document, Pointer
from ..problems import Problem, quoted
from ..sites.follow import follow
from ..sites.shapes import METHODS

_TEMPLATE = re.compile(r"\{([^{}]*)\}")


class Parameter(NamedTuple):
    """A parameter that an operation or path lists."""

    pointer: Pointer
    name: str
    place: str


def operation_problems(document: Document) -> Iterator[Problem]:
    """Ids given twice, and parameters that the path and the lists do not share."""
    ids = dict[str, Pointer]()
    paths = document.data.get("paths")
    for path in paths if isinstance(paths, dict) else ():
        if path.startswith("/"):
            yield from _path_problems(document, path, ids)


def _path_problems(
    document: Document, path: str, ids: dict[str, Pointer]
) -> Iterator[Problem]:
    place = Pointer(("paths", path))
    if set("{}") & set(_TEMPLATE.sub("", path)):
        yield document.problem(place, "unbalanced braces in this path", key=True)
        return
    pointer, item = follow(document, place)
    shared = _parameters(document, pointer, item)
    yield from _repeated(document, shared)
    for method in METHODS:
        operation = item.get(method)
        if isinstance(operation, dict):
            here = pointer / method
            yield from _id_problems(document, here, operation, ids)
            own = _parameters(document, here, operation)
            yield from _repeated(document, own)
            yield from _unmatched(document, path, here, [*shared, *own])


def _id_problems(
    document: Document,
    pointer: Pointer,
    operation: dict[str, object],
    ids: dict[str, Pointer],
) -> Iterator[Problem]:
    identifier = operation.get("operationId")
    if not isinstance(identifier, str):
        return
    first = ids.setdefault(identifier, pointer)
    if first != pointer:
        hint = f"first given at {document.locate(first / 'operationId')}"
        message = f"duplicate operationId {quoted(identifier)}"
        yield document.problem(pointer / "operationId", message, hint=hint)


def _parameters(
    document: Document, pointer: Pointer, holder: dict[str, object]
) -> list[Parameter]:
    found = []
    listed = holder.get("parameters")
    for index in range(len(listed) if isinstance(listed, list) else 0):
        here = pointer / "parameters" / index
        _, node = follow(document, here)
        name, place = node.get("name"), node.get("in")
        if isinstance(name, str) and isinstance(place, str):
            found.append(Parameter(here, name, place))
    return found


def _repeated(document: Document, parameters: list[Parameter]) -> Iterator[Problem]:
    seen = dict[tuple[str, str], Parameter]()
    for parameter in parameters:
        first = seen.setdefault((parameter.name, parameter.place), parameter)
        if first is not parameter:
            hint = f"first given at {document.locate(first.pointer)}"
            message = f"duplicate {parameter.place} parameter {quoted(parameter.name)}"
            yield document.problem(parameter.pointer, message, hint=hint)


def _unmatched(
    document: Document, path: str, pointer: Pointer, parameters: list[Parameter]
) -> Iterator[Problem]:
    wanted = [re.split("[:!]", name)[0] for name in _TEMPLATE.findall(path)]
    declared = [p for p in parameters if p.place == "path"]
    for name in dict.fromkeys(wanted):
        if name and name not in {parameter.name for parameter in declared}:
            message = f"path parameter {quoted(name)} is not declared"
            hint = "list it under 'parameters', with 'in: path'"
            yield document.problem(pointer, message, hint=hint, key=True)
    for parameter in declared:
        if parameter.name not in wanted:
            message = f"path parameter {quoted(parameter.name)} is not in the path"
            hint = f"the path is {quoted(path)}"
            yield document.problem(parameter.pointer, message, hint=hint)
