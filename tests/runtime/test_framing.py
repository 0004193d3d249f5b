"""Messages as another parser of HTTP reads them."""

from __future__ import annotations

import io
from http.client import HTTPResponse, parse_headers
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rebilly_customers._runtime.bodies import chunks
from rebilly_customers._runtime.framing import content_of, message
from rebilly_customers._runtime.transports import Outgoing, check_header
from rebilly_customers._runtime.uploads import File

from .samples import Pipe

ANY = st.text(max_size=8) | st.text("aZ-_:\r\n\t \x00\xa0\xff\u0130", max_size=8)
PAIRS = st.lists(st.tuples(ANY, ANY), max_size=4)


class Wire:
    """Bytes that have arrived, as a socket."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def makefile(self, *_: object) -> io.BytesIO:
        return io.BytesIO(self._content)


@given(st.sampled_from(["GET", "POST"]), PAIRS, st.binary(max_size=20))
def test_headers_are_read_as_they_were_given_or_refused(
    method: str, pairs: list[tuple[str, str]], content: bytes
) -> None:
    url = "https://h/a?b"
    try:
        sent = Outgoing(
            method=method, url=url, headers=tuple(pairs), content=content or None
        )
    except ValueError:
        with pytest.raises(ValueError):
            for name, value in pairs:
                check_header(name, value)
        return
    stream = io.BytesIO(b"".join(message(sent, "h")))
    assert stream.readline() == f"{method} /a?b HTTP/1.1\r\n".encode()
    read = parse_headers(stream).items()
    stripped = [(name, value.strip(" \t")) for name, value in pairs]
    assert [(n, v.strip(" \t")) for n, v in read[1 : len(pairs) + 1]] == stripped
    rest = [name for name, _ in read[len(pairs) + 1 :]]
    assert set(rest) <= {"Accept-Encoding", "Content-Length"}
    assert stream.read() == content


@given(st.lists(st.binary(max_size=9)), st.booleans())
def test_chunks_are_read_as_they_were_given(pieces: list[bytes], known: bool) -> None:
    whole = b"".join(pieces)
    file = File(io.BytesIO(whole) if known else Pipe(whole))
    sent = Outgoing(method="PUT", url="https://h/", content=chunks(file))
    head, _, body = b"".join(message(sent, "h")).partition(b"\r\n\r\n")
    framing = [
        line for line in head.split(b"\r\n") if b"ength" in line or b"oding:" in line
    ]
    answer = b"HTTP/1.1 200 OK\r\n%s\r\n\r\n%s" % (framing[-1], body)
    response = HTTPResponse(cast("object", Wire(answer)))  # type: ignore[arg-type]
    response.begin()
    assert content_of(response) == (whole, None)
