"""What is meant where the shape of a document is wrong, if that is clear."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..document import Document, Pointer
from ..problems import quoted
from ..sites import Survey
from .conversion import convert
from .failure import Failure
from .flaw import Drop, Mend, Put, Rename, anything, ignored, left_out
from .options import choose
from .supply import supply


def mend(
    document: Document, sites: Survey, place: Pointer, failure: Failure
) -> Mend | None:
    """What a lenient reading makes of a broken rule; None if that is not clear."""
    inlined = _inlined(document, place) if place else None
    if inlined:
        return inlined
    found = _MENDS.get(failure.keyword)
    clear = found(sites, place, failure) if found else None
    return clear or (removed(sites, place) if place else None)


def _inlined(document: Document, place: Pointer) -> Mend | None:
    """What a reference leads to, where the version of OpenAPI has no references."""
    holder = Pointer(place[:-1]) if place[-1] == "$ref" else place
    try:
        node = document.get(holder)
        if not isinstance(node, dict) or list(node) != ["$ref"] or not holder:
            return None
        target = document.target(holder, str(node["$ref"]))
    except (KeyError, ValueError):
        return None
    if holder[: len(target)] == target or _file(holder) != _file(target):
        return None
    value = document.get(target)
    return Mend("the reference is followed", (Put(holder, value),))


def _file(pointer: Pointer) -> str | int:
    """The file that a pointer leads into, which the references there start from."""
    return pointer[0] if pointer and isinstance(pointer[0], int) else ""


def removed(sites: Survey, place: Pointer) -> Mend:
    """The mend that does without what stands at a place."""
    site = sites.at.get(place)
    if site is None:
        return ignored(place, "the item" if isinstance(place[-1], int) else "the key")
    if site.kind == "schema":
        return anything(place)
    if site.kind == "media type":
        return Mend("the content may be anything", (Put(place, {}),))
    if site.kind in ("paths", "responses", "components"):
        return Mend(f"the {site.kind} are left out", (Drop(place),))
    return left_out(place, f"the {site.kind}")


def _missing(sites: Survey, place: Pointer, failure: Failure) -> Mend | None:
    return supply(sites, place, [str(name) for name in failure.expected])


def _unknown(sites: Survey, place: Pointer, failure: Failure) -> Mend | None:
    holder = sites.at.get(Pointer(place[:-1]))
    name, siblings = str(place[-1]), failure.instance
    if holder is not None and holder.kind in ("paths", "responses"):
        meant = _path(name) if holder.kind == "paths" else _status(name)
        if meant and meant not in siblings:
            return Mend(f"read as {quoted(meant)}", (Rename(place, meant),))
        return left_out(
            place, f"the {'path' if holder.kind == 'paths' else 'response'}"
        )
    if holder is not None and isinstance(siblings, dict):
        return _misplaced(holder.kind, place, siblings) or ignored(place)
    return ignored(place)


def _misplaced(kind: str, place: Pointer, siblings: dict[str, Any]) -> Mend | None:
    """What a key of another version of OpenAPI means."""
    name, value = place[-1], siblings.get(str(place[-1]))
    around = Pointer(place[:-1])
    if kind == "schema" and name == "nullable" and "x-nullable" not in siblings:
        return Mend("read as 'x-nullable'", (Rename(place, "x-nullable"),))
    if kind == "schema" and name == "const" and "enum" not in siblings:
        words = "read as an enum of one value"
        return Mend(words, (Put(around / "enum", [value]), Drop(place)))
    if kind == "response" and name == "schema" and "content" not in siblings:
        content = {"application/json": {"schema": value}}
        words = "read as the schema of 'application/json'"
        return Mend(words, (Put(around / "content", content), Drop(place)))
    if kind == "path item" and isinstance(value, dict):
        return left_out(place, "the operation")
    return None


def _path(name: str) -> str | None:
    return f"/{name}" if name and name[0] not in "/{#?" and ":" not in name else None


def _status(name: str) -> str | None:
    text = name.strip()
    if text.lower() == "default":
        return "default"
    if len(text) == 3 and text[0] in "12345":
        if text.isdigit() and text.isascii():
            return text
        return f"{text[0]}XX" if text[1:].upper() == "XX" else None
    return None


def _wrong_type(sites: Survey, place: Pointer, failure: Failure) -> Mend | None:
    expected = failure.expected
    kinds = [expected] if isinstance(expected, str) else list(expected)
    return convert(sites, place, failure.instance, kinds)


def _not_listed(sites: Survey, place: Pointer, failure: Failure) -> Mend | None:
    return choose(sites, place, failure.instance, list(failure.expected))


def _not_constant(sites: Survey, place: Pointer, failure: Failure) -> Mend | None:
    return choose(sites, place, failure.instance, [failure.expected])


def _excluded(sites: Survey, place: Pointer, failure: Failure) -> Mend | None:
    """One of several keys that exclude each other is enough."""
    rule = failure.expected if isinstance(failure.expected, dict) else {}
    node = failure.instance if isinstance(failure.instance, dict) else {}
    names = [name for name in rule.get("required", ()) if name in node]
    if place[-1:] == ("responses",) and not names:
        return supply(sites, Pointer(place[:-1]), ["responses"])
    return _without(place, names[:1] if names[:1] == ["example"] else names[-1:])


def _several(sites: Survey, place: Pointer, failure: Failure) -> Mend | None:
    """The first of two alternatives that a mapping has both of."""
    node = failure.instance if isinstance(failure.instance, dict) else {}
    for first, second in (("schema", "content"), ("value", "externalValue")):
        if first in node and second in node:
            return _without(place, [second])
    if "content" in node:
        extra = ("style", "explode", "allowReserved", "example", "examples")
        return _without(place, [name for name in extra if name in node])
    return None


def _without(place: Pointer, names: list[str]) -> Mend | None:
    if not names:
        return None
    listed = " and ".join(map(quoted, names))
    verb = "is" if len(names) == 1 else "are"
    return Mend(f"{listed} {verb} ignored", tuple(Drop(place / n) for n in names))


def _repeated(sites: Survey, place: Pointer, failure: Failure) -> Mend | None:
    """The items of a list that stand in it already."""
    seen: list[Any] = []
    edits = []
    for index, item in enumerate(failure.instance):
        if item in seen:
            edits.append(Drop(place / index))
        else:
            seen.append(item)
    return Mend("repeated items are ignored", tuple(edits)) if edits else None


def _too_many(sites: Survey, place: Pointer, failure: Failure) -> Mend | None:
    extra = list(failure.instance)[int(failure.expected) :]
    if isinstance(failure.instance, list):
        extra = list(range(int(failure.expected), len(failure.instance)))
    return Mend("the first is taken", tuple(Drop(place / key) for key in extra))


def _too_few(sites: Survey, place: Pointer, failure: Failure) -> Mend | None:
    if place[-1:] == ("responses",):
        return supply(sites, Pointer(place[:-1]), ["responses"])
    if place[-1:] == ("name",):
        return removed(sites, Pointer(place[:-1]))
    return None


def _kept(sites: Survey, place: Pointer, failure: Failure) -> Mend:
    return Mend("the name is taken as it is")


_MENDS: dict[str, Callable[[Survey, Pointer, Failure], Mend | None]] = {
    "required": _missing,
    "dependentRequired": _missing,
    "additionalProperties": _unknown,
    "unevaluatedProperties": _unknown,
    "type": _wrong_type,
    "enum": _not_listed,
    "const": _not_constant,
    "not": _excluded,
    "oneOf": _several,
    "anyOf": _several,
    "uniqueItems": _repeated,
    "maxItems": _too_many,
    "maxProperties": _too_many,
    "minItems": _too_few,
    "minLength": _too_few,
    "minProperties": _too_few,
    "propertyNames": _kept,
}
