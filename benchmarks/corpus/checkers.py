"""What mypy and pyright find in generated packages, kept by content and by this module."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeAlias

PYTHON = "3.11"

Findings: TypeAlias = dict[str, list[str]]
"""What is found, by package."""


def mypy(packages: list[Path], cache: Path) -> Findings:
    """What `mypy --strict` says of packages in one folder, in one run."""
    return _known("mypy", packages, cache, lambda left: _mypy(left, cache))


def pyright(packages: list[Path], cache: Path) -> Findings:
    """What pyright says of packages in one folder, in one run."""
    return _known("pyright", packages, cache, lambda left: _pyright(left, cache))


def _known(
    checker: str,
    packages: list[Path],
    cache: Path,
    run: Callable[[list[Path]], Iterable[str]],
) -> Findings:
    """What is known of packages of the same content, and of the others what a run finds."""
    cache.mkdir(parents=True, exist_ok=True)
    kept = {path: cache / f"{checker}-{_digest(path)}.json" for path in packages}
    left = [path for path in packages if not kept[path].exists()]
    if left:
        found: Findings = {path.name: [] for path in left}
        for line in run(left):
            found[line.partition("/")[0]].append(line)
        for path in left:
            kept[path].write_text(json.dumps(found[path.name]))
    return {path.name: json.loads(kept[path].read_text()) for path in packages}


def _digest(package: Path) -> str:
    whole = hashlib.sha256(sys.version.encode() + Path(__file__).read_bytes())
    for path in sorted(package.rglob("*.py")):
        whole.update(path.relative_to(package).as_posix().encode() + b"\0")
        whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()[:24]


def _mypy(packages: list[Path], cache: Path) -> list[str]:
    names = [word for path in packages for word in ("-p", path.name)]
    options = ["--strict", f"--python-version={PYTHON}", "--no-error-summary"]
    ran = _run(
        "mypy",
        *options,
        f"--cache-dir={cache / 'mypy'}",
        *names,
        cwd=packages[0].parent,
    )
    return [line for line in ran.splitlines() if ": error:" in line]


def _pyright(packages: list[Path], cache: Path) -> list[str]:
    folder = packages[0].parent
    settings = {
        "include": [os.path.relpath(path, cache) for path in packages],
        "extraPaths": [str(folder)],
        "pythonVersion": PYTHON,
    }
    config = cache / "pyrightconfig.json"
    config.write_text(json.dumps(settings))
    # The plugin and the strategies are for who has pytest and Hypothesis.
    options = ["--outputjson", "--pythonpath", sys.executable, "-p", str(config)]
    told = json.loads(_run("pyright", *options, cwd=folder))
    if not told["summary"]["filesAnalyzed"]:
        raise SystemExit("pyright found no file to check")
    return [
        f"{Path(each['file']).relative_to(folder)}:{each['range']['start']['line'] + 1}"
        f": {each['message']}"
        for each in told["generalDiagnostics"]
        if each["severity"] != "information"
    ]


def _run(module: str, *arguments: str, cwd: Path) -> str:
    command = [sys.executable, "-m", module, *arguments]
    ran = subprocess.run(command, cwd=cwd, capture_output=True, text=True)
    if ran.returncode > 1:
        raise SystemExit(f"{module} failed: {ran.stdout}{ran.stderr}")
    return ran.stdout


def shown(findings: Findings, most: int = 20) -> list[str]:
    """Findings as people read them, equal messages once."""
    lines = [line.partition(": ")[::2] for found in findings.values() for line in found]
    counted = Counter(message for _, message in lines)
    first = {message: place for place, message in reversed(lines)}
    return [f"{first[m]}: {m} ({count}x)" for m, count in counted.most_common(most)]
