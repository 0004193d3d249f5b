"""Documents of one behaviour each: what they become, and that it holds together."""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from pathlib import Path

import black
import pytest
from odd import DOCUMENTS
from stamping import CASES as FOLDER
from stamping import generate, generate_file, imported, spec_of

CASES = sorted(path.name for path in FOLDER.iterdir())
ALSO = {"clients": ["client.py"], "responses": ["errors.py"]}
"""Files to compare beside the models and operations."""


@pytest.fixture(scope="module")
def stamped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package of each case, and of each odd document."""
    folder = tmp_path_factory.mktemp("stamped")
    for case in CASES:
        generate_file(spec_of(FOLDER / case), folder, case)
    for name, document in DOCUMENTS.items():
        generate(document, folder, f"odd_{name}")
    return folder


PACKAGES = [*CASES, *(f"odd_{name}" for name in DOCUMENTS)]


def sources(package: Path) -> list[Path]:
    """The generated modules, without the runtime, which is the same everywhere."""
    return [p for p in sorted(package.rglob("*.py")) if "_runtime" not in p.parts]


def module_names(package: Path) -> list[str]:
    """The names of those modules, from the package's own on."""
    named = (
        path.relative_to(package.parent).with_suffix("") for path in sources(package)
    )
    return [".".join(n.parts).removesuffix(".__init__") for n in named]


def golden(package: Path, case: str) -> dict[str, str]:
    """The files that a case shows."""
    shown = [*package.glob("models/*.py"), *package.glob("operations/*.py")]
    shown = [path for path in shown if path.name != "__init__.py"]
    shown += [package / name for name in ALSO.get(case, ())]
    return {p.relative_to(package).as_posix(): p.read_text("utf-8") for p in shown}


@pytest.mark.parametrize("case", CASES)
def test_the_output_is_as_expected(stamped: Path, case: str, goldens: bool) -> None:
    given = golden(stamped / case, case)
    expected = FOLDER / case / "expected"
    if goldens:
        _rewrite(expected, given)
    paths = [path for path in expected.rglob("*.py")]
    wanted = {p.relative_to(expected).as_posix(): p.read_text("utf-8") for p in paths}
    assert given == wanted


def _rewrite(expected: Path, files: dict[str, str]) -> None:
    for path in expected.rglob("*.py"):
        path.unlink()
    for name, text in files.items():
        (expected / name).parent.mkdir(parents=True, exist_ok=True)
        (expected / name).write_text(text, "utf-8")


@pytest.mark.parametrize("package", PACKAGES)
def test_each_module_is_importable_alone(stamped: Path, package: str) -> None:
    for name in module_names(stamped / package):
        imported(stamped, package)
        assert importlib.import_module(name).__doc__


@pytest.mark.parametrize("package", PACKAGES)
def test_modules_are_importable_in_any_order(stamped: Path, package: str) -> None:
    names = module_names(stamped / package)
    for order in (names, names[::-1]):
        imported(stamped, package)
        for name in order:
            importlib.import_module(name)


@pytest.mark.parametrize("package", PACKAGES)
def test_every_export_is_there(stamped: Path, package: str) -> None:
    module = imported(stamped, package)
    assert sorted(module.__all__) == dir(module)
    for name in module.__all__:
        assert getattr(module, name) is not None
    fixtures = module.fixtures
    for name in fixtures.__all__:
        assert getattr(fixtures, name) is not None


@pytest.mark.parametrize("package", PACKAGES)
def test_importing_the_package_imports_nothing_else(
    stamped: Path, package: str
) -> None:
    imported(stamped, package)
    assert [name for name in sys.modules if name.startswith(f"{package}.")] == []


@pytest.mark.parametrize("package", PACKAGES)
def test_black_leaves_it_as_it_is(stamped: Path, package: str) -> None:
    for path in sources(stamped / package):
        text = path.read_text("utf-8")
        assert black.format_str(text, mode=black.Mode()) == text, path


@pytest.mark.parametrize("package", PACKAGES)
def test_output_needs_the_standard_library_alone(stamped: Path, package: str) -> None:
    for path in sources(stamped / package):
        if path.parts[-2:] == ("fixtures", "plugin.py"):  # for who has pytest
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                names = [node.module or ""]
            else:
                continue
            outer = {name.partition(".")[0] for name in names}
            assert outer <= sys.stdlib_module_names, path


def test_types_hold(stamped: Path) -> None:
    """One run for all packages: starting a type checker is what takes time."""
    options = [
        "--strict",
        "--python-version=3.11",
        "--cache-dir",
        str(stamped / "cache"),
    ]
    packages = [word for name in PACKAGES for word in ("-p", name)]
    ran = subprocess.run(
        [sys.executable, "-m", "mypy", *options, *packages],
        cwd=stamped,
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
