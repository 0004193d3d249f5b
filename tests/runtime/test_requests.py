"""Requests are values: their address, their curl line, their paths."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rebilly_customers._runtime.bodies import Binary, Body, File
from rebilly_customers._runtime.errors import InvalidRequest
from rebilly_customers._runtime.multipart import Multipart
from rebilly_customers._runtime.parameters import path_text, query_pairs
from rebilly_customers._runtime.requests import Json, Request
from rebilly_customers._runtime.responses import Responses

from .samples import brew, look

text = st.text(st.characters(exclude_categories=["Cs"]))


def request(
    query: tuple[tuple[str, str], ...] = (), body: Body | None = None
) -> Request[None]:
    return Request(
        operation="x",
        method="POST",
        path="/x",
        template="/x",
        query=query,
        headers={"X-Empty": "", "X-Quote": "it's"},
        body=body,
        responses=Responses({}),
    )


@given(st.text())
def test_a_segment_stays_one_segment(value: str) -> None:
    try:
        encoded = path_text("x", value)
    except InvalidRequest as error:
        assert value in ("", ".", "..") or not all(map(str.isprintable, value))
        assert len(value) < 3 or value not in str(error)
        return
    path = urlsplit(f"https://host/a/{encoded}/b").path
    assert unquote(path.split("/")[2]) == value
    assert len(path.split("/")) == 4


def test_segments_of_other_types() -> None:
    assert [path_text("x", value) for value in (7, True, 1.5)] == ["7", "true", "1.5"]


def test_a_bad_segment_names_its_parameter() -> None:
    with pytest.raises(InvalidRequest, match="path house: must not be empty"):
        path_text("house", "")


@given(st.lists(st.tuples(text.filter(bool), text), max_size=3).map(tuple))
def test_the_query_arrives_as_given(query: tuple[tuple[str, str], ...]) -> None:
    pairs = [pair for name, value in query for pair in query_pairs(name, value)]
    url = urlsplit(request(tuple(pairs)).url("https://host/base/"))
    assert url.path == "/base/x"
    assert parse_qsl(url.query, keep_blank_values=True) == list(query)
    assert url.fragment == ""


def test_a_path_cannot_lead_to_another_host() -> None:
    with pytest.raises(ValueError, match="slash"):
        Request(
            operation="x",
            method="GET",
            path="@evil.example/",
            template="",
            responses=Responses({}),
        )


@pytest.mark.parametrize(
    "value", ['it\'s "$HOME" `id` \\ \n\t!', "é😀", "@/etc/passwd"]
)
def test_the_curl_line_survives_a_shell(tmp_path: Path, value: str) -> None:
    curl = tmp_path / "curl"
    curl.write_text(
        f"#!{sys.executable}\nimport json, sys\nprint(json.dumps(sys.argv[1:]))\n"
    )
    curl.chmod(0o755)
    line = request(tuple(query_pairs("q", value)), Json(value)).curl("https://host")
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    ran = subprocess.run(["sh", "-c", line], env=environment, capture_output=True)
    words = json.loads(ran.stdout)
    assert json.loads(words[words.index("--data-raw") + 1]) == value
    assert words[words.index("--url") + 1] == request(
        tuple(query_pairs("q", value))
    ).url("https://host")
    assert {"X-Empty;", "X-Quote: it's"} <= set(words)


def test_headers_given_replace_ours_in_any_case() -> None:
    changed: Request[None] = Request(
        operation="x",
        method="GET",
        path="/",
        template="/",
        headers={"accept": "text/plain"},
        responses=Responses({}),
    )
    assert changed.fields() == {"accept": "text/plain"}


def test_a_request_shows_no_values() -> None:
    assert "secret" not in repr(brew("secret", key="secret"))
    assert "a b" not in repr(look())


def test_nan_in_a_body_is_an_invalid_request() -> None:
    with pytest.raises(InvalidRequest, match="NaN"):
        Json(float("nan")).content()


def test_equal_calls_are_equal_requests() -> None:
    assert brew("oolong") == brew("oolong") != brew("sencha")


@pytest.mark.parametrize("value", [".", "..", "a\nb", "\x7f", "\ud800"])
def test_a_segment_that_would_lead_elsewhere_is_refused(value: str) -> None:
    with pytest.raises(InvalidRequest):
        path_text("x", value)


def test_a_curl_line_of_a_form_with_files(tmp_path: Path) -> None:
    body = Multipart({"a": "b", "f": File(b"hunter2", "f.png")})
    sent = replace(request(body=body), cookies=(("c", "1"), ("d", "2")))
    line = sent.curl("https://host")
    assert "hunter2" not in line and "boundary" not in line
    assert line.endswith(
        "--cookie 'c=1; d=2' --form 'a=\"b\"' "
        "--form 'f=@\"f.png\";type=application/octet-stream'"
    )
    assert "--header 'Content-Type: multipart/form-data'" in line


def test_a_curl_line_says_which_files_it_needs() -> None:
    mixed = Multipart(["a", b"x", File(b"y")], "multipart/mixed")
    line = request(body=mixed).curl("https://host")
    assert line.endswith(
        """--form '="a"' --form '=<"part2";type=application/octet-stream' """
        """--form '=<"part3";type=application/octet-stream'  """
        "# part2: the bytes of part 2, part3: the bytes of part 3"
    )
    line = request(body=Binary(b"x")).curl("https://host")
    assert line.endswith("--data-binary @body  # body: the bytes to send")
    assert "#" not in request(body=Binary(File(b"x", "a"))).curl("https://host")


def test_the_fields_of_a_body() -> None:
    body = Multipart({"a": "b"})
    assert request(body=body).fields()["Content-Type"] == body.content_type


def test_a_query_in_the_path_goes_on() -> None:
    asked = replace(request((("", "%7B%7D"),)), path="/x?a=1")
    assert asked.url("https://h/v1/") == "https://h/v1/x?a=1&%7B%7D"
