"""Pointers, and the line and column of every place in a document."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, unquote_to_bytes

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from referencing import Registry, Resource, Specification

from restamp.document import Document, Pointer
from restamp.load import load

TEXT = st.text(
    st.characters(max_codepoint=0xFFFF, exclude_categories=["Cs"]), max_size=6
)
SCALARS = st.none() | st.booleans() | st.integers(-99, 99) | TEXT
DATA = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner)
)
MAPPINGS = st.dictionaries(TEXT, DATA, min_size=1)


def document(text: str, folder: Path, name: str = "a.yaml") -> Document:
    path = folder / name
    path.write_bytes(text.encode())
    return load(path)


def places(data: Any, pointer: Pointer = Pointer()) -> list[tuple[Pointer, Any]]:
    inner: list[tuple[Pointer, Any]] = [(pointer, data)]
    if isinstance(data, dict):
        for key, value in data.items():
            inner += places(value, pointer / key)
    if isinstance(data, list):
        for index, value in enumerate(data):
            inner += places(value, pointer / index)
    return inner


def rest(document: Document, pointer: Pointer, *, key: bool = False) -> str:
    """The text from a place on."""
    line, column = document.locate(pointer, key=key)
    lines = document.root.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join([lines[line - 1][column - 1 :], *lines[line:]])


@given(st.lists(TEXT))
def test_pointers_are_written_and_parsed(tokens: list[str]) -> None:
    pointer = Pointer(tokens)
    assert Pointer.parse(str(pointer)) == pointer


@given(st.lists(TEXT), st.text("/~#%", max_size=4))
def test_pointers_are_written_and_parsed_as_fragments(
    tokens: list[str], safe: str
) -> None:
    pointer = Pointer(tokens)
    fragment = quote(str(pointer), safe=safe.replace("%", ""))
    assert Pointer.parse_fragment(f"#{fragment}") == pointer


@given(MAPPINGS)
def test_an_independent_library_finds_what_pointers_lead_to(
    data: dict[str, Any],
) -> None:
    resource = Resource(contents=data, specification=Specification.OPAQUE)
    resolver = Registry().with_resource("", resource).resolver()
    for pointer, value in places(data):
        fragment = quote(str(pointer))
        found = resource.pointer(fragment, resolver) if fragment else resource
        assert found.contents == value


@given(st.text("/~01a%2fF#", max_size=12) | TEXT)
def test_a_fragment_is_a_pointer_or_refused(text: str) -> None:
    tilde, percent = "~(?![01])", "%(?![0-9A-Fa-f]{2})"
    try:
        pointer = Pointer.parse_fragment(f"#{text}")
    except ValueError:
        raw = unquote_to_bytes(text)
        whole = raw.decode(errors="replace")
        bad = re.search(percent, text) or re.search(tilde, whole) or "\ufffd" in whole
        assert bad or not whole.startswith("/")
    else:
        assert str(pointer) == unquote(text)


def test_pointers_escape_and_decode() -> None:
    assert str(Pointer(("a/b", "c~d", 0))) == "/a~1b/c~0d/0"
    assert str(Pointer() / "paths" / "/x") == "/paths/~1x"
    assert Pointer.parse_fragment("#/a/b%20c/~01") == ("a", "b c", "~1")
    assert Pointer.parse_fragment("#") == ()


@pytest.mark.parametrize(
    "text", ["a", "#a", "/a", "#/%zz", "#/~2", "#/%ff", "x.yaml#/a"]
)
def test_bad_fragments_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="reference|pointer"):
        Pointer.parse_fragment(text)


@given(MAPPINGS, st.sampled_from([None, 2]))
def test_json_places_start_their_values(
    tmp_path_factory: pytest.TempPathFactory, data: dict[str, Any], indent: int | None
) -> None:
    text = json.dumps(data, indent=indent, ensure_ascii=False)
    read = document(text, tmp_path_factory.mktemp("json"), "a.json")
    decoder = json.JSONDecoder()
    for pointer, value in places(data):
        assert read.get(pointer) == value
        assert decoder.raw_decode(rest(read, pointer))[0] == value
        if pointer and isinstance(pointer[-1], str):
            found, _ = decoder.raw_decode(rest(read, pointer, key=True))
            assert found == pointer[-1]


@given(MAPPINGS)
def test_yaml_flow_places_start_their_values(
    tmp_path_factory: pytest.TempPathFactory, data: dict[str, Any]
) -> None:
    text = "# flow\n" + json.dumps(data)
    read = document(text, tmp_path_factory.mktemp("yaml"))
    decoder = json.JSONDecoder()
    for pointer, value in places(data):
        assert decoder.raw_decode(rest(read, pointer))[0] == value


def test_yaml_block_places(tmp_path: Path) -> None:
    text = "a:\r\n  b: [1, x]\r\n  'c d': |\r\n    text\r\n"
    read = document(text, tmp_path)
    assert read.locate(Pointer(("a", "b"))) == (2, 6)
    assert read.locate(Pointer(("a", "b")), key=True) == (2, 3)
    assert read.locate(Pointer(("a", "b", 1))) == (2, 10)
    assert read.locate(Pointer(("a", "c d"))) == (3, 10)


def test_what_is_absent_is_at_its_nearest_ancestor(tmp_path: Path) -> None:
    read = document("a:\n  b: {c: 1}\n", tmp_path)
    assert read.locate(Pointer(("a", "b", "x", "y"))) == (2, 6)
    assert read.locate(Pointer(("a", "b", "x", "y")), key=True) == (2, 3)
    assert read.locate(Pointer(("x",))) == (1, 1)


def test_aliases_and_merges_lead_to_what_they_name(tmp_path: Path) -> None:
    text = "x: &x\n  p: 1\n  q: 2\ny: *x\nz:\n  <<: [*x, {r: 3}]\n  q: 4\n"
    read = document(text, tmp_path)
    assert read.locate(Pointer(("y", "q"))) == (3, 6)
    assert read.locate(Pointer(("z", "p"))) == (2, 6)
    assert read.locate(Pointer(("z", "q"))) == (7, 6)
    assert read.locate(Pointer(("z", "r"))) == (6, 16)


def test_indexes_and_keys_that_look_alike(tmp_path: Path) -> None:
    read = document("a: {200: [a, b]}\n", tmp_path)
    assert read.get(Pointer(("a", "200", "1"))) == "b"
    assert read.get(Pointer(("a", 200, 1))) == "b"
    assert read.locate(Pointer(("a", 200, "1"))) == (1, 14)
    wrong = ("01",), (2,), ("-1",), ("1", "x")
    for absent in (*(("a", "200", *tokens) for tokens in wrong), ("x",), (1,), (-1,)):
        with pytest.raises(KeyError):
            read.get(Pointer(absent))


def test_a_problem_has_its_place(tmp_path: Path) -> None:
    read = document("a: 1\nb: 2\n", tmp_path)
    problem = read.problem(Pointer(("b",)), "wrong", hint="right")
    assert (problem.line, problem.column, problem.excerpt) == (2, 4, "b: 2")
    assert (problem.pointer, problem.hint) == ("/b", "right")


def test_positions_agree_with_the_marks_of_the_yaml_parser(tmp_path: Path) -> None:
    text = "é:\n  😀: [日本, {a: b}]\n  x: 'y'\n"
    read = document(text, tmp_path)
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    assert node is not None
    _, inner = node.value[0]
    for key, value in inner.value:
        pointer = Pointer(("é", key.value))
        mark = value.start_mark
        assert read.locate(pointer) == (mark.line + 1, mark.column + 1)
