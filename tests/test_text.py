"""Whatever a string holds, it comes out as data, and black leaves it as it is."""

from __future__ import annotations

import ast
import io
import json
import keyword
import textwrap
import tokenize
from typing import Any

import black
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from restamp.text import (
    UnsafeText,
    _wrapped,
    code,
    comment,
    docstring,
    identifier,
    join,
    json_text,
    literal,
)

KEYWORDS = set(keyword.kwlist)
HOSTILE = st.text(
    st.one_of(
        st.sampled_from("\"'\\\n\r\t #{}%aA \u202e\u2028\x00\ud800|*-`1."),
        st.characters(),
    ),
    max_size=200,
)
JSON = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.floats(allow_nan=False, allow_infinity=False),
        HOSTILE,
    ),
    lambda inner: st.one_of(st.lists(inner), st.dictionaries(HOSTILE, inner)),
    max_leaves=10,
)


@given(JSON)
def test_a_literal_evaluates_to_its_value(value: Any) -> None:
    spelt = literal(value)
    assert ast.literal_eval(spelt) == value
    assert spelt.isascii()


@given(HOSTILE)
def test_black_keeps_strings(value: str) -> None:
    line = f"x = {literal(value)}\n"
    assert black.format_str(line, mode=black.Mode()) == line


@given(HOSTILE, st.sampled_from([4, 8]))
def test_a_docstring_is_one_string_and_black_keeps_it(value: str, indent: int) -> None:
    margin = " " * indent
    head = "def f():\n" if indent == 4 else "class A:\n    def f(self):\n"
    source = f"{head}{margin}{docstring(value, indent)}\n{margin}b = 1\n"
    (function,) = [
        n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.FunctionDef)
    ]
    assert [type(node) for node in function.body] == [ast.Expr, ast.Assign]
    if all(len(line) <= 88 for line in source.split("\n")):
        assert black.format_str(source, mode=black.Mode()) == source


@given(HOSTILE, st.sampled_from([0, 4, 8]))
def test_a_docstring_keeps_every_word(value: str, indent: int) -> None:
    assert ast.literal_eval(docstring(value, indent)).split() == value.split()


@given(
    HOSTILE
    | st.lists(st.sampled_from([*"#: =\t-", "coding", "utf-7", "rot13", "vi"])).map(
        "".join
    )
)
@example("-*- coding: utf-7 -*-")
@example("vim: set fileencoding=rot13 :")
def test_a_comment_is_one_line_that_declares_nothing(value: str) -> None:
    source = f"# {comment(value)}\nx = 1\n"
    assert len(source.splitlines()) == 2
    assert [type(node) for node in ast.parse(source).body] == [ast.Assign]
    read = io.BytesIO(source.encode()).readline
    first, second, *_ = tokenize.tokenize(read)
    assert (first.string, second.type) == ("utf-8", tokenize.COMMENT)
    assert f"{second.string}\n" == source.splitlines(keepends=True)[0]


@given(st.text("aA1_ \u00e9\u212a;\n\u0300") | st.sampled_from(keyword.kwlist))
def test_an_identifier_is_one_name_or_refused(value: str) -> None:
    try:
        spelt = identifier(value)
    except UnsafeText:
        assert not value.isidentifier() or not value.isascii() or value in KEYWORDS
    else:
        (node,) = ast.parse(f"{spelt} = 1").body
        assert isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
        assert node.targets[0].id == value


@given(JSON)
def test_json_text_is_the_value_in_ascii(value: Any) -> None:
    spelt = json_text(value)
    assert json.loads(spelt) == value
    assert spelt.isascii() and spelt.isprintable()


def test_long_prose_is_wrapped_and_lists_keep_their_items() -> None:
    prose = "word " * 40 + "\n\n- first\n- second " + "word " * 30
    lines = docstring(prose, 4).split("\n")
    assert max(map(len, lines)) <= 88
    assert "    - first" in lines
    assert any(line.startswith("      word") for line in lines)


@given(st.text("ab -\u00e9", max_size=60), st.integers(1, 20))
def test_prose_breaks_where_the_standard_library_breaks_it(
    text: str, width: int
) -> None:
    prose = f"a{text}".strip()
    assume(all(word.strip() for word in prose.split(" ") if word))  # which it drops
    assert _wrapped([prose], width) == textwrap.wrap(
        prose, width, break_long_words=False, break_on_hyphens=False
    )


@pytest.mark.parametrize("value", [float("inf"), float("nan"), {1, 2}, object()])
def test_what_has_no_literal_is_refused(value: object) -> None:
    with pytest.raises(UnsafeText):
        literal(value)


@pytest.mark.parametrize("name", ["class", "a b", "1a", "\u00e9", "", "a;b"])
def test_what_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(UnsafeText):
        identifier(name)


def test_only_code_is_spliced_into_code() -> None:
    assert code("f({}, {})", literal("a"), identifier("b")) == 'f("a", b)'
    with pytest.raises(UnsafeText):
        code("{}", "import os")  # type: ignore[arg-type]
    with pytest.raises(UnsafeText):
        join(", ", ["import os"])  # type: ignore[list-item]
