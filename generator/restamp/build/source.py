"""The document as the builders read it: places, references, and what is noted of them."""

from __future__ import annotations

from collections.abc import Set
from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from .. import ir
from ..document import Pointer
from ..document.moved import plain
from ..problems import Problem, SpecError
from ..resolve import Resolved
from .weights import Weights

if TYPE_CHECKING:
    from .core import Core
    from .notes import Notes

SCHEMAS = Pointer(("components", "schemas"))

DEEPEST_TYPE = 15
"""Levels of containers in each other that are spelled as one type.

What is around them refers to a definition: CPython 3.12 dies of 21 comprehensions.
"""

DEEPEST_CHECK = 50
"""Levels of rules in each other that are spelled as one check."""

HEAVIEST = 5_000
"""Parts of a type or of a check that are spelled as one, where they repeat."""

REPEATS = 4
"""How often each part is spelled, from which on a type or check is only repeated."""


class Source:
    """A resolved document, and what was noted while building from it."""

    def __init__(self, resolved: Resolved) -> None:
        self._resolved = resolved
        self._noted: dict[Problem, None] = {}
        self._nodes: dict[Pointer, Any] = {}
        self.refused: dict[Problem, str] = {}
        self.unenforced: dict[Pointer, set[str]] = {}
        self.notes: dict[tuple[Pointer, ...], Notes] = {}
        self.cores: dict[Pointer, Core] = {}
        self._weights = Weights()
        self._targets: dict[Pointer, Pointer] = {}
        self.follow = resolved.follow
        self.reference = resolved.document.target

    def at(self, pointer: Pointer) -> Any:
        """What stands at a pointer."""
        try:
            return self._nodes[pointer]
        except KeyError:
            node = self._nodes[pointer] = self._resolved.at(pointer)
            return node

    def target(self, pointer: Pointer, keyword: str = "$ref") -> Pointer:
        """Where the reference of the object at `pointer` leads, in one step."""
        place = pointer / keyword
        if place not in self._targets:
            self._targets[place] = self._resolved.target(pointer, keyword)
        return self._targets[place]

    def stem(self, number: int) -> str:
        """The name of a file, without its ending."""
        shown = self._resolved.document.files[number].shown
        return PurePosixPath(shown.replace("\\", "/")).name.partition(".")[0]

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is not enforced, each with its place."""
        return tuple(self._noted)

    @cached_property
    def components(self) -> dict[str, Any]:
        """The named schemas."""
        named: dict[str, Any] = self.root("components").get("schemas", {})
        return named

    @cached_property
    def one_way(self) -> bool:
        """Whether anything may differ between what is read and what is written."""
        return self.mentions("readOnly") or self.mentions("writeOnly")

    def mentions(self, word: str) -> bool:
        """Whether a word stands anywhere in the document."""
        return any(word in text for text in self._resolved.document.texts)

    def root(self, key: str) -> dict[str, Any]:
        """A mapping at the top of the document; empty when it is not there."""
        found: dict[str, Any] = self.at(Pointer(())).get(key) or {}
        return found

    def refuse(self, pointer: Pointer, keyword: str, meaning: str) -> None:
        """Note a keyword at `pointer` that cannot be stamped."""
        hint = f"leave it out, or list {keyword!r} under `allow` in [tool.restamp]"
        message = f"{keyword!r} is not supported: {meaning}"
        document = self._resolved.document
        problem = document.problem(pointer / keyword, message, hint=hint, key=True)
        self.refused[problem] = keyword

    def is_deep(self, made: ir.Schema | ir.Type) -> bool:
        """Whether a type or check nests as deep as one that is spelled as one may."""
        deepest = DEEPEST_CHECK if isinstance(made, tuple) else DEEPEST_TYPE
        return self._weights.height(made) >= deepest

    def check_weight(self, pointer: Pointer, made: ir.Schema | ir.Type) -> None:
        """Stop where schemas that lead to one another many times say too much at once."""
        if self._weights.of(made) > HEAVIEST and self._weights.repeats(made) >= REPEATS:
            message = f"this comes to more than {HEAVIEST:,} rules, written out"
            hint = "refer to the same schema fewer times"
            problem = self._resolved.document.problem(pointer, message, hint=hint)
            raise SpecError([problem])

    def dropped(self, pointer: Pointer) -> Set[str]:
        """The keys of an object that a lenient reading took away."""
        if not self.lost:
            return frozenset()
        place = plain(self._resolved.document.written(pointer))
        return self.lost.get(place, frozenset())

    @cached_property
    def lost(self) -> dict[Pointer, set[str]]:
        """The keys that a lenient reading took away, by the place of what had them."""
        found: dict[Pointer, set[str]] = {}
        for place in self._resolved.document.dropped:
            found.setdefault(Pointer(place[:-1]), set()).add(str(place[-1]))
        return found

    def unenforce(
        self, schema: Pointer, keyword: str, pointer: Pointer, message: str
    ) -> None:
        """Note at `pointer` that a keyword of a schema is not enforced there."""
        self.unenforced.setdefault(schema, set()).add(keyword)
        self.warn(pointer, message)

    def warn(self, pointer: Pointer, message: str) -> None:
        """Note something at `pointer` that is not as the document wants it."""
        self._noted[self._resolved.document.problem(pointer, message)] = None


def is_component(pointer: Pointer) -> bool:
    """Whether a pointer names a schema of the components."""
    return len(pointer) == 3 and pointer[:2] == SCHEMAS


def schema_name(pointer: Pointer) -> str | None:
    """The name that components give to a schema, in whichever file."""
    _, place = pointer.split()
    return str(place[2]) if is_component(place) else None
