"""What was created is found again: collections of things by the shape of their paths.

`POST /things` creates what `GET /things/{id}` reads and `GET /things` lists; `PUT`,
`PATCH` and `DELETE` of `/things/{id}` change it. Only values that keep to the schemas of
their answers come out of here; for all else there are the fixtures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final
from urllib.parse import unquote

from ..contents import JsonContent
from ..fixtures import messages
from . import answers
from .exchanges import Call, Reply
from .routes import Api, Operation

_LAST = re.compile(r"(.*)/\{([^{}/]*)\}/?")
_DIGITS = re.compile(r"\d+(?!.*\d)", re.DOTALL)
_TRIED: Final = 64


@dataclass(slots=True)
class _Collection:
    """Things by their ids, as texts; `gone` are the ids of those that were deleted."""

    things: dict[str, dict[str, Any]] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    made: int = 0


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
        self._collections: dict[str, _Collection] = {}

    def reply(self, call: Call) -> Reply | None:
        """The answer to a call, of what is known; None where the fixtures have to do."""
        template = _bare(call.operation.template)
        below = _LAST.fullmatch(template)
        if template in self._items:
            return self._of_collection(call, self._items[template])
        if below and below[1] in self._items:
            return self._of_thing(call, below[2])
        return None

    def _of_collection(self, call: Call, name: str) -> Reply | None:
        match call.operation.method:
            case "POST":
                return self._create(call, name)
            case "GET":
                return self._list(call)
            case _:
                return None

    def _of_thing(self, call: Call, name: str) -> Reply | None:
        path, _, last = call.asked.path.rstrip("/").rpartition("/")
        collection = self._collections.setdefault(path, _Collection())
        key = unquote(last)
        match call.operation.method:
            case "GET":
                return self._read(call, collection, key)
            case "PUT":
                return self._replace(call, collection, key, name)
            case "PATCH":
                return self._merge(call, collection, key)
            case "DELETE":
                return self._delete(call, collection, key)
            case _:
                return None

    def _create(self, call: Call, name: str) -> Reply | None:
        template = self._fixture(call.operation)
        if not isinstance(call.body, dict) or not isinstance(template, dict):
            return None
        collection = self._collections.setdefault(
            call.asked.path.rstrip("/"), _Collection()
        )
        member = _id_member(template, call.operation, name)
        if member is None:
            return None
        for thing in self._drafts(call, template):
            for key in _ids(call.body.get(member), template[member], collection):
                thing = {**thing, member: key}
                reply = self._made(call, thing, template)
                if reply is not None:
                    collection.things[str(key)] = thing
                    collection.gone.discard(str(key))
                    collection.made += 1
                    return _placed(reply, str(template[member]), str(key))
        return None

    def _list(self, call: Call) -> Reply | None:
        collection = self._collections.get(call.asked.path.rstrip("/"))
        if collection is None or not (collection.things or collection.gone):
            return None
        things = list(collection.things.values())
        template = self._fixture(call.operation)
        if isinstance(template, list):
            return self._made(call, things)
        if isinstance(template, dict):
            lists = [n for n, value in template.items() if isinstance(value, list)]
            if len(lists) == 1:
                return self._made(call, {**template, lists[0]: things})
        return None

    def _read(self, call: Call, collection: _Collection, key: str) -> Reply | None:
        if key in collection.things:
            return self._made(call, collection.things[key])
        return self._gone(call, collection, key)

    def _replace(
        self, call: Call, collection: _Collection, key: str, name: str
    ) -> Reply | None:
        template = self._fixture(call.operation)
        if not isinstance(call.body, dict):
            return None
        if not isinstance(template, dict):
            if key in collection.things:
                collection.things[key] |= self._shown(call)
            return None
        member = _id_member(template, call.operation, name)
        for thing in self._drafts(call, template):
            if member is not None:
                same = str(thing.get(member)) == key
                thing[member] = thing[member] if same else _like(template[member], key)
            if (reply := self._made(call, thing)) is not None:
                collection.things[key] = thing
                collection.gone.discard(key)
                return reply
        return None

    def _merge(self, call: Call, collection: _Collection, key: str) -> Reply | None:
        if key not in collection.things:
            return self._gone(call, collection, key)
        if not isinstance(call.body, dict):
            return None
        thing = _merged(collection.things[key], self._shown(call))
        if not isinstance(self._fixture(call.operation), dict):
            collection.things[key] = thing
            return None
        reply = self._made(call, thing)
        if reply is not None:
            collection.things[key] = thing
        return reply

    def _delete(self, call: Call, collection: _Collection, key: str) -> Reply | None:
        reply = self._gone(call, collection, key)
        if reply is None:
            collection.things.pop(key, None)
            collection.gone.add(key)
        return reply

    def _gone(self, call: Call, collection: _Collection, key: str) -> Reply | None:
        """A 404 for what was deleted, where that is declared."""
        declared = answers.key_of(call.operation.route.responses, 404)
        if key not in collection.gone or declared is None:
            return None
        accept = call.asked.headers.get("Accept", "")
        return answers.reply(self._api, call.operation, 404, accept)

    def _drafts(self, call: Call, template: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """What a body makes of a thing: with what the server adds, or with the least."""
        sent = self._sent(call.operation)
        shown = self._shown(call)
        least = self._fixture(call.operation, "minimal")
        required = least if isinstance(least, dict) else {}
        kept = {n: v for n, v in template.items() if n in required or n not in sent}
        yield {**deepcopy(kept), **shown}
        yield {**deepcopy(required), **shown}

    def _shown(self, call: Call) -> Any:
        """A body without what is sent, and never read: secrets are among it."""
        template = _bare(call.operation.template)
        if template in self._items:
            template += f"/{{{self._items[template]}}}"
        reader = self._readers.get(template, call.operation)
        read = self._fixture(reader, "maximal")
        return _readable(call.body, self._sent(call.operation), read)

    def _sent(self, operation: Operation) -> dict[str, Any]:
        """The largest body of a request."""
        return _largest(self._api.fixtures, operation.module)

    def _fixture(self, operation: Operation, kind: str = "typical") -> Any:
        """The JSON of the usual answer; None where it has none."""
        responses = operation.route.responses
        key = answers.key_of(responses, answers.success(responses))
        if key is None or not responses.answers[key].contents:
            return None
        first = responses.answers[key].contents[0]
        if not isinstance(first, JsonContent):
            return None
        stored = answers.stored(self._api.fixtures, operation.module)
        own = (m for m in stored if m.part == key and m.kind == kind)
        return next((m.body for m in own if m.media_type == first.media_type), None)

    def _made(
        self, call: Call, body: Any, template: Mapping[str, Any] | None = None
    ) -> Reply | None:
        """An answer of a body; None where it does not keep to the schema."""
        status = answers.success(call.operation.route.responses)
        accept = call.asked.headers.get("Accept", "")
        try:
            usual = answers.reply(self._api, call.operation, status, accept)
            own, wrong = answers.made(call.operation, status, body, accept)
        except (LookupError, TypeError):
            return None
        if wrong or usual.headers[:1] != own.headers:
            return None
        return Reply(status=status, headers=usual.headers, content=own.content)


@cache
def _largest(package: str, operation: str) -> dict[str, Any]:
    bodies = (
        message.body
        for message in messages(package, operation)
        if message.part == "request" and message.kind == "maximal"
    )
    return next((body for body in bodies if isinstance(body, dict)), {})


def _readable(value: Any, sent: Any, read: Any) -> Any:
    """A copy of a value without the members that are sent, but not read."""
    if isinstance(value, list):
        first, other = (_first(each) for each in (sent, read))
        return [_readable(each, first, other) for each in value]
    if not isinstance(value, dict):
        return value
    sent = sent if isinstance(sent, dict) else {}
    known = isinstance(read, dict)
    return {
        name: _readable(member, sent.get(name), read.get(name) if known else None)
        for name, member in value.items()
        if not known or name in read or name not in sent
    }


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else None


def _bare(template: str) -> str:
    return template.partition("#")[0].partition("?")[0].rstrip("/")


def _items(operations: Any) -> dict[str, str]:
    """The paths of collections, each with the name of the hole behind it."""
    templates = {_bare(operation.template) for operation in operations}
    found = {}
    for template in templates:
        below = _LAST.fullmatch(template)
        if below and below[1] in templates:
            found[below[1]] = below[2]
    return found


def _id_member(thing: dict[str, Any], operation: Operation, name: str) -> str | None:
    """The member that is the id: of the name of the hole, or of what is left of that."""
    folded = {re.sub("[^a-z0-9]", "", n.lower()): n for n in reversed(thing)}
    wish = re.sub("[^a-z0-9]", "", name.lower())
    last = _bare(operation.template).rpartition("/")[2].removesuffix("}")
    thing_name = re.sub("[^a-z0-9]", "", last.lower()).removesuffix("s")
    short = wish.removeprefix(thing_name) if thing_name else wish
    for each in (wish, short, "id", "uuid", "key", "name"):
        member = folded.get(each)
        if member is not None and isinstance(thing[member], (str, int)):
            return member
    return None


def _ids(given: Any, usual: Any, collection: _Collection) -> Iterator[Any]:
    """Ids for a new thing: its own, or the first that is free after the usual one."""
    if isinstance(given, (str, int)) and not isinstance(given, bool):
        yield given
        return
    for count in range(collection.made, collection.made + _TRIED):
        key = _next(usual, count)
        known = str(key) in collection.things or str(key) in collection.gone
        if not known:
            yield key


def _next(usual: Any, count: int) -> Any:
    """The usual id, counted on; the length of a text stays."""
    if isinstance(usual, int):
        return usual + count
    if not count:
        return usual
    found = _DIGITS.search(usual)
    if found is None:
        return usual[: -len(str(count))] + str(count)
    digits = found.group()
    number = (int(digits) + count) % 10 ** len(digits)
    made = str(number).zfill(len(digits))
    return usual[: found.start()] + made + usual[found.end() :]


def _like(usual: Any, key: str) -> Any:
    """An id of a path as the JSON type that ids have."""
    return int(key) if isinstance(usual, int) and key.isdigit() else key


def _placed(reply: Reply, usual: str, key: str) -> Reply:
    """The answer, with the id of what was created where headers name the usual one."""
    headers = tuple(
        (name, value.replace(usual, key) if name.lower() == "location" else value)
        for name, value in reply.headers
    )
    return Reply(status=reply.status, headers=headers, content=reply.content)


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
