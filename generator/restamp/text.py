"""Spec text into source, safely: nothing else makes `Code`, and only `Code` is printed."""

from __future__ import annotations

import json
import keyword
import math
import re
import textwrap
from collections.abc import Iterable, Iterator, Set
from functools import cache, lru_cache
from typing import Any, LiteralString

WIDTH = 88
"""Columns that a line of output may have."""


_SHAPES: set[str] = set()
_CLAIMED: set[str] = set()


class Code(str):
    """Source text that is safe to print as it stands."""

    __slots__ = ()


class Comment(str):
    """What is safe behind a `#`, and nowhere else."""

    __slots__ = ()

    def code(self) -> Code:
        """What is printed; it has to be in a comment."""
        return Code(self)


class UnsafeText(Exception):
    """A value has no safe spelling: a fault of restamp, never of the document."""


def code(shape: LiteralString, *parts: Code) -> Code:
    """Source with a part in place of each `{}` of `shape`."""
    template, count = _template(shape)
    if count != len(parts):
        raise UnsafeText(f"{shape!r} does not take {len(parts)} parts")
    for part in parts:
        if type(part) is not Code:
            raise UnsafeText(f"{part!r} is not code")
    return Code(template % parts)


@cache
def _template(shape: str) -> tuple[str, int]:
    """The shape as `%` takes it, and the number of its parts."""
    _SHAPES.add(shape)
    return shape.replace("%", "%%").replace("{}", "%s"), shape.count("{}")


def shapes() -> Set[str]:
    """Every shape that code was made of: restamp's own text."""
    return _SHAPES


def claimed() -> Set[str]:
    """Every identifier that was made."""
    return _CLAIMED


def join(separator: LiteralString, parts: Iterable[Code]) -> Code:
    """Pieces of source with a separator between them."""
    return Code(separator.join(map(_checked, parts)))


def stripped(whole: Code, end: LiteralString) -> Code:
    """Source without its end."""
    return Code(_checked(whole).removesuffix(end))


def printed(parts: Iterable[str]) -> Code:
    """What a template has printed: nothing but code, each part of it checked before."""
    return Code("".join(parts))


def _checked(part: object) -> Code:
    if type(part) is not Code:
        raise UnsafeText(f"{part!r} is not code")
    return part


@cache
def identifier(name: str) -> Code:
    """A name of the generated code: ASCII, and no keyword."""
    if not (name.isascii() and name.isidentifier()) or keyword.iskeyword(name):
        raise UnsafeText(f"{name!r} is not an identifier")
    _CLAIMED.add(name)
    return Code(name)


def path(*parts: str) -> Code:
    """A relative module path such as `.models.customer`."""
    return Code("." + ".".join(map(identifier, parts)))


def imported(names: Iterable[Code], module: Code, indent: int = 0) -> Code:
    """A `from` import of sorted names, in as many lines as black gives it."""
    margin = " " * indent
    listed = [_checked(name) for name in names]
    line = f"from {_checked(module)} import {', '.join(listed)}"
    if indent + len(line) <= WIDTH:
        return Code(line)
    inner = "".join(f"{margin}    {name},\n" for name in listed)
    return Code(f"from {module} import (\n{inner}{margin})")


def literal(value: Any) -> Code:
    """A Python literal that evaluates to `value`: any JSON value or nesting of tuples.

    Strings are in ASCII and quoted as black quotes them. Numbers must be finite.
    """
    return Code(_literal(value, 50))


def _literal(value: Any, depth: int) -> str:
    if value is None or isinstance(value, bool):
        return repr(value)
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, int):
        return int.__repr__(value)
    if isinstance(value, float) and math.isfinite(value):
        return repr(value)
    if depth == 0:
        raise UnsafeText("the value is nested too deeply")
    if isinstance(value, dict):
        items = (f"{_string(k)}: {_literal(v, depth - 1)}" for k, v in value.items())
        return "{" + ", ".join(items) + "}"
    if isinstance(value, list | tuple):
        text = ", ".join(_literal(item, depth - 1) for item in value)
        if isinstance(value, list):
            return f"[{text}]"
        return f"({text},)" if len(value) == 1 else f"({text})"
    raise UnsafeText(f"a {type(value).__name__} has no literal")


@lru_cache(100_000)
def _string(value: str) -> str:
    if value.isascii() and value.isprintable() and not _QUOTED.search(value):
        return f'"{value}"'
    quote = "'" if value.count('"') > value.count("'") else '"'
    body = ascii('"' + value + "'")[1:-1]  # either quote inside: ascii() escapes "'"
    body = body[1:-2].replace("\\'", "'")
    return quote + body.replace(quote, "\\" + quote) + quote


_QUOTED = re.compile(r"[\"\\]")


def json_text(value: Any) -> Code:
    """A JSON value in ASCII, in one line."""
    return Code(json.dumps(value, allow_nan=False))


_UNPRINTABLE = re.compile(r"[^\x20-\x7e\n]")


_COOKIE = re.compile("coding(?=[:=])")


def comment(text: str) -> Comment:
    """The text of a comment, in one line, without the `# `.

    It does not declare an encoding, as a comment at the top of a file could.
    """
    return Comment(_COOKIE.sub("coding ", _visible(" ".join(text.split()))))


@lru_cache(100_000)
def docstring(text: str, indent: int = 0) -> Code:
    """A docstring, its prose wrapped; lines after the first are indented.

    Black leaves it as it is.
    """
    margin = " " * indent
    lines = [_escaped(line) for line in _flowed(text.strip(), WIDTH - indent - 3)]
    if len(lines) <= 1:
        line = lines[0] or " "
        whole = f'"""{line} """' if line.endswith('"') else f'"""{line}"""'
        if indent + len(whole) <= WIDTH:
            return Code(whole)
        lines = _wrapped([line], WIDTH - indent - 3) or [line]
        if len(lines) == 1:
            return Code(whole)
    rest = [f"{margin}{line}" if line else "" for line in lines[1:]]
    return Code("\n".join([f'"""{lines[0]}', *rest, f'{margin}"""']))


_QUOTE = re.compile(r'^"|"$|"(?=")|(?<=")"')


def _escaped(line: str) -> str:
    return _QUOTE.sub(r'\\"', _visible(line.replace("\\", "\\\\")))


def _visible(text: str) -> str:
    """The text with an escape in place of whatever does not print."""
    if not _UNPRINTABLE.search(text):
        return text
    return "".join(
        (
            char
            if char.isprintable()
            else char.encode("unicode_escape", "surrogatepass").decode()
        )
        for char in text
    )


_ITEM = re.compile(r"(?:[-*+]|\d{1,3}[.)]) +")


def _flowed(text: str, width: int) -> list[str]:
    """Lines of at most `width` where words allow; Markdown's own layout is kept."""
    if len(text) + 3 <= width and not _BREAK.search(text):
        return [text]
    first, *rest = _layout(_BREAK.split(text.expandtabs(4)), width)
    return [first.lstrip(), *textwrap.dedent("\n".join(rest)).splitlines()]


_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def _layout(lines: list[str], width: int) -> Iterator[str]:
    paragraph: list[str] = []
    fenced = False
    started = blank = False
    for line in [*map(str.rstrip, lines), ""]:
        fence = line.lstrip().startswith(("```", "~~~"))
        prose = (
            not fenced and not fence and not line.startswith(("    ", "|", "#", ">"))
        )
        if paragraph and (not line or not prose or _ITEM.match(line.lstrip())):
            yield from _wrapped(paragraph, width)
            paragraph = []
        fenced ^= fence
        if not line:
            blank = started
            continue
        if blank and not paragraph:
            yield ""
            blank = False
        started = True
        if prose:
            paragraph.append(line)
        else:
            yield line


def _wrapped(paragraph: list[str], width: int) -> list[str]:
    first = paragraph[0]
    margin = first[: len(first) - len(first.lstrip())]
    item = _ITEM.match(first.lstrip())
    hanging = margin + " " * (len(item.group()) if item else 0)
    words = " ".join(line.strip() for line in paragraph)
    start = _line(width - len(margin)).match(words)
    if not start:
        return []
    rest = _line(width - len(hanging)).findall(words, start.end())
    return [margin + start.group(), *(hanging + line for line in rest)]


@cache
def _line(width: int) -> re.Pattern[str]:
    """Words that fit into a line, or one that fits into none."""
    return re.compile(rf"[^ ](?:.{{0,{max(width, 1) - 1}}}(?<! ))?(?= |\Z)|[^ ]+", re.S)
