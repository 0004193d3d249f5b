"""A tree of objects that is copied only where it changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, TypeAlias

from ..document import Pointer
from ..sites.shapes import shapes

Path: TypeAlias = "tuple[str | int, ...]"
Seat: TypeAlias = "Callable[[Node, Path], Path]"


class Node:
    """An object as it was written, and what stands in its place now.

    `path` leads here from `parent`, in one step or two: to a member, or into a list or
    mapping of them.
    """

    __slots__ = ("kind", "written", "now", "parent", "path")

    def __init__(self, kind: str, written: Any, parent: Node | None, path: Path):
        self.kind = kind
        self.written = written
        self.now = written
        self.parent = parent
        self.path = path

    def own(self) -> Any:
        """What stands here, as a copy that may be changed."""
        copied = list[Node]()
        node: Node | None = self
        while node is not None and node.now is node.written:
            node.now = node.written.copy()
            copied.append(node)
            node = node.parent
        for each in copied:
            each._link()
        return self.now

    def replace(self, value: Any) -> None:
        """Put another object in this one's place."""
        self.now = value
        if self.parent is not None:
            self.parent.own()
            self._link()

    def place(self, root: Pointer, seat: Seat) -> Pointer:
        """Where this stands, below `root`; `seat` says where an object keeps a path."""
        steps = list[Path]()
        node = self
        while node.parent is not None:
            steps.append(seat(node.parent, node.path))
            node = node.parent
        return Pointer((*root, *(token for path in reversed(steps) for token in path)))

    def _link(self) -> None:
        if self.parent is None:
            return
        holder, written = self.parent.now, self.parent.written
        for token in self.path[:-1]:
            if holder[token] is written[token]:
                holder[token] = written[token].copy()
            holder = holder[token]
        holder[self.path[-1]] = self.now


def written_seat(node: Node, path: Path) -> Path:
    """Where an object was written to keep what is at a path: just there."""
    return path


@cache
def held(version: str) -> Mapping[str, Mapping[str, tuple[str, str]]]:
    """For each kind and key of a version: the kind that is there, and the shape's form."""
    return {
        kind: {key: _parted(shape) for key, shape in keys.items()}
        for kind, keys in shapes(version).items()
    }


def _parted(shape: str) -> tuple[str, str]:
    """A shape as its kind and its form: one, a list, either or a mapping."""
    form = shape[0] if shape[0] in "[{" else "[]" if shape.endswith("[]") else ""
    return shape.strip("[]{}"), form


def children(node: Node, version: str) -> Iterator[Node]:
    """The objects that stand in an object, each as a new node."""
    keys = held(version)[node.kind]
    others = keys.get("*")
    for key, value in node.written.items():
        shape = keys.get(key) or (others if others and key[:2] != "x-" else None)
        if shape is None:
            continue
        kind, form = shape
        if form in ("[", "[]") and isinstance(value, list):
            for index, each in enumerate(value):
                yield Node(kind, each, node, (key, index))
        elif form in ("", "[]"):
            yield Node(kind, value, node, (key,))
        elif form == "{" and isinstance(value, dict):
            for name, each in value.items():
                yield Node(kind, each, node, (key, name))
