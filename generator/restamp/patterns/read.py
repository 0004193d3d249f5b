"""The grammar of ECMA-262's regular expressions, with what its Annex B allows."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from .captures import Captures
from .escapes import FOLDED_WORD, LINE_ENDS, WORD, character_class, escape, single
from .problem import Untranslatable
from .source import Source
from .tree import Boundary, Chars, Choice, Edge, Group, Look, Node, Repeat, Sequence

DEEPEST = 50
"""Levels of brackets; Python's own compiler is recursive."""

_QUANTIFIER = re.compile(r"(?:([*+?])|\{([0-9]+)(?:(,)([0-9]*))?\})(\??)")
_MODIFIERS = re.compile(r"\(\?([ims]*)(?:-([ims]*))?:")
_NAME = re.compile(r"\(\?<(\w[\w$]*|\$[\w$]*)>")
_LOOK = re.compile(r"\(\?(<?)([=!])")
_BACK = re.compile(r"\\(?:k<([^>]*)>|([1-9][0-9]*))")


@dataclass(frozen=True, slots=True)
class _Flags:
    i: bool = False
    m: bool = False
    s: bool = False


def read(text: str) -> Node:
    """The parts of an expression; `Untranslatable` where it is none."""
    reader = _Reader(Source(text))
    node = reader.choice(_Flags(), 0)
    if reader.source.char:
        raise Untranslatable("a closing bracket without an opening one")
    return node


class _Reader:
    def __init__(self, source: Source) -> None:
        self.source = source
        self._captures = Captures()
        self._opened = 0

    def choice(self, flags: _Flags, depth: int) -> Node:
        if depth > DEEPEST:
            raise Untranslatable(f"brackets in more than {DEEPEST} levels")
        start = self.source.at
        branches = [self._sequence(flags, depth)]
        while self.source.take("|"):
            self._captures.branch(start)
            branches.append(self._sequence(flags, depth))
        if len(branches) == 1:
            return branches[0]
        self._captures.choice(start)
        return Choice(tuple(branches))

    def _sequence(self, flags: _Flags, depth: int) -> Node:
        parts: list[Node] = []
        while self.source.char not in ("", "|", ")"):
            start = self.source.at
            part = self._part(flags, depth)
            quantifier = self.source.match(_QUANTIFIER)
            parts.append(self._repeat(part, quantifier, start) if quantifier else part)
        return parts[0] if len(parts) == 1 else Sequence(tuple(parts))

    def _repeat(self, body: Node, found: re.Match[str], start: int) -> Node:
        if (
            isinstance(body, Edge | Boundary)
            or isinstance(body, Look)
            and not body.ahead
        ):
            raise Untranslatable("a quantifier after what is no character")
        if self.source.match(_QUANTIFIER):
            raise Untranslatable("a quantifier after a quantifier")
        least, most = _times(found)
        if most is not None and least > most:
            raise Untranslatable("a quantifier whose most is less than its least")
        node = Repeat(body, least, most, bool(found[5]))
        self._captures.repeat(node, start)
        return node

    def _part(self, flags: _Flags, depth: int) -> Node:
        source = self.source
        if source.char == "(":
            return self._bracket(flags, depth)
        if source.match(_QUANTIFIER):
            raise Untranslatable("a quantifier without anything before it")
        if source.take("["):
            return character_class(source, flags.i)
        if source.char == "\\":
            return self._escape(flags)
        char = source.char
        source.at += 1
        match char:
            case ".":
                return Chars(() if flags.s else LINE_ENDS, negated=True)
            case "^" | "$":
                return Edge(char == "$", flags.m)
            case _:
                return single(ord(char), flags.i)

    def _escape(self, flags: _Flags) -> Node:
        source, place = self.source, self.source.at
        if source.take("\\b") or source.take("\\B"):
            word = Chars(FOLDED_WORD if flags.i else WORD)
            return Boundary(word, source.text[place + 1] == "B")
        found = _BACK.match(source.text, place)
        index = self._index(found) if found else None
        if found is None or index is None:
            source.at += 1
            return escape(source, flags.i)
        if flags.i:
            raise Untranslatable("a back-reference that ignores case")
        source.at = found.end()
        return self._captures.back(index, place)

    def _index(self, found: re.Match[str]) -> int | None:
        """The group that is referred to; None for a number that is an octal escape."""
        groups = self.source.groups
        if found[1] is None:
            return int(found[2]) if int(found[2][:9]) <= len(groups) else None
        if found[1] not in groups:
            raise Untranslatable(f"no group is called {found[1]}")
        return groups.index(found[1]) + 1

    def _bracket(self, flags: _Flags, depth: int) -> Node:
        source, start = self.source, self.source.at
        if found := source.match(_LOOK):
            body = self._closed(flags, depth)
            ahead, negated = not found[1], found[2] == "!"
            self._captures.look(ahead, negated, start)
            return Look(body, ahead, negated)
        if found := source.match(_MODIFIERS):
            return Group(self._closed(_changed(flags, found), depth), None)
        if not source.match(_NAME):
            source.at += 1
            if source.char == "?":
                raise Untranslatable(_foreign(source.text[start:]))
        self._opened += 1
        index = self._opened
        group = Group(self._closed(flags, depth), index)
        self._captures.close(index, start)
        return group

    def _closed(self, flags: _Flags, depth: int) -> Node:
        body = self.choice(flags, depth + 1)
        if not self.source.take(")"):
            raise Untranslatable("a bracket is not closed")
        return body


def _times(found: re.Match[str]) -> tuple[int, int | None]:
    if found[1]:
        return int(found[1] == "+"), 1 if found[1] == "?" else None
    least = _count(found[2])
    if not found[3]:
        return least, least
    return least, _count(found[4]) if found[4] else None


def _count(digits: str) -> int:
    """A number of times; more than any text has characters is all one."""
    return int(digits) if len(digits.lstrip("0")) < 10 else 10**9


def _changed(flags: _Flags, found: re.Match[str]) -> _Flags:
    on, off = found[1], found[2] or ""
    if len(set(on + off)) < len(on + off) or found[0] == "(?-:":
        raise Untranslatable("flags that are given twice, or none")
    changes = {flag: flag in on for flag in on + off}
    return replace(flags, **changes)


def _foreign(text: str) -> str:
    if text.startswith("(?P<"):
        return "(?P<name>...) is not of ECMA-262, where it is (?<name>...)"
    if re.match(r"\(\?[a-zA-Z-]+\)", text):
        return "flags for all that follows are not of ECMA-262, where it is (?i:...)"
    return f"the group {text[:3]}...) is not of ECMA-262"
