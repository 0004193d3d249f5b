"""Templates print code and nothing else, and say where they are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from stamping import generate, lay, record, schemas

from restamp import render
from restamp.problems import SpecError

DOCUMENT = schemas(Tea=record(name={"type": "string"}))
NAME = "{api.name}/notes.txt.jinja"


def rendered(text: str, folder: Path) -> str:
    """What a template becomes."""
    package = generate(DOCUMENT, folder, overlay=lay(folder, NAME, text))
    return (package / "notes.txt").read_text("utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "{{ api.title }}",
        "{{ 'plain' }}",
        "{{ 1 }}",
        "{{ api.name ~ api.name }}",
        "{{ [api.title] | map('upper') | first }}",
        "{{ api.title | upper }}",
        "{{ api.title | safe }}",
        "{{ api.nothing }}",
        "{{ nothing }}",
        "{{ [api.title] | commas }}",
        "{{ api.title | imported(api.name) }}",
    ],
)
def test_what_is_not_code_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(SpecError) as raised:
        rendered(f"first line\n{text}\n", tmp_path)
    (problem,) = raised.value.problems
    assert problem.file.endswith(NAME)
    assert problem.line == 2
    assert problem.message.startswith("the template is wrong: ")


@pytest.mark.parametrize(
    "text", ["{{ api.name", "{% if %}", "{% include 'nowhere' %}", "{% endfor %}"]
)
def test_a_broken_template_is_named(text: str, tmp_path: Path) -> None:
    with pytest.raises(SpecError) as raised:
        rendered(text, tmp_path)
    (problem,) = raised.value.problems
    assert problem.file.endswith(NAME)
    assert problem.line == 1


def test_a_fault_in_a_part_is_the_part_s(tmp_path: Path) -> None:
    part = tmp_path / "overlay" / "_part.jinja"
    part.parent.mkdir()
    part.write_text("\n\n{{ api.title }}")
    with pytest.raises(SpecError) as raised:
        rendered("{% include '_part.jinja' %}", tmp_path)
    (problem,) = raised.value.problems
    assert problem.file.endswith("_part.jinja")
    assert problem.line == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ api.name }}", "sample"),
        ("{{ api.title | literal }}", '"Sample"'),
        ("# {{ api.title | comment }}", "# Sample"),
        ("{{ api.title | docstring }}", '"""Sample"""'),
        ("{{ [api.name, api.name] | commas }}", "sample, sample"),
        ("{{ [api.name] | imported(api.name) }}", "from sample import sample"),
        ("{% if api.doc %}x{% endif %}", ""),
    ],
)
def test_code_is_printed(text: str, expected: str, tmp_path: Path) -> None:
    assert rendered(text, tmp_path) == expected


def test_nothing_is_written_when_a_template_is_wrong(tmp_path: Path) -> None:
    with pytest.raises(SpecError):
        rendered("{{ api.title }}", tmp_path)
    assert not (tmp_path / "sample").exists()


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("{{ 1 / 0 }}", "ZeroDivisionError: division by zero"),
        ("{{ api.name + 1 }}", "TypeError: "),
        ("{{ models[0].records[0].name() }}", "TypeError: "),
        ("{{ [1] | commas }}", "1 is not code"),
        ("{% include '{api.name}/notes.txt.jinja' %}", "RecursionError: "),
    ],
)
def test_whatever_a_template_raises_is_told(
    text: str, error: str, tmp_path: Path
) -> None:
    with pytest.raises(SpecError) as raised:
        rendered(f"first line\n{text}\n", tmp_path)
    (problem,) = raised.value.problems
    assert problem.file.endswith(NAME)
    assert problem.line == 2
    assert problem.message.startswith(f"the template is wrong: {error}")


def test_a_fault_of_ours_alone_is_not_the_user_s(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_text: str) -> None:
        raise ZeroDivisionError

    monkeypatch.setitem(render._FILTERS, "comment", fail)
    with pytest.raises(ZeroDivisionError):
        generate(DOCUMENT, tmp_path)
    with pytest.raises(ZeroDivisionError):
        rendered("text", tmp_path)
