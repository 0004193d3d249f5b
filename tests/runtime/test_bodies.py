"""Bodies as others read them: forms, texts, files and parts."""

from __future__ import annotations

import io
import json
import os
import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rebilly_customers._runtime import checks, parsing
from rebilly_customers._runtime.bodies import (
    Binary,
    Body,
    Encoding,
    EventStream,
    File,
    Form,
    Json,
    JsonLines,
    Text,
    Upload,
)
from rebilly_customers._runtime.errors import InvalidRequest
from rebilly_customers._runtime.events import Events
from rebilly_customers._runtime.forms import PartHeader
from rebilly_customers._runtime.multipart import Multipart

from .samples import Pipe

MIXED = "multipart/mixed"
text = st.text(st.characters(exclude_categories=["Cs"]))


def whole(body: Body) -> bytes:
    content = body.content()
    return content if isinstance(content, bytes) else b"".join(content)


def form(body: Form) -> list[tuple[str, str]]:
    return parse_qsl(body.content().decode("ascii"), keep_blank_values=True)


def parts(body: Multipart) -> list[EmailMessage]:
    """The parts as the standard library's parser of MIME finds them."""
    head = f"Content-Type: {body.content_type}\r\n\r\n".encode()
    message = message_from_bytes(head + whole(body), policy=policy.HTTP)
    assert not message.defects
    found = message.get_payload()
    assert isinstance(found, list)
    return [part for part in found if isinstance(part, EmailMessage)]


def disposition(part: EmailMessage) -> dict[str, str]:
    found = re.findall(r'(\w+)="([^"]*)"', str(part["Content-Disposition"]))
    return dict(found)


def content_of(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    assert isinstance(payload, bytes)
    return payload


@given(st.dictionaries(text.filter(bool), text | st.lists(text)))
def test_a_form_arrives_as_given(value: dict[str, Any]) -> None:
    expected = [
        (name, item)
        for name, member in value.items()
        for item in (member if isinstance(member, list) else [member])
    ]
    assert form(Form(value)) == expected


def test_a_form_is_written_as_browsers_do() -> None:
    assert Form({"a b": "c d+e&f=g~", "n": None}).content() == (
        b"a+b=c+d%2Be%26f%3Dg~&n="
    )


def test_members_of_a_form_by_their_encoding() -> None:
    value = {
        "plain": {"a": 1},
        "exploded": {"a": 1, "b": "x"},
        "joined": [1, 2],
        "deep": {"a": {"b": [True]}},
        "json": "text",
        "objects": [{"a": 1}, {"a": 2}],
        "free": "a/b",
    }
    encoding = {
        "exploded": Encoding(explode=True),
        "joined": Encoding(style="form", explode=False),
        "deep": Encoding(style="deepObject"),
        "json": Encoding(content_type="application/json"),
        "free": Encoding(reserved=True),
    }
    body = Form(value, encoding=encoding)
    assert form(body) == [
        ("plain", '{"a":1}'),
        ("a", "1"),
        ("b", "x"),
        ("joined", "1,2"),
        ("deep[a][b][0]", "true"),
        ("json", '"text"'),
        ("objects", '{"a":1}'),
        ("objects", '{"a":2}'),
        ("free", "a/b"),
    ]
    assert body.content().endswith(b"free=a/b")


def test_a_member_that_cannot_be_sent_is_named() -> None:
    for body in (Form({"n": float("nan")}), Multipart({"n": float("nan")})):
        with pytest.raises(InvalidRequest, match="/n: JSON has no NaN"):
            body.content()


@pytest.mark.parametrize(
    ("given", "media_type", "content_type", "content"),
    [
        ("é", "text/plain", "text/plain; charset=utf-8", b"\xc3\xa9"),
        ("e", "text/plain", "text/plain", b"e"),
        ("é", "text/plain; charset=ISO-8859-1", None, b"\xe9"),
        ("é", 'text/xml;charset="utf-16-le"', None, b"\xe9\0"),
        ("é", "application/xml", "application/xml", b"\xc3\xa9"),
    ],
)
def test_text_in_its_charset(
    given: str, media_type: str, content_type: str | None, content: bytes
) -> None:
    body = Text(given, media_type)
    assert body.content_type == (content_type or media_type)
    assert body.content() == content


@pytest.mark.parametrize("charset", ["ascii", "nonsense", "rot13", "idna", "zlib"])
def test_text_that_its_charset_does_not_have(charset: str) -> None:
    with pytest.raises(InvalidRequest, match="charset"):
        Text("é", f"text/plain; charset={charset}").content()


def test_json_lines() -> None:
    assert JsonLines(({"a": 1}, "é")).content() == b'{"a":1}\n"\xc3\xa9"\n'
    assert JsonLines((1,), "application/json-seq").content() == b"\x1e1\n"
    with pytest.raises(InvalidRequest, match="/1: "):
        JsonLines((1, float("nan"))).content()


def test_binary(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"png")
    for given in (b"png", "png", File(b"png"), File(path), File(io.BytesIO(b"png"))):
        assert whole(Binary(given)) == b"png"
    named = Binary(File(path, media_type="image/png"), "image/*")
    assert named.content_type == "image/png"
    assert Binary(b"", "image/gif").content_type == "image/gif"


@pytest.mark.parametrize(
    ("data", "declared", "sent"),
    [
        (b"", "*/*", "application/octet-stream"),
        ("", "application/*", "application/octet-stream"),
        (File(b"", "a.PNG"), "image/*", "image/png"),
        (File(b"", "a.PNG", "image/*"), "image/*", "image/png"),
        (File(b"", "a.png", "image/x-ours"), "image/*", "image/x-ours"),
        (File(b"", "a.gif"), "image/png", "image/png"),
        (File(b"", "a.svg"), "*", "image/svg+xml"),
        (File(b"", "a.svg.gz"), "*/*", "application/octet-stream"),
        (File(b"", "a.gif"), "image/png, image/gif", "image/gif"),
        (b"", "image/*", None),
        (File(b"", "a.txt"), "image/*", None),
        (File(b"", None, "image/*"), "image/*", None),
    ],
)
def test_a_range_is_never_sent(data: Upload, declared: str, sent: str | None) -> None:
    if sent is not None:
        assert Binary(data, declared).content_type == sent
        return
    with pytest.raises(InvalidRequest, match=r"is of any type of image/\*"):
        Binary(data, declared)


def test_what_is_no_upload_is_refused() -> None:
    wrong: Any = io.BytesIO(b"x")
    with pytest.raises(TypeError, match="expected bytes, a str or a File, not BytesIO"):
        Binary(wrong).content()


def test_files_are_measured_and_read_again(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"0123456789")
    with open(path, "rb") as stream:
        stream.read(4)
        for file, length in ((File(path), 10), (File(stream), 6), (File(b"x"), 1)):
            chunks = Binary(file).content()
            assert not isinstance(chunks, bytes)
            assert chunks.length == length
            assert b"".join(chunks) == b"".join(chunks)
            assert len(b"".join(chunks)) == length and chunks.is_ready()


def test_events() -> None:
    stream = EventStream(("a\nb\r\nc", {"n": 1}, 7, ""))
    assert [event.data for event in Events().feed(stream.content())] == [
        *("a\nb\nc", '{"n":1}', "7", ""),
    ]
    fields = {"comment": "x", "event": "e", "id": "1", "retry": 5, "data": {"n": 1}}
    whole = EventStream((fields, {"event": None, "data": "x"}), whole=True)
    assert whole.content() == (
        b': x\nevent: e\nid: 1\nretry: 5\ndata: {"n":1}\n\ndata: x\n\n'
    )


@pytest.mark.parametrize("wrong", [{"id": "1\n2"}, {"x\ndata": "1"}, {"data": {1}}])
def test_an_event_that_cannot_be_written(wrong: dict[str, Any]) -> None:
    with pytest.raises(InvalidRequest):
        EventStream((wrong,), whole=True).content()


def test_a_file_in_a_part_shows_its_media_type() -> None:
    listed = {"a": Encoding(content_type="image/png, image/*")}
    for name, kind in (("a.gif", "image/gif"), ("a.txt", "image/png")):
        (part,) = parts(Multipart({"a": File(b"1", name)}, encoding=listed))
        assert part["Content-Type"] == kind


def test_a_stream_without_seek_is_sent_once() -> None:
    body = Binary(File(io.BufferedReader(Pipe(b"abc"))))
    chunks = body.content()
    assert not isinstance(chunks, bytes)
    assert chunks.length is None and chunks.is_ready()
    assert b"".join(chunks) == b"abc"
    assert not chunks.is_ready()
    with pytest.raises(InvalidRequest, match="read already"):
        body.content()


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(InvalidRequest, match="cannot be read: No such file"):
        Binary(File(Path("nowhere"))).content()


@pytest.mark.parametrize("content", ["path", io.StringIO("x")])
def test_files_are_not_text(content: Any) -> None:
    with pytest.raises(TypeError, match="binary mode"):
        File(content)


def test_the_kinds_of_parts(tmp_path: Path) -> None:
    path = tmp_path / "cat.png"
    path.write_bytes(b"\x89PNG\r\n--x")
    value = {
        "text": "é",
        "number": 7,
        "flag": True,
        "object": {"a": [1]},
        "tags": ["a", "b"],
        "bytes": b"\0",
        "file": File(path, media_type="image/png"),
        "files": [File(path), File(b"2", "b.txt", "text/plain")],
    }
    found = parts(Multipart(value))
    shown = [
        (disposition(part), part["Content-Type"], content_of(part)) for part in found
    ]
    png, octets = b"\x89PNG\r\n--x", "application/octet-stream"
    assert shown == [
        ({"name": "text"}, None, "é".encode()),
        ({"name": "number"}, None, b"7"),
        ({"name": "flag"}, None, b"true"),
        ({"name": "object"}, "application/json", b'{"a":[1]}'),
        ({"name": "tags"}, None, b"a"),
        ({"name": "tags"}, None, b"b"),
        ({"name": "bytes", "filename": "bytes"}, octets, b"\0"),
        ({"name": "file", "filename": "cat.png"}, "image/png", png),
        ({"name": "files", "filename": "cat.png"}, octets, png),
        ({"name": "files", "filename": "b.txt"}, "text/plain", b"2"),
    ]


@given(
    st.dictionaries(
        text.filter(bool), text.map(str.encode) | st.binary() | text, min_size=1
    )
)
def test_parts_arrive_as_given(value: dict[str, bytes | str]) -> None:
    content = whole(body := Multipart(value))
    boundary = re.fullmatch(
        "multipart/form-data; boundary=([0-9a-f]{32})", body.content_type
    )
    assert boundary
    first, *pieces, last = (b"\r\n" + content).split(f"\r\n--{boundary[1]}".encode())
    assert (first, last) == (b"", b"--\r\n")
    for piece, (name, given) in zip(pieces, value.items(), strict=True):
        head, _, sent = piece.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        assert sent == (given if isinstance(given, bytes) else given.encode())
        shown = name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
        assert f'form-data; name="{shown}"'.encode() in head


VISIBLE = st.text(st.characters(min_codepoint=33, max_codepoint=126))
FILES = st.builds(
    File,
    st.binary(),
    name=st.none() | text,
    media_type=st.none() | st.just("image/png") | text,
    headers=st.dictionaries(VISIBLE | text, VISIBLE | text, max_size=2),
)


@given(st.dictionaries(text.filter(bool), FILES, min_size=1, max_size=3))
def test_files_arrive_as_given_or_are_refused(value: dict[str, File]) -> None:
    body = Multipart(value)
    try:
        content = whole(body)
    except ValueError:
        odd = [f for f in value.values() if f.headers or f.media_type]
        assert odd
        return
    mark = f"\r\n--{body.boundary}".encode()
    first, *pieces, last = (b"\r\n" + content).split(mark)
    assert (first, last) == (b"", b"--\r\n")
    for piece, (name, file) in zip(pieces, value.items(), strict=True):
        head, _, sent = piece.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        assert sent == file.content
        lines = head.split(b"\r\n")
        own = {"content-disposition", "content-type"} - {
            given.lower() for given in file.headers
        }
        assert len(lines) == len(own) + len(file.headers)
        assert b"\r" not in b"".join(lines) and b"\n" not in b"".join(lines)


def test_parts_by_their_encoding() -> None:
    value = {
        "meta": {"a": 1},
        "text": "é",
        "joined": [1, 2],
        "deep": {"a": {"b": 1}},
        "image": b"x",
        "images": [b"x", b"y"],
    }
    encoding = {
        "images": Encoding(style="form", explode=True),
        "meta": Encoding(content_type="application/vnd.x+json"),
        "text": Encoding(content_type="text/plain; charset=latin-1"),
        "joined": Encoding(explode=False),
        "deep": Encoding(style="deepObject"),
        "image": Encoding(
            content_type="image/*, image/png, image/gif", headers={"X-Rate": "5"}
        ),
    }
    found = parts(Multipart(value, encoding=encoding))
    assert [part["Content-Type"] for part in found] == [
        "application/vnd.x+json",
        'text/plain; charset="latin-1"',
        None,
        None,
        "image/png",
        *["application/octet-stream"] * 2,
    ]
    assert [content_of(part) for part in found] == [
        b'{"a":1}',
        b"\xe9",
        b"1,2",
        b"1",
        b"x",
        *(b"x", b"y"),
    ]
    assert found[4]["X-Rate"] == "5"
    assert disposition(found[3]) == {"name": "deep[a][b]"}


def test_headers_that_parts_must_have() -> None:
    declared = {
        "X-A": PartHeader(required=True, parse=parsing.integer, check=checks.integer),
        "X-B": PartHeader(parse=parsing.string, check=checks.string),
    }
    encoding = {"a": Encoding(declared=declared, headers={"X-B": "own"})}
    files = [File(b"1", headers={"x-a": "1"}), b"2", b"3"]
    kind = "multipart/form-data"
    assert Multipart({"b": 1}, kind, encoding).content()
    with pytest.raises(InvalidRequest) as caught:
        Multipart({"a": files}, kind, encoding)
    assert [str(v) for v in caught.value.violations] == [
        "header a/X-A: is required (required)"
    ]
    more = {"a": {"X-A": "2", "x-b": "ours"}}
    found = parts(Multipart({"a": files}, kind, encoding, more))
    assert [(p["X-A"], p.get_all("X-B")) for p in found] == [
        ("1", ["ours"]),
        ("2", ["ours"]),
        ("2", ["ours"]),
    ]
    with pytest.raises(InvalidRequest, match="header c: is no part of the body"):
        Multipart({"a": files}, kind, encoding, {**more, "c": {}})


def test_other_kinds_of_multipart() -> None:
    value = {"meta": {"a": 1}, "media": b"x"}
    related = Multipart(value, "multipart/related")
    start = 'multipart/related; type="application/json"; boundary='
    assert related.content_type.startswith(start)
    assert [part["Content-ID"] for part in parts(related)] == ["<meta>", "<media>"]
    mixed = Multipart(value, "multipart/mixed; boundary=x")
    assert mixed.content_type.startswith("multipart/mixed; boundary=")
    assert [content_of(part) for part in parts(mixed)] == [b'{"a":1}', b"x"]


def test_parts_without_names() -> None:
    assert Multipart({}, "multipart/*").content_type.startswith("multipart/form-data;")
    found = parts(Multipart([{"a": 1}, File(b"x", media_type="image/png")], MIXED))
    assert [(part["Content-Type"], content_of(part)) for part in found] == [
        ("application/json", b'{"a":1}'),
        ("image/png", b"x"),
    ]
    assert [part["Content-Disposition"] for part in found] == [None, None]


def test_a_form_is_an_object() -> None:
    wrong: Any = "text"
    for body in (Form(wrong), Multipart(wrong)):
        with pytest.raises(InvalidRequest, match="must be an object"):
            body.content()


def test_a_header_of_a_part_cannot_break_out() -> None:
    bad = Encoding(headers={"X": "a\r\nContent-Disposition: hunter2"})
    with pytest.raises(ValueError, match="header X") as caught:
        Multipart({"a": "b"}, encoding={"a": bad}).content()
    assert "hunter2" not in str(caught.value)


def test_each_body_has_a_boundary_of_its_own_and_equals_the_others() -> None:
    one, other = Multipart({"a": "b"}), Multipart({"a": "b"})
    assert one.content_type != other.content_type
    assert one == other and one.content() == one.content()


def test_large_files_are_not_read_into_memory(tmp_path: Path) -> None:
    import tracemalloc

    path = tmp_path / "large"
    with open(path, "wb") as file:
        os.truncate(file.fileno(), 100_000_000)
    tracemalloc.start()
    chunks = Multipart({"file": File(path)}).content()
    assert not isinstance(chunks, bytes)
    assert chunks.length == sum(map(len, chunks))
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (Json({"a": 1}), ["--data-raw", '{"a":1}']),
        (Form({"a": "@b c"}), ["--data-raw", "a=%40b+c"]),
        (Text("é"), ["--data-raw", "é"]),
        (Binary(b"secret"), ["--data-binary", "@body"]),
        (Binary(File(Path("/home/me/a.png"))), ["--data-binary", "@a.png"]),
        (Binary(File(b"secret", "a.png")), ["--data-binary", "@a.png"]),
        (
            Multipart({"a": '@"b"\\;', "o": {"x": 1}, "f": File(b"secret", "a;b.png")}),
            [
                *("--form", 'a="@\\"b\\"\\\\;"'),
                *("--form", 'o="{\\"x\\":1}";type=application/json'),
                *("--form", 'f=@"a;b.png";type=application/octet-stream'),
            ],
        ),
    ],
)
def test_curl(body: Body, words: list[str]) -> None:
    assert body.curl() == words


def test_json_is_judged_by_another_parser() -> None:
    assert json.loads(Json({"é": [1, None]}).content()) == {"é": [1, None]}


def test_no_content_shows() -> None:
    bodies: list[Body] = [
        Json("hunter2"),
        Text("hunter2"),
        Form({"a": "hunter2"}),
        Multipart({"a": File(b"hunter2")}),
        Binary(b"hunter2"),
        JsonLines(("hunter2",)),
    ]
    assert "hunter2" not in repr(bodies) + repr(File(b"hunter2"))
