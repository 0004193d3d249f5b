"""Lines and server-sent events, however the bytes are cut into pieces."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rebilly_customers._runtime import events
from rebilly_customers._runtime.events import Event, Events, Lines, TooLong
from rebilly_customers._runtime.json import DecodeError


def lines(*chunks: bytes) -> list[bytes]:
    cutter = Lines()
    return [line for chunk in chunks for line in cutter.feed(chunk)] + cutter.end()


def parsed(*chunks: bytes) -> list[Event[Any]]:
    parser = Events()
    return [event for chunk in chunks for event in parser.feed(chunk)]


def test_an_event_shows_its_data() -> None:
    (event,) = parsed(b"id: 1\ndata: x\n\n")
    assert repr(event) == "Event(data='x', event='message', id='1', retry=None)"


@given(st.lists(st.sampled_from([b"a", b"b", b"\r", b"\n", b"\r\n", b"", b"xyz"])))
def test_lines_do_not_depend_on_the_pieces(chunks: list[bytes]) -> None:
    whole = b"".join(chunks)
    expected = re.split(rb"\r\n|\r|\n", whole)
    if expected[-1] == b"":
        expected.pop()
    assert lines(*chunks) == lines(whole) == expected


def oracle(stream: str) -> list[tuple[str, str, str]]:
    """The algorithm of the standard, written down from its grammar."""
    found = []
    last_id = ""
    *blocks, _ = re.split(
        r"(?<=\n)\n", re.sub(r"\r\n?", "\n", "\n" + stream.removeprefix("\ufeff"))
    )
    for block in blocks:
        data, kind = [], ""
        for line in block.split("\n"):
            name, _, value = line.partition(":")
            value = value[1:] if value.startswith(" ") else value
            if name == "data":
                data.append(value)
            elif name == "event":
                kind = value
            elif name == "id" and "\0" not in value:
                last_id = value
        if data:
            found.append(("\n".join(data), kind or "message", last_id))
    return found


pieces = st.sampled_from(
    [
        *("data: x", "data:y", "data", ":comment", "event: tick", "id: 7", "id"),
        *("retry: 10", "retry: no", "other: z", "\n", "\n\n", "\r\n", "\r", "data: é"),
        *("id: a\0b", "data:  two", "\ufeff", " data: w", "event"),
    ]
)


@given(st.lists(pieces), st.integers(1, 7))
def test_events_are_those_of_the_standard(parts: list[str], size: int) -> None:
    stream = "".join(parts)
    raw = stream.encode()
    cut = [raw[start : start + size] for start in range(0, len(raw), size)]
    made = [(event.data, event.event, event.id) for event in parsed(*cut)]
    assert made == oracle(stream)


@pytest.mark.parametrize(
    ("stream", "expected"),
    [
        (b"data: YHOO\ndata: +2\ndata: 10\n\n", [Event("YHOO\n+2\n10")]),
        (
            b": test stream\n\ndata: first\nid: 1\n\ndata:second\nid\n\ndata:  third\n\n",
            [Event("first", id="1"), Event("second"), Event(" third")],
        ),
        (b"data\n\ndata\ndata\n\ndata:", [Event(""), Event("\n")]),
        (b"data:test\n\ndata: test\n\n", [Event("test"), Event("test")]),
        (b"\xef\xbb\xbfdata: x\n\n", [Event("x")]),
        (b"retry: 2500\ndata: x\r\r", [Event("x", retry=2500)]),
        (b"event: ping\n\ndata: x\n\n", [Event("x")]),
        (b"data: \xff\n\n", [Event("\ufffd")]),
        (b"data: whole\n\ndata: half\n", [Event("whole")]),
    ],
)
def test_the_examples_of_the_standard(stream: bytes, expected: list[Any]) -> None:
    assert parsed(stream) == expected
    assert parsed(*(bytes([byte]) for byte in stream)) == expected


def test_an_event_arrives_with_its_blank_line() -> None:
    parser = Events()
    assert parser.feed(b"data: x\n") == []
    assert parser.feed(b"\n") == [Event("x")]
    assert parser.feed(b"data: y\r\n") == []
    assert parser.feed(b"\r") == [Event("y")]


def test_endless_lines_and_events_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "LONGEST", 100)
    with pytest.raises(TooLong, match="line"):
        lines(b"x" * 60, b"x" * 60)
    with pytest.raises(TooLong, match="event"):
        parsed(*[b"data: 0123456789\n"] * 20)


def test_data_that_is_no_json_says_so() -> None:
    with pytest.raises(DecodeError):
        Event("x").json()
