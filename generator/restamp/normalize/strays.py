"""What only references make part of a document, normalised where it stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from ..document import Pointer
from ..document.places import step
from .rewrite import Rewrite, lone
from .tree import Node, held

Convert: TypeAlias = "Callable[[str, Any, Pointer, Pointer], Any]"

SHELF = "x-strays"


class Strays:
    """The objects outside the tree of a document, put into its `files` one by one."""

    def __init__(self, whole: Rewrite, files: list[Any]) -> None:
        self.whole = whole
        self.files = files
        self._roots = {Pointer(): "document"}
        self._owned = set[int]()

    def settle(self, convert: Convert) -> None:
        """Normalise each stray, and those that it leads to."""
        done = 0
        while done < len(self.whole.strays):
            pending = list(self.whole.strays.items())[done:]
            done += len(pending)
            for pointer, kind in pending:
                if not self._covered(pointer):
                    self._settle(pointer, kind, convert)

    def _settle(self, pointer: Pointer, kind: str, convert: Convert) -> None:
        self._roots[pointer] = kind
        value = self.whole.document.get(pointer)
        home = self.whole.places.home(pointer)
        if not self._stands(home):
            home = self._shelve(pointer)
        self._put(home, convert(kind, value, pointer, home))

    def _covered(self, pointer: Pointer) -> bool:
        """Whether a place is part of a tree that is normalised as a whole."""
        for length in range(len(pointer), -1, -1):
            root = Pointer(pointer[:length])
            if root in self._roots and self._reached(root, pointer):
                return True
        return False

    def _reached(self, root: Pointer, pointer: Pointer) -> bool:
        """Whether an object of the tree at `root` stands at a place."""
        known, kind = held(self.whole.version), self._roots[root]
        value, rest = self.whole.document.get(root), list(pointer[len(root) :])
        while rest:
            if not isinstance(value, dict) or self._ends(kind, value):
                return False
            keys, first = known[kind], str(rest.pop(0))
            shape = keys.get(first) or (None if first[:2] == "x-" else keys.get("*"))
            if shape is None:
                return False
            (kind, form), value = shape, step(value, first)
            if form == "{" or ("[" in form and isinstance(value, list)):
                if not rest:
                    return False
                value = step(value, rest.pop(0))
        return True

    def _ends(self, kind: str, value: dict[str, Any]) -> bool:
        return lone(Node(kind, value, None, ()), self.whole.version)

    def _stands(self, home: Pointer) -> bool:
        file, path = home.split()
        node = self.files[file]
        try:
            for token in path:
                node = step(node, token)
        except KeyError:
            return False
        return True

    def _shelve(self, pointer: Pointer) -> Pointer:
        """A place for what stood where nothing stands any more."""
        root = self.files[0] = self._own(self.files[0])
        shelf = root[SHELF] = self._own(root.get(SHELF, {}))
        home = Pointer((SHELF, str(len(shelf))))
        self.whole.places.move(pointer, home)
        return home

    def _put(self, home: Pointer, value: Any) -> None:
        """Put a value in its place, and copy what holds that, each part once."""
        file, path = home.split()
        if not path:
            self.files[file] = value
            return
        node = self.files[file] = self._own(self.files[file])
        for token in path[:-1]:
            key = _key(node, token)
            node[key] = self._own(node[key])
            node = node[key]
        node[_key(node, path[-1])] = value

    def _own(self, value: Any) -> Any:
        if id(value) in self._owned:
            return value
        copy = value.copy()
        self._owned.add(id(copy))
        return copy


def _key(node: Any, token: str | int) -> Any:
    return int(token) if isinstance(node, list) else token
