"""Fakes of cases: what they take, what they refuse, and what they remember."""

from __future__ import annotations

import inspect
import json
from importlib import import_module
from types import ModuleType
from typing import Any

import pytest
from conftest import Case
from corpus.probe import Probe
from corpus.requests import calls
from stamping import CASES, spec_of

from restamp.build import build
from restamp.load import load
from restamp.normalize import normalize
from restamp.python.names import claim
from restamp.resolve import resolve

SERVER = "https://shop.example/v1"
ALL = sorted(path.name for path in CASES.iterdir())
OWN = {"server", "base_url", "timeout", "retry", "transport"}


def fake_of(package: ModuleType, **options: Any) -> Any:
    """A new fake of a package."""
    return import_module(f"{package.__name__}.fake").Fake(**options)


def client(package: ModuleType, fake: Any, **options: Any) -> Any:
    """A client of a fake with all credentials and variables there are."""
    known = inspect.signature(package.Client).parameters.values()
    given = {each.name: "text" for each in known if each.name not in OWN}
    if any(each.name == "base_url" and not _optional(each) for each in known):
        given["base_url"] = "https://example.com"
    return package.Client(transport=fake, **{**given, **options})


def _optional(parameter: inspect.Parameter) -> bool:
    return parameter.default is not inspect.Parameter.empty


def send(fake: Any, method: str, target: str, body: Any = None, **headers: str) -> Any:
    """Send what a client might not."""
    named = {n.replace("_", "-"): value for n, value in headers.items()}
    if body is not None:
        named.setdefault("Content-Type", "application/json")
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    home = type(fake).__module__.removesuffix(".fake")
    outgoing = import_module(f"{home}._runtime.transports").Outgoing(
        method=method,
        url=f"{SERVER}{target}",
        headers=tuple(named.items()),
        content=None if body is None else content,
    )
    return fake.send(outgoing)


def told(fake: Any, method: str, target: str, body: Any = None, **headers: str) -> str:
    """Why a request is refused."""
    with pytest.raises(AssertionError) as raised:
        send(fake, method, target, body, **headers)
    return str(raised.value)


@pytest.mark.parametrize("name", ALL)
def test_requests_of_every_case_are_taken(case: Case, name: str) -> None:
    package = case(name)
    api, _ = build(resolve(normalize(load(spec_of(CASES / name)))))
    names = claim(api)
    fake = fake_of(package)
    own = client(package, fake)
    made = calls(api, names, package, Probe(api, names, package.__name__))
    sent = [each for each in made if type(each).__name__ == "Request"]
    for request in sent:
        try:
            own.exchange(request)
        except package.errors.ApiError:
            pass  # the only answer that is declared
    assert [call.asked.method for call in fake.calls] == [each.method for each in sent]


@pytest.mark.parametrize("name", ALL)
def test_invalid_messages_of_every_case_are_refused(case: Case, name: str) -> None:
    package = case(name)
    api = fake_of(package)._api
    for operation in api.listed.values():
        listed = package.fixtures.messages(operation.module)
        for message in listed:
            if message.part == "request" and message.kind == "invalid":
                _is_refused(operation, message)


def _is_refused(operation: Any, message: Any) -> None:
    for content in operation.route.contents:
        if content.form == "json" and content.media_type == message.media_type:
            found: list[Any] = []
            content.read(json.dumps(message.body).encode(), "", found)
            pairs = {(each.pointer, each.keyword) for each in found}
            assert (message.pointer, message.keyword) in pairs, message.id


@pytest.fixture
def shop(case: Case) -> ModuleType:
    """A package with operations of many kinds."""
    return case("fake_api")


@pytest.fixture
def fake(shop: ModuleType) -> Any:
    """A fake of it."""
    return fake_of(shop)


LIST = "/pets?token=t&limit=5"


@pytest.mark.parametrize(
    ("query", "name", "value"),
    [
        ("ids=1&ids=2", "ids", [1, 2]),
        ("ids=1", "ids", [1]),
        ("tags=a%7Cb%2Cc", "tags", ["a", "b,c"]),
        ("tags=a|b", "tags", ["a", "b"]),
        ("filter[age]=3&filter[names][0]=x&filter[names][1]=1", "filter", None),
        ("filter[age]=3&filter[names][]=x&filter[names][]=1", "filter", None),
        ("low=1&high=2.5", "range", {"low": 1, "high": 2.5}),
        ("where=%7B%22a%22%3A1%7D", "where", {"a": 1}),
    ],
)
def test_queries_are_read_back(fake: Any, query: str, name: str, value: Any) -> None:
    send(fake, "GET", f"{LIST}&{query}")
    wanted = value or {"age": 3, "names": ["x", "1"]}
    assert fake.list_pets.calls[0].query == {"limit": 5, name: wanted}


def test_headers_and_cookies_are_read_back(fake: Any) -> None:
    send(fake, "GET", LIST, X_Ids="1, 2", Cookie="a=b; mood=good")
    call = fake.list_pets.calls[0]
    assert call.cookies == {"mood": "good"}
    assert call.headers["x-ids"] == "1, 2"


def test_paths_are_read_back(shop: ModuleType, fake: Any) -> None:
    request = shop.labels(a=[1, 2], b=shop.LabelsB(x=1, y="z"), c=["p", "q/r"])
    client(shop, fake).send(request)
    wanted = {"a": [1, 2], "b": {"x": 1, "y": "z"}, "c": ["p", "q/r"]}
    assert fake.labels.calls[0].path == wanted


@pytest.mark.parametrize(
    ("target", "headers", "reasons"),
    [
        ("/pets?token=t", {}, ["query limit: is required (required)"]),
        (f"{LIST}&limit=500", {}, ["query limit: must be at most 100 (maximum)"]),
        (f"{LIST}&ids=x", {}, ["query ids/0: must be an integer (type)"]),
        (f"{LIST}&filter[age]=x", {}, ["query filter/age: must be an integer"]),
        (
            f"{LIST}&filter[names][%C2%B2]=1",
            {},
            ["query filter/names: must be an array"],
        ),
        (f"{LIST}&filter[names][{'9' * 5000}]=1", {}, ["query filter/names: must be"]),
        (f"{LIST}&filter{'[a]' * 9000}=1", {}, ["query filter: must be an object"]),
        (f"{LIST}&where=%7B", {}, ["query where: must be an object (type)"]),
        (LIST, {"X_Ids": "1,a"}, ["header X-Ids/1: must be an integer (type)"]),
        (LIST, {"Cookie": "mood=odd"}, ["cookie mood: ", "(enum)"]),
        ("/pets?limit=1", {}, ["needs credentials: key"]),
        ("/pets/x?token=t", {}, ["path petId: must be an integer (type)"]),
        ("/labels/1/;b=x,1/;c=p", {}, ["path a: is required (required)"]),
    ],
)
def test_wrong_parameters_are_refused(
    fake: Any, target: str, headers: dict[str, str], reasons: list[str]
) -> None:
    said = told(fake, "GET", target, **headers)
    for reason in reasons:
        assert reason in said


def test_credentials_may_be_left_out_where_that_is_declared(fake: Any) -> None:
    assert send(fake, "GET", "/labels/.1/;b=x,1/;c=p").status == 204


def test_forms_are_read_back(fake: Any) -> None:
    kind = "application/x-www-form-urlencoded"
    body = b"name=a+b&ages=1&ages=2&deep%5Ba%5D=3"
    send(fake, "POST", "/forms", body, Content_Type=kind)
    wanted = {"name": "a b", "ages": [1, 2], "deep": {"a": 3}}
    assert fake.send_form.calls[0].body == wanted
    said = told(fake, "POST", "/forms", b"ages=x", Content_Type=kind)
    assert "/ages/0: must be an integer (type)" in said
    assert "/name: is required (required)" in said


def test_multipart_bodies_are_read_back(shop: ModuleType, fake: Any) -> None:
    body = shop.SendFormRequestMultipart(
        count=3,
        meta=shop.SendFormRequestMultipartMeta(n=1),
        file=shop.File(b"\x00\xff\r\n--", name="a.bin"),
    )
    client(shop, fake).send(shop.send_form(body))
    wanted = {"count": 3, "meta": {"n": 1}, "file": b"\x00\xff\r\n--"}
    assert fake.send_form.calls[0].body == wanted


def test_multipart_bodies_are_read_over_http(shop: ModuleType, fake: Any) -> None:
    body = shop.SendFormRequestMultipart(count=3, file=shop.File(b"\x00\r\n--"))
    with fake.serving() as url, shop.Client(base_url=url) as calling:
        calling.send(shop.send_form(body))
    assert fake.send_form.calls[0].body == {"count": 3, "file": b"\x00\r\n--"}


def test_broken_multipart_bodies_are_refused(fake: Any) -> None:
    kind = "multipart/form-data; boundary=b"
    for body in (b"", b"--b\r\n", b"--b\r\nx\r\n--b--\r\n", b"--b--"):
        said = told(fake, "POST", "/forms", body, Content_Type=kind)
        assert "content)" in said or "required)" in said
    assert "no boundary" in told(
        fake, "POST", "/forms", b"--b--", Content_Type="multipart/form-data"
    )


def test_names_of_parts_are_not_looked_for_in_those_of_files(fake: Any) -> None:
    kind = "multipart/form-data; boundary=b"
    named = b'Content-Disposition: form-data; filename="y; name=count"; name="file"'
    body = b"--b\r\n" + named + b"\r\n\r\nabc\r\n--b--\r\n"
    send(fake, "POST", "/forms", body, Content_Type=kind)
    assert fake.send_form.calls[0].body == {"file": b"abc"}


def test_texts_are_checked(fake: Any) -> None:
    assert send(fake, "POST", "/forms", b"abc", Content_Type="text/plain").status == 200
    said = told(fake, "POST", "/forms", b"abcdef", Content_Type="text/plain")
    assert "(maxLength)" in said
    said = told(fake, "POST", "/forms", b"\xff", Content_Type="text/plain")
    assert "is not of its charset" in said


def test_the_media_type_that_is_asked_for_is_answered(fake: Any) -> None:
    kinds = {"Content_Type": "text/plain"}
    for accept, kind in [
        ("text/csv", "text/csv"),
        ("text/*;q=0.5, application/json;q=0.1", "text/csv"),
        ("application/json", "application/json"),
        ("*/*", "application/json"),
    ]:
        answer = send(fake, "POST", "/forms", b"abc", Accept=accept, **kinds)
        assert dict(answer.headers)["Content-Type"] == kind


def test_operations_called_like_methods_of_the_fake_have_another_name(
    shop: ModuleType, fake: Any
) -> None:
    client(shop, fake).send(shop.send())
    assert len(fake.send_.calls) == 1


PET = {"name": "Tom", "kind": "cat"}


def pets(fake: Any) -> Any:
    """What is listed."""
    return json.loads(send(fake, "GET", LIST).content)["pets"]


def body_of(
    fake: Any, method: str, target: str, body: Any = None, **headers: str
) -> Any:
    """The JSON of an answer."""
    answer = send(fake, method, f"{target}?token=t", body, **headers)
    return json.loads(answer.content) if answer.content else answer.status


def test_what_is_created_is_read_listed_changed_and_deleted(fake: Any) -> None:
    made = body_of(fake, "POST", "/pets", PET)
    assert made == {"id": 7, "createdTime": "2024-01-01T00:00:00Z", **PET}
    second = send(fake, "POST", "/pets?token=t", {"name": "Max"})
    assert json.loads(second.content)["id"] == 8
    assert dict(second.headers)["Location"] == f"{SERVER}/pets/8"
    assert body_of(fake, "GET", "/pets/7") == made
    assert [pet["id"] for pet in pets(fake)] == [7, 8]
    put = body_of(fake, "PUT", "/pets/7", {"name": "Kit"})
    assert (put["id"], put["name"], "kind" in put) == (7, "Kit", False)
    merge = {"Content_Type": "application/merge-patch+json"}
    patched = body_of(fake, "PATCH", "/pets/8", {"tag": "x"}, **merge)
    assert (patched["name"], patched["tag"]) == ("Max", "x")
    patched = body_of(fake, "PATCH", "/pets/8", {"tag": None}, **merge)
    assert "tag" not in patched
    assert body_of(fake, "DELETE", "/pets/7") == 204
    assert send(fake, "GET", "/pets/7?token=t").status == 404
    assert [pet["id"] for pet in pets(fake)] == [8]
    assert body_of(fake, "PUT", "/pets/7", {"name": "Kit"})["id"] == 7
    assert body_of(fake, "GET", "/pets/7")["name"] == "Kit"


def test_what_is_only_written_is_never_read(fake: Any) -> None:
    body_of(fake, "POST", "/pets", {**PET, "secret": "x"})
    body_of(fake, "PUT", "/pets/7", {**PET, "secret": "x"})
    assert "secret" not in body_of(fake, "GET", "/pets/7")


def test_what_is_unknown_comes_from_the_fixtures(shop: ModuleType, fake: Any) -> None:
    typical = shop.fixtures.message("get_pet-200-typical").body
    assert body_of(fake, "GET", "/pets/1") == typical
    assert pets(fake) == shop.fixtures.message("list_pets-200-typical").body["pets"]


def test_values_that_would_break_the_schema_are_not_remembered(fake: Any) -> None:
    merge = {"Content_Type": "application/merge-patch+json"}
    body_of(fake, "POST", "/pets", PET)
    patched = body_of(fake, "PATCH", "/pets/7", {"name": ""}, **merge)
    assert patched["name"] != ""
    assert body_of(fake, "GET", "/pets/7")["name"] == "Tom"


def test_parameters_are_asked_for_by_either_name_and_as_values(fake: Any) -> None:
    send(fake, "GET", f"{LIST}&ids=1", X_Ids="1,2", Cookie="mood=good")
    for headers in ({"X-Ids": [1, 2]}, {"x_ids": "1,2"}, {"x-ids": lambda x: True}):
        fake.list_pets.assert_called_with(headers=headers, cookies={"mood": "good"})
    fake.get_pet.when(path={"pet_id": 3}).returns(404)
    assert send(fake, "GET", "/pets/3?token=t").status == 404
    with pytest.raises(ValueError, match="no 'id' in path, but petId"):
        fake.get_pet.when(path={"id": 3})


def test_no_body_is_another_than_null(shop: ModuleType, fake: Any) -> None:
    body_of(fake, "POST", "/pets", PET)
    send(fake, "GET", LIST)
    for stub in (fake.create_pet, fake.list_pets):
        with pytest.raises(AssertionError, match="body is .*, not None"):
            stub.assert_called_with(body=None)
    assert fake.list_pets.calls[0].body is shop.UNSET
    fake.delete_pet.returns(204, None)
    assert body_of(fake, "DELETE", "/pets/7") == 204
    with pytest.raises(ValueError, match="no 200 of get_pet"):
        fake.get_pet.returns(200, None)


def test_what_has_no_body_does_not_break_off_in_it(fake: Any) -> None:
    with pytest.raises(ValueError, match="has no body"):
        fake.delete_pet.fails("half-body")


def test_a_refused_connection_changes_nothing(fake: Any) -> None:
    lost = {"name": "Lost"}
    fake.create_pet.when(body=lost).fails("refused")
    with pytest.raises(Exception, match="Connection refused"):
        body_of(fake, "POST", "/pets", lost)
    assert body_of(fake, "POST", "/pets", PET)["id"] == 7
    fake.reset()
    assert body_of(fake, "POST", "/pets", PET)["id"] == 7


def test_a_fake_may_forget(shop: ModuleType) -> None:
    fake = fake_of(shop, stateful=False)
    assert body_of(fake, "POST", "/pets", PET)["name"] == "Rex"


def test_scripts_and_preferences_go_before_what_is_known(fake: Any) -> None:
    body_of(fake, "POST", "/pets", PET)
    cat = body_of(fake, "POST", "/pets", PET, Prefer="example=cat")
    assert cat == {"id": 8, "name": "Mimi", "kind": "cat"}
    fake.get_pet.when(path={"petId": 7}).returns(404)
    assert send(fake, "GET", "/pets/7?token=t").status == 404
    chosen = send(fake, "GET", "/pets/8?token=t", Prefer="code=200")
    assert chosen.status == 200
