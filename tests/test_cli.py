"""The command line, as people and scripts meet it."""

from __future__ import annotations

import importlib
import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import restamp
from restamp import Report, shares
from restamp.cli import main
from restamp.config import Project
from restamp.problems import Problem, SpecError
from restamp.write import Written
from restamp.samples import Coverage

GOOD = "openapi: 3.1.0\ninfo: {title: Tea House, version: '1'}\npaths: {}\n"
BAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {t: {}}\ntags: [{}]\n"
REPORT = Report(
    spec="s.yaml",
    package="p",
    operations=1,
    models=2000,
    written=Written(),
    coverage=Coverage(),
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.yaml").write_text(GOOD)
    (tmp_path / "bad.yaml").write_text(BAD)
    return tmp_path


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str, str]]:
    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["restamp", *arguments])
        with pytest.raises(SystemExit) as caught:
            main()
        assert isinstance(caught.value.code, int)
        seen = capsys.readouterr()
        return caught.value.code, seen.out, seen.err

    return run


Run = Callable[..., tuple[int, str, str]]


def answers(monkeypatch: pytest.MonkeyPatch, answer: Any) -> list[Project]:
    """What `restamp.generate` is asked for, when it gives this answer."""
    asked: list[Project] = []

    def generate(project: Project, *, progress: Callable[[str], None]) -> Report:
        asked.append(project)
        progress("rendering")
        if isinstance(answer, BaseException):
            raise answer
        assert isinstance(answer, Report)
        return answer

    monkeypatch.setattr(restamp, "generate", generate)
    return asked


def test_a_document_is_stamped_and_then_fresh(run: Run, folder: Path) -> None:
    code, out, err = run("generate", "good.yaml", "-o", "src", "--package", "tea")
    assert (code, err) == (0, "")
    assert out.startswith("src/tea: 0 operations, 0 models from good.yaml; files: ")
    assert (folder / "src" / "tea" / "restamp.json").is_file()
    code, out, err = run("generate", "good.yaml", "-o", "src", "--package", "tea")
    assert (code, err) == (0, "")
    assert "fresh, nothing was written" in out
    assert os.listdir("src") == ["tea"]


def test_the_configuration_is_read(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "pyproject.toml").write_text('[tool.restamp]\nspec = "good.yaml"\n')
    asked = answers(monkeypatch, REPORT)
    code, out, _ = run("generate")
    assert code == 0
    assert out.startswith("generated/p: 1 operation, 2,000 models from s.yaml; fresh")
    assert asked[0].spec == folder / "good.yaml"


def test_options_make_a_project(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "mine").mkdir()
    asked = answers(monkeypatch, REPORT)
    options = ["-o", "out", "--package", "tea", "--templates", "mine"]
    assert run("generate", "good.yaml", *options)[0] == 0
    assert asked == [
        Project(
            spec=Path("good.yaml"),
            out=Path("out"),
            package="tea",
            templates=Path("mine"),
        )
    ]


def test_problems_are_listed_and_nothing_is_written(run: Run) -> None:
    code, out, err = run("generate", "bad.yaml", "-o", "src")
    assert (code, out) == (1, "")
    assert "bad.yaml:3:9: unknown key 't'" in err
    closing = "Nothing was written. --lenient would carry on over all of them."
    assert err.endswith(f"2 problems in bad.yaml. {closing}\n")
    assert "\x1b" not in err
    assert not Path("src").exists()


def test_check(run: Run) -> None:
    code, out, err = run("check", "good.yaml")
    assert (code, err) == (0, "")
    assert out.startswith("good.yaml: OK, 0 operations, 0 models (")
    code, out, err = run("check", "bad.yaml")
    assert (code, out) == (1, "")
    closing = "--lenient would carry on over all of them."
    assert err.endswith(f"2 problems in bad.yaml. {closing}\n")
    assert run("check", "absent.yaml")[2].startswith("absent.yaml: no such file\n")


def test_a_lenient_run_says_what_it_assumes(run: Run, folder: Path) -> None:
    code, out, err = run("generate", "bad.yaml", "-o", "src", "--lenient")
    assert code == 0
    assert out.startswith("src/t: 0 operations")
    assert err.splitlines() == [
        "bad.yaml:3:9: unknown key 't' -> read as '/t'",
        "bad.yaml:4:8: missing key 'name' -> the item is ignored",
    ]
    manifest = json.loads((folder / "src" / "t" / "restamp.json").read_text())
    assert [each["assumption"] for each in manifest["assumptions"]] == [
        "read as '/t'",
        "the item is ignored",
    ]
    code, out, err = run("check", "bad.yaml", "--lenient")
    assert (code, len(err.splitlines())) == (0, 2)


def test_few_of_many_assumptions_are_printed(run: Run, folder: Path) -> None:
    (folder / "many.yaml").write_text(GOOD + "".join(f"k{n}: 1\n" for n in range(25)))
    code, _, err = run("check", "many.yaml", "--lenient")
    lines = err.splitlines()
    assert (code, len(lines)) == (0, 21)
    assert lines[-1] == "... and 5 more"
    code, _, err = run("generate", "many.yaml", "-o", "src", "--lenient")
    assert err.splitlines() == [*lines[:-1], "... and 5 more; see restamp.json"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["generate", "good.yaml"],
        ["generate", "-o", "src"],
        ["generate", "good.yaml", "-o", "src", "--package", "a.b"],
        ["generate", "good.yaml", "-o", "src", "--package", "CON"],
        ["generate", "good.yaml", "-o", "src", "--templates", "absent"],
        ["generate", "good.yaml", "-o", "good.yaml"],
        ["check"],
        ["--unknown"],
        ["unknown"],
    ],
)
def test_commands_that_make_no_sense(run: Run, arguments: list[str]) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith("Usage:")


def test_no_configuration(run: Run) -> None:
    code, _, err = run("generate")
    assert code == 1
    assert err.startswith("pyproject.toml: no [tool.restamp]")


@pytest.mark.parametrize("arguments", [[], ["generate"], ["check"]])
def test_help_has_examples(run: Run, arguments: list[str]) -> None:
    code, out, err = run(*arguments, "--help")
    assert (code, err) == (0, "")
    assert "restamp check openapi.yaml" in out or "restamp generate openapi.yaml" in out


def test_version(run: Run) -> None:
    code, out, _ = run("--version")
    assert code == 0
    assert out.startswith("restamp ")


def test_an_interruption_is_quiet(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, KeyboardInterrupt())
    code, out, err = run("generate", "good.yaml", "-o", "src")
    assert (code, out) == (130, "")
    assert err.strip() == "Interrupted. Nothing was written."


STAGES = [
    *("load", "validate", "normalize", "resolve", "build", "prove", "plan", "render"),
    *("format", "manifest", "write"),
]


def _deep(number: int) -> int:
    return _deep(number + 1)


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize(
    "fault", [RuntimeError("oh\x1b\n no"), MemoryError(), KeyError("k"), _deep]
)
def test_a_fault_of_any_stage_is_told_and_nothing_is_written(
    run: Run, monkeypatch: pytest.MonkeyPatch, stage: str, fault: Any
) -> None:
    def fail(*given: Any, **named: Any) -> None:
        if isinstance(fault, Exception):
            raise fault
        fault(0)

    module = importlib.import_module(f"restamp.{stage}")
    monkeypatch.setattr(module, stage, fail)
    code, out, err = run("generate", "good.yaml", "-o", "src")
    assert (code, out) == (3, "")
    told = "It was writing:" if stage == "write" else "Nothing was written."
    assert err.startswith(f"restamp failed, and it is not your fault. {told}")
    assert "Please report it as an issue of restamp, with these lines" in err
    assert "Traceback" not in err and "\x1b" not in err
    told = [line.strip() for line in err.splitlines()]
    name = "RecursionError" if fault is _deep else type(fault).__name__
    assert told[2].startswith(name)
    assert re.match(r"at cli/__init__.py:\d+ > (cli/|\.\.\. > )", told[3])
    assert re.match(r"restamp .+, CPython 3\.\d+\.\d+, ", told[4])
    assert len(told) == 8 and max(map(len, told)) < 500
    assert not Path("src").exists()


@pytest.mark.parametrize(
    ("changed", "told"), [(True, "had been written."), (False, "Nothing was written.")]
)
@pytest.mark.parametrize("error", [RuntimeError("oh"), KeyboardInterrupt()])
def test_a_fault_behind_writing_says_what_was_written(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    error: BaseException,
    changed: bool,
    told: str,
) -> None:
    def fail(*given: object) -> None:
        raise error

    if not changed:
        assert run("generate", "good.yaml", "-o", "src")[0] == 0
    monkeypatch.setattr("restamp.cli.commands.stamped", fail)
    code, _, err = run("generate", "good.yaml", "-o", "src")
    assert code in (3, 130)
    assert told in err.strip().splitlines()[0]
    assert Path("src/tea_house/restamp.json").exists()


@pytest.mark.parametrize("heard", ["stderr", "stdout"])
@pytest.mark.parametrize("spec", ["good.yaml", "bad.yaml"])
def test_a_closed_pipe_ends_quietly(heard: str, spec: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "restamp", "generate", spec, "-o", "src"]
    streams = {"stdout": writing, "stderr": writing, heard: subprocess.PIPE}
    done = subprocess.run(command, **streams)  # type: ignore[call-overload]
    os.close(writing)
    said = done.stderr if heard == "stderr" else done.stdout
    if (spec == "good.yaml") is (heard == "stderr"):
        assert (done.returncode, said) == (141, b"")
    else:
        assert done.returncode == (0 if spec == "good.yaml" else 1) and said


class _Unpicklable(Exception):
    def __init__(self, one: object, two: object) -> None:
        super().__init__("two words")


@pytest.mark.parametrize("fault", [ValueError("oh"), _Unpicklable(1, 2)])
def test_a_fault_in_another_process_is_told_with_its_place(
    run: Run, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def fail() -> None:
        raise fault

    def share(*given: Any, **named: Any) -> None:
        shares.beside(lambda: None, fail)

    monkeypatch.setattr(shares, "_cores", lambda: 2)
    monkeypatch.setattr(importlib.import_module("restamp.load"), "load", share)
    code, _, err = run("generate", "good.yaml", "-o", "src")
    assert code == 3
    assert f"{type(fault).__name__}" in err and str(fault) in err
    assert re.search(r"> shares\.py:\d+ > tests/test_cli\.py:\d+\n", err)
    assert "Traceback" not in err


def test_problems_of_several_files(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    found = [Problem(message="x", file="a"), Problem(message="y", file="b")]
    answers(monkeypatch, SpecError(found))
    _, _, err = run("generate", "good.yaml", "-o", "src")
    assert err.endswith("2 problems in a, b. Nothing was written.\n")


def test_names_of_files_are_shown_in_full(run: Run) -> None:
    _, _, err = run("check", "a\x1b[31m.yaml")
    assert "\x1b" not in err
    assert err.endswith("1 problem in a\\u001b[31m.yaml.\n")


def on_a_terminal(code: str, **environment: str) -> str:
    """What a person sees of a program's errors."""
    master, slave = pty.openpty()
    variables = {**os.environ, "TERM": "xterm", **environment}
    with subprocess.Popen([sys.executable, "-c", code], stderr=slave, env=variables):
        os.close(slave)
        seen = b""
        while chunk := _read(master):
            seen += chunk
    os.close(master)
    return seen.decode()


def _read(handle: int) -> bytes:
    try:
        return os.read(handle, 4096)
    except OSError:
        return b""


def test_colours_are_for_terminals() -> None:
    code = (
        "import sys; from restamp.cli import main, progress\n"
        "progress.PATIENCE = 60  # no spinner, however slow the machine is\n"
        "sys.argv = ['restamp', 'check', 'bad.yaml']; main()"
    )
    assert "\x1b[31m" in on_a_terminal(code)
    assert "\x1b" not in on_a_terminal(code, NO_COLOR="1")


@pytest.mark.parametrize(("seconds", "shown"), [(0.0, False), (1.0, True)])
def test_progress_is_shown_when_it_takes_long(seconds: float, shown: bool) -> None:
    code = (
        "import time; from restamp.cli.progress import shown_progress\n"
        f"with shown_progress() as tell: tell('stirring'); time.sleep({seconds})"
    )
    assert ("stirring" in on_a_terminal(code)) is shown


def test_the_command_line_loads_nothing_heavy() -> None:
    code = (
        "import sys, restamp.cli\n"
        "heavy = {'rich', 'yaml', 'jinja2', 'black', 'jsonschema', 'jsonschema_rs',"
        " 'openapi_spec_validator'}\n"
        "sys.exit(repr(heavy & sys.modules.keys()) if heavy & sys.modules.keys() else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stderr == ""


def test_it_runs_as_a_module() -> None:
    command = [sys.executable, "-m", "restamp", "check", "good.yaml"]
    assert subprocess.run(command, capture_output=True).returncode == 0
