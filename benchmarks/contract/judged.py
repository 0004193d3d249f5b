"""One document: its fake is served, and schemathesis calls it."""

from __future__ import annotations

import json
import os
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parents[2]
SCHEMATHESIS = ROOT / ".venv" / "contract" / "bin" / "schemathesis"
"""The command, in an environment whose needs are not those of restamp."""

CHECKS = (
    "not_a_server_error",
    "declared_status",
    "declared_type",
    "response_headers_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "positive_data_acceptance",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How many requests of how many operations there were, and what is wrong.

    `unjudged` is what schemathesis itself has no requests for.
    """

    name: str
    operations: int
    requests: int
    seconds: float
    failures: tuple[str, ...]
    unjudged: int


def judged(spec: Path, package: str, examples: int, seconds: int = 900) -> Verdict:
    """Judge the fake of a package that can be imported."""
    fake: Any = import_module(f"{package}.fake").Fake()
    began = time.monotonic()
    with fake.serving() as url, TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [
            *(SCHEMATHESIS, "run", spec, "--url", url, "--seed", "1"),
            *("--checks", ",".join(CHECKS), "--continue-on-failure", "--no-shrink"),
            *("--phases", "examples,coverage,fuzzing", "--warnings", "off"),
            *("--max-examples", str(examples), "--generation-database", "none"),
            *("--report", "json", "--report-json-path", report),
            *_credentials(fake),
        ]
        variables = {"PYTHONPATH": str(ROOT / "benchmarks")}
        ran = subprocess.run(
            command,
            cwd=folder,
            env={**os.environ, **variables, "SCHEMATHESIS_HOOKS": "contract.checks"},
            capture_output=True,
            text=True,
            timeout=seconds,
        )
        if not report.is_file():
            raise RuntimeError(ran.stdout + ran.stderr)
        told = json.loads(report.read_text("utf-8"))
    return Verdict(
        name=spec.stem,
        operations=told["operations"]["tested"],
        requests=told["test_cases"]["generated"],
        seconds=time.monotonic() - began,
        failures=tuple(_failures(told)),
        unjudged=len(told["errors"]),
    )


def _failures(told: dict[str, Any]) -> Iterator[str]:
    for failure in told["failures"]:
        places = ", ".join(map(_place, failure["operations"]))
        yield f"{failure['title']}: {places}"


def _place(operation: Any) -> str:
    return operation if isinstance(operation, str) else str(operation.get("label"))


def _credentials(fake: Any) -> list[str]:
    """Options for the headers that credentials are in; others are generated."""
    headers: dict[str, str] = {}
    for scheme in fake._api.schemes.values():
        if scheme.place == "header":
            headers[scheme.name] = "key"
        elif scheme.place == "http":
            secret = "dTpw" if scheme.name == "Basic" else "token"
            headers.setdefault("Authorization", f"{scheme.name} {secret}")
    return [word for n, v in headers.items() for word in ("--header", f"{n}: {v}")]
