"""Formats are what their standards say; a JSON Schema validator is the judge."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema_rs
import pytest
import rebilly_customers
from hypothesis import assume, example, given
from hypothesis import strategies as st
from rebilly_customers._runtime.formats import CHECKED, int_range, valid

from restamp import formats
from restamp.codecs.formats import STRINGS
from restamp.samples.formats import EXAMPLES, sized

MORE = {
    "date": ["2000-02-29"],
    "date-time": ["1998-12-31T23:59:60Z", "2024-02-29t00:00:00.5z"],
    "duration": ["P1Y2M3DT4H5M6S", "PT1M", "P3W"],
    "email": ['"a b"@x.y', "a@[127.0.0.1]", "a@[IPv6:::1]", "a.b+c@d-e.f"],
    "idn-email": ["\u00e4@\u00f6.\u00fc"],
    "idn-hostname": ["l\u00b7l", "\u0915\u094d\u200d\u0937", "\u05d0\u05f3\u05d1"],
    "ipv4": ["255.0.1.10"],
    "ipv6": ["1:2:3:4:5:6:7:8", "::ffff:1.2.3.4", "1::8"],
    "iri": ["http://\u00e4.\u00f6/\u00fc?\u00df"],
    "iri-reference": ["\u00e4", "\u00e4/b:c"],
    "json-pointer": ["/a~0b/", "//"],
    "time": ["23:59:60Z", "01:02:03.4+05:06"],
    "uri": [
        "http://u:p@h:80/a/b?c#d",
        "urn:a:b",
        "http://[::1]/",
        "file:///x",
        "a:%41",
    ],
    "uri-reference": ["a/b?c", "#x", "//h:1/", "?", "./a:b"],
    "uri-template": ["{+a,b*,c:3}", "/x{?y}"],
    "uuid": ["ABCDEF01-2345-6789-abcd-ef0123456789"],
}
JUDGED = sorted(
    CHECKED - {"byte", "decimal", "hostname", "regex", "relative-json-pointer"}
)
"""The judge knows no `byte` and `decimal`, and reads three formats in its own way.

It refuses host names like `ab--c.de`, expressions of Annex B, and pointers like `0+1`;
in addresses, a blank behind a backslash and such host names, all of which RFC 5321
(4.1.2) allows.
"""


@st.composite
def texts(draw: st.DrawFn, format: str) -> str:
    """A string of a format with up to three characters changed."""
    known = [*EXAMPLES[format], *MORE.get(format, [])]
    made = draw(st.sampled_from(known))
    letters = 'aZ019-_.:/@#?%~+*[]{}()"\\ TZPW\u00e9\n,=&' + "".join(known)
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(made)))
        more = draw(st.text(letters, max_size=1))
        made = made[:at] + more + made[at + draw(st.integers(0, 1)) :]
    return made


@pytest.mark.parametrize("format", JUDGED)
@given(data=st.data())
def test_agrees_with_another_validator(format: str, data: st.DataObject) -> None:
    judge = jsonschema_rs.Draft202012Validator(
        {"format": format}, validate_formats=True
    )
    text = data.draw(texts(format))
    odd = re.search(r"\\ |[@.]..--", text)
    assume(not (format in ("email", "idn-email") and odd))
    assert valid(format, text) is judge.is_valid(text)


@pytest.mark.parametrize("format", sorted(CHECKED))
def test_examples_are_valid_for_both(format: str) -> None:
    judge = jsonschema_rs.Draft202012Validator(
        {"format": format}, validate_formats=True
    )
    for text in [*EXAMPLES[format], *MORE.get(format, [])]:
        assert valid(format, text)
        assert judge.is_valid(text)


@given(format=st.sampled_from(sorted(EXAMPLES)), length=st.integers(0, 300))
@example(format="uri", length=9000)
def test_strings_of_a_length_have_it(format: str, length: int) -> None:
    judge = jsonschema_rs.Draft202012Validator(
        {"format": format}, validate_formats=True
    )
    for text in sized(format, length):
        if valid(format, text):
            assert judge.is_valid(text)
    growing = {"uri", "uri-reference", "iri", "json-pointer", "email", "decimal"}
    if format in growing and 6 <= length <= 200:
        assert any(len(t) == length and valid(format, t) for t in sized(format, length))


@pytest.mark.parametrize(
    ("format", "good", "bad"),
    [
        ("byte", ["", "QUI=", "QUJD"], ["QUI", "QU I=", "Q===", "QU-_", "QUI=\n"]),
        (
            "decimal",
            ["1.10", "-0", "1E5", "+.5"],
            ["", "1,5", "NaN", "0x1", "\u0661", "1_0"],
        ),
        (
            "hostname",
            ["a", "ab--c.de", "1.2"],
            ["", "a.", "-a", "a_b", "a" * 64, "a." * 127],
        ),
        (
            "idn-hostname",
            ["a--b.de", "a.b--c", "b\u00fccher.example"],
            ["ab--c.de", "b\u00fccher.ab--c", "b\u00fc--cher"],
        ),
        (
            "regex",
            ["^(a|b)+$", "{", "\\-", "[^]]"],
            ["(", ")", "[a", "*", "a**", "\\Z", "(?i)"],
        ),
        ("relative-json-pointer", ["0", "1/a", "0#", "0+1"], ["", "01", "/a", "0+01"]),
        ("unknown", ["", "anything"], []),
    ],
)
def test_formats_without_a_judge(format: str, good: list[str], bad: list[str]) -> None:
    assert [text for text in good if not valid(format, text)] == []
    assert [text for text in bad if valid(format, text)] == []


def test_the_ranges_of_integers() -> None:
    assert int_range("int32") == (-(2**31), 2**31 - 1)
    assert int_range("uint64") == (0, 2**64 - 1)
    assert int_range("double") is None


def test_the_generator_says_what_its_output_says() -> None:
    assert formats.checked() == CHECKED == set(EXAMPLES) == STRINGS
    assert formats.valid("uuid", "no") is False
    assert formats.int_range("int8") == (-128, 127)


def test_importing_costs_no_expression_and_no_slow_module() -> None:
    folder = Path(rebilly_customers.__file__).parents[1]
    script = (
        "import json, sys, rebilly_customers._runtime.values\n"
        "print(json.dumps([m for m in ('uuid', 'decimal', 'base64', 'unicodedata') if m in sys.modules]))"
    )
    run = [sys.executable, "-S", "-c", script]
    said = subprocess.run(run, cwd=folder, capture_output=True, text=True, check=True)
    assert json.loads(said.stdout) == []
