"""Every style of parameter, by the tables of OpenAPI and by decoders of others."""

from __future__ import annotations

import json
import re
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import parse_qs, parse_qsl, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rebilly_customers._runtime.errors import InvalidRequest
from rebilly_customers._runtime.parameters import (
    content_text,
    cookie_pairs,
    fill,
    header_text,
    json_text,
    path_text,
    query_pairs,
    querystring_pairs,
)

ARRAY = ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}

text = st.text(st.characters(exclude_categories=["Cs"]))
scalars = (
    text
    | st.integers()
    | st.booleans()
    | st.floats(allow_nan=False).filter(lambda number: abs(number) != float("inf"))
)
names = text.filter(bool)


def plain(value: Any) -> str:
    """A scalar as a server reads it."""
    return value if isinstance(value, str) else json.dumps(value)


def joined(pairs: list[tuple[str, str]], mark: str = "&") -> str:
    return mark.join(f"{name}={value}" for name, value in pairs)


@pytest.mark.parametrize(
    ("style", "explode", "value", "expected"),
    [
        ("matrix", False, "", ";color"),
        ("matrix", False, "blue", ";color=blue"),
        ("matrix", False, ARRAY, ";color=blue,black,brown"),
        ("matrix", False, OBJECT, ";color=R,100,G,200,B,150"),
        ("matrix", True, "", ";color"),
        ("matrix", True, "blue", ";color=blue"),
        ("matrix", True, ARRAY, ";color=blue;color=black;color=brown"),
        ("matrix", True, OBJECT, ";R=100;G=200;B=150"),
        ("label", False, "blue", ".blue"),
        ("label", False, ARRAY, ".blue,black,brown"),
        ("label", False, OBJECT, ".R,100,G,200,B,150"),
        ("label", True, "blue", ".blue"),
        ("label", True, ARRAY, ".blue.black.brown"),
        ("label", True, OBJECT, ".R=100.G=200.B=150"),
        ("simple", False, "blue", "blue"),
        ("simple", False, ARRAY, "blue,black,brown"),
        ("simple", False, OBJECT, "R,100,G,200,B,150"),
        ("simple", True, "blue", "blue"),
        ("simple", True, ARRAY, "blue,black,brown"),
        ("simple", True, OBJECT, "R=100,G=200,B=150"),
    ],
)
def test_the_table_of_path_styles(
    style: str, explode: bool, value: Any, expected: str
) -> None:
    assert path_text("color", value, style, explode) == expected


@pytest.mark.parametrize(
    ("style", "explode", "value", "expected"),
    [
        ("form", False, "", "color="),
        ("form", False, None, "color="),
        ("form", False, "blue", "color=blue"),
        ("form", False, ARRAY, "color=blue,black,brown"),
        ("form", False, OBJECT, "color=R,100,G,200,B,150"),
        ("form", True, "", "color="),
        ("form", True, "blue", "color=blue"),
        ("form", True, ARRAY, "color=blue&color=black&color=brown"),
        ("form", True, OBJECT, "R=100&G=200&B=150"),
        ("spaceDelimited", False, ARRAY, "color=blue%20black%20brown"),
        ("spaceDelimited", False, OBJECT, "color=R%20100%20G%20200%20B%20150"),
        ("pipeDelimited", False, ARRAY, "color=blue%7Cblack%7Cbrown"),
        ("pipeDelimited", False, OBJECT, "color=R%7C100%7CG%7C200%7CB%7C150"),
        ("tabDelimited", False, ARRAY, "color=blue%09black%09brown"),
        (
            "deepObject",
            True,
            OBJECT,
            "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
        ),
    ],
)
def test_the_table_of_query_styles(
    style: str, explode: bool, value: Any, expected: str
) -> None:
    assert joined(query_pairs("color", value, style, explode)) == expected


@pytest.mark.parametrize("style", ["form", "cookie"])
@pytest.mark.parametrize(
    ("explode", "value", "expected"),
    [
        (False, "", "color="),
        (False, "blue", "color=blue"),
        (False, ARRAY, "color=blue,black,brown"),
        (False, OBJECT, "color=R,100,G,200,B,150"),
        (True, ARRAY, "color=blue; color=black; color=brown"),
        (True, OBJECT, "R=100; G=200; B=150"),
    ],
)
def test_the_table_of_cookie_styles(
    style: str, explode: bool, value: Any, expected: str
) -> None:
    assert joined(cookie_pairs("color", value, style, explode), "; ") == expected


@pytest.mark.parametrize(
    ("explode", "value", "expected"),
    [
        (False, "", ""),
        (False, "blue", "blue"),
        (False, ARRAY, "blue,black,brown"),
        (False, OBJECT, "R,100,G,200,B,150"),
        (True, OBJECT, "R=100,G=200,B=150"),
        (False, True, "true"),
        (False, 1.5, "1.5"),
        (False, "a%20b, c", "a%20b, c"),
    ],
)
def test_the_table_of_headers(explode: bool, value: Any, expected: str) -> None:
    assert header_text("X", value, explode) == expected


@pytest.mark.parametrize(
    "style", ["form", "spaceDelimited", "pipeDelimited", "deepObject"]
)
@pytest.mark.parametrize("explode", [True, False])
@pytest.mark.parametrize("value", [[], {}])
def test_what_has_no_members_is_not_sent(style: str, explode: bool, value: Any) -> None:
    assert query_pairs("q", value, style, explode) == []


@given(names, scalars, st.booleans(), st.booleans())
def test_a_query_arrives_as_given(
    name: str, value: Any, explode: bool, reserved: bool
) -> None:
    if reserved:
        value = re.sub("%(?=[0-9A-Fa-f]{2})", "", plain(value))
    query = joined(query_pairs(name, value, explode=explode, reserved=reserved))
    assert urlsplit(f"https://h/?{query}").fragment == ""
    assert parse_qsl(query, keep_blank_values=True) == [(name, plain(value))]


@given(names, st.lists(scalars, min_size=1))
def test_an_array_arrives_as_given(name: str, value: list[Any]) -> None:
    query = joined(query_pairs(name, value))
    assert parse_qs(query, keep_blank_values=True, max_num_fields=None) == {
        name: [plain(item) for item in value]
    }
    (pair,) = query_pairs(name, value, explode=False)
    assert [unquote(item) for item in pair[1].split(",")] == list(map(plain, value))


@pytest.mark.parametrize(
    ("style", "mark"),
    [("spaceDelimited", " "), ("pipeDelimited", "|"), ("tabDelimited", "\t")],
)
@given(value=st.lists(scalars, min_size=1))
def test_a_delimited_array_arrives_or_is_refused(
    style: str, mark: str, value: list[Any]
) -> None:
    items = [plain(item) for item in value]
    try:
        ((_, sent),) = query_pairs("q", value, style, False)
    except InvalidRequest as error:
        assert any(mark in item for item in items)
        assert "must not hold the separator" in str(error)
    else:
        assert unquote(sent).split(mark) == items


trees = st.recursive(
    scalars,
    lambda inner: st.lists(inner, min_size=1, max_size=3)
    | st.dictionaries(st.text("ab c&=é", min_size=1), inner, min_size=1, max_size=3),
)


@given(st.dictionaries(st.text("abc"), trees, min_size=1, max_size=3))
def test_a_deep_object_arrives_as_given(value: dict[str, Any]) -> None:
    query = joined(query_pairs("q", value, "deepObject"))
    rebuilt: dict[str, Any] = {}
    for name, leaf in parse_qsl(query, keep_blank_values=True):
        keys = re.findall(r"\[(.*?)\]", name)
        at: dict[str, Any] = rebuilt
        for key in keys[:-1]:
            at = at.setdefault(key, {})
        at[keys[-1]] = leaf
    assert rebuilt == numbered(value)


def numbered(value: Any) -> Any:
    """Arrays as the objects that a deep object makes of them; leaves as text."""
    if isinstance(value, dict):
        return {name: numbered(item) for name, item in value.items()}
    if isinstance(value, list):
        return {str(index): numbered(item) for index, item in enumerate(value)}
    return plain(value)


@given(st.lists(scalars, min_size=1) | st.dictionaries(names, scalars, min_size=1))
def test_a_path_stays_one_segment(value: Any) -> None:
    flat = value if isinstance(value, list) else [x for p in value.items() for x in p]
    for style in ("simple", "label", "matrix"):
        try:
            made = path_text("color", value, style)
        except InvalidRequest:
            continue
        assert "/" not in made and made not in ("", ".", "..")
        path = urlsplit(f"https://h/a/{made}/b").path
        bare = path.split("/")[2].removeprefix(";color").removeprefix("=")
        bare = bare.removeprefix(".") if style == "label" else bare
        assert [unquote(part) for part in bare.split(",")] == list(map(plain, flat))


@pytest.mark.parametrize("style", ["simple", "label"])
@pytest.mark.parametrize(
    "value", ["", [], {}, None, "\n", "\x9f", "\ud800", float("nan")]
)
def test_a_path_is_refused(style: str, value: Any) -> None:
    with pytest.raises(InvalidRequest, match="as part of a path") as caught:
        path_text("house", value, style)
    assert [(found.part, found.pointer) for found in caught.value.violations] == [
        ("path", "/house")
    ]


def test_dots_that_would_lead_elsewhere_are_refused() -> None:
    for value, style in ((".", "simple"), ("..", "simple"), (".", "label")):
        with pytest.raises(InvalidRequest, match="must not be '.' or '..'"):
            path_text("house", value, style)
    assert path_text("house", "...") == "..."


def test_reserved_characters_stay_where_they_mean_nothing_else() -> None:
    ((_, sent),) = query_pairs("q", ":/?#[]@!$&'()*+,;=%41%4 é", reserved=True)
    assert sent == ":/?%23%5B%5D@!$%26'()*%2B,;=%41%254%20%C3%A9"
    with pytest.raises(InvalidRequest, match="separator"):
        query_pairs("q", ["a,b"], explode=False, reserved=True)


def test_what_a_style_has_no_place_for_is_json() -> None:
    ((_, sent),) = query_pairs("q", [{"a": ["é", None]}])
    assert json.loads(unquote(sent)) == {"a": ["é", None]}


@given(text)
def test_a_cookie_arrives_as_given(value: str) -> None:
    ((name, sent),) = cookie_pairs("session", value)
    read = SimpleCookie(f"{name}={sent}; other=1")
    assert unquote(read["session"].value) == value
    assert read["other"].value == "1"


@given(text)
def test_a_cookie_as_it_is_arrives_or_is_refused(value: str) -> None:
    try:
        ((_, sent),) = cookie_pairs("session", value, "cookie")
    except InvalidRequest:
        assert not re.fullmatch(r"[!#-+\--:<-\[\]-~]*", value)
    else:
        assert sent == value and re.fullmatch(r"[!#-+\--:<-\[\]-~]*", value)


@given(scalars)
def test_a_header_is_as_given_or_refused(value: Any) -> None:
    try:
        assert header_text("X", value) == plain(value)
    except InvalidRequest as error:
        assert re.search(r"[^\t -~\xa0-\xff]|^\s|\s$", plain(value))
        assert error.violations[0].pointer == "/X"


def test_a_comma_inside_an_array_of_a_header_is_refused() -> None:
    with pytest.raises(InvalidRequest, match="separator"):
        header_text("X", ["a,b"])


@given(st.recursive(scalars | st.none(), lambda inner: st.lists(inner)))
def test_json_is_ascii(value: Any) -> None:
    made = json_text(value)
    assert made.isascii() and json.loads(made) == value


def test_json_without_such_a_value_is_refused() -> None:
    with pytest.raises(InvalidRequest, match="NaN"):
        json_text(float("nan"))
    with pytest.raises(InvalidRequest, match="NaN"):
        query_pairs("q", float("nan"))


def test_a_query_in_one_media_type() -> None:
    form = "application/x-www-form-urlencoded"
    assert querystring_pairs("q", {"a": 1}, "application/json") == [
        ("", "%7B%22a%22%3A1%7D")
    ]
    assert querystring_pairs("q", "a b", "text/plain") == [("", "a%20b")]
    pairs = querystring_pairs("q", {"a b": [1, "&"], "c": {"d": None}}, form)
    assert pairs == [("a%20b", "1"), ("a%20b", "%26"), ("c", "%7B%22d%22%3Anull%7D")]
    with pytest.raises(InvalidRequest, match="query q: JSON has no NaN"):
        querystring_pairs("q", {"a": float("nan")}, form)


def test_content_by_its_media_type() -> None:
    assert content_text("a", "application/vnd.x+json") == '"a"'
    assert [content_text(value, "text/plain") for value in ("a", 1)] == ["a", "1"]


@pytest.mark.parametrize(
    ("template", "path"),
    [
        ("/a/{id}.{format}", "/a/1%2F2.json"),
        ("/a b/é%20/{id}", "/a%20b/%C3%A9%20/1%2F2"),
        ("/a/{id}?x={format}", "/a/1%2F2?x=json"),
        ("/a/{id}#Action", "/a/1%2F2"),
        ("/100%/[x]", "/100%25/%5Bx%5D"),
    ],
)
def test_templates_are_filled(template: str, path: str) -> None:
    assert fill(template, {"id": "1%2F2", "format": "json"}) == path


def test_arrays_in_arrays_with_separators() -> None:
    rows = [["a", "b|c"], [], ["d"]]
    assert query_pairs("x", rows, explode=False, nested=(" ",)) == [
        ("x", "a%20b%7Cc,,d")
    ]
    assert query_pairs("x", rows, nested=("\t",)) == [
        ("x", "a%09b%7Cc"),
        ("x", ""),
        ("x", "d"),
    ]
    assert path_text("x", [[1, 2], [3]], "pipeDelimited", nested=(",",)) == "1%2C2%7C3"
    with pytest.raises(InvalidRequest, match="separator"):
        query_pairs("x", rows, nested=("|",))
    assert header_text("X", [[1, 2], [3]], nested=("|",)) == "1|2,3"
    assert header_text("X", [[1], 2], style="pipeDelimited", nested=(",",)) == "1|2"
    with pytest.raises(InvalidRequest, match="separator"):  # which would be one array
        header_text("X", [[1, 2]], nested=(",",))
