"""The path of a template is the path of what it becomes."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from stamping import generate, lay, ours, posting, record, ref

from restamp.plan import Templates, templates
from restamp.problems import Problem, SpecError

TEXT = {"type": "string"}
DOCUMENT = posting(
    ref("Tea"), ref("Cup"), Tea=record(name=TEXT), Cup=record(of=ref("Tea"))
)


def files(package: Path) -> set[str]:
    """What a package holds beside its runtime and fixtures."""
    paths = (p.relative_to(package) for p in package.rglob("*") if p.is_file())
    kept = (p for p in paths if p.parts[0] not in ("_runtime", "fake", "fixtures"))
    return {path.as_posix() for path in kept}


def test_one_file_for_each_model_and_operation(tmp_path: Path) -> None:
    assert files(generate(DOCUMENT, tmp_path)) == {
        *("__init__.py", "client.py", "errors.py", "py.typed", "restamp.json"),
        *("models/__init__.py", "models/tea.py", "models/cup.py"),
        *("operations/__init__.py", "operations/send.py"),
    }


def test_what_has_no_suffix_is_copied_as_it_stands(tmp_path: Path) -> None:
    package = generate(DOCUMENT, tmp_path)
    runtime = ours() / "{api.name}" / "_runtime"
    copied = {p.name: p.read_bytes() for p in (package / "_runtime").glob("*.py")}
    assert copied == {p.name: p.read_bytes() for p in runtime.glob("*.py")}


def test_a_new_file_is_added(tmp_path: Path) -> None:
    name = "{api.name}/models/{model.module}.txt.jinja"
    text = "{% for record in model.records %}{{ record.name }}\n{% endfor %}"
    package = generate(DOCUMENT, tmp_path, overlay=lay(tmp_path, name, text))
    assert (package / "models" / "tea.txt").read_text() == "Tea\n"
    assert (package / "models" / "cup.txt").read_text() == "Cup\n"


def test_a_file_of_the_same_path_replaces_ours(tmp_path: Path) -> None:
    retry = "class Retry: ...\n"
    overlay = lay(tmp_path, "{api.name}/_runtime/retry.py", retry)
    lay(
        tmp_path, "{api.name}/_header.jinja", "# Ours, of {{ api.source | comment }}.\n"
    )
    package = generate(DOCUMENT, tmp_path, overlay=overlay)
    assert (package / "_runtime" / "retry.py").read_text() == retry
    for name in ("client.py", "models/tea.py", "operations/send.py"):
        assert (package / name).read_text().startswith("# Ours, of spec.yaml.\n")


def test_a_block_is_overridden_without_a_copy(tmp_path: Path) -> None:
    name = "{api.name}/models/{model.module}.py.jinja"
    text = (
        '{% extends "restamp/{api.name}/models/{model.module}.py.jinja" %}\n'
        "{% block classes %}\n{{ super() }}\n\n"
        "NAMES = [\n{% for record in model.records %}    {{ record.name }},\n"
        "{% endfor %}]\n{% endblock %}\n"
    )
    plain = generate(DOCUMENT, tmp_path, "plain")
    package = generate(DOCUMENT, tmp_path, overlay=lay(tmp_path, name, text))
    before, after = ((p / "models" / "tea.py").read_text() for p in (plain, package))
    assert after.startswith(before)
    assert after.endswith("NAMES = [\n    Tea,\n]\n")


def test_a_spelt_out_sibling_replaces_the_general_one(tmp_path: Path) -> None:
    text = "class {{ model.exports[0] }}:\n    pass\n"
    overlay = lay(tmp_path, "{api.name}/models/tea.py.jinja", text)
    package = generate(DOCUMENT, tmp_path, overlay=overlay)
    assert (package / "models" / "tea.py").read_text() == "class Tea:\n    pass\n"
    assert "class Cup(Model)" in (package / "models" / "cup.py").read_text()


def test_a_spelt_out_copy_replaces_the_general_one(tmp_path: Path) -> None:
    overlay = lay(tmp_path, "{api.name}/models/tea.py", "class Tea: ...\n")
    package = generate(DOCUMENT, tmp_path, overlay=overlay)
    assert (package / "models" / "tea.py").read_text() == "class Tea: ...\n"


def test_a_folder_of_templates_has_to_be_there(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match="does not exist"):
        templates("python", tmp_path / "nowhere")


def test_names_are_sorted_and_without_caches(tmp_path: Path) -> None:
    for name in ("b.jinja", "a.py", "__pycache__/a.pyc"):
        lay(tmp_path, name, "")
    assert Templates(folders=[tmp_path / "overlay"]).names() == ["a.py", "b.jinja"]


OUTSIDE = {"description": "a/../../../../outside/x"}
HOSTILE = posting(ref("Tea"), Tea=record(name=TEXT) | OUTSIDE)
HOSTILE["paths"]["/things"]["post"] |= OUTSIDE


def refused(name: str, folder: Path, text: str = "") -> Problem:
    """What is wrong with the path of a template; nothing is made anywhere."""
    overlay = lay(folder, name, text)
    before = sorted(folder.parent.rglob("*"))
    with pytest.raises(SpecError) as caught:
        generate(HOSTILE, folder, overlay=overlay)
    written = folder / "spec.yaml"
    assert sorted({*folder.parent.rglob("*")} - {written}) == before
    (problem,) = caught.value.problems
    assert problem.file == str(overlay / name)
    return problem


@pytest.mark.parametrize(
    ("braces", "nearest"),
    [
        ("{model.doc}", "{model.module}"),
        ("{model.schemas}", "{model.module}"),
        ("{model.nope}", "{model.module}"),
        ("{model.module!r}", "{model.module}"),
        ("{model}", "{model.module}"),
        ("{operation.doc}", "{operation.module}"),
        ("{operation.id}", "{operation.module}"),
        ("{api.title}", "{api.name}"),
        ("{api.client}", "{api.name}"),
        ("{foo}", None),
        ("{}", None),
    ],
)
@pytest.mark.parametrize("suffix", [".txt", ".txt.jinja"])
def test_paths_are_made_of_names_only(
    tmp_path: Path, braces: str, nearest: str | None, suffix: str
) -> None:
    folder = tmp_path / "a" / "b" / "c" / "d"
    problem = refused(f"{{api.name}}/models/{braces}{suffix}", folder)
    assert problem.message == f"'{braces}' cannot stand in a template's path"
    assert problem.hint and "a path may hold {api.name}, {model.mod" in problem.hint
    assert (f"did you mean '{nearest}'?" in problem.hint) == (nearest is not None)


@pytest.mark.parametrize("name", ["a{b.txt", "a}b.txt", "{{model.module}}.txt"])
def test_braces_stand_round_a_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(SpecError) as caught:
        generate(DOCUMENT, tmp_path, overlay=lay(tmp_path, name, ""))
    messages = {problem.message for problem in caught.value.problems}
    assert messages <= {f"'{b}' cannot stand in a template's path" for b in "{}"}


def test_a_path_is_of_one_subject(tmp_path: Path) -> None:
    problem = refused("{model.module}/{operation.name}.txt", tmp_path)
    assert problem.message.startswith("a path is made for each model or for each op")


def test_a_path_may_hold_several_names(tmp_path: Path) -> None:
    name = "{api.name}/{api.name}_{model.module}/{model.module}.txt"
    package = generate(DOCUMENT, tmp_path, overlay=lay(tmp_path, name, "x"))
    assert (package / "sample_tea" / "tea.txt").read_text() == "x"


@pytest.mark.skipif(os.name == "nt", reason="there are no such files here")
@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("CON.txt.jinja", "'CON.txt' is the name of a device on Windows"),
        ("aux", "'aux' is the name of a device on Windows"),
        ("a\\b.txt", "'a\\b.txt' holds '\\'"),
        ("c:a.txt", "'c:a.txt' holds ':'"),
        ("a\nb.txt", "'a\nb.txt' holds a control character"),
        ("...jinja", "'..' leads elsewhere"),
        ("..jinja", "'.' leads elsewhere"),
        ("\udcff.txt", "'\udcff.txt' is no text"),
    ],
)
def test_paths_are_those_of_files_on_every_system(
    tmp_path: Path, name: str, complaint: str
) -> None:
    problem = refused("{api.name}/models/" + name, tmp_path)
    assert problem.message == f"this cannot be the path of a file: its part {complaint}"


def test_a_path_without_a_name_is_refused(tmp_path: Path) -> None:
    problem = refused("{api.name}/models/.jinja", tmp_path)
    assert problem.message.endswith("a part of it is empty")


def test_names_that_become_too_long_are_refused(tmp_path: Path) -> None:
    long = "{operation.name}" * 15 + ".txt"
    document = posting(ref("Tea"), Tea=record(name=TEXT))
    document["paths"]["/things"]["post"]["operationId"] = "a" * 60
    with pytest.raises(SpecError, match="is longer than 255 bytes"):
        generate(document, tmp_path, overlay=lay(tmp_path, long, ""))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
@pytest.mark.parametrize("name", ["_part.jinja", "copied.txt"])
def test_pipes_are_no_templates(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)
    with pytest.raises(SpecError) as caught:
        templates("python", tmp_path)
    (problem,) = caught.value.problems
    assert (problem.file, problem.message) == (
        str(tmp_path / name),
        "this is a pipe, not a file",
    )


def test_a_template_is_text(tmp_path: Path) -> None:
    (tmp_path / "_part.jinja").write_bytes(b"a\n\xff")
    (tmp_path / "picture.png").write_bytes(b"\xff")
    with pytest.raises(SpecError) as caught:
        templates("python", tmp_path)
    (problem,) = caught.value.problems
    assert (problem.line, problem.message) == (2, "this is not UTF-8 text")


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")
def test_a_part_may_have_any_name(tmp_path: Path) -> None:
    name = "{api.name}/_{model.doc}\udcff\n.jinja"
    assert generate(DOCUMENT, tmp_path, overlay=lay(tmp_path, name, "")).is_dir()


def test_a_file_is_no_folder_of_templates(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SpecError, match="this is not a folder"):
        templates("python", tmp_path / "file")
