"""Ids of things: which member they are, which are free, and where headers name them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import Any, Final
from urllib.parse import quote, unquote

from .exchanges import Reply

_DIGITS = re.compile(r"\d+(?!.*\d)", re.DOTALL)
_TRIED: Final = 64


def folded(name: str) -> str:
    """A name without what spellings differ in."""
    return re.sub("[^a-z0-9]", "", name.lower())


def id_member(thing: dict[str, Any], template: str, name: str) -> str | None:
    """The member that is the id: of the name of the hole, or of what is left of that."""
    known = {folded(n): n for n in reversed(thing)}
    wish = folded(name)
    last = template.rpartition("/")[2].removesuffix("}")
    thing_name = folded(last).removesuffix("s")
    short = wish.removeprefix(thing_name) if thing_name else wish
    for each in (wish, short, "id", "uuid", "key", "name"):
        member = known.get(each)
        if member is not None and isinstance(thing[member], (str, int)):
            return member
    return None


def ids(given: Any, usual: Any, made: int, known: Container[str]) -> Iterator[Any]:
    """Ids for a new thing: its own, or the first that is free after the usual one."""
    if isinstance(given, (str, int)) and not isinstance(given, bool):
        yield given
        return
    for count in range(made, made + _TRIED):
        for key in _counted(usual, count):
            if str(key) not in known:
                yield key


def _counted(usual: Any, count: int) -> Iterator[Any]:
    """The usual id, counted on by its digits or its letters; a text keeps its length."""
    if isinstance(usual, int):
        yield usual + count
    elif not count:
        yield usual
    else:
        yield _numbered(usual, count)
        yield _lettered(usual, count)


def _numbered(usual: str, count: int) -> str:
    found = _DIGITS.search(usual)
    if found is None:
        return usual[: -len(str(count))] + str(count)
    digits = found.group()
    number = (int(digits) + count) % 10 ** len(digits)
    made = str(number).zfill(len(digits))
    return usual[: found.start()] + made + usual[found.end() :]


def _lettered(usual: str, count: int) -> str:
    made = list(usual)
    for place in reversed(range(len(usual))):
        letter = usual[place]
        if letter.isascii() and letter.isalpha():
            first = ord("a" if letter.islower() else "A")
            count, found = divmod(ord(letter) - first + count, 26)
            made[place] = chr(first + found)
    return "".join(made)


def alike(usual: Any, key: str) -> Any:
    """An id of a path as the JSON type that ids have."""
    return int(key) if isinstance(usual, int) and key.isdecimal() else key


def located(reply: Reply, usual: str, key: str) -> Reply:
    """The answer, with the id of what was created where a location ends in the usual one."""
    headers = tuple(
        (name, _moved(value, usual, key) if name.lower() == "location" else value)
        for name, value in reply.headers
    )
    return Reply(status=reply.status, headers=headers, content=reply.content)


def _moved(location: str, usual: str, key: str) -> str:
    """A location with another id in its last segment that is the usual one."""
    parts = re.split("([/?#])", location)
    for place in reversed(range(len(parts))):
        if unquote(parts[place]) == usual:
            parts[place] = quote(key, safe="")
            break
    return "".join(parts)
