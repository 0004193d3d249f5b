"""The wheel, in an environment of its own: it generates the same bytes from anywhere."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from customers import PACKAGE, ROOT, SPEC, unavailable

BIN = "Scripts" if os.name == "nt" else "bin"
OFFLINE = ("connection broken", "Failed to establish a new connection")


def run(*command: str | Path, folder: Path) -> str:
    """What a command prints; nothing of this environment leaks into it."""
    hidden = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")
    clean = {name: text for name, text in os.environ.items() if name not in hidden}
    ran = subprocess.run(command, cwd=folder, env=clean, capture_output=True, text=True)
    told = ran.stdout + ran.stderr
    if ran.returncode and any(sign in told for sign in OFFLINE):
        unavailable("the package registry cannot be reached")
    assert ran.returncode == 0, told
    return told


def pip(python: Path, *arguments: str | Path, folder: Path) -> None:
    options = ("--quiet", "--disable-pip-version-check")
    run(python, "-m", "pip", *arguments, *options, folder=folder)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel of the repository as it stands."""
    folder = tmp_path_factory.mktemp("dist")
    python = Path(sys.executable)
    pip(python, "wheel", "--no-deps", "--wheel-dir", folder, ROOT, folder=folder)
    (built,) = folder.glob("restamp-*.whl")
    return built


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment with the wheel and its dependencies only."""
    folder = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", folder, folder=folder)
    pip(folder / BIN / "python", "install", wheel, folder=folder)
    return folder / BIN


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_the_generator_and_its_templates(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    templates = {
        p.relative_to(ROOT).as_posix() for p in (ROOT / "templates").rglob("*")
    }
    files = {name for name in templates if (ROOT / name).is_file()}
    assert {f"restamp/{name}" for name in files if ".pyc" not in name} <= set(names)
    roots = {name.partition("/")[0] for name in names}
    assert {root for root in roots if not root.endswith(".dist-info")} == {"restamp"}
    assert not [name for name in names if name.endswith(".pyc")]


def test_the_same_bytes_come_from_another_folder(
    environment: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    name = PACKAGE.name
    command = (environment / "restamp", "generate", SPEC, "-o", out, "--package", name)
    run(*command, "--fixtures", "full", folder=tmp_path)
    assert contents(out / name) == contents(PACKAGE)
    assert os.listdir(tmp_path) == ["out"]


def test_it_is_not_the_one_of_this_repository(
    environment: Path, tmp_path: Path
) -> None:
    where = "import restamp; print(restamp.__file__)"
    told = run(environment / "python", "-c", where, folder=tmp_path)
    assert Path(told.strip()).is_relative_to(environment.parent)
