"""Which declared content an answer is of, and how each kind is read."""

from __future__ import annotations

import codecs
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rebilly_customers._runtime.errors import ApiError, UnexpectedResponse
from rebilly_customers._runtime.events import Event
from rebilly_customers._runtime.models import Mismatch
from rebilly_customers._runtime.requests import Request
from rebilly_customers._runtime.responses import (
    Answer,
    BinaryContent,
    EventsContent,
    JsonContent,
    JsonLinesContent,
    Response,
    Responses,
    TextContent,
    read,
)
from rebilly_customers._runtime.transports import Flaw, Incoming

from .samples import NotBrewed, Tea, look

TEA = JsonContent("application/json", Tea.decode, Tea.check)
KINDS = (
    TEA,
    JsonContent("application/hal+json", dict),
    TextContent("text/csv"),
    BinaryContent("image/*"),
    BinaryContent("*/*"),
)


def asking(**answers: Answer[Any, Any]) -> Request[Any]:
    keys = {key.removeprefix("on_"): answer for key, answer in answers.items()}
    return replace(look(), responses=Responses(keys))


def received(
    content: bytes, content_type: str | None, status: int = 200, **more: Any
) -> Incoming:
    pairs = () if content_type is None else (("content-type", content_type),)
    return Incoming(status=status, headers=pairs, content=content, **more)


def reading(*contents: Any) -> Any:
    request = asking(on_200=Answer(contents=contents))

    def act(content: bytes, content_type: str | None = None) -> Response[Any, Any]:
        return read(request, received(content, content_type))

    return act


@pytest.mark.parametrize(
    ("content_type", "chosen"),
    [
        ("application/json", 0),
        ("APPLICATION/HAL+JSON; charset=utf-8", 1),
        ("application/problem+json", 0),
        ("text/csv;header=present", 2),
        ("image/png", 3),
        ("text/html", 4),
        ("", 0),
        (None, 0),
    ],
)
def test_the_closest_content_is_chosen(content_type: str | None, chosen: int) -> None:
    response = reading(*KINDS)(b'{"name":"x"}', content_type)
    assert response.chosen is KINDS[chosen]


@pytest.mark.parametrize("content_type", ["text/html", "image/svg", "odd", "a/b/c"])
def test_no_other_content_is_taken(content_type: str) -> None:
    with pytest.raises(UnexpectedResponse, match="the content type is") as caught:
        reading(TEA, TextContent("text/csv"))(b"<html>", content_type)
    assert caught.value.content == b"<html>"


@pytest.mark.parametrize(
    ("content", "content_type", "body", "clean"),
    [
        (b"\xc3\xa9", "text/plain", "é", True),
        (b"\xef\xbb\xbf\xc3\xa9", "text/plain", "é", True),
        (b"\xe9", "text/plain; charset=ISO-8859-1", "é", True),
        (b"\xe9", 'text/plain;charset="latin1"', "é", True),
        (b"\xe9", "text/plain", "\ufffd", False),
        (b"\xe9", "text/plain; charset=unknown", "\ufffd", False),
        (b"x", "text/plain; charset=rot13", "x", True),
        (b"x", "text/plain; charset=unicode_escape", "x", True),
        (b"", "text/plain", "", True),
    ],
)
def test_text(content: bytes, content_type: str, body: str, clean: bool) -> None:
    response = reading(TextContent("text/plain"))(content, content_type)
    assert response.body == body
    assert [found.keyword for found in response.deviations()] == [
        "charset" for _ in range(not clean)
    ]


def test_every_charset_of_text_is_known() -> None:
    from encodings import aliases
    from rebilly_customers._runtime.media import charset

    odd = {"base64_codec", "bz2_codec", "hex_codec", "quopri_codec", "rot_13"}
    odd |= {"uu_codec", "zlib_codec", "mbcs", "oem"}
    for name in set(aliases.aliases.values()) - odd:
        assert charset(f"text/plain; charset={name}") == codecs.lookup(name).name, name
    slow = {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined"}
    for name in (odd - {"mbcs", "oem"}) | slow:
        with pytest.raises(LookupError):
            charset(f"text/plain; charset={name}")


def test_binary_and_nothing() -> None:
    assert reading(BinaryContent("application/pdf"))(b"\0", "application/pdf").body == (
        b"\0"
    )
    assert reading(BinaryContent("*/*"))(b"").body == b""
    with pytest.raises(UnexpectedResponse, match="the body is empty"):
        reading(TEA)(b"", "application/json")
    with pytest.raises(UnexpectedResponse, match="the body is empty"):
        reading(TEA)(b"")


def test_json_lines() -> None:
    kind = JsonLinesContent("application/jsonl", Tea.decode, Tea.check)
    response = reading(kind)(b'{"name":"a"}\r\n\n{"name":7}', "application/jsonl")
    assert response.body == [Tea("a"), Tea(7)]
    assert len(response.deviations()) == 1
    with pytest.raises(UnexpectedResponse, match="not the declared JSON"):
        reading(kind)(b'{"name":"a"}\n{"na', "application/jsonl")


def test_events() -> None:
    stream = b'data: {"name":"a"}\n\ndata: [DONE]\n\ndata: half'
    kind = EventsContent(decode=Tea.decode)
    body = reading(kind)(stream, "text/event-stream").body
    assert body == [Event(Tea("a")), Event("[DONE]")]
    body = reading(EventsContent())(stream, "text/event-stream").body
    assert [event.data for event in body] == ['{"name":"a"}', "[DONE]"]
    assert body[0].json() == {"name": "a"}


@pytest.mark.parametrize("status", [204, 205, 304])
def test_a_status_without_a_body_has_none(status: int) -> None:
    request = asking(on_default=Answer(contents=(TEA,)))
    assert read(request, received(b"", None, status)).body is None


def test_the_answer_to_a_head_has_no_body() -> None:
    request = replace(asking(on_200=Answer(contents=(TEA,))), method="HEAD")
    assert read(request, received(b"", "application/json")).body is None


def test_the_default_is_a_success_below_400_and_an_error_from_there_on() -> None:
    request = asking(on_default=Answer(contents=(TEA,), error=NotBrewed))
    content = b'{"name":"x"}'
    assert read(request, received(content, "application/json", 201)).body == Tea("x")
    with pytest.raises(NotBrewed) as caught:
        read(request, received(content, "application/json", 400))
    assert vars(caught.value)["body"] == Tea("x")
    bare = asking(on_default=Answer(contents=(TEA,)))
    with pytest.raises(ApiError):
        read(bare, received(content, "application/json", 500))
    listed = asking(on_200=Answer(), on_default=Answer(error=NotBrewed))
    assert read(listed, received(b"", None)).body is None
    with pytest.raises(NotBrewed):
        read(listed, received(b"", None, 404))


def test_a_mismatch_is_told_without_the_body() -> None:
    def decode(value: Any) -> Any:
        raise Mismatch

    with pytest.raises(UnexpectedResponse, match="JSON of another type"):
        reading(JsonContent("application/json", decode))(b"1")


def test_lines_of_another_type_do_not_cost_the_others() -> None:
    def decode(value: Any) -> Any:
        if isinstance(value, str):
            return value
        raise Mismatch

    response = reading(JsonLinesContent("a/jsonl", decode))(b'"a"\n7\n"b"')
    assert response.body == ["a", "b"]
    assert response.extra() == {1: 7}


@given(
    st.sampled_from(KINDS + (EventsContent(), JsonLinesContent("a/jsonl", dict))),
    st.binary() | st.sampled_from([b'{"name":1}', b"data: x\n\n", b"null", b"[]"]),
    st.text() | st.sampled_from(["text/csv", "image/png", "application/json"]),
    st.sampled_from([None, *Flaw]),
)
def test_nothing_crashes(
    kind: Any, content: bytes, content_type: str, flaw: Flaw | None
) -> None:
    request = asking(on_200=Answer(contents=(kind,)))
    try:
        response = read(request, received(content, content_type, flaw=flaw))
    except UnexpectedResponse as error:
        assert error.content == content
    else:
        assert flaw is None
        response.deviations()
