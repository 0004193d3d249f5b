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
    rf"(?:if |elif |else |return |raise |{_TARGET} \+?= |\w+: [\w\[\], .]+ = |\w+=|{_KEY})?"
    r"(?:lambda [\w, ]+: )?(?:[\w.]+ in )?(?:[\w.]+\([^()]*\) and )?@?[\w.]*[(\[{]"
)
_NAMED = re.compile(rf"\w+=|{_KEY}")
_KEYED = re.compile(r"(\w+: )(?!.* = ).*")
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
    if "#" in text and any("#" in piece for piece in _outside(_PIECE.findall(text))):
        raise Unusual(text)
    for form, lay in _FORMS:
        if found := form.fullmatch(text):
            return list(lay(found, indent, width))
    return list(_laid(text, indent, width))


def _import(found: re.Match[str], indent: int, width: int) -> Iterator[str]:
    yield from _open(
        f"{found[1]}(", [f"{name}," for name in found[2].split(", ")], indent
    )
    yield " " * indent + ")"


def _function(found: re.Match[str], indent: int, width: int) -> Iterator[str]:
    head, parameters, tail = found.groups()
    if indent + len(tail) > width and not re.fullmatch(r"\) -> [\w.]+:", tail):
        raise Unusual(found[0])
    listed = _elements(_PIECE.findall(parameters))
    whole = parameters if len(listed) > 1 else f"{parameters},"
    parts = [whole]
    if indent + 4 + len(whole) > width:
        parts = [f"{part}," for part in listed]
        if any(indent + 4 + len(part) > width for part in parts):
            raise Unusual(found[0])
    yield from _open(head, parts, indent)
    yield " " * indent + tail


def _class(found: re.Match[str], indent: int, width: int) -> Iterator[str]:
    yield from _open(found[1], [found[2]], indent)
    yield " " * indent + "):"


def _result(found: re.Match[str], indent: int, width: int) -> Iterator[str]:
    """The end of a signature."""
    yield " " * indent + found[1]
    yield from _body(_PIECE.findall(found[2]), indent + 4, width)
    yield " " * indent + found[3]


def _annotated(found: re.Match[str], indent: int, width: int) -> Iterator[str]:
    """A field or parameter: its type is split where it is a union."""
    name, type, default = found.groups()
    pieces = _PIECE.findall(type)
    margin = " " * indent
    value = default.removeprefix(" = ")
    if (
        value
        and not value.endswith(",")
        and indent + len(f"{name}: {type} = (") <= width
    ):
        yield from _open(f"{name}: {type} = (", [value], indent)
        yield f"{margin})"
    elif " | " in "".join(_outside(pieces)):
        yield f"{margin}{name}: ("
        yield from _body(pieces, indent + 4, width)
        yield f"{margin}){default}"
    elif pieces[-1] == "]":
        opening = _opening(pieces)
        yield margin + f"{name}: " + "".join(pieces[: opening + 1])
        yield from _body(pieces[opening + 1 : -1], indent + 4, width)
        yield f"{margin}]{default}"
    elif indent + 4 + len(type) <= width:
        yield from _open(f"{name}: (", [type], indent)
        yield f"{margin}){default}"
    else:
        yield margin + found[0]


def _text(found: re.Match[str], indent: int, width: int) -> Iterator[str]:
    """A long string: in brackets where it fits into them."""
    if ": " in found[1] and indent + len(found[1]) >= width:
        name, _, type = found[1].removesuffix(" = ").partition(": ")
        yield from _open(f"{name}: (", [type], indent)
        yield " " * indent + f") = {found[2]}"
        return
    if indent + 4 + len(found[2]) > width and ": " not in found[1]:
        yield " " * indent + found[0]
        return
    yield from _open(f"{found[1]}(", [found[2]], indent)
    yield " " * indent + ")"


def _open(head: str, parts: list[str], indent: int) -> Iterator[str]:
    yield " " * indent + head
    for part in parts:
        yield " " * (indent + 4) + part


_FORMS = (
    (_IMPORT, _import),
    (re.compile(r"(def \w+\()([^()]+)(\) -> [\w., |\[\]]+:)"), _function),
    (re.compile(r"(class \w+\()([^()]+)\):"), _class),
    (re.compile(r"(\) -> \w+\[)(.*, .*)(\]:)"), _result),
    (re.compile(r"([\w.]+(?:: \w+)? = )(\"(?:[^\"\\]|\\.)*\")"), _text),
    (
        re.compile(r"(\w+): ([\w., |\[\]\"/+-]+?)((?: = (?:\w+|\"[^\"]*\"))?,?)"),
        _annotated,
    ),
)


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
        wrapped = _in_brackets(before, parts, after, indent, width)
        if _wraps(parts):
            yield from wrapped
            return
        if _overlong(parts, before, after, width - indent):
            lines = list(wrapped)
            if "]" in before or all(len(line) <= width for line in lines):
                yield from lines
                return
    end = pieces[-1] if pieces[-1] in (",", ":") else ""
    core = pieces[:-1] if end else pieces
    bare = "".join(_outside(core))
    if " if " in bare and " for " not in bare and "lambda " not in bare:
        if _NAMED.match(text):
            raise Unusual(text)
        key = found[1] if (found := _KEYED.fullmatch(bare)) else ""
        inner = _PIECE.findall("".join(core).removeprefix(key))
        yield from _in_brackets(key, inner, end, indent, width)
        return
    if core[-1] not in _CLOSING:
        before = "".join(core[:-1])
        if re.fullmatch(rf"(?:\w+=)?|{_KEY}", before) or re.fullmatch(
            r"[\w.]+", text[: len(text) - len(end)]
        ):
            yield margin + text
            return
        raise Unusual(text)
    opening = _opening(core)
    head, body = "".join(core[: opening + 1]), core[opening + 1 : -1]
    if not _HEAD.fullmatch(head) or not body:
        raise Unusual(text)
    display = not re.search(r"\w.$", head) or head.endswith(" in (")
    yield margin + head
    yield from _body(body, indent + 4, width, display)
    yield margin + core[-1] + end


def _in_brackets(
    before: str, inner: list[str], after: str, indent: int, width: int
) -> Iterator[str]:
    margin = " " * indent
    yield f"{margin}{before}("
    yield from _body(inner, indent + 4, width)
    yield f"{margin}){after}"


def _overlong(pieces: list[str], before: str, after: str, room: int) -> bool:
    """Whether a call has no room even for its name behind what it is assigned to."""
    if not before.endswith(" = ") or after or pieces[-1] not in _CLOSING:
        return False
    head = len("".join(pieces[: _opening(pieces) + 1]))
    return len(before) + head > room > len(before)


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


def _wraps(pieces: list[str]) -> bool:
    """Whether black puts brackets around a value: where it is no call, but operators."""
    bare = "".join(_outside(pieces))
    if not _ANY.search(bare) or "lambda " in bare:
        return False
    if re.fullmatch(r"[\w.]+ in \(\)", bare):
        return False
    if pieces[-1] in _CLOSING and not re.search(r"\b(?:or|if)\b", bare):
        if re.fullmatch(r"[\w.]+\(\) and [\w.]+\(\)", bare):
            return False
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
    bare = "".join(_outside(pieces))
    comprehends = " for " in bare and "lambda " not in bare
    listed = display and not comprehends and len(_elements(pieces)) > 1
    explode = pieces[-1] == "," or listed
    if indent + len(whole) <= width and not explode:
        yield " " * indent + whole
        return
    if comprehends:
        first, *rest = _split(pieces, re.compile(r" (?=for )"))
        filters = re.compile(r" (?=if )")
        parts = [first, *(p for r in rest for p in _split(_PIECE.findall(r), filters))]
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
    (re.compile(r" \| "), re.compile(r" (?=\| )")),
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
            arguments &= ":" not in piece.rpartition("lambda ")[2]
        current += piece
    return [*elements, current.strip()] if current.strip() else elements
