"""Changes of a document, each made where a generator of random numbers says."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any, TypeAlias

from . import hostile
from .tree import Place, Twin, copied, is_schema, places

Mutation: TypeAlias = Callable[[Random, Any], str]
"""Changes data in place, and says what it did; empty where there is nothing to change."""


def swapped(rng: Random, root: Any) -> str:
    """Two values change places, most times two of the same keyword."""
    one = rng.choice(places(root))
    alike = [p for p in places(root) if p.key == one.key] if rng.random() < 0.7 else []
    other = rng.choice([p for p in alike if p is not one] or places(root))
    first, second = copied(one.value), copied(other.value)
    one.put(second)
    other.put(first)
    return f"{one.path} <-> {other.path}"


def moved(rng: Random, root: Any) -> str:
    """A schema, or another mapping, stands in place of another, most times below it."""
    maps = [p for p in places(root) if isinstance(p.value, dict)]
    schemas = [p for p in maps if is_schema(p.value)]
    if len(maps) < 2:
        return ""
    listed = schemas if len(schemas) > 1 and rng.random() < 0.8 else maps
    one, other = rng.sample(listed, 2)
    one.put(copied(other.value))
    return f"{other.path} -> {one.path}"


def dropped(rng: Random, root: Any) -> str:
    """A key or an item goes."""
    place = rng.choice(places(root))
    del place.holder[place.key]
    return place.path


def doubled(rng: Random, root: Any) -> str:
    """A key stands twice, with the same value or another."""
    keys = [p for p in places(root) if isinstance(p.holder, dict)]
    place = rng.choice(keys)
    value = place.value if rng.random() < 0.5 else rng.choice(keys).value
    place.holder[Twin(place.key)] = copied(value)
    return place.path


def retyped(rng: Random, root: Any) -> str:
    """A value becomes one of another type."""
    place = rng.choice(places(root))
    value = copied(_other(rng, place.value))
    place.put(value)
    return f"{place.path} = {_short(value)}"


def _other(rng: Random, value: Any) -> Any:
    kind = rng.randrange(5)
    if kind == 0:
        return rng.choice(hostile.NUMBERS)
    if kind == 1:
        return [value]
    if kind == 2:
        return {"a": value}
    if kind == 3:
        return str(value) if not isinstance(value, dict | list) else ""
    return rng.choice(hostile.WHOLE)


def renamed(rng: Random, root: Any) -> str:
    """A key becomes another: a keyword, a name that Python has, or hostile text."""
    listed = rng.choice((tuple(hostile.KEYWORDS), hostile.NAMES, hostile.TEXTS))
    return _renamed(rng, root, lambda key: rng.choice(listed))


def misspelt(rng: Random, root: Any) -> str:
    """A key is written a little otherwise."""
    return _renamed(rng, root, lambda key: _misspelt(rng, key))


def _misspelt(rng: Random, key: str) -> str:
    at = rng.randrange(len(key) + 1)
    letter = key[at : at + 1]
    return rng.choice(
        (
            key[:at] + key[at + 1 :],
            key[:at] + letter + key[at:],
            key[:at] + letter.swapcase() + key[at + 1 :],
            key[:at] + " " + key[at:],
            key[:at] + key[at + 1 : at + 2] + letter + key[at + 2 :],
            key.swapcase(),
            key + "_",
            key.replace("-", "_"),
        )
    )


def _renamed(rng: Random, root: Any, new: Callable[[str], str]) -> str:
    """One key anew, in its old position."""
    place = rng.choice([p for p in places(root) if isinstance(p.holder, dict)])
    name = new(str(place.key))
    items = [
        (name if key == place.key else key, held) for key, held in place.holder.items()
    ]
    place.holder.clear()
    place.holder.update(items)
    return f"{place.path} -> {_short(name)}"


_DEPTHS = (3, 10, 30, 80, 150, 235, 300, 490, 700)

_AROUND: tuple[Callable[[Any], Any], ...] = (
    lambda inner: {"type": "array", "items": inner},
    lambda inner: {"type": "object", "properties": {"a": inner}},
    lambda inner: {"type": "object", "additionalProperties": inner},
    lambda inner: {"allOf": [inner]},
    lambda inner: {"oneOf": [inner, {"type": "null"}]},
    lambda inner: {"anyOf": [{"type": "string"}, inner]},
    lambda inner: {"not": inner},
    lambda inner: {"if": inner, "then": {}},
    lambda inner: {"prefixItems": [inner]},
    lambda inner: {"$defs": {"a": inner}},
)


def nested(rng: Random, root: Any) -> str:
    """A schema stands deep in others, or any value in lists or mappings."""
    schemas = [p for p in places(root) if is_schema(p.value)]
    depth = rng.choice(_DEPTHS)
    if schemas and rng.random() < 0.7:
        place = rng.choice(schemas)
        around = rng.sample(_AROUND, rng.choice((1, 1, 2, 4)))
    else:
        place = rng.choice(places(root))
        around = [rng.choice((lambda inner: [inner], lambda inner: {"a": inner}))]
    for number in range(depth):
        place.put(around[number % len(around)](place.value))
    return f"{place.path} {depth} levels deeper"


def _bare(inner: Any) -> Any:
    return inner


def chained(rng: Random, root: Any) -> str:
    """Hundreds of schemas, each of which refers to the next, the last to the first or none."""
    schemas, prefix = _named(root)
    places_ = [p for p in places(root) if is_schema(p.value)]
    if not places_:
        return ""
    length = rng.choice((3, 20, 60, 200, 400))
    around = rng.choice((*_AROUND, _bare))
    closed = rng.random() < 0.3
    for number in range(length):
        schemas[f"Link{number}"] = around({"$ref": f"{prefix}Link{number + 1}"})
    end = {"$ref": f"{prefix}Link0"} if closed else {"type": "string"}
    schemas[f"Link{length}"] = end
    place = rng.choice(places_)
    place.put({"$ref": f"{prefix}Link0"})
    return f"{place.path} to a chain of {length}{', closed' if closed else ''}"


def _named(root: Any) -> tuple[dict[str, Any], str]:
    """The named schemas of a document, and how references to them begin."""
    if "swagger" in root:
        holder, key, prefix = root, "definitions", "#/definitions/"
    else:
        holder, key, prefix = root, "components", "#/components/schemas/"
        if not isinstance(holder.get(key), dict):
            holder[key] = {}
        holder, key = holder[key], "schemas"
    if not isinstance(holder.get(key), dict):
        holder[key] = {}
    return holder[key], prefix


_MOST = 2_000
"""Items that a list is repeated up to, if they are small."""


def listed(rng: Random, root: Any) -> str:
    """Items of a list, or keys, are repeated or in another order."""
    place = _of(rng, [p for p in places(root) if p.value and isinstance(p.value, list)])
    if not place:
        return ""
    items = place.value
    way = rng.choice(("reversed", "shuffled", "twice", "many", "one twice"))
    if way == "reversed":
        items.reverse()
    elif way == "shuffled":
        rng.shuffle(items)
    elif way == "one twice":
        items.append(copied(rng.choice(items)))
    else:
        small = not any(isinstance(item, dict | list) for item in items)
        times = 1 if way == "twice" else (_MOST if small else 50) // len(items)
        items += [copied(item) for _ in range(times) for item in items]
    return f"{place.path} {way}"


_PARTS = ("/paths", "/info", "/components", "/components/schemas", "/openapi", "")


def redirected(rng: Random, root: Any) -> str:
    """A reference leads elsewhere: to what holds it, to another kind, or to nothing."""
    every = places(root)
    found = [p for p in every if p.key == "$ref"]
    if found and rng.random() < 0.8:
        place = rng.choice(found)
        start = place.path.rpartition("/")[0]
    else:
        place = rng.choice([p for p in every if isinstance(p.value, dict)] or every)
        start = place.path
    target = _target(rng, start, every)
    place.put(target if place.key == "$ref" else {"$ref": target})
    return f"{place.path} to {_short(target)}"


def _target(rng: Random, start: str, every: list[Place]) -> str:
    way = rng.randrange(5)
    if way == 0:
        parts = start.split("/")
        path = "/".join(parts[: rng.randrange(1, len(parts) + 1)])
    elif way == 1:
        path = rng.choice(_PARTS)
    elif way == 2:
        path = start + "x"
    elif way == 3:
        return rng.choice((*hostile.TEXTS, "spec.json", "other.yaml#/a", "https://a/b"))
    else:
        path = rng.choice([p.path for p in every if isinstance(p.value, dict)] or [""])
    tokens = path.split("/")[1:]
    return "#" + "".join("/" + t.replace("~", "~0") for t in tokens)


def poisoned(rng: Random, root: Any) -> str:
    """A text becomes another, or has another in it."""
    place = _of(rng, [p for p in places(root) if isinstance(p.value, str)])
    if not place:
        return ""
    text = rng.choice(hostile.TEXTS)
    at = rng.randrange(len(place.value) + 1)
    whole = rng.random() < 0.5
    place.put(text if whole else place.value[:at] + text + place.value[at:])
    return f"{place.path} {'=' if whole else '+'} {_short(text)}"


def worded(rng: Random, root: Any) -> str:
    """A keyword is added, or has another of its values."""
    every = places(root)
    if rng.random() < 0.4:
        place = _of(rng, [p for p in every if p.key in hostile.KEYWORDS])
        holder, word = (place.holder, place.key) if place else (root, "servers")
    else:
        maps = [p.value for p in every if isinstance(p.value, dict)]
        schemas = [value for value in maps if is_schema(value)]
        holder = rng.choice((schemas if rng.random() < 0.8 else maps) or maps or [root])
        word = rng.choice(tuple(hostile.KEYWORDS))
    value = copied(rng.choice(hostile.KEYWORDS[word]))
    holder[word] = value
    path = next((p.path for p in places(root) if p.holder is holder), "")
    return f"{path.rpartition('/')[0]}/{word} = {_short(value)}"


def _of(rng: Random, listed: list[Place]) -> Place | None:
    return rng.choice(listed) if listed else None


def _short(value: Any) -> str:
    text = ascii(value)
    return text if len(text) <= 60 else f"{text[:57]}..."


MUTATIONS: dict[Mutation, int] = {
    swapped: 10,
    moved: 8,
    dropped: 8,
    doubled: 4,
    retyped: 14,
    renamed: 10,
    misspelt: 5,
    nested: 6,
    chained: 3,
    listed: 5,
    redirected: 12,
    poisoned: 12,
    worded: 20,
}
"""Each with how often it is made, beside the others."""
