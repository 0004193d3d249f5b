"""Output equals what black makes of it, and black is asked about wide lines only."""

from __future__ import annotations

import ast
import textwrap
import time
from pathlib import PurePosixPath
from typing import Any

import black
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from restamp import format as module
from restamp.text import literal

LONG = "x" * 40
WIDE = [
    f"value = call({LONG}, {LONG}, {LONG})",
    f"@decorated({LONG}, {LONG}, {LONG})\ndef f() -> None:\n    return None",
    f"@decorated({LONG}, {LONG}, {LONG})\nclass A:\n    a = 1",
    f"class A:\n    def f(self) -> Request[{LONG}, {LONG}]:\n        pass",
    f"class A:\n    def f(self) -> None:\n        if {LONG} and {LONG}:\n            pass",
    f"try:\n    a = [{LONG}, {LONG}]\nexcept ({LONG}, {LONG}):\n    pass",
    f"for {LONG} in {LONG}({LONG}):\n    pass\nelse:\n    a = [{LONG}, {LONG}, 1]",
    f"with {LONG}({LONG}) as {LONG}:\n    pass",
    f"a = {{\n    'b': {LONG}({LONG}, {LONG}),\n}}",
    f"a = 1\nb: dict[{LONG}, {LONG}] = {LONG}\nc = 2",
    f"a = {{k: None if item is None else {LONG}(item) for k, item in {LONG}}}",
    f"def f() -> None:\n    if (v := data.get('{LONG}', UNSET)) is not UNSET: # {LONG}\n        a",
]


KINDS = [
    "self.{a} = {b}(v)",
    "self.{a} = {b}._decode(v)",
    "self.{a} = {b}._decode(v, {c})",
    'data["{a}"] = {b}(self.{c})',
    '{a} = lazy(__name__, ".{c}", "{b}")',
    '{a}: TypeAlias = "{b}"',
    "{a}: {b} | Unset = UNSET",
    '{a} = "{b}"',
    "return {a}({b}, {c})",
    "from .{a} import {b}, {c}",
    "from .{a} import {b}",
    "def {a}(data: Any) -> {b}:\n    return None",
    "def {a}(data: Any, at: Path, found: list[{c}]) -> None:\n    return None",
    "def {a}(**fields: Unpack[{b}]) -> None:\n    return None",
    "class {a}({b}, {c}):\n    a = 1",
    "if isinstance(v, {a}) and {b}(v):\n    pass",
    '{a}({b}, "{c}", found)',
    "raise {a}({b}, {c})",
    "return {a}(self.{b}, lambda v: {c}(v))",
    "return {a} if {b} else {c}",
    "return [{a}(v) for v in {b}]",
    "return {{k: {a}(v) for k, v in {b}.items()}}",
    "self.{a} = {b}(v) if v is not None else {c}",
    "self.{a} = {b}(v, lambda v: None if v is None else {c}(v))",
    '@{a}({b}, __package__, "{c}", "x")\ndef f() -> None:\n    return None',
    '{a}: {b}[{c}] = {b}(__name__, "{a}", "{c}")',
    '{a}: Strategies[{a}] = Strategies(__name__, "{a}", "{a}")',
    'a = {{\n    "{a}": "{b}",\n    "{c}": ("{a}", "{b}"),\n}}',
    "from .{a} import (\n    {b} as {b},\n    {c},\n)",
    "for {a} in {b}({c}):\n    pass",
    "for {a}, n in {b}.items():\n    pass",
    'if (v := data.get("{a}", UNSET)) is not UNSET and {b}(v):\n    pass',
    "if not isinstance(v, {a}) or {b}(v) or v in ({c}, 1):\n    pass",
    "if {a} in {b} and {c} is not None:\n    pass",
    "{a}: {b} | {c} | None = None",
    "{a}: list[{b} | {c}]",
    "{a}: ClassVar[tuple[str, ...]] = ({b}, {c})",
    '{a} = {b}[{c}]["x"] | 4',
    "def {a}(\n    x: {b} | {c},\n    *,\n    y: list[{b}] = {c},\n) -> {a}[{b}]:\n    pass",
    'return {a}(\n    path=f"{b}/{{c}}",\n    query={c}({b}),\n    a={a}.{b},\n)',
    '{a} = {{\n    "{b}": {c}("{a}"),\n    "x": {b}.{c},\n}}',
    "{a} = (\n    {b},\n    ({a}, {b}(v, {c})),\n    lambda v: {a}({b}, v),\n)",
]
"""Statements as templates print them; any name may be long."""

DISPLAYS: st.SearchStrategy[Any] = st.recursive(
    st.text('ab,:()[]"\\ é', max_size=30) | st.integers(-5, 10**9) | st.none(),
    lambda held: (
        st.lists(held, max_size=4)
        | st.lists(held, max_size=4).map(tuple)
        | st.dictionaries(st.text("ab{}'", max_size=30), held, max_size=4)
    ),
    max_leaves=20,
)

NAMES = st.integers(1, 95).map(lambda count: "x" * count)


def formatted(source: str) -> str:
    path = PurePosixPath("a.py")
    return module.format({path: source.encode()})[path].decode()


@pytest.mark.parametrize("source", WIDE)
def test_wide_lines_become_what_black_makes_of_them(source: str) -> None:
    wanted = black.format_str(source + "\n", mode=black.Mode())
    assert formatted(source.replace("'", '"') + "\n") == wanted
    assert ast.dump(ast.parse(wanted)) == ast.dump(ast.parse(source))


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=40, deadline=None)
@given(depth=st.integers(0, 3), a=NAMES, b=NAMES, c=NAMES)
def test_names_of_any_length_make_what_black_makes_of_them(
    kind: str, depth: int, a: str, b: str, c: str
) -> None:
    heads = "".join("    " * n + "if x:\n" for n in range(depth))
    text = textwrap.indent(kind.format(a=a, b=b, c=c), "    " * depth)
    source = f"{heads}{text}\n"
    wanted = black.format_str(source, mode=black.Mode())
    assert formatted(source).split("\n") == [*filter(None, wanted.split("\n")), ""]


@settings(max_examples=200, deadline=None)
@given(depth=st.integers(0, 3), a=NAMES, value=DISPLAYS)
def test_displays_of_any_depth_make_what_black_makes_of_them(
    depth: int, a: str, value: Any
) -> None:
    heads = "".join("    " * n + "if x:\n" for n in range(depth))
    shown = literal(value)
    for kind in (
        f"f(\n    {a}={shown},\n    b=1,\n)",
        f'a = {{\n    "{a}": {shown},\n}}',
    ):
        source = f"{heads}{textwrap.indent(kind, '    ' * depth)}\n"
        wanted = black.format_str(source, mode=black.Mode())
        assert formatted(source).split("\n") == [*filter(None, wanted.split("\n")), ""]


def test_documentation_stays_as_wide_as_it_is() -> None:
    source = f'def f() -> None:\n    """{LONG}{LONG}{LONG}"""\n'
    assert formatted(source) == source


def test_black_is_not_asked_about_narrow_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> str:
        raise AssertionError("black was called")

    monkeypatch.setattr(black, "format_str", refused)
    assert formatted("a = 1\n") == "a = 1\n"


def test_other_files_are_left_alone() -> None:
    path = PurePosixPath("a.json")
    content = b'{"a": ' + b'"x"' * 100 + b"\xff}"
    assert module.format({path: content}) == {path: content}


def test_black_is_told_to_leave_what_nests_so_deep_that_it_would_take_seconds() -> None:
    deep = "assert " + "rules.one_of(v, (lambda v: " * 90 + "v" + "))" * 90
    source = f"def f() -> None:\n    {deep}\n"
    started = time.process_time()
    made = formatted(source)
    assert time.process_time() - started < 0.5
    assert f"    {deep}  # fmt: skip\n" in made
    assert black.format_str(made, mode=black.Mode()) == made
