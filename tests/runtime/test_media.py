"""Media types are what the standard library's parser of e-mail says."""

from __future__ import annotations

from email.message import Message

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rebilly_customers._runtime import media

TOKEN = st.text("abcXYZ019!#$&^_.+-", min_size=1, max_size=8)
TYPES = st.builds("{}/{}".format, TOKEN, TOKEN)
SPACE = st.sampled_from(["", " ", "\t"])
NAMES = ["utf-8", "UTF8", "latin-1", "iso-8859-15", "windows-1252", "us-ascii", "gbk"]


def header(text: str) -> Message:
    message = Message()
    message["Content-Type"] = text
    return message


@given(SPACE, TYPES, SPACE, st.sampled_from(["", ";", "; a=b", ';c="d;e"']))
def test_the_essence(before: str, kind: str, after: str, more: str) -> None:
    text = f"{before}{kind}{after}{more}"
    assert media.essence(text) == header(text).get_content_type() == kind.lower()
    assert media.lists(f"x/y, {text}", kind.upper())
    assert media.covers("*/*", text)
    assert media.covers(f"{kind.partition('/')[0]}/*", text)
    assert media.is_json(text) == kind.lower().endswith(("/json", "+json"))


@given(TYPES, SPACE, SPACE, st.sampled_from(["{}", '"{}"']), st.sampled_from(NAMES))
def test_the_charset(kind: str, before: str, after: str, shape: str, name: str) -> None:
    text = f"{kind};{before}charset={shape.format(name)}{after}; a=b"
    found = media.charset(text)
    assert found is not None
    assert "é".encode(found, "replace") == "é".encode(name, "replace")
    assert str(header(text).get_content_charset()) == name.lower()


@given(st.text() | TYPES.map(lambda kind: f"{kind}; charset="), st.text())
def test_any_text_has_a_charset_of_text_or_none_or_is_unknown(
    kind: str, name: str
) -> None:
    text = f"{kind}{name}"
    try:
        found = media.charset(text)
    except LookupError:
        return
    assert found is None or isinstance("a".encode(found), bytes)
    media.essence(text), media.covers(text, text), media.lists(text, text)


@pytest.mark.parametrize("name", ["hex", "rot13", "idna", "undefined", "base64"])
def test_codecs_that_are_no_charsets(name: str) -> None:
    with pytest.raises(LookupError):
        media.charset(f"text/plain; charset={name}")
