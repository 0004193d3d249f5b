"""What the answers of cases become: typed bodies, errors, streams and events."""

from __future__ import annotations

import asyncio
import datetime as dt
import importlib
import pickle
import uuid
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from behaving import SERVER, Wire, answered
from conftest import Case

TEA = b'{"name":"Assam"}'
BINARY = "application/octet-stream"


def test_only_a_default(case: Case) -> None:
    p = case("answers")
    assert answered(p, p.only_default(), 200, TEA) == p.Tea(name="Assam")
    with pytest.raises(p.errors.ApiError) as raised:
        answered(p, p.only_default(), 500, TEA)
    assert raised.value.body == p.Tea(name="Assam")


def test_ranges_of_statuses(case: Case) -> None:
    p = case("answers")
    for status in (200, 202, 299):
        assert answered(p, p.range(), status, TEA) == p.Tea(name="Assam")
    with pytest.raises(p.errors.Range4XX) as raised:
        answered(p, p.range(), 418, b'{"text":"a pot"}')
    assert raised.value.status == 418
    assert raised.value.body == p.Problem(text="a pot")
    with pytest.raises(p.errors.UnexpectedResponse):
        answered(p, p.range(), 500, b"broken", "text/plain")


def test_several_successes(case: Case) -> None:
    p = case("answers")
    assert answered(p, p.several(), 200, TEA) == p.Tea(name="Assam")
    assert answered(p, p.several(), 201, b'{"job":1}') == p.Job(job=1)
    assert answered(p, p.several(), 203, b"text", "text/plain") == "text"
    assert answered(p, p.several(), 204) is None
    with pytest.raises(p.errors.Several409):
        answered(p, p.several(), 409, b"{}")
    with pytest.raises(p.errors.SeveralDefault):
        answered(p, p.several(), 400, b"{}")


def test_no_content(case: Case) -> None:
    p = case("answers")
    assert answered(p, p.nothing(), 204) is None
    with pytest.raises(p.errors.UnexpectedResponse):
        answered(p, p.nothing(), 200, TEA)


def test_maps_and_redirections(case: Case) -> None:
    p = case("answers")
    assert answered(p, p.moved(), 200, b'{"a":1}') == {"a": 1}
    assert answered(p, p.moved(), 304) is None


def test_items_of_another_type_do_not_cost_the_error(case: Case) -> None:
    p = case("responses")
    moment = dt.datetime(2024, 2, 29, 12, tzinfo=dt.timezone.utc)
    for status, content, body, extra in (
        (503, b'["2024-02-29T12:00:00Z","soon",7]', [moment], {1: "soon", 2: 7}),
        (409, b'{"small":1,"tall":"many"}', {"small": 1}, {"tall": "many"}),
        (409, b"{}", {}, {}),
    ):
        with pytest.raises(p.errors.ApiError) as raised:
            answered(p, p.brew(), status, content)
        for error in (raised.value, pickle.loads(pickle.dumps(raised.value))):
            assert error.body == body
            assert error.extra() == extra
            told = {violation.pointer for violation in error.deviations()}
            assert told == {f"/{name}" for name in extra}


def test_an_error_without_a_body_has_nothing_extra(case: Case) -> None:
    p = case("responses")
    with pytest.raises(p.errors.BrewDefault) as raised:
        answered(p, p.brew(), 400, b"")
    assert raised.value.body is None
    assert (raised.value.extra(), raised.value.deviations()) == ({}, [])


def test_items_of_another_type_do_not_cost_the_answer(case: Case) -> None:
    p = case("answers")
    for request, content, body, extra in (
        (p.many(), b'[{"name":"Assam"},7]', [p.Tea(name="Assam")], {1: 7}),
        (p.moved(), b'{"a":1,"b":"x"}', {"a": 1}, {"b": "x"}),
        (p.many(), b"[]", [], {}),
    ):
        wire = Wire(200, content, Content_Type="application/json")
        response = p.Client(transport=wire, base_url=SERVER).exchange(request)
        assert response.body == body
        assert response.extra() == extra
        told = {violation.pointer for violation in response.deviations()}
        assert told == {f"/{name}" for name in extra}
    for content in (b"[7]", b'{"name":"Assam"}', b"7"):
        with pytest.raises(p.errors.UnexpectedResponse):
            answered(p, p.many(), 200, content)


def test_json_by_any_name(case: Case) -> None:
    p = case("bodies_json")
    tea = p.Tea(name="Assam")
    request = p.add_tea(tea)
    for media_type in ("application/hal+json", "application/json; charset=utf-8"):
        assert answered(p, request, 200, TEA, media_type) == tea
    with pytest.raises(p.errors.AddTea400) as raised:
        answered(p, request, 400, b'{"title":"x"}', "application/problem+json")
    assert raised.value.body.title == "x"
    assert answered(p, p.keep_tea(), 200, b"a,b", "text/csv") == "a,b"
    assert answered(p, p.change_tea({}), 200, b"[1]") == [1]


def test_text_numbers_and_files(case: Case) -> None:
    p = case("bodies_text_binary_xml")
    latin = "text/plain; charset=iso-8859-1"
    assert answered(p, p.send_text("x"), 200, b"\xe9", latin) == "é"
    assert answered(p, p.number(), 200, b"42", "text/plain") == "42"
    atom = "application/atom+xml"
    assert answered(p, p.send_xml("<a/>"), 200, b"<b/>", atom) == "<b/>"
    for other in ("application/xml", "text/xml; charset=utf-8", "Application/Atom+XML"):
        assert answered(p, p.send_xml("<a/>"), 200, b"<b/>", other) == "<b/>"
    assert answered(p, p.upload(b""), 200, b"\x00", "application/pdf") == b"\x00"
    assert (
        answered(p, p.upload_any(p.File(b"", "a.png")), 200, b"\xff", BINARY) == b"\xff"
    )


def test_downloads_arrive_as_streams(case: Case, tmp_path: Path) -> None:
    p = case("streams")
    wire = Wire(200, b"\x00" * 100_000, Content_Type=BINARY)
    client = p.Client(transport=wire, base_url=SERVER)
    with client.stream(p.download()) as stream:
        stream.save(tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == b"\x00" * 100_000
    assert answered(p, p.download(), 200, b"all", BINARY) == b"all"


def test_uploads_are_read_while_they_are_sent(case: Case, tmp_path: Path) -> None:
    p = case("streams")
    (tmp_path / "file").write_bytes(b"1" * 200_000)
    wire = Wire(204, b"")
    client = p.Client(transport=wire, base_url=SERVER)
    client.send(p.upload(p.File(tmp_path / "file")))
    pieces = list(wire.sent[0].content)
    assert len(pieces) > 1 and b"".join(pieces) == b"1" * 200_000


EVENTS = b': hello\nid: 1\nevent: brewed\ndata: {"name":\ndata: "Assam"}\n\ndata: x\n\n'


def test_server_sent_events(case: Case) -> None:
    p = case("streams")
    wire = Wire(200, EVENTS, Content_Type="text/event-stream")
    client = p.Client(transport=wire, base_url=SERVER)
    with client.stream(p.events()) as stream:
        events = list(stream.events())
    assert [(e.event, e.id, e.data) for e in events] == [
        ("brewed", "1", p.Tea(name="Assam")),
        ("message", "1", "x"),
    ]
    shown = "event='brewed', id='1', retry=None"
    assert repr(events[0]) == f"Event(data=Tea(name='Assam'), {shown})"
    assert repr(events[1]).startswith("Event(data=..., ")  # which may hold a secret
    assert answered(p, p.told(), 200, EVENTS, "text/event-stream") == events
    texts = answered(p, p.texts(), 200, EVENTS, "text/event-stream")
    assert [event.data for event in texts] == ['{"name":\n"Assam"}', "x"]


def test_events_have_data_by_their_names(case: Case) -> None:
    p = case("streams")
    told = [
        ("brewed", '{"name":"Assam"}', p.Tea(name="Assam")),
        ("filled", "3", 3),
        ("said", "3", "3"),
        ("other", "3", "3"),
        ("filled", "much", "much"),
    ]
    content = "".join(f"event: {e}\ndata: {data}\n\n" for e, data, _ in told).encode()
    wire = Wire(200, content, Content_Type="text/event-stream")
    client = p.Client(transport=wire, base_url=SERVER)
    response = client.exchange(p.news())
    expected = [(event, data) for event, _, data in told]
    assert [(event.event, event.data) for event in response.body] == expected
    assert [v.pointer for v in response.deviations()] == ["/4"]
    with client.stream(p.news()) as stream:
        assert [event.data for event in stream.events()] == [d for _, d in expected]
    assert p.news.__annotations__["return"] == "Request[list[Event[Tea | int | str]]]"


def test_server_sent_events_in_asynchronous_code(case: Case) -> None:
    p = case("streams")

    async def run() -> list[object]:
        wire = Wire(200, EVENTS, Content_Type="text/event-stream")
        async with p.AsyncClient(transport=wire, base_url=SERVER) as client:
            async with client.stream(p.events()) as stream:
                return [event.data async for event in stream.events()]

    assert asyncio.run(run()) == [p.Tea(name="Assam"), "x"]


@pytest.mark.parametrize(
    ("name", "kind"), [("lines", "x-ndjson"), ("sequence", "json-seq")]
)
def test_items_arrive_one_by_one(case: Case, name: str, kind: str) -> None:
    p = case("streams")
    teas = b'\x1e{"name":"Assam"}\n\n\x1enull\n\x1e{"name":"Darjeeling"}'
    expected = [p.Tea(name="Assam"), None, p.Tea(name="Darjeeling")]
    wire = Wire(200, teas, Content_Type=f"application/{kind}")
    with p.Client(transport=wire, base_url=SERVER).stream(getattr(p, name)()) as stream:
        assert list(stream.items()) == expected

    async def run() -> list[object]:
        async with p.AsyncClient(transport=wire, base_url=SERVER) as client:
            async with client.stream(getattr(p, name)()) as stream:
                return [item async for item in stream.items()]

    assert asyncio.run(run()) == expected


def test_json_lines(case: Case) -> None:
    p = case("openapi_32")
    request = p.find_teas(p.Tea())
    lines = b'{"name":"Assam"}\n\n{"name":"Darjeeling"}\n'
    teas = answered(p, request, 200, lines, "application/jsonl")
    assert teas == [p.Tea(name="Assam"), p.Tea(name="Darjeeling")]


def test_webhooks_and_callbacks_are_models(case: Case) -> None:
    p = case("webhooks_and_callbacks")
    assert p.Sale.from_json(TEA) == p.Sale(name="Assam")
    told = p.ServedPayload.from_dict({"at": "2024-02-29T12:00:00Z"})
    assert told.at.year == 2024
    assert not hasattr(p, "tea_sold")
    assert not hasattr(p.Client(base_url=SERVER), "tea_sold")


def test_documents_elsewhere_are_told(case: Case) -> None:
    told = case("documentation").brew.__doc__
    assert "See also: All about brewing. https://tea.example/brewing\n" in told


def test_links_and_deprecations_are_told(case: Case) -> None:
    p = case("webhooks_and_callbacks")
    assert "Next (201): getOrder" in p.place_order.__doc__
    assert "The API calls back: served." in p.place_order.__doc__
    assert p.get_order.__doc__.startswith("Deprecated.")
    assert "id: Which one. Deprecated." in p.get_order.__doc__


def test_version_2(case: Case) -> None:
    p = case("swagger_2")
    request = p.get_tea(id=1, tags=["a", "b"], sizes=[1, 2])
    assert request.url("") == "/teas/1?tags=a%7Cb&sizes=1&sizes=2"
    body = b'{"name":"Assam","note":null}'
    shown = {"X_Left": "3", "X_Rows": "1,2|3", "Content_Type": "application/json"}
    wire = Wire(200, body, **shown)
    client = p.Client(transport=wire, key="k")
    answer = client.exchange(request)
    assert answer.body == p.Tea(name="Assam", note=None)
    assert answer.headers.x_left == 3
    assert answer.headers.x_rows == [[1, 2], [3]]
    assert wire.sent[0].url.startswith("https://tea.example/v1/teas/1?")
    assert wire.sent[0].url.endswith("&key=k")
    with pytest.raises(p.errors.Missing):
        answered(p, request, 404, b'{"text":"x"}', key="k")
    picture = p.SendPictureRequest(title="Tea", picture=b"png")
    assert p.send_picture(picture).body.content_type.startswith("multipart/form-data")
    text = answered(p, p.send_picture(picture), 200, b"x", "text/plain", key="k")
    assert text == "x"


def test_headers_are_of_their_types(case: Case) -> None:
    p = case("headers_of_answers")
    given = {
        "X-Ids": "1, 2,3",
        "X-Tags": "a, b",
        "X-Days": "2024-02-29",
        "X-Colours": "green,mauve",
        "X-Colour": "black",
        "X-Brewed": "2024-02-29T12:00:00Z",
        "X-Id": str(uuid.UUID(int=7)),
        "X-Count": "7",
        "X-Tea": '{"name": "Assam"}',
        "X-Size": "width,1,unit,cm",
        "X-Exploded": "width=1,unit=cm",
        "X-Flags": "hot,true,iced,false",
        "X-Note": "1",
    }
    headers = _headers(p, given)
    assert (headers.x_ids, headers.x_tags) == ([1, 2, 3], ["a", "b"])
    assert headers.x_days == [dt.date(2024, 2, 29)]
    assert headers.x_colours == [p.Colour.GREEN, p.Colour("mauve")]
    assert headers.x_colour is p.Colour.BLACK
    assert headers.x_brewed == dt.datetime(2024, 2, 29, 12, tzinfo=dt.UTC)
    assert (headers.x_id, headers.x_count) == (uuid.UUID(int=7), 7)
    assert headers.x_tea == p.Tea(name="Assam")
    assert headers.x_size == headers.x_exploded == p.Size(width=1, unit="cm")
    assert headers.x_flags == {"hot": True, "iced": False}
    assert headers.x_note == "1"


def test_an_odd_header_costs_nothing_but_itself(case: Case) -> None:
    p = case("headers_of_answers")
    names = [
        *("X-Ids", "X-Days", "X-Brewed", "X-Id", "X-Count", "X-Tea", "X-Size"),
        "X-Flags",
    ]
    headers = _headers(p, {name: "odd, it is" for name in names})
    for name in names[:-2]:
        assert getattr(headers, name.replace("-", "_").lower()) is None
        assert headers[name] == "odd, it is"
    assert headers.x_flags is None
    assert headers.x_size == p.Size(extra={"odd": "it is"})
    assert _headers(p, {}).x_ids is None


def test_cookies_that_are_set_are_a_list(case: Case) -> None:
    p = case("headers_of_answers")
    cookies = ["a=1; Expires=Thu, 01 Jan 2026 00:00:00 GMT", "b=2"]
    wire = Wire(200, b"")
    wire.headers = tuple(("Set-Cookie", cookie) for cookie in cookies)
    with p.Client(transport=wire, base_url=SERVER) as client:
        assert client.exchange(p.look()).headers.set_cookie == cookies


def test_headers_of_errors_are_of_their_types(case: Case) -> None:
    p = case("headers_of_answers")
    given = {"X-Tea": '{"name":"Assam"}', "X-Until": "2024-02-29T12:00:00Z"}
    wire = Wire(429, b"", Retry_After="999", **given)
    client = p.Client(transport=wire, base_url=SERVER)
    with pytest.raises(p.errors.Look429) as caught:
        client.send(p.look())
    headers = caught.value.headers
    assert headers.x_tea == p.Tea(name="Assam")
    assert headers.x_until == dt.datetime(2024, 2, 29, 12, tzinfo=dt.UTC)


def _headers(package: ModuleType, given: dict[str, str]) -> Any:
    wire = Wire(200, b"", **given)
    client = package.Client(transport=wire, base_url=SERVER)
    return client.exchange(package.look()).headers


FORM = "application/x-www-form-urlencoded"


def test_forms_are_objects(case: Case) -> None:
    p = case("answers_in_forms")
    content = (
        b"token=a+b%26&expires=60&at=2024-02-29T12%3A00%3A00Z&scopes=r&scopes=w"
        b"&sizes=1,2&names=%22x%22&left=&tea=%7B%22name%22%3A%22Assam%22%7D&other=1"
    )
    token = answered(p, p.fetch_token(), 200, content, FORM)
    assert token == p.FetchToken200(
        token="a b&",
        expires=60,
        at=dt.datetime(2024, 2, 29, 12, tzinfo=dt.UTC),
        scopes=["r", "w"],
        sizes=[1, 2],
        names=["x"],
        left=None,
        tea=p.Tea(name="Assam"),
        extra={"other": "1"},
    )
    odd = answered(p, p.fetch_token(), 200, b"token=a&expires=soon&at=1", FORM)
    assert (odd.token, odd.expires) == ("a", None)
    assert odd.extra == {"expires": "soon", "at": "1"}
    assert answered(p, p.count(), 200, b"a=1&b=2", FORM) == {"a": 1, "b": 2}
    assert answered(p, p.anything(), 200, b"a=1&b=2", FORM) == "a=1&b=2"


def test_forms_of_several_kinds(case: Case) -> None:
    p = case("answers_in_forms")
    for content, body in (
        (b"name=7", p.Tea(name="7")),
        (b"code=7", p.FetchToken400Variant2(code=7)),
    ):
        with pytest.raises(p.errors.FetchToken400) as caught:
            answered(p, p.fetch_token(), 400, content, FORM)
        assert caught.value.body == body


def test_fixtures_in_forms_are_answers(case: Case) -> None:
    p = case("answers_in_forms")
    fixtures = importlib.import_module(f"{p.__name__}.fixtures")
    for message in fixtures.messages("fetch_token"):
        if message.part == "200":
            with p.Client(transport=fixtures.Replies(message), base_url=SERVER) as c:
                assert c.send(p.fetch_token()).to_dict() == message.body
