"""What fakes make of servers, paths and media types that are seldom so."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from stamping import HEAD, stamp

TEXT = {"type": "string"}
BASE = {"default": "api/v1"}


def answering(schema: Any, *media_types: str) -> dict[str, Any]:
    """Responses of a schema."""
    contents = {each: {"schema": schema} for each in media_types}
    return {"200": {"description": "Yes.", "content": contents}}


def document() -> dict[str, Any]:
    """Operations that answer in whatever media type, and one whose path has two holes."""
    record = {"type": "object", "required": ["a"], "properties": {"a": TEXT}}
    anything = {"responses": answering({}, "*/*"), "operationId": "anything"}
    text = {"responses": answering(TEXT, "*/*"), "operationId": "text"}
    object_ = {"responses": answering(record, "*/*"), "operationId": "record"}
    image = {"type": "string", "format": "binary"}
    picture = {"responses": answering(image, "image/*"), "operationId": "picture"}
    call = {
        "operationId": "calls",
        "parameters": [
            {
                "name": "a",
                "in": "path",
                "required": True,
                "schema": {"type": "integer"},
            },
            {"name": "b", "in": "path", "required": True, "schema": TEXT},
        ],
        "responses": {"204": {"description": "Yes."}},
    }
    return {
        **HEAD,
        "servers": [{"url": "https://a.example/{base}", "variables": {"base": BASE}}],
        "paths": {
            "/anything": {"get": anything},
            "/text": {"get": text},
            "/record": {"get": object_},
            "/picture": {"get": picture},
            "/calls/{a}-{b}": {"get": call},
            "/swapped/{b}-{a}": {"get": {**call, "operationId": "swapped"}},
        },
    }


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The package of the document."""
    return stamp(document(), tmp_path_factory.mktemp("odd"), "oddities")


@pytest.fixture
def fake(package: ModuleType) -> Any:
    """A new fake of it."""
    return import_module(f"{package.__name__}.fake").Fake()


def get(fake: Any, path: str, accept: str) -> tuple[str, bytes]:
    """The media type and the content of an answer."""
    home = type(fake).__module__.removesuffix(".fake")
    outgoing = import_module(f"{home}._runtime.transports").Outgoing(
        method="GET", url=f"https://a.example{path}", headers=(("Accept", accept),)
    )
    answer = fake.send(outgoing)
    return dict(answer.headers)["Content-Type"], answer.content


@pytest.mark.parametrize("path", ["/anything", "/text", "/record"])
def test_what_is_labelled_as_json_is_json(fake: Any, path: str) -> None:
    kind, content = get(fake, path, "application/json")
    assert kind == "application/json"
    json.loads(content)


def test_only_what_can_be_an_image_is_one(fake: Any) -> None:
    assert get(fake, "/picture", "image/gif")[0] == "image/gif"
    assert get(fake, "/picture", "image/*")[0] == "image/png"
    with pytest.raises(AssertionError, match="not in image/png"):
        get(fake, "/record", "image/png")


def test_paths_are_split_as_their_parameters_want_it(
    package: ModuleType, fake: Any
) -> None:
    with package.Client(transport=fake) as client:
        client.send(package.calls(a=4, b="x-y"))
        client.send(package.swapped(a=4, b="x-y"))
    wanted = {"a": 4, "b": "x-y"}
    assert [call.path for call in fake.calls] == [wanted, wanted]


def test_variables_of_servers_may_be_deep(package: ModuleType, fake: Any) -> None:
    with package.Client(transport=fake) as client:
        client.send(package.calls(a=4, b="x"))
    assert fake.calls[0].asked.path == "/api/v1/calls/4-x"
    assert get(fake, "/api/v1/record", "*/*")[0] == "application/json"
