"""Files into documents: YAML 1.2, JSON, encodings and limits."""

from __future__ import annotations

import gc
import json
import os
import socket
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from restamp.document import compose
from restamp.load import load
from restamp.load.yaml_values import plain_value
from restamp.problems import SpecError


def read(text: str | bytes, folder: Path, name: str = "a.yaml") -> Any:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return load(path).data


def refusals(text: str | bytes, folder: Path, name: str = "a.yaml") -> list[str]:
    with pytest.raises(SpecError) as caught:
        read(text, folder, name)
    return [problem.message for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *((text, None) for text in ("", "~", "null", "Null", "NULL")),
        *((text, True) for text in ("true", "True", "TRUE")),
        *((text, False) for text in ("false", "False", "FALSE")),
        *((text, text) for text in ("yes", "No", "on", "OFF", "y", "n", "tRue")),
        *((text, text) for text in ("2026-01-31", "12:30", "1:2:3", "1_000", "0b1")),
        *((text, text) for text in ("+", "-", ".", "1.2.3", "0x", "0o8", "e5", "=")),
        *((text, text) for text in ("<<", "-0x1", "nan", "inf", "1e", "+.")),
        ("0777", 777),
        ("-12", -12),
        ("+5", 5),
        ("0o17", 15),
        ("0xFf", 255),
        ("1.10", 1.1),
        ("-.5", -0.5),
        ("1.", 1.0),
        ("1e3", 1000.0),
        ("12e-1", 1.2),
    ],
)
def test_plain_text_means_what_the_core_schema_says(text: str, value: Any) -> None:
    assert plain_value(text) == value
    assert type(plain_value(text)) is type(value)


def test_keys_are_what_the_author_wrote(tmp_path: Path) -> None:
    text = "200: a\n1.10: b\non: c\nnull: d\n0x1: e\n'': f\n? x\n: g\n"
    assert list(read(text, tmp_path)) == ["200", "1.10", "on", "null", "0x1", "", "x"]


def test_tags_of_the_core_schema(tmp_path: Path) -> None:
    text = (
        "a: !!str 200\nb: !!int '3'\nc: ! 5\nd: !!map {}\ne: !!seq []\nf: !!float 1.5\n"
    )
    expected = {"a": "200", "b": 3, "c": "5", "d": {}, "e": [], "f": 1.5}
    assert read(text, tmp_path) == expected
    assert refusals("a: !!int x\nb: !!bool 1\n", tmp_path) == [
        "'x' is not a value for the YAML tag !!int",
        "'1' is not a value for the YAML tag !!bool",
    ]


def test_merge_keys(tmp_path: Path) -> None:
    text = "x: &x {a: 1, b: 1}\ny: &y {b: 2, c: 2}\nz: {<<: [*x, *y], c: 3}\nw: {'<<': 1}\n"
    data = read(text, tmp_path)
    assert data["z"] == {"a": 1, "b": 1, "c": 3}
    assert data["w"] == {"<<": 1}


def test_aliases_stand_for_their_anchors(tmp_path: Path) -> None:
    assert read("a: &k v\n*k : [*k]\n", tmp_path) == {"a": "v", "v": ["v"]}
    assert refusals("a: &m {}\n*m : 1\n", tmp_path) == ["a key has to be plain text"]


def test_line_separators_are_text(tmp_path: Path) -> None:
    assert read("a: x\u2028y\u0085z\n", tmp_path) == {"a": "x\u2028y\u0085z"}


@given(
    st.dictionaries(
        st.text(max_size=5),
        st.recursive(
            st.none()
            | st.booleans()
            | st.integers()
            | st.floats(allow_nan=False, allow_infinity=False)
            | st.text(max_size=5),
            lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=5), inner),
        ),
        min_size=1,
    ),
    st.booleans(),
)
def test_json_is_read_as_json(
    tmp_path_factory: pytest.TempPathFactory, data: dict[str, Any], ascii: bool
) -> None:
    folder = tmp_path_factory.mktemp("json")
    text = json.dumps(data, ensure_ascii=ascii)
    assert read(text, folder, "a.json") == data
    assert read(" " + text, folder, "a.yaml") == data


def test_what_looks_like_json_may_be_yaml(tmp_path: Path) -> None:
    assert read("{openapi: 3.1.0, a: [x,]}", tmp_path) == {
        "openapi": "3.1.0",
        "a": ["x"],
    }
    assert load(tmp_path / "a.yaml").root.syntax == "yaml"
    assert refusals("{a: 1}", tmp_path, "a.json")[0].startswith(
        "this is not valid JSON"
    )


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"]
    + ["utf-32-be"],
)
@pytest.mark.parametrize("text", ["a: é日\n", '{"a": "é日"}'])
def test_encodings(tmp_path: Path, encoding: str, text: str) -> None:
    assert read(text.encode(encoding), tmp_path) == {"a": "é日"}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"a: \xff\xfe", "this is not UTF-8 text"),
        (b"\xff\xfea", "this is not UTF-16 text"),
        (b"\xff\xfe\0\0a", "this is not UTF-32 text"),
        ("a: \ud800".encode("utf-8", "surrogatepass"), "this is not UTF-8 text"),
        ("a: \ud800".encode("utf-16", "surrogatepass"), "this is not UTF-16 text"),
        (b"a: \x00", "the control character U+0000 cannot stand in YAML"),
        (b"", "the file is empty"),
    ],
)
def test_what_is_not_text(tmp_path: Path, content: bytes, message: str) -> None:
    assert refusals(content, tmp_path) == [message]


def test_bad_bytes_have_a_place(tmp_path: Path) -> None:
    with pytest.raises(SpecError) as caught:
        read("a: 1\né: ".encode() + b"\xff", tmp_path)
    (problem,) = caught.value.problems
    assert (problem.line, problem.column) == (2, 4)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    for path, message in (
        (tmp_path / "absent.yaml", "no such file"),
        (tmp_path, "this is a folder, not a file"),
        (tmp_path / "a\0b", "cannot be read: embedded null byte"),
    ):
        with pytest.raises(SpecError) as caught:
            load(path)
        assert [problem.message for problem in caught.value.problems] == [message]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_what_is_no_file_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")
    for path, kind in (
        ("pipe", "pipe"),
        ("socket", "socket"),
        ("/dev/zero", "device"),
        (".", "folder"),
    ):
        with pytest.raises(SpecError) as caught:
            load(Path(path))
        (problem,) = caught.value.problems
        assert problem.message == f"this is a {kind}, not a file"
        assert problem.hint == "name the OpenAPI document itself"


def test_of_two_merges_the_first_counts(tmp_path: Path) -> None:
    text = "a: &a {x: 1}\nb: &b {x: 2, y: 2}\nc:\n  <<: *a\n  <<: *b\n"
    path = tmp_path / "a.yaml"
    path.write_text(text)
    document = load(path)
    assert document.data["c"] == {"x": 1}
    (problem,) = document.repeated
    assert (problem.line, problem.message) == (5, "duplicate key '<<'")
    assert problem.hint == "first given at 4:3"


def test_a_merge_and_a_key_that_looks_like_one(tmp_path: Path) -> None:
    text = "a: &a {x: 1}\nc:\n  <<: *a\n  '<<': 2\n"
    assert read(text, tmp_path)["c"] == {"x": 1, "<<": 2}


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ('a: "\\ud83d\\ude00"', "YAML has no surrogate pairs: write \\U0001F600"),
        ('a: "\\uDBFF\\uDFFF"', "YAML has no surrogate pairs: write \\U0010FFFF"),
        ('a: "\\ud83d"', None),
        ('a: "\\U00110000"', None),
        ("a:\n  b: 1\n  " + "k" * 1025 + ": 1", "a key has at most 1,024 char"),
        ("a:\n  '" + "k: " * 400 + "': 1", "a key has at most 1,024 characters"),
        ("a: b: " + "k" * 1100 + ": 1", "quote text that holds a colon and"),
    ],
)
@pytest.mark.skipif(not yaml.__with_libyaml__, reason="it judges otherwise")
def test_hints_for_what_yaml_has_not(
    tmp_path: Path, text: str, hint: str | None
) -> None:
    with pytest.raises(SpecError) as caught:
        read(text, tmp_path)
    (problem,) = caught.value.problems
    assert (problem.hint or "").startswith(hint or "")
    assert (problem.hint is None) == (hint is None)


@pytest.mark.parametrize("escape", ["U00110000", "UFFFFFFFF", "uD800"])
@pytest.mark.parametrize(
    "loader", sorted({compose._LOADER, compose._PureLoader}, key=str)
)
def test_escapes_of_no_character(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, escape: str, loader: Any
) -> None:
    monkeypatch.setattr(compose, "_LOADER", loader)
    with pytest.raises(SpecError) as caught:
        read(f'a: "b \\{escape} c"', tmp_path)
    assert (caught.value.problems[0].line, len(caught.value.problems)) == (1, 1)


def test_integers_of_any_size(tmp_path: Path) -> None:
    assert read("a: 1" + "0" * 4000, tmp_path) == {"a": 10**4000}
    huge = "1" * (sys.get_int_max_str_digits() + 1)
    message = "not a finite number, or one with too many digits"
    assert refusals(f"a: {huge}", tmp_path) == [message]
    assert refusals(f'{{"a": {huge}}}', tmp_path) == [message]


@pytest.mark.parametrize(
    "text", ["1e400", "-1e309", "1" * 211 + "e99", "1" * 400 + ".5"]
)
@pytest.mark.parametrize("form", ["a: {}", '{{"a": {}}}'])
def test_numbers_too_large_for_a_float(tmp_path: Path, text: str, form: str) -> None:
    message = "not a finite number, or one with too many digits"
    assert refusals(form.format(text), tmp_path) == [message]


@pytest.mark.parametrize("name", ["a.yaml", "a.json"])
def test_the_depth_that_is_read(tmp_path: Path, name: str) -> None:
    def nested(depth: int) -> str:
        return '{"a": ' + "[" * depth + '"["' + "]" * depth + "}"

    assert read(nested(499), tmp_path, name)
    assert refusals(nested(500), tmp_path, name) == ["nested deeper than 500 levels"]
    prefix = "#\n" if name == "a.yaml" else ""
    deep = prefix + nested(100_000)
    assert refusals(deep, tmp_path, name) == ["nested deeper than 500 levels"]


@pytest.mark.parametrize(
    "text",
    [
        "#\na: " + "[\n" * 10_000,
        "#\na: " + "{a: " * 10_000 + "}" * 10_000,
        "a:\n  " + "- " * 10_000,
        "".join(" " * depth + "a:\n" for depth in range(600)),
        '{"a": ' * 10_000 + "1" + "}" * 10_000,
        "[" * 10_000,
        "a: &a " + "[" * 300 + "]" * 300 + "\nb: " + "[" * 300 + "*a" + "]" * 300,
        "a: &a "
        + "{x: " * 300
        + "}" * 300
        + "\nb: "
        + "{<<: " * 300
        + "*a"
        + "}" * 300,
    ],
    ids=["lines", "flow", "block", "indents", "json", "open", "alias", "merge"],
)
def test_ten_thousand_levels_are_refused(tmp_path: Path, text: str) -> None:
    assert refusals(text, tmp_path) == ["nested deeper than 500 levels"]


def test_an_alias_may_bring_levels_up_to_the_limit(tmp_path: Path) -> None:
    anchored = "a: &a " + "[" * 250 + "]" * 250
    assert read(f"{anchored}\nb: " + "[" * 249 + "*a" + "]" * 249, tmp_path)
    deep = f"{anchored}\nb: " + "[" * 250 + "*a" + "]" * 250
    assert refusals(deep, tmp_path) == ["nested deeper than 500 levels"]


def test_a_file_has_a_size_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("restamp.load.storage.MAX_SIZE", 8)
    assert read("a: 12345", tmp_path) == {"a": 12345}
    assert refusals("a: 123456", tmp_path) == ["larger than 64 MiB"]


def test_aliases_that_expand_too_far(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 5)]
    assert read("\n".join(lines), tmp_path)
    lines.append("b: [" + ", ".join(["*a4"] * 10) + "]")
    message = "the aliases of this file expand beyond 1,000,000 nodes"
    assert refusals("\n".join(lines), tmp_path) == [message]


def repeated(text: str, folder: Path, name: str = "a.yaml") -> list[str]:
    (folder / name).write_text(text)
    return [problem.message for problem in load(folder / name).repeated]


def test_every_duplicate_at_once(tmp_path: Path) -> None:
    expected = ["duplicate key 'b'", "duplicate key 'a'"]
    assert repeated("a: {b: 1, b: 2}\na: 3\n", tmp_path) == expected
    assert repeated('{"a": {"b": 1, "\\u0062": 2}, "a": 3}', tmp_path) == expected


def test_a_duplicate_hides_nothing_else_of_its_file(tmp_path: Path) -> None:
    expected = ["duplicate key 'a'", "not a finite number, or one with too many digits"]
    assert refusals("a: 1\na: 2\nb: .inf\n", tmp_path) == expected
    assert refusals('{"a": 1, "a": 2, "b": 1e999}', tmp_path) == expected


KEYS = st.sampled_from(["a", "b", ":", "a:b", '"', "\\u003a", "é"])
PAIRS = st.recursive(
    st.none() | KEYS,
    lambda inner: st.lists(inner, max_size=3)
    | st.lists(st.tuples(KEYS, inner), max_size=3).map(tuple),
)


def as_json(value: Any) -> str:
    """JSON in which an object, a tuple of pairs, may repeat a key."""
    if isinstance(value, tuple):
        pairs = (f"{json.dumps(key)}: {as_json(inner)}" for key, inner in value)
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(as_json, value)) + "]"
    return json.dumps(value)


def repeats(value: Any) -> int:
    """How many keys are repeated, at any depth."""
    if isinstance(value, tuple):
        keys = [key for key, _ in value]
        return len(keys) - len(set(keys)) + sum(repeats(inner) for _, inner in value)
    return sum(map(repeats, value)) if isinstance(value, list) else 0


@given(PAIRS, st.sampled_from(["a.json", "a.yaml"]))
def test_repeated_keys_are_found_and_no_others(
    tmp_path_factory: pytest.TempPathFactory, value: Any, name: str
) -> None:
    text = as_json((("root", value),))
    folder = tmp_path_factory.mktemp("keys")
    count = repeats(value)
    assert len(repeated(text, folder, name)) == count
    if not count:
        assert read(text, folder, name) == json.loads(text)


@given(PAIRS)
def test_yaml_and_json_place_repeated_keys_alike(
    tmp_path_factory: pytest.TempPathFactory, value: Any
) -> None:
    text = as_json((("root", value),))
    found = []
    for name, content in (("a.json", f"\n{text}"), ("a.yaml", f"#\n{text}")):
        path = tmp_path_factory.mktemp("keys") / name
        path.write_text(content)
        problems = load(path).repeated
        found.append([(p.line, p.column, p.pointer, p.message) for p in problems])
    assert found[0] == found[1]


BLOCKS = st.recursive(
    st.sampled_from(["no", "on", "1.10", "0o17", "~", "", "12:30", "2020-01-01", "x y"])
    | st.text("ab:#- '\"\n{}[],&*!|>%@\\é\u2028", max_size=8),
    lambda inner: st.lists(inner, min_size=1, max_size=3)
    | st.dictionaries(st.sampled_from(["no", "1.10", "a b", "200"]), inner, min_size=1),
)


@given(st.dictionaries(st.sampled_from(["on", "x"]), BLOCKS, min_size=1))
def test_text_that_a_yaml_writer_quotes_stays_text(
    tmp_path_factory: pytest.TempPathFactory, data: dict[str, Any]
) -> None:
    folder = tmp_path_factory.mktemp("yaml")
    for flow in (True, False):
        text = yaml.safe_dump(data, default_style='"', default_flow_style=flow)
        assert read("#\n" + text, folder) == data


@given(st.text("+-.0123456789eExXoabfnulTrueFas~_:", max_size=8))
def test_plain_text_means_what_json_says_where_it_is_json(text: str) -> None:
    try:
        expected = json.loads(text, parse_constant=lambda name: text)
    except ValueError:
        return
    assert plain_value(text) == expected
    assert type(plain_value(text)) is type(expected)


def test_the_garbage_collector_is_left_as_it_was(tmp_path: Path) -> None:
    assert gc.isenabled()
    refusals("a: [", tmp_path)
    assert gc.isenabled()
    gc.disable()
    try:
        read("a: 1", tmp_path)
        assert not gc.isenabled()
    finally:
        gc.enable()
