"""YAML events put together, without recursion, into whatever a subclass makes."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, NoReturn, TypeVar

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from yaml.scanner import ScannerError

from ..problems import Problem, SpecError, quoted
from .limits import MAX_DEPTH, MAX_EXPANSION, TOO_DEEP
from .lines import Lines
from .pointer import Pointer

T = TypeVar("T")


class _PureLoader(yaml.SafeLoader):
    """Refuses escapes of no character, as libyaml does, instead of failing on them."""

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: yaml.Mark) -> Any:
        """The next piece of a quoted text."""
        try:
            return super().scan_flow_scalar_non_spaces(double, start_mark)
        except (ValueError, OverflowError):
            what = "found invalid Unicode character escape code"
            at = self.get_mark()
            raise ScannerError(None, None, what, at) from None


_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else _PureLoader
_TAG = "tag:yaml.org,2002:"
_OLD_BREAKS = "\x85\u2028\u2029"


@dataclass(slots=True)
class _Anchored(Generic[T]):
    """What an anchor stands for; `text` only if it may be a key.

    `size` is in nodes, and `height` in levels of collections.
    """

    value: T
    text: str | None
    size: int = 1
    height: int = 0


@dataclass(slots=True)
class _Frame(Generic[T]):
    """A collection that has not ended; `items` is None for a mapping.

    `merged` is where its merge key stands, if it has one.
    """

    start: int
    anchor: str | None
    first_node: int
    items: list[T] | None
    entries: dict[str, T] = field(default_factory=dict)
    keys: dict[str, int] = field(default_factory=dict)
    merge: tuple[int, T] | None = None
    key: str | None = None
    merging: bool = False
    merged: int | None = None
    height: int = 1

    @property
    def token(self) -> str | int | None:
        """What leads to the value that comes next; None where its key is not known."""
        if self.items is not None:
            return len(self.items)
        return "<<" if self.merging else self.key

    @property
    def wants_key(self) -> bool:
        return self.items is None and self.key is None and not self.merging


class Composer(ABC, Generic[T]):
    """One pass over one YAML document; offsets count characters of `lines.text`."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.problems: list[Problem] = []
        self.repeated: list[Problem] = []
        self._documents = 0
        self._nodes = 0
        self._expanded = 0
        self._anchors: dict[str, _Anchored[T]] = {}
        self._originals: dict[int, str] = {}
        self._root: list[T] = []
        self._stack = [_Frame(0, None, 0, self._root)]

    @abstractmethod
    def scalar(self, start: int, event: ScalarEvent) -> T:
        """What a scalar makes."""

    @abstractmethod
    def sequence(self, start: int, items: list[T]) -> T:
        """What a sequence makes."""

    @abstractmethod
    def mapping(
        self,
        start: int,
        entries: dict[str, T],
        keys: Mapping[str, int],
        merge: tuple[int, T] | None,
    ) -> T:
        """What a mapping makes; `keys` and `merge` come with their offsets."""

    def compose(self) -> T:
        """What the document makes; `SpecError` lists every problem found on the way.

        Of a key that is `repeated`, what was given first counts.
        """
        steps = self._steps()
        for event in yaml.parse(self._readable(), Loader=_LOADER):
            step = steps.get(type(event))
            if step is not None:
                step(event)
        if not self._root:
            self.refuse(0, "the file is empty")
        if self.problems:
            raise SpecError([*self.repeated, *self.problems])
        return self._root[0]

    def note(self, start: int, message: str, *, hint: str | None = None) -> None:
        """Keep a problem of what is read now, and go on to find more."""
        self.problems.append(self._problem(start, message, hint))

    def refuse(self, start: int, message: str, *, hint: str | None = None) -> NoReturn:
        """Stop at a problem that leaves nothing to go on with."""
        self.note(start, message, hint=hint)
        raise SpecError([*self.repeated, *self.problems])

    def _problem(self, start: int, message: str, hint: str | None) -> Problem:
        """A problem, with a pointer unless that is of no use to anyone."""
        pointer = "" if message == TOO_DEEP else str(self._pointer())
        return self.lines.problem(start, message, hint=hint, pointer=pointer)

    def _pointer(self) -> Pointer:
        """Where the value belongs that is read now."""
        tokens = (frame.token for frame in self._stack[1:])
        return Pointer(token for token in tokens if token is not None)

    def _readable(self) -> str:
        """The text with stand-ins for what only YAML 1.1 takes for line ends."""
        text = self.lines.text
        breaks = [character for character in _OLD_BREAKS if character in text]
        unused = (c for c in map(chr, range(0xE000, 0xF900)) if c not in text)
        for character, stand_in in zip(breaks, unused, strict=False):
            text = text.replace(character, stand_in)
            self._originals[ord(stand_in)] = character
        return text

    def _steps(self) -> dict[type[Event], Callable[[Any], None]]:
        return {
            ScalarEvent: self._scalar,
            AliasEvent: self._alias,
            MappingStartEvent: self._open,
            SequenceStartEvent: self._open,
            MappingEndEvent: self._close_mapping,
            SequenceEndEvent: self._close_sequence,
            DocumentStartEvent: self._begin,
        }

    def _begin(self, event: DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            message = "a second YAML document starts here"
            hint = "a file holds one OpenAPI document; remove the '---' or split it"
            self.refuse(_start(event), message, hint=hint)

    def _scalar(self, event: ScalarEvent) -> None:
        frame = self._stack[-1]
        start = _start(event)
        self._nodes += 1
        if self._originals:
            event.value = event.value.translate(self._originals)
        if frame.wants_key:
            if event.anchor:
                self._anchors[event.anchor] = self._anchored_scalar(event)
            plain_merge = event.value == "<<" and event.implicit[0]
            self._key(frame, start, event.value, merging=plain_merge)
            return
        anchored = self._anchored_scalar(event)
        if event.anchor:
            self._anchors[event.anchor] = anchored
        self._add(frame, start, anchored.value)

    def _anchored_scalar(self, event: ScalarEvent) -> _Anchored[T]:
        return _Anchored(self.scalar(_start(event), event), event.value)

    def _alias(self, event: AliasEvent) -> None:
        frame = self._stack[-1]
        start = _start(event)
        name = event.anchor or ""
        anchored = self._anchors.get(name)
        if anchored is None:
            self._refuse_alias(start, name)
        self._nodes += anchored.size
        self._expanded += anchored.size
        if self._expanded > MAX_EXPANSION:
            limit = f"{MAX_EXPANSION:,}"
            self.refuse(start, f"the aliases of this file expand beyond {limit} nodes")
        self._raise_height(start, anchored.height)
        if not frame.wants_key:
            self._add(frame, start, anchored.value)
        elif anchored.text is None:
            self._refuse_key(start)
        else:
            self._key(frame, start, anchored.text, merging=False)

    def _raise_height(self, start: int, height: int) -> None:
        """Count the levels that an alias brings with it."""
        frame = self._stack[-1]
        frame.height = max(frame.height, height + 1)
        if len(self._stack) - 1 + height > MAX_DEPTH:
            self.refuse(start, TOO_DEEP)

    def _open(self, event: CollectionStartEvent) -> None:
        start = _start(event)
        if self._stack[-1].wants_key:
            self._refuse_key(start)
        if len(self._stack) > MAX_DEPTH:
            self.refuse(start, TOO_DEEP)
        is_mapping = isinstance(event, MappingStartEvent)
        expected = "map" if is_mapping else "seq"
        if event.tag not in (None, "!", _TAG + expected):
            self.refuse_tag(start, event.tag)
        items: list[T] | None = None if is_mapping else []
        self._stack.append(_Frame(start, event.anchor, self._nodes, items))
        self._nodes += 1

    def _close_mapping(self, event: MappingEndEvent) -> None:
        frame = self._stack.pop()
        made = self.mapping(frame.start, frame.entries, frame.keys, frame.merge)
        self._close(frame, made)

    def _close_sequence(self, event: SequenceEndEvent) -> None:
        frame = self._stack.pop()
        self._close(frame, self.sequence(frame.start, frame.items or []))

    def _close(self, frame: _Frame[T], value: T) -> None:
        if frame.anchor:
            size = self._nodes - frame.first_node
            anchored = _Anchored(value, None, size, frame.height)
            self._anchors[frame.anchor] = anchored
        parent = self._stack[-1]
        if parent.height <= frame.height:
            parent.height = frame.height + 1
        self._add(parent, frame.start, value)

    def _key(self, frame: _Frame[T], start: int, key: str, *, merging: bool) -> None:
        frame.merging = merging
        if merging:
            first = frame.merged = start if frame.merged is None else frame.merged
        else:
            frame.key = key
            first = frame.keys.setdefault(key, start)
        if first != start:
            hint = f"first given at {self.lines.position(first)}"
            problem = self._problem(start, f"duplicate key {quoted(key)}", hint)
            self.repeated.append(problem)

    def _add(self, frame: _Frame[T], start: int, value: T) -> None:
        if frame.items is not None:
            frame.items.append(value)
        elif frame.merging:
            frame.merge = frame.merge or (start, value)
            frame.merging = False
        elif frame.key is not None:
            frame.entries.setdefault(frame.key, value)
            frame.key = None

    def refuse_tag(self, start: int, tag: str) -> None:
        """Note a tag that has no meaning in a JSON-like document."""
        shown = "!!" + tag.removeprefix(_TAG) if tag.startswith(_TAG) else tag
        self.note(start, f"the YAML tag {shown} is not supported", hint="remove it")

    def _refuse_key(self, start: int) -> NoReturn:
        self.refuse(start, "a key has to be plain text", hint="quote the text")

    def _refuse_alias(self, start: int, anchor: str) -> NoReturn:
        for frame in self._stack:
            if frame.anchor == anchor:
                self.refuse(start, f"the alias *{anchor} stands inside itself")
        self.refuse(start, f"the alias *{anchor} has no anchor &{anchor}")


def _start(event: Event) -> int:
    return event.start_mark.index if event.start_mark else 0
