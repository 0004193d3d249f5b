"""Reading answers: typed when as declared, kept as they are when not."""

from __future__ import annotations

import pickle
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rebilly_customers._runtime.errors import ClientError, UnexpectedResponse
from rebilly_customers._runtime.responses import (
    Answer,
    Headers,
    JsonContent,
    Response,
    Responses,
    TextContent,
    boolean,
    integer,
    number,
    read,
)
from rebilly_customers._runtime.transports import Flaw, Incoming

from .samples import BrewedHeaders, NotBrewed, Tea, brew, look

JSON = ("Content-Type", "application/json; charset=utf-8")


def incoming(status: int, content: bytes, *headers: tuple[str, str]) -> Incoming:
    return Incoming(status=status, headers=headers or (JSON,), content=content)


def refused(answered: Incoming) -> UnexpectedResponse:
    with pytest.raises(UnexpectedResponse) as caught:
        read(brew("oolong"), answered)
    error = caught.value
    assert (error.status, error.content) == (answered.status, answered.content)
    assert dict(error.headers) == {k.lower(): v for k, v in answered.headers}
    assert (error.operation, error.template) == ("brew", "/houses/{house}/teas")
    return error


def test_a_declared_answer() -> None:
    headers = (JSON, ("x-ratelimit-remaining", "7"))
    response = read(brew("oolong"), incoming(201, b'{"name": "oolong"}', *headers))
    assert (response.status, response.body) == (201, Tea("oolong"))
    assert isinstance(response.headers, BrewedHeaders)
    assert response.headers.remaining == 7
    assert response.deviations() == []


def test_deviations_are_computed_when_asked() -> None:
    response = read(brew("oolong"), incoming(201, b'{"name": 7}'))
    assert response.body == Tea(7)
    assert [found.pointer for found in response.deviations()] == ["/name"]


def test_a_declared_error() -> None:
    content = b'{"title": "Not \\u001b[31mred", "detail": "jane@example.com"}'
    with pytest.raises(NotBrewed) as caught:
        read(brew("oolong"), incoming(422, content))
    assert caught.value.body["detail"] == "jane@example.com"
    shown = "POST /houses/{house}/teas: 422 NotBrewed: Not  [31mred"
    assert str(caught.value) == shown


@pytest.mark.parametrize(
    ("status", "content", "content_type", "reason"),
    [
        (201, b"<html>", "text/html", "content type is text/html"),
        (201, b"<html>", "\x1b[2J", "content type is odd"),
        (422, b"<html>", "text/html", "content type"),
        (201, b"", "application/json", "empty"),
        (201, b'{"name"', "application/json", "declared JSON: .* byte 7"),
        (201, b"[]", "application/json", "TypeError"),
        (201, b"{}", "application/json", "KeyError"),
        (529, b"{}", "application/json", "declares only 201, 422, 429"),
        (999, b"", "", "declares only"),
        (302, b"", "", "declares only"),
    ],
)
def test_an_answer_that_is_not_as_declared(
    status: int, content: bytes, content_type: str, reason: str
) -> None:
    answered = incoming(status, content, ("Content-Type", content_type))
    assert re.search(reason, str(refused(answered)))


def test_a_broken_body_keeps_what_came() -> None:
    for flaw in Flaw:
        answered = Incoming(status=201, headers=(JSON,), content=b"{", flaw=flaw)
        error = refused(answered)
        assert flaw.value in str(error)
        assert error.truncated is (flaw is Flaw.TRUNCATED)


def test_an_unknown_compression_is_named() -> None:
    answered = incoming(201, b"\x8b", JSON, ("Content-Encoding", "br"))
    assert "compressed" in str(refused(answered))


@pytest.mark.parametrize(
    ("declared", "sent", "taken"),
    [
        ("application/json", "application/problem+json", True),
        ("application/json", "Application/JSON;charset=utf-8", True),
        ("application/*", "application/json", True),
        ("*/*", "text/html", True),
        ("application/json", "", True),
        ("application/json", "text/plain", False),
        ("text/*", "application/json", False),
    ],
)
def test_media_types(declared: str, sent: str, taken: bool) -> None:
    answers: Responses[Tea] = Responses(
        {"200": Answer(contents=(JsonContent(declared, Tea.decode),))}
    )
    request = replace(look(), responses=answers)
    answered = incoming(200, b'{"name": "x"}', ("Content-Type", sent))
    try:
        assert read(request, answered).body == Tea("x") and taken
    except UnexpectedResponse:
        assert not taken


def test_the_closest_status_key_wins() -> None:
    exact, near, other = (Answer[None](contents=(TextContent(name),)) for name in "abc")
    answers: Responses[None] = Responses({"default": other, "4XX": near, "404": exact})
    assert answers.lookup(404) is exact
    assert answers.lookup(429) is near
    assert answers.lookup(529) is other
    assert answers.lookup(201) is None
    assert Responses[None]({"default": other}).lookup(201) is other
    assert Responses[None]({}).lookup(200) is None
    assert answers.media_types() == ("c", "b", "a")


def test_no_body_is_decoded_where_none_is_declared() -> None:
    request = replace(look(), responses=Responses({"204": Answer()}))
    assert read(request, incoming(204, b"unasked", JSON)).body is None


@given(
    st.integers(0, 999),
    st.binary(max_size=30) | st.sampled_from([b'{"name":1}', b"[[]]", b"null"]),
    st.text(max_size=20),
    st.sampled_from([None, *Flaw]),
)
def test_nothing_crashes_the_reader(
    status: int, content: bytes, content_type: str, flaw: Flaw | None
) -> None:
    headers = (("Content-Type", content_type),)
    answered = Incoming(status=status, headers=headers, content=content, flaw=flaw)
    try:
        response = read(brew("oolong"), answered)
    except ClientError as error:
        assert repr(pickle.loads(pickle.dumps(error))) == repr(error)
    else:
        assert isinstance(response, Response)


def test_headers_in_any_case() -> None:
    headers = Headers([("Set-Cookie", "a=1"), ("set-cookie", "b=2"), ("X", "secret")])
    assert headers["SET-COOKIE"] == "a=1, b=2"
    assert headers.get_all("Set-cookie") == ["a=1", "b=2"]
    assert "x" in headers and "y" not in headers
    assert headers.keys().isdisjoint([7])
    assert list(headers) == ["set-cookie", "x"]
    assert len(headers) == 2
    assert "secret" not in repr(headers)


@given(st.text())
def test_header_values_are_read_or_none(text: str) -> None:
    assert integer(text) is None or integer(text) == int(text)
    assert number(text) is None or number(text) == float(text)
    assert boolean(text) in (None, True, False)


def test_header_values() -> None:
    assert [integer(t) for t in ("12", "-3", "1_0", "１", " 1", "", None, "1.0")] == [
        12,
        -3,
        *[None] * 6,
    ]
    assert [number(t) for t in ("1.5", "-2e3", "nan", "1e999", None)] == [
        1.5,
        -2000.0,
        *[None] * 3,
    ]
    assert [boolean(t) for t in ("true", "FALSE", "1", None)] == [
        True,
        False,
        None,
        None,
    ]
