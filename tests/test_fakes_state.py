"""What fakes remember, by documents that show one thing each."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest
from rebilly_customers._runtime.fakes.unread import readable
from stamping import record, ref, schemas, stamp

TEXT = {"type": "string"}
NUMBER = {"type": "integer"}
SECRET = {"type": "string", "writeOnly": True}


def json_of(schema: Any) -> dict[str, Any]:
    """The content of a message."""
    return {"application/json": {"schema": schema}}


def answering(status: str, schema: Any = None, **more: Any) -> dict[str, Any]:
    """Responses of one status, and of 404 where it reads or changes."""
    said = {"description": "Done.", **more}
    return {status: {**said, **({"content": json_of(schema)} if schema else {})}}


def posting(sent: Any, responses: dict[str, Any]) -> dict[str, Any]:
    """An operation with a body."""
    body = {"required": True, "content": json_of(sent)}
    return {"requestBody": body, "responses": responses}


MISSING = {"404": {"description": "Missing."}}


def holes(*names: str, schema: Any = NUMBER, **more: Any) -> list[dict[str, Any]]:
    """Parameters of a path."""
    return [
        {"name": n, "in": "path", "required": True, "schema": schema, **more}
        for n in names
    ]


ACCOUNT = record(
    "id",
    id={"type": "integer", "readOnly": True},
    users={
        "type": "object",
        "additionalProperties": record(mail=TEXT, password=SECRET),
    },
    login={
        "anyOf": [
            record("key", key=SECRET, hint=TEXT),
            record("pass", hint=TEXT, **{"pass": SECRET}),
        ]
    },
    tree=ref("Node"),
)
NODE = record(
    label=TEXT,
    pin=SECRET,
    kids={"type": "array", "items": ref("Node")},
    rows={"type": "array", "prefixItems": [ref("Node")]},
)
CAT = record("kind", kind={"const": "cat"}, lives=NUMBER)
DOG = record("kind", kind={"const": "dog"}, barks={"type": "boolean"})
THING = record(
    "id", "name", id={"type": "integer", "readOnly": True, "examples": [1]}, name=TEXT
)
LOCATION = {"headers": {"Location": {"schema": TEXT, "example": "/api/v1/things/1"}}}
PERSON = record("id", id={"type": "string", "examples": ["p1"]})
PEOPLE = {"headers": {"Location": {"schema": TEXT, "example": "/api/v1/people/p1"}}}
PART = record("id", id=NUMBER, thingId=NUMBER, label=TEXT)
CODE = {"type": "string", "pattern": "^acc_[a-z]{6}$"}
CODED = record("code", code=CODE, name=TEXT)
PAGE = record(
    "items",
    "cursor",
    items={"type": "array", "items": ref("Thing")},
    nextCursor=TEXT,
    cursor={"type": ["string", "null"]},
    total={"type": "integer", "minimum": 0, "examples": [3]},
    paging=record(next=TEXT, hasMore={"type": "boolean"}),
)


def document() -> dict[str, Any]:
    """Collections of many kinds."""
    either = {"oneOf": [ref("Dog"), ref("Cat")]}
    pet = {"allOf": [record("id", id=NUMBER)], "oneOf": [ref("Cat"), ref("Dog")]}
    named = schemas(
        Account=ACCOUNT,
        Node=NODE,
        Cat=CAT,
        Dog=DOG,
        Pet=pet,
        Thing=THING,
        Part=PART,
        Coded=CODED,
    )
    thing, part = ref("Thing"), ref("Part")
    paths = {
        "/accounts": {
            "post": posting(ref("Account"), answering("201", ref("Account")))
        },
        "/accounts/{id}": {
            "parameters": holes("id"),
            "get": {"responses": answering("200", ref("Account"))},
        },
        "/pets": {"post": posting(either, answering("201", ref("Pet")))},
        "/pets/{id}": {
            "parameters": holes("id"),
            "get": {"responses": answering("200", ref("Pet"))},
        },
        "/things": {
            "post": posting(thing, answering("201", thing, **LOCATION)),
            "get": {"responses": answering("200", PAGE)},
        },
        "/things/{thingId}": {
            "parameters": holes("thingId"),
            "get": {"responses": answering("200", thing) | MISSING},
            "put": posting(thing, answering("204")),
            "delete": {"responses": answering("200", thing) | MISSING},
        },
        "/things/{thingId}/parts": {
            "parameters": holes("thingId"),
            "post": posting(record(label=TEXT), answering("201", part)),
            "get": {
                "responses": answering("200", {"type": "array", "items": part}),
            },
        },
        "/things/{thingId}/parts/{id}": {
            "parameters": holes("thingId", "id"),
            "get": {"responses": answering("200", part)},
        },
        "/codes": {"post": posting(record(name=TEXT), answering("201", ref("Coded")))},
        "/codes/{code}": {
            "parameters": holes("code", schema=CODE),
            "get": {"responses": answering("200", ref("Coded"))},
        },
        "/notes": {"post": posting(record(id=TEXT), answering("201", **LOCATION))},
        "/notes/{id}": {
            "parameters": holes("id", schema=TEXT, style="matrix"),
            "get": {"responses": answering("200", record("id", id=TEXT)) | MISSING},
        },
        "/people": {
            "post": posting(record(id=TEXT), answering("201", PERSON, **PEOPLE))
        },
        "/people/{id}": {
            "parameters": holes("id", schema=TEXT),
            "get": {"responses": answering("200", PERSON) | MISSING},
        },
    }
    return {**named, "servers": [{"url": "https://a.example/deep"}], "paths": paths}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The package of the document."""
    return stamp(document(), tmp_path_factory.mktemp("state"), "stateful")


@pytest.fixture
def fake(package: ModuleType) -> Any:
    """A new fake of it."""
    return import_module(f"{package.__name__}.fake").Fake()


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: dict[str, str]
    body: Any


def ask(fake: Any, method: str, path: str, body: Any = None) -> Answer:
    """Send a request as JSON."""
    home = type(fake).__module__.removesuffix(".fake")
    outgoing = import_module(f"{home}._runtime.transports").Outgoing(
        method=method,
        url=f"https://a.example{path}",
        headers=() if body is None else (("Content-Type", "application/json"),),
        content=None if body is None else json.dumps(body).encode(),
    )
    came = fake.send(outgoing)
    told = json.loads(came.content) if came.content else None
    return Answer(came.status, dict(came.headers), told)


def test_what_is_only_written_is_not_read_however_deep(fake: Any) -> None:
    node = {"label": "a", "pin": "x"}
    deep = {**node, "kids": [{**node, "kids": [node, node]}], "rows": [node]}
    for login in ({"key": "x", "hint": "h"}, {"pass": "x", "hint": "h"}):
        users = {"ann": {"mail": "m", "password": "x"}}
        sent = {"users": users, "login": login, "tree": deep}
        made = ask(fake, "POST", "/accounts", sent).body
        read = ask(fake, "GET", f"/accounts/{made['id']}").body
        kept = {"label": "a"}
        tree = {**kept, "kids": [{**kept, "kids": [kept, kept]}], "rows": [kept]}
        wanted = {"users": {"ann": {"mail": "m"}}, "login": {"hint": "h"}, "tree": tree}
        assert made == read == {"id": made["id"], **wanted}


def test_each_variant_is_remembered_and_nothing_of_another_comes_with_it(
    fake: Any,
) -> None:
    for pet in ({"kind": "dog", "barks": True}, {"kind": "cat", "lives": 7}):
        made = ask(fake, "POST", "/pets", pet).body
        assert made == {"id": made["id"], **pet}
        assert ask(fake, "GET", f"/pets/{made['id']}").body == made


def test_locations_end_in_the_id_and_are_else_as_the_document_has_them(
    fake: Any,
) -> None:
    ask(fake, "POST", "/things", {"name": "a"})
    second = ask(fake, "POST", "/things", {"name": "b"})
    assert second.body["id"] == 2
    assert second.headers["Location"] == "/api/v1/things/2"


def test_ids_of_ones_own_are_encoded_in_locations(fake: Any) -> None:
    key = "x\r\nSet-Cookie: a=b/\u00e9"
    answer = ask(fake, "POST", "/people", {"id": key})
    assert answer.body == {"id": key}
    wanted = "/api/v1/people/x%0D%0ASet-Cookie%3A%20a%3Db%2F%C3%A9"
    assert answer.headers["Location"] == wanted


def test_what_was_never_created_beside_others_is_missing(fake: Any) -> None:
    assert ask(fake, "GET", "/things/77").status == 200
    ask(fake, "POST", "/things", {"name": "a"})
    assert ask(fake, "GET", "/things/77").status == 404
    assert ask(fake, "DELETE", "/things/77").status == 404


def test_what_is_put_where_nothing_is_answered_is_kept(fake: Any) -> None:
    assert ask(fake, "PUT", "/things/9", {"name": "new"}).status == 204
    assert ask(fake, "GET", "/things/9").body == {"id": 9, "name": "new"}


def test_what_is_created_where_nothing_is_answered_is_kept(fake: Any) -> None:
    assert ask(fake, "POST", "/notes", {"id": "n1"}).status == 201
    assert ask(fake, "GET", "/notes/;id=n1").body == {"id": "n1"}
    assert ask(fake, "GET", "/notes/;id=n2").status == 404


def test_what_was_deleted_is_answered_and_its_parts_go_with_it(fake: Any) -> None:
    made = ask(fake, "POST", "/things", {"name": "a"}).body
    part = ask(fake, "POST", "/things/1/parts", {"label": "x"}).body
    assert (part["thingId"], part["label"]) == (1, "x")
    assert ask(fake, "GET", "/things/1/parts").body == [part]
    ask(fake, "POST", "/things/2/parts", {"label": "y"})
    assert ask(fake, "DELETE", "/things/1").body == made
    assert ask(fake, "GET", "/things/1").status == 404
    assert ask(fake, "GET", "/things/1/parts").body != [part]
    assert ask(fake, "GET", "/things/2/parts").body[0]["label"] == "y"


def test_ids_without_digits_are_counted_on(fake: Any) -> None:
    made = [ask(fake, "POST", "/codes", {"name": n}).body for n in "abc"]
    assert len({each["code"] for each in made}) == 3
    for each in made:
        assert ask(fake, "GET", f"/codes/{each['code']}").body == each


def test_a_thing_is_the_same_below_the_server_and_however_its_path_is_encoded(
    fake: Any,
) -> None:
    ask(fake, "POST", "/people", {"id": "h 1"})
    for path in ("/people/h%201", "/deep/people/h%201", "/deep/people/%68%201"):
        assert ask(fake, "GET", path).body == {"id": "h 1"}


def test_a_list_of_what_was_created_is_the_last_page(fake: Any) -> None:
    made = [ask(fake, "POST", "/things", {"name": n}).body for n in "ab"]
    page = ask(fake, "GET", "/things").body
    paging = {"hasMore": False}
    assert page == {"items": made, "cursor": None, "total": 2, "paging": paging}


def test_what_alternatives_hold_again_and_again_is_looked_at_once() -> None:
    table = ((("secret",), {}, (0, 1)), ((), {}, (0, 1)))
    value: Any = {"secret": 1, "name": "a"}
    for _ in range(100):
        value = [value]
    made = readable(value, table)
    for _ in range(100):
        (made,) = made
    assert made == {"name": "a"}
