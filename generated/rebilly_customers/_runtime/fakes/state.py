"""What was created is found again: collections of things by the shape of their paths.

`POST /things` creates what `GET /things/{id}` reads and `GET /things` lists; `PUT`,
`PATCH` and `DELETE` of `/things/{id}` change it. Only values that keep to the schemas of
their answers come out of here; for all else there are the fixtures.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ..contents import JsonContent
from . import answers
from .exchanges import Call, Reply
from .ids import alike, folded, id_member, ids, located
from .pages import last_page
from .routes import Api, Operation
from .unread import readable

_LAST = re.compile(r"(.*)/\{([^{}/]*)\}/?")
_HOLE = re.compile(r"([^/]*)/\{([^{}/]*)\}")


class _Place(NamedTuple):
    """Where a collection is: its template, and what is in the holes."""

    template: str
    values: tuple[str, ...]

    def is_below(self, other: _Place) -> bool:
        """Whether this is a place below another."""
        inside = self.template.startswith(f"{other.template}/")
        return inside and self.values[: len(other.values)] == other.values


@dataclass(slots=True)
class _Collection:
    """Things by their ids, as texts; `gone` are the ids of those that were deleted."""

    things: dict[str, dict[str, Any]] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    made: int = 0

    def put(self, key: str, thing: dict[str, Any]) -> None:
        self.made += key not in self.things
        self.things[key] = thing
        self.gone.discard(key)


class State:
    """The things of one fake."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._items = _items(api.listed.values())
        self._readers = {
            _bare(each.template): each
            for each in api.listed.values()
            if each.method == "GET"
        }
        self._collections: dict[_Place, _Collection] = {}

    def forget(self) -> None:
        """Have nothing of what was created."""
        self._collections.clear()

    def reply(self, call: Call) -> Reply | None:
        """The answer to a call, of what is known; None where the fixtures have to do."""
        template = _bare(call.operation.template)
        below = _LAST.fullmatch(template)
        if template in self._items:
            return self._of_collection(call, template, self._items[template])
        if below and below[1] in self._items:
            return self._of_thing(call, below[1], below[2])
        return None

    def _of_collection(self, call: Call, template: str, name: str) -> Reply | None:
        collection = self._at(_place(call, template))
        match call.operation.method:
            case "POST":
                return self._create(call, collection, name)
            case "GET":
                return self._list(call, collection)
            case _:
                return None

    def _of_thing(self, call: Call, template: str, name: str) -> Reply | None:
        place = _place(call, template)
        collection = self._at(place)
        key = _text(call.path[name])
        match call.operation.method:
            case "GET":
                return self._read(call, collection, key)
            case "PUT":
                return self._replace(call, collection, key, name)
            case "PATCH":
                return self._merge(call, collection, key)
            case "DELETE":
                below = _Place(f"{template}/{{{name}}}", (*place.values, key))
                return self._delete(call, collection, key, below)
            case _:
                return None

    def _at(self, place: _Place) -> _Collection:
        return self._collections.setdefault(place, _Collection())

    def _create(self, call: Call, collection: _Collection, name: str) -> Reply | None:
        shaper, template = self._shaped(call)
        member = id_member(template, _bare(call.operation.template), name)
        if not isinstance(call.body, dict) or member is None:
            return None
        known = collection.things.keys() | collection.gone
        for thing in self._drafts(call, shaper, template):
            given = call.body.get(member)
            for key in ids(given, template[member], collection.made, known):
                thing = {**thing, member: key}
                reply = self._made(call, thing, shaper)
                if reply is not None:
                    collection.put(str(key), thing)
                    told = reply if shaper is call.operation else self._fixed(call)
                    return located(told, str(template[member]), str(key))
        return None

    def _list(self, call: Call, collection: _Collection) -> Reply | None:
        if not (collection.things or collection.gone):
            return None
        things = list(collection.things.values())
        template = self._fixture(call.operation)
        if isinstance(template, list):
            return self._made(call, things)
        if isinstance(template, dict):
            lists = [n for n, value in template.items() if isinstance(value, list)]
            if len(lists) == 1:

                def fits(page: dict[str, Any]) -> bool:
                    return self._made(call, page) is not None

                return self._made(call, last_page(template, lists[0], things, fits))
        return None

    def _read(self, call: Call, collection: _Collection, key: str) -> Reply | None:
        if key in collection.things:
            return self._made(call, collection.things[key])
        return self._missing(call, collection, key)

    def _replace(
        self, call: Call, collection: _Collection, key: str, name: str
    ) -> Reply | None:
        shaper, template = self._shaped(call)
        if not isinstance(call.body, dict):
            return None
        member = id_member(template, _bare(call.operation.template), name)
        for thing in self._drafts(call, shaper, template):
            if member is not None:
                same = str(thing.get(member)) == key
                thing[member] = thing[member] if same else alike(template[member], key)
            if (reply := self._made(call, thing, shaper)) is not None:
                collection.put(key, thing)
                return reply if shaper is call.operation else None
        if not template and key in collection.things:
            collection.put(key, collection.things[key] | self._shown(call))
        return None

    def _merge(self, call: Call, collection: _Collection, key: str) -> Reply | None:
        if key not in collection.things:
            return self._missing(call, collection, key)
        if not isinstance(call.body, dict):
            return None
        thing = _merged(collection.things[key], self._shown(call))
        shaper, usual = self._shaped(call)
        reply = self._made(call, thing, shaper)
        if reply is not None or not usual:
            collection.things[key] = thing
        return reply if shaper is call.operation else None

    def _delete(
        self, call: Call, collection: _Collection, key: str, below: _Place
    ) -> Reply | None:
        if (reply := self._missing(call, collection, key)) is not None:
            return reply
        thing = collection.things.pop(key, None)
        collection.gone.add(key)
        for place in [each for each in self._collections if each.is_below(below)]:
            del self._collections[place]
        if thing and thing.keys() <= set(call.operation.route.shown):
            return self._made(call, thing)
        return None

    def _missing(self, call: Call, collection: _Collection, key: str) -> Reply | None:
        """A 404 for what was deleted, or never created beside others, if it is declared."""
        known = key in collection.things
        unknown = key in collection.gone or collection.made > 0
        declared = call.operation.route.responses.key(404)
        if known or not unknown or declared is None:
            return None
        accept = call.asked.headers.get("Accept", "")
        return answers.reply(self._api, call.operation, 404, accept)

    def _shaped(self, call: Call) -> tuple[Operation, dict[str, Any]]:
        """The operation whose answers show the thing of a call, and the usual thing."""
        for operation in (call.operation, self._reader(call)):
            usual = self._fixture(operation)
            if isinstance(usual, dict):
                return operation, usual
        return call.operation, {}

    def _reader(self, call: Call) -> Operation:
        """The operation that reads the thing of a call; for want of one its own."""
        template = _bare(call.operation.template)
        if template in self._items:
            template += f"/{{{self._items[template]}}}"
        return self._readers.get(template, call.operation)

    def _drafts(
        self, call: Call, shaper: Operation, usual: dict[str, Any]
    ) -> Iterator[dict[str, Any]]:
        """What a body makes of a thing: with what the server adds, or with the least."""
        sent = {name for each in call.operation.route.contents for name in each.names}
        shown = self._shown(call)
        least = self._fixture(shaper, "minimal")
        required = least if isinstance(least, dict) else {}
        kept = {n: v for n, v in usual.items() if n in required or n not in sent}
        yield {**deepcopy(kept), **_parents(call, usual), **shown}
        yield {**deepcopy(required), **shown}

    def _shown(self, call: Call) -> Any:
        """A body without what is sent, and never read: secrets are among it."""
        body = call.body
        hidden: set[str] = set()
        shown = self._reader(call).route.shown
        for content in call.operation.route.contents:
            body = readable(body, content.unread)
            hidden |= set(content.names) - set(shown or content.names)
        return {name: value for name, value in body.items() if name not in hidden}

    def _fixture(self, operation: Operation, kind: str = "typical") -> Any:
        """The JSON of the usual answer; None where it has none."""
        responses = operation.route.responses
        key = responses.key(answers.success(responses))
        if key is None or not responses.answers[key].contents:
            return None
        first = responses.answers[key].contents[0]
        if not isinstance(first, JsonContent):
            return None
        stored = answers.stored(self._api.fixtures, operation.module)
        own = (m for m in stored if m.part == key and m.kind == kind)
        return next((m.body for m in own if m.media_type == first.media_type), None)

    def _fixed(self, call: Call) -> Reply:
        """The fixture that is the usual answer."""
        status = answers.success(call.operation.route.responses)
        accept = call.asked.headers.get("Accept", "")
        return answers.reply(self._api, call.operation, status, accept)

    def _made(
        self, call: Call, body: Any, shaper: Operation | None = None
    ) -> Reply | None:
        """An answer of a body; None where it does not keep to the schema."""
        operation = shaper or call.operation
        status = answers.success(operation.route.responses)
        own = operation is call.operation
        accept = call.asked.headers.get("Accept", "") if own else ""
        try:
            usual = answers.reply(self._api, operation, status, accept)
            made, wrong = answers.made(operation, status, body, accept)
        except (LookupError, TypeError):
            return None
        if wrong or usual.headers[:1] != made.headers:
            return None
        return Reply(status=status, headers=usual.headers, content=made.content)


def _place(call: Call, template: str) -> _Place:
    holes = re.findall(r"\{([^{}]*)\}", template)
    return _Place(template, tuple(_text(call.path[name]) for name in holes))


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _parents(call: Call, usual: dict[str, Any]) -> dict[str, Any]:
    """The members of a thing that are named like what is in the holes of its path."""
    known = {folded(name): name for name in usual}
    found = {}
    for before, name in _HOLE.findall(call.operation.template):
        for word in (name, f"{before.removesuffix('s')}{name}"):
            member = known.get(folded(word))
            if member is not None:
                found[member] = call.path[name]
    return found


def _bare(template: str) -> str:
    return template.partition("#")[0].partition("?")[0].rstrip("/")


def _items(operations: Iterable[Operation]) -> dict[str, str]:
    """The paths of collections, each with the name of the hole behind it."""
    templates = {_bare(operation.template) for operation in operations}
    found = {}
    for template in templates:
        below = _LAST.fullmatch(template)
        if below and below[1] in templates:
            found[below[1]] = below[2]
    return found


def _merged(old: Any, patch: Any) -> Any:
    """A JSON merge patch (RFC 7396)."""
    if not isinstance(patch, dict):
        return deepcopy(patch)
    made = dict(old) if isinstance(old, dict) else {}
    for name, value in patch.items():
        if value is None:
            made.pop(name, None)
        else:
            made[name] = _merged(made.get(name), value)
    return made
