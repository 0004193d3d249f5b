"""What is rendered is proven before it is written: a slip is an error, never output."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stamping import CASES, generate, record, schemas

from restamp import text
from restamp.inspect.blocks import blocks
from restamp.inspect.lines import Reader, Unclear
from restamp.inspect.syntax import fault
from restamp.inspect.words import Words
from restamp.problems import Problem, SpecError

GENERATED = Path(__file__).parents[1] / "generated"
SOURCES = [
    path.read_text("utf-8")
    for folder in (GENERATED, CASES)
    for path in sorted(folder.rglob("*.py"))
    if "_runtime" not in path.parts
]
PAYLOAD = 'x"\'"""); PWN(); ("""\'"\nPWN()\n#'
DOCUMENT = schemas(Tea=record(name={"type": "string", "description": PAYLOAD}))
DOCUMENT["components"]["schemas"]["Tea"]["properties"][PAYLOAD] = {"type": "string"}


class AnyWords(Words):
    """Words among which every name is known."""

    def know(self, name: str) -> bool:
        return True

    def imports(self, module: str) -> bool:
        return True


ANY = AnyWords([])


def told(source: str) -> bool:
    """Whether the shapes of lines tell that source is Python."""
    try:
        blocks(Reader(ANY).lines(source))
    except Unclear:
        return False
    return True


def test_shapes_tell_of_nearly_every_file() -> None:
    unclear = [source for source in SOURCES if not told(source)]
    assert len(unclear) * 10 <= len(SOURCES)


PIECES = st.one_of(
    st.sampled_from(
        ['"', "'", '"""', "\\", "\n", "    ", "(", ")", "]", ":", ",", "#", "\r", "\0"]
        + ["else:\n", "try:\n", "@x\n", "x x", "f", "1", "01", "\f", "\u2028", ";", "="]
    ),
    st.text(max_size=3),
)


@given(st.sampled_from(SOURCES), st.randoms(use_true_random=False), PIECES, st.data())
def test_what_shapes_tell_of_is_what_python_parses(
    source: str, random: Any, piece: str, data: st.DataObject
) -> None:
    start = random.randrange(len(source))
    end = start + data.draw(st.integers(0, 40))
    broken = source[:start] + piece + source[end:]
    if told(broken):
        ast.parse(broken)


@pytest.mark.parametrize(
    "source",
    [
        "try:\n    x = 1\n",
        "@x\n",
        "@x\nx = 1\n",
        "else:\n    x = 1\n",
        "if x:\n    x = 1\nelse:\n    x = 1\nelse:\n    x = 1\n",
        "if x:\n    x = 1\nelse:\n    x = 1\nfinally:\n    x = 1\n",
        "if x:\n    x = 1\n  x = 1\n",
        "if x:\nx = 1\n",
        "if x:\n",
        "  x = 1\n",
        "x = (\n",
        "x = (1]\n",
        "x = [\n    x\n    x\n]\n",
        'x = "\\q"\n',
        'x = "a""b\ny = a"""\n',
        "x = 012\n",
        "x = 1_\n",
        "# a\rPWN()\n",
    ],
)
def test_what_is_no_plain_python_is_left_to_the_parser(source: str) -> None:
    assert not told(source)


def wrong(folder: Path, overlay: Path | None = None) -> tuple[Problem, ...]:
    """What is told of a package, of which nothing is written."""
    with pytest.raises(SpecError) as raised:
        generate(DOCUMENT, folder, overlay=overlay)
    assert not (folder / "sample").exists()
    return raised.value.problems


def test_a_string_that_is_not_encoded_is_an_internal_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text, "_string", lambda value: f'"{value}"')
    problems = wrong(tmp_path)
    assert all(
        p.message.startswith("internal error in this template") for p in problems
    )
    assert all(p.file.endswith(".jinja") and p.line for p in problems)


def test_prose_that_is_not_encoded_is_an_internal_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text.docstring.cache_clear()
    monkeypatch.setattr(text, "_escaped", lambda line: line)
    problems = wrong(tmp_path)
    text.docstring.cache_clear()
    assert all(p.file.endswith(".jinja") and p.line for p in problems)


def overlaid(folder: Path, name: str, lines: str) -> Path:
    """A folder with one template of a user."""
    path = folder / "overlay" / "{api.name}" / name
    path.parent.mkdir(parents=True)
    path.write_text(lines, "utf-8")
    return folder / "overlay"


@pytest.mark.parametrize(
    ("lines", "line", "message"),
    [
        ("x = 1\n\nx = (\n", 3, "no Python"),
        ("x = 1\nx = {{ api.name }}.{{ api.name }}x y\n", 2, "no Python"),
        ("x = 1\n\n\nglobal x\n", 4, "Global"),
    ],
)
def test_a_template_of_a_user_that_prints_no_python(
    lines: str, line: int, message: str, tmp_path: Path
) -> None:
    (problem,) = wrong(tmp_path, overlaid(tmp_path, "more.py.jinja", lines))
    assert problem.file.endswith("more.py.jinja")
    assert problem.line == line
    assert problem.message.startswith(
        f"the template is wrong: it would print {message}"
    )


def test_what_goes_over_the_wire_has_to_be_there(tmp_path: Path) -> None:
    overlay = overlaid(tmp_path, "models/{model.module}.py.jinja", "x = 1\n")
    (problem,) = wrong(tmp_path, overlay)
    assert 'no "name" into models/tea.py' in problem.message


def test_names_and_imports_are_of_templates_or_of_the_package(tmp_path: Path) -> None:
    path = tmp_path / "x.jinja"
    path.write_text("from typing import Any\nAsync{{ name }}\n")
    text.identifier("Claimed")
    words = Words([path])
    assert words.know("typing") and words.know("Claimed") and words.know("AsyncClaimed")
    assert not words.know("PWN")
    assert words.imports("typing") and not words.imports("Claimed")
    assert fault("import typing\n", words) is None
    assert fault("x = PWN\n", words) is not None
