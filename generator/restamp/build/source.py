"""The document as the builders read it: places, references, and what is refused."""

from __future__ import annotations

from typing import Any

from ..document import Pointer
from ..problems import Problem
from ..resolve import Resolved

SCHEMAS = Pointer(("components", "schemas"))


class Source:
    """A resolved document, and the problems found while building from it."""

    def __init__(self, resolved: Resolved) -> None:
        self._resolved = resolved
        self.problems: list[Problem] = []
        self.version = str(self.at(Pointer(())).get("openapi", ""))

    def at(self, pointer: Pointer) -> Any:
        """What stands at a pointer."""
        return self._resolved.at(pointer)

    def target(self, pointer: Pointer) -> Pointer:
        """Where the reference at `pointer` leads."""
        return self._resolved.target(pointer)

    def follow(self, pointer: Pointer) -> Pointer:
        """Where a chain of references ends."""
        return self._resolved.follow(pointer)

    def refuse(self, pointer: Pointer, message: str) -> None:
        """Note that something at `pointer` cannot be stamped."""
        problem = self._resolved.document.problem(pointer, message, key=True)
        if problem not in self.problems:
            self.problems.append(problem)


def is_component(pointer: Pointer) -> bool:
    """Whether a pointer names a schema of the components."""
    return len(pointer) == 3 and pointer[:2] == SCHEMAS
