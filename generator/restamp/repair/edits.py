"""Edits made to data: what changes is copied, and where the rest went is kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from ..document import Pointer
from ..document.moved import Moves, plain
from ..document.places import step
from ..validate.flaw import Add, Drop, Edit, Put, Rename

_GONE = object()


@dataclass(slots=True)
class _Branch:
    """The edits at a place, where `node` stands, and by key or index those below it."""

    node: Any
    drop: bool = False
    put: list[Any] = field(default_factory=list)
    name: str | None = None
    added: list[Any] = field(default_factory=list)
    below: dict[str | int, _Branch] = field(default_factory=dict)


def edited(data: Any, base: Pointer, edits: Iterable[Edit], moved: Moves) -> Any:
    """A copy of what stands at `base` with all edits made.

    `moved` gets the former place of what has another one now. Every place is one of
    the data as it was. What stands above wins over what is below it, and the first edit
    of a place over the others.
    """
    root = _Branch(data)
    for edit in edits:
        _plant(root, edit.pointer[len(base) :], edit)
    return _made(data, root, base, base, moved)


def _plant(branch: _Branch, tokens: tuple[str | int, ...], edit: Edit) -> None:
    for token in tokens:
        token = int(token) if isinstance(branch.node, list) else token
        if token not in branch.below:
            branch.below[token] = _Branch(_child(branch.node, token))
        branch = branch.below[token]
    match edit:
        case Drop():
            branch.drop = True
        case Put(value=value):
            branch.put.append(value)
        case Rename(name=name):
            branch.name = branch.name or name
        case Add(item=item):
            if item not in branch.added:
                branch.added.append(item)


def _child(node: Any, token: str | int) -> Any:
    try:
        return step(node, token)
    except KeyError:
        return None


def _made(
    node: Any,
    branch: _Branch,
    old: Pointer,
    new: Pointer,
    moved: Moves,
) -> Any:
    """What becomes of a value; `_GONE` when it is taken away."""
    if branch.put:
        return branch.put[0]
    if branch.drop:
        node = _GONE
    elif branch.below and isinstance(node, dict):
        node = _mapping(node, branch, old, new, moved)
    elif branch.below and isinstance(node, list):
        node = _list(node, branch, old, new, moved)
    if branch.added:
        listed = node if isinstance(node, list) else []
        return [*listed, *(item for item in branch.added if item not in listed)]
    return node


def _mapping(
    node: dict[str, Any],
    branch: _Branch,
    old: Pointer,
    new: Pointer,
    moved: Moves,
) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for key, value in node.items():
        below = branch.below.get(key)
        if below is None:
            made[key] = value
            continue
        name = below.name if below.name and below.name not in node else key
        if name in made:
            continue
        child = _made(value, below, old / key, new / name, moved)
        if child is not _GONE:
            made[name] = child
            if name != key:
                moved[plain(new / name)] = old / key
    for token, below in branch.below.items():
        if token not in node:
            child = _made(_GONE, below, old / token, new / token, moved)
            if child is not _GONE:
                made[str(token)] = child
    return made


def _list(
    node: list[Any],
    branch: _Branch,
    old: Pointer,
    new: Pointer,
    moved: Moves,
) -> list[Any]:
    made: list[Any] = []
    for index, value in enumerate(node):
        place = new / len(made)
        below = branch.below.get(index)
        child = _made(value, below, old / index, place, moved) if below else value
        if child is not _GONE:
            made.append(child)
            if place[-1] != index:
                moved[plain(place)] = old / index
    return made
