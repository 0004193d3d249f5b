"""The configuration in `pyproject.toml`."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from restamp.config import PACKAGE_HINT, Project, package_complaint, read_project
from restamp.problems import Problem, SpecError


def project(text: str, folder: Path) -> Project:
    (folder / "pyproject.toml").write_text(text, "utf-8")
    return read_project(folder)


def refusals(text: str, folder: Path) -> tuple[Problem, ...]:
    with pytest.raises(SpecError) as caught:
        project(text, folder)
    return caught.value.problems


def test_paths_are_relative_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    text = '[tool.restamp]\nspec = "a/b.yaml"\nout = "src"\npackage = "p"\n'
    assert project(text + 'templates = "mine"\n', tmp_path) == Project(
        spec=tmp_path / "a/b.yaml",
        out=tmp_path / "src",
        package="p",
        templates=tmp_path / "mine",
    )


def test_only_the_spec_is_required(tmp_path: Path) -> None:
    assert project('tool.restamp.spec = "s.yaml"', tmp_path) == Project(
        spec=tmp_path / "s.yaml",
        out=tmp_path / "generated",
        package=None,
        templates=None,
    )


def test_lenient_is_true_or_false(tmp_path: Path) -> None:
    text = '[tool.restamp]\nspec = "s.yaml"\nlenient = '
    assert project(text + "true", tmp_path).lenient
    assert not project(text + "false", tmp_path).lenient
    (problem,) = refusals(text + '"yes"', tmp_path)
    assert (problem.line, problem.message) == (3, "'lenient' has to be true or false")


def test_the_nearest_table_upwards(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    project('[tool.restamp]\nspec = "s.yaml"\n', tmp_path)
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\n")
    assert read_project(inner).spec == tmp_path / "s.yaml"


def test_no_table_anywhere(tmp_path: Path) -> None:
    with pytest.raises(SpecError) as caught:
        read_project(tmp_path)
    assert caught.value.problems[0].message.startswith("no [tool.restamp]")


def test_every_problem_with_its_place(tmp_path: Path) -> None:
    text = (
        "[project]\nspec = 1\n\n[tool.restamp]\n"
        'sepc = "a.yaml"\nout = 5\n  package = "class"\ntemplates = "absent"\n[x]\nout = 1\n'
    )
    found = refusals(text, tmp_path)
    assert [(p.line, p.column, p.message) for p in found] == [
        (4, 1, "missing key 'spec'"),
        (5, 1, "unknown key 'sepc'"),
        (6, 1, "'out' has to be text in quotes, and not empty"),
        (7, 3, "'class' is a Python keyword"),
        (8, 1, "no such folder: 'absent'"),
    ]
    assert found[1].hint == "did you mean 'spec'?"


def test_what_may_be_allowed(tmp_path: Path) -> None:
    text = '[tool.restamp]\nspec = "a.yaml"\n'
    found = project(f'{text}allow = ["/paths/~1a", "itemEncoding"]', tmp_path)
    assert found.allow == ("/paths/~1a", "itemEncoding")
    assert found.places == ("/paths/~1a",)
    (wrong,) = refusals(f'{text}allow = ["#/paths", "/a"]', tmp_path)
    assert (wrong.line, wrong.message) == (3, "'allow' cannot list '#/paths'")
    assert wrong.hint and "JSON pointer" in wrong.hint
    refusals(f"{text}allow = true", tmp_path)


@pytest.mark.parametrize("form", ["remotes = {{{}}}", "[tool.restamp.remotes]\n{}"])
def test_remotes_are_pinned(tmp_path: Path, form: str) -> None:
    head = '[tool.restamp]\nspec = "s.yaml"\n'
    pin = "sha256:" + "0" * 64
    listed = f'"https://h.example/a" = "{pin}"'
    found = project(head + form.format(listed), tmp_path)
    assert found.remotes == {"https://h.example/a": pin}
    listed = '"https://h.example/a" = 5'
    (problem,) = refusals(head + form.format(listed), tmp_path)
    assert problem.line in (3, 4) and problem.excerpt is not None
    assert problem.excerpt[(problem.column or 0) - 1 :].startswith('"https://h.exam')
    assert problem.message.startswith("'5' is not 'sha256:' and 64 hexadecimal digits")
    listed = f'"http://h.example/a" = "{pin}"'
    (problem,) = refusals(head + form.format(listed), tmp_path)
    assert problem.message == "'http://h.example/a' has to start with https://"
    (problem,) = refusals(head + "remotes = 5", tmp_path)
    assert (problem.line, problem.column) == (3, 1)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("[tool.restamp]\nspec = x\n", 2, 8),
        ('[tool.restamp]\nspec = "a', 2, 10),
        ("[tool]\nrestamp = 5\n", 2, 1),
        ('[tool]\nrestamp = {spec = ""}\n', 2, 1),
    ],
)
def test_what_is_wrong_has_a_place(
    tmp_path: Path, text: str, line: int, column: int
) -> None:
    (problem,) = refusals(text, tmp_path)
    assert (problem.line, problem.column) == (line, column)


def test_a_file_that_is_not_text(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_bytes(b"\xff")
    with pytest.raises(SpecError) as caught:
        read_project(tmp_path)
    assert caught.value.problems[0].message == "cannot be read: it is not UTF-8 text"


@pytest.mark.parametrize("key", ["spec", "out", "package", "templates"])
def test_control_characters_are_refused(tmp_path: Path, key: str) -> None:
    others = "" if key == "spec" else 'spec = "s.yaml"\n'
    (problem,) = refusals(f'[tool.restamp]\n{others}{key} = "a\\u0000b"', tmp_path)
    assert problem.message == f"'{key}' holds a control character"
    assert (problem.line, problem.column) == (2 + bool(others), 1)


def test_a_name_that_is_too_long_for_a_folder(tmp_path: Path) -> None:
    text = f'[tool.restamp]\nspec = "s.yaml"\ntemplates = "{"a" * 300}"'
    (problem,) = refusals(text, tmp_path)
    assert problem.message.startswith("no such folder: 'aaa")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pyproject.toml")
    with pytest.raises(SpecError) as caught:
        read_project(tmp_path)
    assert caught.value.problems[0].message == "this is a pipe, not a file"


def test_a_wrong_package_comes_with_a_hint(tmp_path: Path) -> None:
    text = '[tool.restamp]\nspec = "s.yaml"\npackage = "Con"'
    (problem,) = refusals(text, tmp_path)
    assert problem.message == "'Con' is the name of a device on Windows"
    assert problem.hint == PACKAGE_HINT


@pytest.mark.parametrize("name", ["a", "a_1", "type", "console", "_init_"])
def test_names_of_packages(name: str) -> None:
    assert package_complaint(name) is None


@pytest.mark.parametrize(
    "name",
    [
        *("", "a.b", "a-b", "1a", "class", "None", "a b", "é"),
        *("CON", "nul", "Com1", "lpt0", "__init__", "__MAIN__"),
    ],
)
def test_what_is_no_name_of_a_package(name: str) -> None:
    assert package_complaint(name)
