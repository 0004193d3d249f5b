"""What a template prints in quotes and in comments: names, and what stays in a line."""

from __future__ import annotations

from pathlib import Path

import pytest
from stamping import generate, lay, record, schemas

from restamp.problems import SpecError

TITLE = 'Tea"; from os import system; system("x"); x = "\n# y'
DOCUMENT = {
    **schemas(Tea=record(name={"type": "string"})),
    "info": {"title": TITLE, "version": "1"},
}
MODULE = "{api.name}/notes.py.jinja"


def rendered(text: str, folder: Path, name: str = MODULE) -> str:
    """What a template becomes."""
    package = generate(DOCUMENT, folder, "tea", lay(folder, name, text))
    return (package / Path(name).name.removesuffix(".jinja")).read_text("utf-8")


@pytest.mark.parametrize(
    "text",
    [
        'x = "{{ api.title | comment }}"',
        "x = '{{ api.title | comment }}'",
        'x = """{{ api.title | comment }}"""',
        'x = "{{ api.title | literal }}"',
        "x = 'a\\'{{ api.title | literal }}'",
        "x = '''\n'{{ api.title | literal }}\n'''",
        '"""\n{{ api.title | docstring }}\n"""',
        "# {{ api.title | docstring(4) }}",
        "x = {{ api.title | comment }}",
        "#\n{{ api.title | comment }}",
        'x = "#{{ api.title | comment }}"',
        "x = f{{ api.title | literal }}",
        "x = {{ api.name }}{{ api.title | literal }}",
        "x = {% for _ in (1,) %}f{% endfor %}{{ api.title | literal }}",
        "x = {% for _ in (1, 2) %}{{ api.title | literal }}f{% endfor %}",
        'x = "{% for _ in (1,) %}{{ api.title | literal }}{% endfor %}"',
        "{% macro m() %}{{ api.title | literal }}{% endmacro %}x = '{{ m() }}'",
        "{% set m %}{{ api.title | literal }}{% endset %}x = '{{ m }}'",
    ],
)
def test_text_stays_where_its_encoder_means_it(text: str, tmp_path: Path) -> None:
    with pytest.raises(SpecError) as raised:
        rendered(f"{text}\n", tmp_path)
    (problem,) = raised.value.problems
    assert "a template prints" in problem.message
    assert problem.file.endswith(MODULE)
    assert problem.line is not None
    assert not (tmp_path / "tea").exists()


@pytest.mark.parametrize(
    "text",
    [
        "x = '{% if true %}'{% endif %}",
        "x = '{% block b %}{% endblock %}'",
        "{% block b %}x = '{% endblock %}'",
        "{% macro m() %}'{% endmacro %}",
        "# {% include '{api.name}/_header.jinja' %}",
        "{% filter length %}x{% endfilter %}",
    ],
)
def test_parts_begin_and_end_outside_of_quotes(text: str, tmp_path: Path) -> None:
    with pytest.raises(SpecError) as raised:
        rendered(text, tmp_path)
    (problem,) = raised.value.problems
    assert "this part of the template" in problem.message
    assert (problem.file.endswith(MODULE), problem.line) == (True, 1)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("x = '{{ api.name }}'", "x = 'tea'"),
        ("# {{ api.name }}", "# tea"),
        ("# {{ 'a\nb' | comment }}", "# a b"),
        ("x = {{ 'a' | literal }}", 'x = "a"'),
        ("x = '' + {{ 'a' | literal }}", "x = '' + \"a\""),
        ("x = '''\n''' + {{ 'a' | literal }}", "x = '''\n''' + \"a\""),
        ("x = '\\''  # it's\ny = {{ 'a' | literal }}", "x = '\\''  # it's\ny = \"a\""),
        (
            "x = ({% for n in 'ab' %}{{ n | literal }}, {% endfor %})",
            'x = ("a", "b", )',
        ),
        ("x_{{ api.name }} = 1", "x_tea = 1"),
    ],
)
def test_what_is_whole_is_printed(text: str, made: str, tmp_path: Path) -> None:
    text = f"# fmt: off\nfrom __future__ import annotations\n{text}\n"
    assert rendered(text, tmp_path).split("\n", 2)[2] == f"{made}\n"


def test_a_file_of_another_kind_has_no_rules(tmp_path: Path) -> None:
    text = "It's {{ api.title | comment }}"
    assert rendered(text, tmp_path, "{api.name}/notes.md.jinja").startswith("It's Tea")


def test_a_stub_is_proven_as_a_module_is(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match="internal|wrong"):
        rendered("x: {{ api.name }} y z (\n", tmp_path, "{api.name}/notes.pyi.jinja")
