"""What cases with parameters, bodies, servers and credentials send."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import uuid
from decimal import Decimal
from typing import Any

import pytest
from behaving import SERVER, Wire, refused, sent
from conftest import Case

DAY = dt.date(2024, 2, 29)


def test_path_parameters(case: Case) -> None:
    p = case("parameters_path")
    size = p.Size(width=1, height=2)
    listed: dict[str, Any] = {"list_": [1, 2], "exploded": [3, 4]}
    simple = p.simple(one="a/b?é", list_=[1, 2], map={"k": "v"}, exploded=size, day=DAY)
    assert simple.path == "/simple/a%2Fb%3F%C3%A9/1,2/k,v/width=1,height=2/2024-02-29"
    label = p.label(one="a.b", map=size, **listed)
    assert label.path == "/label/.a.b/.1,2/.3.4/.width=1.height=2"
    matrix = p.matrix(one=1, map=size, **listed)
    assert (
        matrix.path
        == "/matrix/;one=1/;list=1,2/;exploded=3;exploded=4/;width=1;height=2"
    )
    assert p.file(name="a.b", extension="png").path == "/files/a.b.png"
    assert refused(p, p.label, one="long", map=size, **listed) == [
        ("/one", "maxLength")
    ]


@pytest.mark.parametrize(
    ("given", "query"),
    [
        ({}, ""),
        ({"kept": True}, "&kept=true"),
        ({"tags": ["a b", "c&d"]}, "&tags=a%20b&tags=c%26d"),
        ({"tags": []}, ""),
        ({"list_": ["a,b", "c"]}, "&list=a%2Cb,c"),
        ({"spaces": ["a", "b"]}, "&spaces=a%20b"),
        ({"pipes": [1, 2]}, "&pipes=1%7C2"),
        ({"path": "a/b?c=d e"}, "&path=a/b?c=d%20e"),
        (
            {"at_": dt.datetime(2024, 2, 29, tzinfo=dt.UTC)},
            "&at=2024-02-29T00%3A00%3A00Z",
        ),
        ({"sort": "price"}, "&sort=price"),
        ({"none": ""}, "&none="),
        ({"share": 0.1}, "&share=0.1"),
        ({"filter_name": "x"}, "&filter%5Bname%5D=x"),
        ({"any": [1, "a"]}, "&any=1&any=a"),
    ],
)
def test_query_parameters(case: Case, given: dict[str, Any], query: str) -> None:
    p = case("parameters_query")
    assert p.find_teas(page=1, **given).url("") == f"/teas?page=1{query}"


def test_objects_in_the_query(case: Case) -> None:
    p = case("parameters_query")
    size = p.Size(width=1, name="é")
    for name, query in {
        "size": "width=1&name=%C3%A9",
        "flat": "flat=width,1,name,%C3%A9",
        "deep": "deep%5Bwidth%5D=1&deep%5Bname%5D=%C3%A9",
        "where": "where=%7B%22width%22%3A1%2C%22name%22%3A%22%5Cu00e9%22%7D",
    }.items():
        assert p.find_teas(page=1, **{name: size}).url("") == f"/teas?page=1&{query}"


def test_an_operation_overrides_the_parameters_of_its_path(case: Case) -> None:
    p = case("parameters_query")
    assert refused(p, p.find_teas, page=0) == [("/page", "minimum")]
    assert p.drop_teas(page="x", kept=False).url("") == "/teas?page=x&kept=false"
    with pytest.raises(TypeError):
        p.find_teas()


def test_headers_and_cookies(case: Case) -> None:
    p = case("parameters_header_and_cookie")
    request = p.find_teas(
        x_one="1",
        x_list=[1, 2],
        x_map={"a": "b"},
        x_exploded={"a": "b", "c": "d"},
        x_json={"a": [1]},
        x_day=DAY,
        if_match='"e"',
        session="a;b",
        list_=["a", "b"],
        flag=True,
    )
    assert dict(request.headers) == {
        "X-One": "1",
        "X-List": "1,2",
        "X-Map": "a,b",
        "X-Exploded": "a=b,c=d",
        "X-Json": '{"a":[1]}',
        "X-Day": "2024-02-29",
        "If-Match": '"e"',
    }
    cookies = dict(sent(p, request, base_url=SERVER).headers)["Cookie"]
    assert cookies == "session=a%3Bb; list=a,b; flag=true"


@pytest.mark.parametrize(
    ("given", "query"),
    [
        ({"until": None}, "&until="),
        ({"until": DAY, "brands": ["a", "b"]}, "&until=2024-02-29&brands=a,b"),
        ({"brands": None}, "&brands="),
        ({"brands": []}, ""),
        ({"json": None}, "&json=null"),
        ({"json": 1, "any": None}, "&any=&json=1"),
        ({"tags": None, "page": 1}, ""),
    ],
)
def test_an_argument_that_may_be_null_is_absent_or_null(
    case: Case, given: dict[str, Any], query: str
) -> None:
    p = case("parameters_query")
    assert p.find_teas(**{"page": 1, **given}).url("") == f"/teas?page=1{query}"
    unset = {name: p.UNSET for name in ("until", "brands", "json", "any")}
    assert p.find_teas(page=1, **unset).url("") == "/teas?page=1"


@pytest.mark.parametrize(
    ("given", "query"),
    [
        ({"rows": [[1, 2], [3]]}, "rows=1%2C2%7C3"),
        ({"cells": [[["a", "b"], ["c"]], [["d"]]]}, "cells=a%20b%7Cc&cells=d"),
        ({"plain": [["a", "b"], ["c"], []]}, "plain=a%2Cb,c,"),
    ],
)
def test_arrays_in_arrays_of_swagger(
    case: Case, given: dict[str, Any], query: str
) -> None:
    p = case("swagger_2")
    assert p.get_tea(id=1, **given).url("") == f"/teas/1?{query}"


def test_arrays_in_arrays_of_swagger_elsewhere(case: Case) -> None:
    p = case("swagger_2")
    request = p.get_tea(id=1, x_rows=[[1, 2], [3]])
    assert dict(request.headers) == {"X-Rows": "1,2 3"}
    assert p.get_rows(rows=[[1, 2], [3]]).path == "/rows/1%2C2%7C3"
    body = p.SendPictureRequest(title="Tea", picture=b"", rows=[[1, 2], [3]])
    sent = [content for _, content in parts(p.send_picture(body).body)]
    assert sent == [b"Tea", b"1\t2", b"3", b""]
    assert refused(p, p.get_tea, id=1, plain=[["a,b"]]) == [("/plain", "query")]


def test_null_in_headers_and_cookies(case: Case) -> None:
    p = case("parameters_header_and_cookie")
    plain = p.find_teas(x_one="1")
    assert (dict(plain.headers), plain.cookies) == ({"X-One": "1"}, ())
    request = p.find_teas(x_one="1", x_null=None, null=None)
    assert dict(request.headers) == {"X-One": "1", "X-Null": ""}
    assert request.cookies == (("null", ""),)


def test_a_header_cannot_carry_a_second_one(case: Case) -> None:
    p = case("parameters_header_and_cookie")
    assert refused(p, p.find_teas, x_one="a\r\nX-Two: b")


def test_json_of_every_kind(case: Case) -> None:
    p = case("bodies_json")
    tea = p.Tea(name="Assam")
    request = p.add_tea(tea)
    assert request.body.content() == b'{"name":"Assam"}'
    assert request.fields() == {
        "Accept": "application/hal+json, application/problem+json",
        "Content-Type": "application/vnd.tea+json; version=2",
    }
    assert p.change_tea({"name": None}).fields()["Content-Type"] == (
        "application/merge-patch+json"
    )


def test_a_body_may_be_null_or_left_out(case: Case) -> None:
    p = case("bodies_json")
    for make in (p.add_note, p.keep_note, p.change_note):
        assert make().body is None
        assert make(p.UNSET).body is None
        assert make(None).body.content() == b"null"
    assert p.add_note("a").body.content() == b'"a"'
    assert p.keep_note(p.Tea(name="Assam")).body.content() == b'{"name":"Assam"}'
    assert p.keep_note("a").body.content() == b"a"
    assert refused(p, p.add_note, "") == [("", "minLength")]


def test_one_of_several_media_types(case: Case) -> None:
    p = case("bodies_json")
    assert p.keep_tea().body is None
    tea = p.Tea(name="a b&é")
    form = p.keep_tea(tea, media_type="application/x-www-form-urlencoded")
    assert form.body.content() == b"name=a+b%26%C3%A9"
    text = p.keep_tea("é", media_type="text/plain").body
    assert (text.content(), text.content_type) == (
        b"\xc3\xa9",
        "text/plain; charset=utf-8",
    )
    xml = p.keep_tea("<tea/>", media_type="application/xml").body
    assert (xml.content(), xml.content_type) == (b"<tea/>", "application/xml")
    assert refused(p, p.keep_tea, tea, media_type="text/html") == [("", "content")]
    assert refused(p, p.keep_tea, tea, media_type="text/plain") == [("", "content")]
    for wrong in ({"name": "a"}, b"a", 1):
        assert refused(p, p.keep_tea, wrong) == [("", "content")]
    with pytest.raises(p.errors.InvalidRequest, match="str as text/plain"):
        p.keep_tea(b"a", media_type="application/json")


def test_the_class_of_a_body_shows_its_media_type(case: Case) -> None:
    p = case("bodies_of_any_class")
    number, tea = uuid.UUID(int=7), p.Tea(name="Assam")
    for given, media_type, content in (
        (tea, "application/json", b'{"name":"Assam"}'),
        ([number], "application/vnd.ids+json", f'["{number}"]'.encode()),
        ([1, None], "application/vnd.counts+json", b"[1,null]"),
        ({"a": 1.5}, "application/vnd.any+json", b'{"a":1.5}'),
        (Decimal("1.50"), "application/vnd.price+json", b'"1.50"'),
        (7, "application/vnd.any+json", b"7"),
        ("<a/>", "application/xml", b"<a/>"),
        (b"a", "application/octet-stream", b"a"),
        ([tea, tea], "application/jsonl", b'{"name":"Assam"}\n' * 2),
    ):
        body = p.send(given).body
        assert (body.media_type, body.content()) == (media_type, content)
    chosen = p.send("text", media_type="application/octet-stream").body
    assert chosen.content() == b"text"
    assert refused(p, p.send, [b"a"]) == [("", "content")]
    assert refused(p, p.send, p.Tea(name="")) == [("/name", "minLength")]


def test_forms(case: Case) -> None:
    p = case("bodies_form")
    tea = p.Tea(
        name="a b",
        tags=["x", "y&z"],
        sizes=[1, 2],
        deep={"k": "v"},
        json={"a": [1]},
        day=DAY,
        organic=True,
    )
    request = p.add_tea(tea)
    assert request.fields()["Content-Type"] == "application/x-www-form-urlencoded"
    assert request.body.content().decode().split("&") == [
        "name=a+b",
        "tags=x",
        "tags=y%26z",
        "sizes=1,2",
        "deep%5Bk%5D=v",
        "json=%7B%22a%22%3A%5B1%5D%7D",
        "day=2024-02-29",
        "organic=true",
    ]
    assert refused(p, p.add_tea, p.Tea(name="x" * 21)) == [("/name", "maxLength")]


def whole(body: Any) -> bytes:
    """The bytes of a body, whether it is sent in pieces or not."""
    content = body.content()
    return content if isinstance(content, bytes) else b"".join(content)


def parts(body: Any) -> list[tuple[str, bytes]]:
    """Each part of a multipart body: its head and its content."""
    boundary = body.content_type.partition("boundary=")[2].encode()
    pieces = whole(body).split(b"--" + boundary)
    assert pieces[0] == b"" and pieces[-1] == b"--\r\n"
    split = [piece[2:-2].partition(b"\r\n\r\n") for piece in pieces[1:-1]]
    return [(head.decode(), content) for head, _, content in split]


def test_parts_without_names_are_encoded_by_their_places(case: Case) -> None:
    p = case("bodies_of_parts")
    picture = p.File(b"\x89PNG", "cup.png")
    body = p.add_album([p.Tea(name="Assam"), "*Malty*", b"\x89", picture]).body
    assert [head for head, _ in parts(body)] == [
        "Content-Type: application/vnd.tea+json\r\nX-Part: tea",
        "Content-Type: text/markdown",
        "Content-Type: image/png",
        "Content-Type: image/png",
    ]
    contents = [content for _, content in parts(body)]
    assert contents == [b'{"name":"Assam"}', b"*Malty*", b"\x89", b"\x89PNG"]
    assert refused(p, p.add_album, [p.Tea(name="Darjeeling"), 1]) == [
        ("/0/name", "maxLength"),
        ("/1", "type"),
    ]
    days = parts(p.add_days([DAY, DAY]).body)
    assert days == [("Content-Type: text/plain", b"2024-02-29")] * 2


def test_multipart(case: Case) -> None:
    p = case("bodies_multipart")
    body = p.SendPicturesRequest(
        title="Tea",
        cover=p.File(b"png", name="a.png", headers={"X-Size": "3"}),
        more=["1", p.File(b"2", name="b.gif", media_type="image/gif")],
        tea=p.Tea(name="Assam"),
        tags=["x", "y"],
        count=3,
        page="<p>",
    )
    made = parts(p.send_pictures(body).body)
    named = 'Content-Disposition: form-data; name="'
    assert made == [
        (f'{named}title"', b"Tea"),
        (
            f'{named}cover"; filename="a.png"\r\nContent-Type: image/png\r\n'
            "X-Sort: front\r\nX-Size: 3",
            b"png",
        ),
        (
            f'{named}more"; filename="more"\r\nContent-Type: application/octet-stream',
            b"1",
        ),
        (f'{named}more"; filename="b.gif"\r\nContent-Type: image/gif', b"2"),
        (f'{named}tea"\r\nContent-Type: application/json', b'{"name":"Assam"}'),
        (f'{named}tags"', b"x"),
        (f'{named}tags"', b"y"),
        (f'{named}count"', b"3"),
        (f'{named}page"\r\nContent-Type: text/html\r\nX-Version: 2', b"<p>"),
    ]


@pytest.mark.parametrize("content", ["png", b"png"])
def test_a_file_has_a_name_whatever_it_is_given_as(case: Case, content: Any) -> None:
    p = case("bodies_multipart")
    body = p.SendPicturesRequest(title="Tea", cover=content)
    given = {"cover": {"X-Size": "3"}}
    head, sent = parts(p.send_pictures(body, part_headers=given).body)[1]
    assert 'name="cover"; filename="cover"\r\nContent-Type: image/png' in head
    assert sent == b"png"


def test_headers_of_parts_are_given_and_checked(case: Case) -> None:
    p = case("bodies_multipart")
    body = p.SendPicturesRequest(title="Tea", cover=b"png", page="<p>")
    size, missing = {"X-Size": "3"}, [("/cover/X-Size", "required")]
    assert refused(p, p.send_pictures, body) == missing
    given: dict[str, Any] = {"cover": size, "page": {"x-language": "de"}}
    _, cover, page = parts(p.send_pictures(body, part_headers=given).body)
    assert cover[0].endswith("X-Sort: front\r\nX-Size: 3")
    assert page[0].endswith("X-Version: 2\r\nx-language: de")
    for wrong, found in [
        ({"cover": {"X-Size": "big"}}, [("/cover/X-Size", "type")]),
        ({"cover": {"X-Size": 3}}, [("/cover/X-Size", "type")]),
        ({"cover": {**size, "X-Own": 3}}, [("/cover/X-Own", "type")]),
        (
            {"cover": size, "page": {"X-Language": "d"}},
            [("/page/X-Language", "minLength")],
        ),
        ({"cover": size, "more": {"X-Any": "1"}}, [("/more", "headers")]),
        (
            {"cover": {**size, "content-disposition": "form-data"}},
            [("/cover/content-disposition", "headers")],
        ),
        (
            {"cover": {**size, "Content-Type": "text/html"}},
            [("/cover/Content-Type", "headers")],
        ),
    ]:
        assert refused(p, p.send_pictures, body, part_headers=wrong) == found
    file = p.File(b"png", headers={"x-size": "big"})
    body = p.SendPicturesRequest(title="Tea", cover=file)
    assert refused(p, p.send_pictures, body, part_headers={"cover": size}) == [
        ("/cover/X-Size", "type")
    ]


def test_text_binary_and_xml(case: Case) -> None:
    p = case("bodies_text_binary_xml")
    assert refused(p, p.send_text, "longer") == [("", "maxLength")]
    assert p.send_text("é").body.content() == "é".encode()
    assert p.send_xml("<a>é</a>").fields()["Content-Type"] == "application/xml"
    assert whole(p.upload(b"\x00\xff").body) == b"\x00\xff"
    assert p.upload(b"").fields()["Content-Type"] == "application/octet-stream"
    picture = p.File(b"gif", media_type="image/gif")
    assert p.upload_any(picture).fields()["Content-Type"] == "image/gif"
    named = p.File(b"png", name="a.png")
    assert p.upload_any(named).fields()["Content-Type"] == "image/png"
    assert refused(p, p.upload_any, b"png") == [("", "content")]


def test_servers_of_paths_and_operations(case: Case) -> None:
    p = case("servers")
    assert sent(p, p.list_teas()).url == "https://eu.tea.example/v1/teas"
    assert sent(p, p.list_teas(), region="us", version="v2").url == (
        "https://us.tea.example/v2/teas"
    )
    assert sent(p, p.list_pictures()).url == "https://pictures.tea.example/pictures"
    assert sent(p, p.send_picture()).url == "https://upload.tea.example/main/pictures"


def test_security(case: Case) -> None:
    p = case("security")

    def signed(request: Any, **given: Any) -> tuple[str, dict[str, str]]:
        outgoing = sent(p, request, **given)
        shown = ("x-key", "cookie", "authorization")
        kept = {n.lower(): v for n, v in outgoing.headers if n.lower() in shown}
        return outgoing.url.partition("?")[2], kept

    both = {"key": "k", "cookie": "c"}
    assert signed(p.both(), **both) == ("", {"x-key": "k", "cookie": "sid=c"})
    assert signed(p.either(), query="q&q") == ("api%20key=q%26q", {})
    assert signed(p.either(), bearer="b") == ("", {"authorization": "Bearer b"})
    assert signed(p.either(), bearer=lambda: "asked") == (
        "",
        {"authorization": "Bearer asked"},
    )
    assert signed(p.maybe()) == ("", {})
    basic = {"basic": "u", "basic_password": "p"}
    assert signed(p.maybe(), **basic)[1] == {"authorization": "Basic dTpw"}
    assert signed(p.open(), **both) == ("", {})
    assert signed(p.inherited(), **both) == ("", {"x-key": "k"})
    assert signed(p.scoped(), o_auth="t")[1] == {"authorization": "Bearer t"}
    with pytest.raises(p.errors.MissingCredentials):
        sent(p, p.both(), key="k")
    assert callable(p.Client(bearer="b").bearer.open)


def test_operations_without_ids(case: Case) -> None:
    p = case("operations_without_ids")
    requests = [
        *(p.get(), p.get_teas_affd80a5(), p.post_teas(), p.get_teas(id="a")),
        *(p.head_teas_id(id="a"), p.options_teas_id(id="a"), p.trace_teas_id(id="a")),
        *(p.get_teas_id(id="a"), p.get_teas_id_parts_part_id_json(id="a", part_id="b")),
    ]
    assert [f"{request.method} {request.path}" for request in requests] == [
        *("GET /", "GET /teas", "POST /teas", "DELETE /teas/a"),
        *("HEAD /teas/a", "OPTIONS /teas/a", "TRACE /teas/a"),
        *("GET /teas/a", "GET /teas/a/parts/b.json"),
    ]


def test_query_strings_as_a_whole(case: Case) -> None:
    p = case("openapi_32")
    tea = p.Tea(name="Assam")
    found = p.find_teas(tea, filter=p.FindTeasFilter(leaf="a b", sizes=[1, 2]))
    assert (found.method, found.url("")) == (
        "QUERY",
        "/teas?leaf=a%20b&sizes=1&sizes=2",
    )
    outgoing = sent(p, found)
    assert outgoing.url.startswith("https://tea.example/teas?")
    assert json.loads(outgoing.content) == {"name": "Assam"}


def test_a_method_of_any_name(case: Case) -> None:
    p = case("openapi_32")
    assert sent(p, p.copy_teas()).method == "COPY"
    request = p.search_teas(p.Tea(name="Assam"))
    assert (request.repeatable, p.find_teas(p.Tea()).repeatable) == (False, True)

    async def run(wire: Wire) -> None:
        async with p.AsyncClient(transport=wire) as client:
            await client.send(request)

    wire = Wire(503, b"")
    with pytest.raises(p.errors.UnexpectedResponse):  # and is not sent again
        asyncio.run(run(wire))
    (outgoing,) = wire.sent
    assert (outgoing.method, outgoing.content) == ("M-SEARCH", b'{"name":"Assam"}')


def test_server_sent_events_are_sent_as_such(case: Case) -> None:
    p = case("streams")
    teas = p.send_teas([p.Tea(name="Assam"), p.Tea(name="Mint")])
    assert teas.fields()["Content-Type"] == "text/event-stream"
    assert teas.body.content() == (
        b'data: {"name":"Assam"}\n\ndata: {"name":"Mint"}\n\n'
    )
    event = p.SendEventsRequest(event="brewed", data="a\nb")
    assert p.send_events([event]).body.content() == (
        b"event: brewed\ndata: a\ndata: b\n\n"
    )
