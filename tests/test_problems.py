"""Problems as people are shown them."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restamp.problems import Problem, SpecError, once, quoted, show, shown_path

ANSI = re.compile(r"\x1b\[\d+m")


def problem(excerpt: str, column: int, hint: str | None = None) -> Problem:
    return Problem(
        message="wrong",
        file="a.yaml",
        line=41,
        column=column,
        excerpt=excerpt,
        hint=hint,
    )


def test_the_place_the_line_the_caret_and_the_hint() -> None:
    line = "        $ref: '#/components/schemas/Custommer'"
    shown = show(
        Problem(
            message="unknown reference '#/components/schemas/Custommer'",
            file="specs/customers.yaml",
            line=41,
            column=15,
            pointer="/components/schemas/Order/$ref",
            excerpt=line,
            hint="did you mean 'Customer'?",
        )
    )
    assert shown.splitlines() == [
        "specs/customers.yaml:41:15: unknown reference '#/components/schemas/Custommer'",
        f"  41 | {line}",
        "     |               ^ did you mean 'Customer'?",
        "  at /components/schemas/Order/$ref",
    ]


def test_a_problem_without_a_place() -> None:
    shown = show(Problem(message="no such file", file="a.yaml", hint="look again"))
    assert shown == "a.yaml: no such file\n  look again"


@pytest.mark.parametrize(
    ("excerpt", "column", "under"),
    [("ab", 2, "b"), ("\tab", 3, "b"), ("日本x", 3, "x"), ("e\u0301x", 3, "x")],
)
def test_the_caret_stands_under_its_character(
    excerpt: str, column: int, under: str
) -> None:
    _, source, caret = show(problem(excerpt, column)).splitlines()
    wide = unicodedata.east_asian_width
    columns = "".join(
        c * (2 if wide(c) in "WF" else 1)
        for c in source
        if not unicodedata.combining(c)
    )
    assert columns[caret.index("^")] == under


@given(
    st.text(max_size=300).filter(lambda t: "\n" not in t and "\r" not in t), st.data()
)
def test_nothing_of_a_document_controls_a_terminal(
    text: str, data: st.DataObject
) -> None:
    column = data.draw(st.integers(1, len(text) + 1))
    shown = show(
        Problem(
            message=text,
            file=text,
            line=1,
            column=column,
            pointer=text,
            excerpt=text,
            hint=text,
        )
    )
    harmless = shown.replace("\n", "")
    assert not [c for c in harmless if unicodedata.category(c) in {"Cc", "Cf", "Zl"}]


@given(st.text("abc日\t", max_size=5000), st.data())
def test_long_lines_are_cut_round_the_column(line: str, data: st.DataObject) -> None:
    column = data.draw(st.integers(1, len(line) + 1))
    _, source, caret = show(problem(line, column)).splitlines()
    assert len(source) <= 107
    assert len(caret) <= 107


def test_a_long_hint_gets_its_own_line() -> None:
    *_, caret, hint = show(problem(" " * 80 + "x", 81, "h" * 60)).splitlines()
    assert caret.endswith("^")
    assert hint.endswith("h" * 60)


@given(st.text("ab", max_size=120), st.integers(1, 120))
def test_colours_change_nothing_else(line: str, column: int) -> None:
    one = problem(line, min(column, len(line) + 1), "hint")
    assert ANSI.sub("", show(one, color=True)).split() == show(one).split()
    assert "\x1b" in show(one, color=True)
    assert "\x1b" not in show(one)


def test_problems_are_sorted_and_there_is_one() -> None:
    late = Problem(message="b", file="a", line=10, column=1)
    early = Problem(message="a", file="a", line=9, column=7)
    nowhere = Problem(message="c", file="a")
    assert SpecError([late, early, nowhere]).problems == (nowhere, early, late)
    assert str(SpecError([early])) == "a:9:7: a"
    with pytest.raises(ValueError):
        SpecError([])


def test_quoted_text_is_short() -> None:
    assert quoted("a") == "'a'"
    assert len(quoted("a" * 1000)) == 82


def test_paths_are_shown_from_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown_path(tmp_path / "specs" / "a.yaml") == "specs/a.yaml"
    assert shown_path(Path("a.yaml")) == "a.yaml"
    assert shown_path(tmp_path.parent / "a.yaml") == str(tmp_path.parent / "a.yaml")


def test_what_aliases_repeat_is_told_once() -> None:
    def at(pointer: str, line: int | None = 3) -> Problem:
        return Problem(message="m", file="f", line=line, column=line, pointer=pointer)

    told = once([at("/a"), at("/b"), at("/a"), at("/c", 4), at("/d", None)])
    copies = [(each.pointer, each.copies) for each in told]
    assert copies == [("/a", 1), ("/c", 0), ("/d", 0)]
    assert once([at("/d", None), at("/e", None)])[1:]
