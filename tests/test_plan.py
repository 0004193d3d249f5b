"""The path of a template is the path of what it becomes."""

from __future__ import annotations

from pathlib import Path

import pytest
from stamping import generate, lay, ours, posting, record, ref

from restamp.plan import Templates, templates
from restamp.problems import SpecError

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
