"""From a path to the operations that it is of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import parse_qsl, unquote

from ..parameters import fill
from .routes import Address, Api, Operation

_HOLE = re.compile(r"\{([^{}]*)\}")
_LITERAL = re.compile(r"/[^/{}]+(/|$)")
_DEEPEST = 20
"""Segments of a path that may be those of a server."""


class Match(NamedTuple):
    """An operation that a path may be of, and the texts in its holes, still encoded."""

    operation: Operation
    values: dict[str, str]


@dataclass(slots=True)
class _Node:
    literal: dict[str, _Node] = field(default_factory=dict)
    patterns: dict[str, tuple[re.Pattern[str], _Node]] = field(default_factory=dict)
    operations: list[tuple[Operation, tuple[str, ...]]] = field(default_factory=list)


class Paths:
    """The paths of an API below those of its servers; a request may be without these."""

    def __init__(
        self, operations: Iterable[Operation], servers: Iterable[Address]
    ) -> None:
        self._root = _Node()
        self._templates: list[str] = []
        for operation in operations:
            self._add(operation)
        prefixes = {
            _prefix(url, filled) for url, deep in servers for filled in (deep, {})
        }
        ordered = sorted(filter(None, prefixes), key=len, reverse=True)
        self._prefixes = [re.compile(f"{prefix}(?=/)") for prefix in ordered]

    def find(self, path: str, query: str) -> list[Match]:
        """The operations that have a path, of whatever method.

        One whose template has a query of its own is there, and first, if it is asked for.
        """
        for below in self._below(path):
            found = [
                Match(operation, dict(zip(names, values, strict=True)))
                for node, values in _walk(self._root, below.split("/"), ())
                for operation, names in node.operations
            ]
            asked = [m for m in found if _asks(m.operation.template, query)]
            if asked:
                return sorted(asked, key=lambda m: -len(_own(m.operation.template)))
        return []

    def near(self, path: str) -> list[str]:
        """Templates that look like a path."""
        return get_close_matches(path, dict.fromkeys(self._templates), n=3, cutoff=0.3)

    def prefix(self, path: str) -> str | None:
        """What is before the path of an operation."""
        parts = path.split("/")
        for count in range(2, min(len(parts), _DEEPEST)):
            ends = _walk(self._root, ["", *parts[count:]], ())
            found = (operation for node, _ in ends for operation, _ in node.operations)
            if any(_LITERAL.search(each.template) for each in found):
                return "/".join(parts[:count])
        return None

    def _below(self, path: str) -> Iterator[str]:
        for prefix in self._prefixes:
            if found := prefix.match(path):
                yield path[found.end() :]
        yield path

    def _add(self, operation: Operation) -> None:
        path = _path(operation.template)
        self._templates.append(operation.template)
        node, names = self._root, list[str]()
        for segment in path.split("/"):
            holes = _HOLE.findall(segment)
            names += holes
            if holes:
                pattern = _pattern(segment)
                made = re.compile(pattern, re.DOTALL)
                node = node.patterns.setdefault(pattern, (made, _Node()))[1]
            else:
                node = node.literal.setdefault(unquote(segment), _Node())
        node.operations.append((operation, tuple(names)))


@lru_cache(64)
def paths(api: Api, base_url: str | None) -> Paths:
    """The paths of an API, at one more address too."""
    more = [(base_url, dict[str, tuple[str, ...]]())] if base_url else []
    servers = [*api.servers, *more]
    return Paths(api.listed.values(), servers)


def _path(template: str) -> str:
    return template.partition("#")[0].partition("?")[0]


def _own(template: str) -> str:
    """The query of a template."""
    return template.partition("#")[0].partition("?")[2]


def _asks(template: str, query: str) -> bool:
    """Whether a query has all that the template says of it."""
    own = _own(template)
    if not own:
        return True
    given = parse_qsl(query, keep_blank_values=True)
    return all(
        pair in given
        for pair in parse_qsl(own, keep_blank_values=True)
        if not _HOLE.search(pair[1])
    )


def _pattern(segment: str) -> str:
    """A segment with holes; what is between them as clients encode it."""
    pieces = _HOLE.split(segment)
    made = [
        "(.+)" if index % 2 else re.escape(fill(piece, {}))
        for index, piece in enumerate(pieces)
    ]
    return "".join(made)


def _walk(
    node: _Node, segments: list[str], values: tuple[str, ...]
) -> Iterator[tuple[_Node, tuple[str, ...]]]:
    """The ends of a path: literal segments go before those with holes."""
    if not segments:
        yield node, values
        return
    first, *rest = segments
    if (inner := node.literal.get(unquote(first))) is not None:
        yield from _walk(inner, rest, values)
    for pattern, inner in node.patterns.values():
        for texts in _splits(pattern, first):
            yield from _walk(inner, rest, (*values, *texts))


def _splits(pattern: re.Pattern[str], segment: str) -> list[tuple[str, ...]]:
    """What may be in the holes of a segment: as much as can be in the first, or in the last."""
    patterns = [pattern]
    if pattern.groups > 1:
        patterns.append(re.compile(pattern.pattern.replace("(.+)", "(.+?)"), re.DOTALL))
    found = (each.fullmatch(segment) for each in patterns)
    return list(dict.fromkeys(each.groups() for each in found if each))


def _prefix(server: str, deep: Mapping[str, tuple[str, ...]]) -> str:
    """A pattern for the path of a server's URL, its variables filled in somehow.

    Those that are `deep` may be of one of these values, too.
    """
    path = re.sub(r"^[^/?#]*:?//[^/]*", "", server).partition("?")[0].rstrip("/")
    if path and not path.startswith("/"):
        path = f"/{path.lstrip('./')}"
    pieces = _HOLE.split(path)
    return "".join(
        _filled(deep.get(piece, ())) if index % 2 else re.escape(piece)
        for index, piece in enumerate(pieces)
    )


def _filled(deep: tuple[str, ...]) -> str:
    """A pattern for the value of a variable."""
    return f"(?:{'|'.join((*map(re.escape, deep), '[^/]*'))})" if deep else "[^/]*"
