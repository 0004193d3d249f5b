"""Parameters out of a request: every style of OpenAPI, read back.

A parameter may be of several shapes; its value is the first that keeps to its schema.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal
from urllib.parse import unquote, unquote_plus

from .. import parsing
from ..checks import Check, anything
from ..media import essence, is_json
from ..violations import Violation, report
from . import shapes
from .shapes import Shape

ABSENT: Final = object()
"""The value of a parameter that is not there."""

_DEEPEST: Final = 100
"""Levels of a `deepObject`, beyond which it is none."""

_FORM: Final = "application/x-www-form-urlencoded"
_SEPARATORS: Final = {
    "spaceDelimited": ("%20", "+", " "),
    "pipeDelimited": ("%7C", "%7c", "|"),
    "tabDelimited": ("%09", "\t"),
}

Place = Literal["path", "query", "header", "cookie", "querystring"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """What a request says beside its body, not yet decoded."""

    path: Mapping[str, str] = field(default_factory=dict)
    """Percent-encoded, by the names of the template."""
    query: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    """By names in lower case."""
    cookies: tuple[tuple[str, str], ...] = ()

    def pairs(self) -> list[tuple[str, str]]:
        """The pairs of the query: the names are decoded, the values are not."""
        parts = (part.partition("=") for part in self.query.split("&") if part)
        return [(unquote_plus(name), value) for name, _, value in parts]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A declared parameter, and how its text is read."""

    name: str
    place: Place
    shape: Shape = "string"
    check: Check = anything
    required: bool = False
    style: str = ""
    explode: bool = False
    nested: tuple[str, ...] = ()
    media_type: str | None = None

    def read(self, texts: Texts, found: list[Violation]) -> Any:
        """The value; what is wrong with it is added to `found`."""
        part = "query" if self.place == "querystring" else self.place
        least: list[Violation] | None = None
        first = ABSENT
        for value in self._values(texts):
            wrong: list[Violation] = []
            self.check(value, (part, self.name), wrong)
            if not wrong:
                return value
            if least is None:
                least, first = wrong, value
        if least is not None:
            found += least
        elif self.required:
            report(found, (part, self.name), "required", "is required")
        return first

    def _values(self, texts: Texts) -> Iterator[Any]:
        """What the text may stand for; nothing where it is not there."""
        if self.media_type is not None and self.place != "querystring":
            yield from self._of_media_type(texts)
            return
        match self.place:
            case "path":
                yield from self._in_path(texts.path.get(self.name))
            case "header":
                yield from self._in_header(texts.headers.get(self.name.lower()))
            case "query":
                yield from self._in_pairs(texts.pairs(), unquote_plus)
            case "cookie":
                decode = str if self.style == "cookie" else unquote
                yield from self._in_pairs(list(texts.cookies), decode)
            case "querystring":
                yield from self._whole(texts.query)

    def _of_media_type(self, texts: Texts) -> Iterator[Any]:
        text = self._single(texts)
        if text is not None:
            yield parsing.json(text) if is_json(self.media_type or "") else text

    def _single(self, texts: Texts) -> str | None:
        """The whole text, decoded."""
        match self.place:
            case "path":
                text = texts.path.get(self.name)
                return None if text is None else unquote(text)
            case "header":
                return texts.headers.get(self.name.lower())
            case "cookie":
                named = [unquote(v) for n, v in texts.cookies if n == self.name]
            case _:
                named = [unquote_plus(v) for n, v in texts.pairs() if n == self.name]
        return named[-1] if named else None

    def _in_path(self, raw: str | None) -> Iterator[Any]:
        if raw is None:
            return
        match self.style:
            case "label":
                if not raw.startswith("."):
                    return
                separator = "." if self.explode else ","
                yield from self._delimited(raw[1:], (separator,), unquote)
            case "matrix":
                yield from self._matrix(raw)
            case _:
                separators = _SEPARATORS.get(self.style, (",",))
                yield from self._delimited(raw, separators, unquote)

    def _matrix(self, raw: str) -> Iterator[Any]:
        if not raw.startswith(";"):
            return
        parts = [part.partition("=") for part in raw[1:].split(";")]
        pairs = [(unquote(name), value) for name, _, value in parts]
        named = [value for name, value in pairs if name == self.name]
        if not named:
            if self.explode and shapes.of_kind(self.shape, "object"):
                texts = {name: unquote(value) for name, value in pairs}
                yield shapes.members(self.shape, texts)
        elif self.explode and shapes.items(self.shape):
            yield shapes.array(self.shape, [unquote(each) for each in named])
        else:
            yield from self._delimited(named[-1], (",",), unquote, explode=False)

    def _in_header(self, text: str | None) -> Iterator[Any]:
        if text is not None:
            separators = _SEPARATORS.get(self.style, (",",))
            yield from self._delimited(text, separators, str.strip)

    def _in_pairs(self, pairs: list[tuple[str, str]], decode: Any) -> Iterator[Any]:
        if self.style == "deepObject":
            yield from self._deep(pairs, decode)
            return
        named = [value for name, value in pairs if name == self.name]
        separators = _SEPARATORS.get(self.style, (",",))
        if self.explode and shapes.of_kind(self.shape, "object") and not named:
            known = shapes.names(self.shape)
            members = {n: decode(v) for n, v in pairs if n in known}
            if members:
                yield shapes.members(self.shape, members)
        elif named and self.explode:
            if len(named) == 1:
                yield from self._scalars(decode(named[0]))
            if shapes.items(self.shape):
                yield self._array(named, decode)
            elif len(named) > 1:
                yield from self._scalars(decode(named[-1]))
        elif named:
            yield from self._delimited(named[-1], separators, decode)

    def _deep(self, pairs: list[tuple[str, str]], decode: Any) -> Iterator[Any]:
        leaves = []
        for name, value in pairs:
            outer, mark, inner = name.partition("[")
            if outer == self.name:
                path = inner.removesuffix("]").split("][") if mark else []
                leaves.append((path, decode(value)))
        if any(len(path) > _DEEPEST for path, _ in leaves):
            yield leaves[-1][1]
        elif leaves:
            yield shapes.nested(self.shape, leaves)

    def _scalars(self, text: str) -> Iterator[Any]:
        if any(isinstance(kind, str) for kind in shapes.kinds(self.shape)):
            yield from shapes.scalars(self.shape, text)
        elif not shapes.items(self.shape):
            yield parsing.json(text)

    def _delimited(
        self,
        raw: str,
        separators: tuple[str, ...],
        decode: Any,
        explode: bool | None = None,
    ) -> Iterator[Any]:
        """One text for the whole value, split where it is encoded still."""
        parts = _split(raw, separators) if raw else []
        if shapes.of_kind(self.shape, "object"):
            exploded = self.explode if explode is None else explode
            if (pairs := _paired(parts, exploded, decode)) is not None:
                yield shapes.members(self.shape, pairs)
        if shapes.items(self.shape):
            yield self._array(parts, decode)
        if any(isinstance(kind, str) for kind in shapes.kinds(self.shape)):
            yield from shapes.scalars(self.shape, decode(raw))
        elif not (shapes.of_kind(self.shape, "object") or shapes.items(self.shape)):
            yield decode(raw)

    def _array(self, parts: list[str], decode: Any) -> list[Any]:
        if not self.nested:
            return shapes.array(self.shape, [decode(part) for part in parts])
        inner = shapes.items(self.shape)
        assert inner is not None
        pairs = zip(inner, parts, strict=False)
        return [_inner(shape, decode(part), self.nested) for shape, part in pairs]

    def _whole(self, query: str) -> Iterator[Any]:
        if not query:
            return
        kind = self.media_type or ""
        if essence(kind) == _FORM:
            texts = Texts(query=query)
            grouped: dict[str, list[str]] = {}
            for name, value in texts.pairs():
                grouped.setdefault(name, []).append(unquote_plus(value))
            yield {
                name: form_member(shapes.member(self.shape, name), given)
                for name, given in grouped.items()
            }
        else:
            text = unquote(query)
            yield parsing.json(text) if is_json(kind) else text


def form_member(shape: Shape, texts: list[str]) -> Any:
    """The member of a form whose name stands there once for each text."""
    if shapes.items(shape):
        return shapes.array(shape, texts)
    return shapes.scalar(shape, texts[-1])


def _inner(shape: Shape, text: str, separators: tuple[str, ...]) -> Any:
    """An array in an array, by the separators of each level."""
    if not separators or not (listed := shapes.items(shape)):
        return shapes.scalar(shape, text)
    parts = text.split(separators[0])
    pairs = zip(listed, parts, strict=False)
    return [_inner(each, part, separators[1:]) for each, part in pairs]


def _split(raw: str, separators: tuple[str, ...]) -> list[str]:
    for other in separators[1:]:
        raw = raw.replace(other, separators[0])
    return raw.split(separators[0])


def _paired(parts: list[str], explode: bool, decode: Any) -> dict[str, str] | None:
    """The members of an object that is one text; None where it is none."""
    if explode:
        listed = [part.partition("=")[::2] for part in parts]
    elif len(parts) % 2:
        return None
    else:
        listed = list(zip(parts[::2], parts[1::2], strict=True))
    return {decode(name): decode(value) for name, value in listed}
