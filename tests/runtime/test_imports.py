"""Importing the runtime is cheap, and what is costly is imported when it is needed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import rebilly_customers._runtime as runtime

COSTLY = {
    "asyncio",
    "concurrent.futures",
    "email",
    "http.client",
    "random",
    "socket",
    "ssl",
    "urllib.parse",
}
WIRE = {"connections", "framing"}
TOOLS = {"plugin"}
"""What only those import who have pytest; the strategies are a folder of their own."""

MODULES = sorted(path.stem for path in Path(runtime.__path__[0]).glob("[a-z]*.py"))


@pytest.mark.parametrize(
    "module", [name for name in MODULES if name not in WIRE | TOOLS]
)
def test_importing_is_cheap(module: str) -> None:
    code = (
        f"import sys; sys.path[:0] = {sys.path!r}; before = set(sys.modules)\n"
        f"import rebilly_customers._runtime.{module}, json\n"
        "print(json.dumps(sorted(set(sys.modules) - before)))"
    )
    ran = subprocess.run([sys.executable, "-SIc", code], capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    loaded = set(json.loads(ran.stdout))
    assert not loaded & COSTLY
    ours = {name for name in loaded if name.partition(".")[0] == "rebilly_customers"}
    assert {name.partition(".")[0] for name in loaded - ours} <= sys.stdlib_module_names


def test_values_may_leave_out_the_headers() -> None:
    from rebilly_customers._runtime.requests import Request
    from rebilly_customers._runtime.responses import Answer, Response, Responses

    generics: list[Any] = [Answer, Request, Response, Responses]
    for generic in generics:
        assert generic[int].__origin__ is generic
