"""Lines that are too wide, laid out as black lays them out."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PIECE = re.compile(
    r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|[()\[\]{},]|[^"\'()\[\]{},]+'
)
_TARGET = r"[\w.]+(?:\[(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*')\])?"
_KEY = r"\"(?:[^\"\\]|\\.)*\": |'(?:[^'\\]|\\.)*': "
_HEAD = re.compile(
    rf"(?:if |elif |return |raise |{_TARGET} \+?= |\w+: [\w\[\], .]+ = |\w+=|{_KEY})?"
    r"(?:lambda [\w, ]+: )?(?:[\w.]+ in )?[\w.]*[(\[{]"
)
_WRAPPED = re.compile(rf"(if |elif |return |{_TARGET} \+?= |{_KEY})(.*?)([:,]?)")
_IMPORT = re.compile(r"(from [\w.]+ import )(\w[\w, ]*)")
_CLOSING = {")": "(", "]": "[", "}": "{"}
_ANY = re.compile(r"\b(?:for|if|else|or|and|in|is|not)\b| (?:[-+*/%|&<>]|==|!=) ")


class Unusual(Exception):
    """A line of a kind that only black knows how to lay out."""


def layout(line: str, width: int) -> list[str]:
    """The lines that black makes of one line that is wider than `width`.

    `Unusual` for a kind of line that restamp's own templates do not print.
    """
    text = line.lstrip(" ")
    indent = len(line) - len(text)
    if text.startswith("from ") and text.endswith(" ("):
        return [line]
    if found := _IMPORT.fullmatch(text):
        margin = " " * indent
        names = found[2].split(", ")
        inner = [f"{margin}    {name}," for name in names]
        return [f"{margin}{found[1]}(", *inner, f"{margin})"]
    return list(_laid(text, indent, width))


def _laid(text: str, indent: int, width: int) -> Iterator[str]:
    margin = " " * indent
    if indent + len(text) <= width:
        yield margin + text
        return
    pieces = _PIECE.findall(text)
    if found := _WRAPPED.fullmatch(text):
        before, inner, after = found.groups()
        if inner[:1] == "(" and after == ":":
            yield from _led(before, inner, indent, width)
            return
        parts = _PIECE.findall(inner)
        if _wraps(parts, before, width - indent):
            yield f"{margin}{before}("
            yield from _body(parts, indent + 4, width)
            yield f"{margin}){after}"
            return
    end = pieces[-1] if pieces[-1] in (",", ":") else ""
    core = pieces[:-1] if end else pieces
    if core[-1] not in _CLOSING:
        if re.fullmatch(r"(?:\w+=)?", "".join(core[:-1])) and core[-1][0] in "\"'":
            yield margin + text
            return
        raise Unusual(text)
    opening = _opening(core)
    head, body = "".join(core[: opening + 1]), core[opening + 1 : -1]
    if not _HEAD.fullmatch(head) or not body or indent + len(head) > width:
        raise Unusual(text)
    display = not re.search(r"\w.$", head) or head.endswith(" in (")
    yield margin + head
    yield from _body(body, indent + 4, width, display)
    yield margin + core[-1] + end


def _led(before: str, inner: str, indent: int, width: int) -> Iterator[str]:
    """A condition that begins with a bracket and compares what is in it."""
    pieces = _PIECE.findall(inner)
    closing = _closing(pieces)
    tail = "".join(pieces[closing:]) + ":"
    if not re.fullmatch(r"\) is (?:not )?\w+:", tail):
        raise Unusual(inner)
    yield " " * indent + before + "("
    yield from _laid("".join(pieces[1:closing]), indent + 4, width)
    yield " " * indent + tail


def _wraps(pieces: list[str], before: str, room: int) -> bool:
    """Whether black puts brackets around a value: where it is no call, but operators."""
    bare = "".join(_outside(pieces))
    if not _ANY.search(bare) or "lambda " in bare:
        return False
    if re.fullmatch(r"[\w.]+ in \(\)", bare):
        return False
    if pieces[-1] in _CLOSING and not re.search(r"\b(?:or|if)\b", bare):
        raise Unusual("".join(pieces))
    return True


def _outside(pieces: list[str]) -> Iterator[str]:
    """What stands outside of brackets and quotes, and the brackets themselves."""
    depth = 0
    for piece in pieces:
        if piece in _CLOSING:
            depth -= 1
        if depth == 0 and piece[0] not in "\"'":
            yield piece
        if piece in ("(", "[", "{"):
            depth += 1


def _opening(pieces: list[str]) -> int:
    """Where the bracket opens that the last piece closes."""
    depth = 0
    for n in range(len(pieces) - 1, -1, -1):
        if pieces[n] in _CLOSING:
            depth += 1
        elif pieces[n] in ("(", "[", "{"):
            depth -= 1
            if depth == 0:
                return n
    raise Unusual("unbalanced brackets")


def _closing(pieces: list[str]) -> int:
    """Where the bracket closes that the first piece opens."""
    depth = 0
    for n, piece in enumerate(pieces):
        if piece in ("(", "[", "{"):
            depth += 1
        elif piece in _CLOSING:
            depth -= 1
            if depth == 0:
                return n
    raise Unusual("unbalanced brackets")


def _body(
    pieces: list[str], indent: int, width: int, display: bool = False
) -> Iterator[str]:
    """What stands in brackets; the items of a display get a line each."""
    whole = "".join(pieces)
    explode = pieces[-1] == "," or (display and len(_elements(pieces)) > 1)
    if indent + len(whole) <= width and not explode:
        yield " " * indent + whole
        return
    bare = "".join(_outside(pieces))
    if " for " in bare and "lambda " not in bare:
        parts = _split(pieces, re.compile(r" (?=for )| (?=if )"))
    elif len(elements := _elements(pieces)) > 1 or pieces[-1] == ",":
        for element in elements:
            yield from _laid(f"{element},", indent, width)
        return
    else:
        parts = _operands(pieces, bare)
    for part in parts:
        yield from _laid(part, indent, width)


_PRIORITIES = (
    (re.compile(r"\bif\b"), re.compile(r" (?=if )| (?=else )")),
    (re.compile(r"\b(?:or|and)\b"), re.compile(r" (?=or )| (?=and )")),
    (
        re.compile(r"\b(?:is|in)\b"),
        re.compile(r" (?=is )| (?=not in )|(?<!not) (?=in )"),
    ),
)


def _operands(pieces: list[str], bare: str) -> list[str]:
    """What the weakest operator separates, each with its operator before it."""
    if "lambda " not in bare:
        for present, place in _PRIORITIES:
            if present.search(bare):
                return _split(pieces, place)
    return ["".join(pieces)]


def _split(pieces: list[str], place: re.Pattern[str]) -> list[str]:
    parts, current, depth = [], "", 0
    for piece in pieces:
        if piece in ("(", "[", "{"):
            depth += 1
        elif piece in _CLOSING:
            depth -= 1
        if depth == 0 and piece[0] not in "\"'" and piece not in _CLOSING:
            first, *rest = place.split(piece)
            current += first
            for part in rest:
                parts.append(current)
                current = part
        else:
            current += piece
    return [*parts, current]


def _elements(pieces: list[str]) -> list[str]:
    """What commas separate, those between a lambda's arguments apart."""
    elements, current, depth, arguments = [], "", 0, False
    for piece in pieces:
        if piece == "," and depth == 0 and not arguments:
            elements.append(current.strip())
            current = ""
            continue
        if piece in ("(", "[", "{"):
            depth += 1
        elif piece in _CLOSING:
            depth -= 1
        elif depth == 0 and piece[0] not in "\"'":
            arguments |= "lambda " in piece
            arguments &= ":" not in piece
        current += piece
    return [*elements, current.strip()] if current.strip() else elements
