"""Judges of one document, each in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any


def told(module: str, *arguments: Path) -> dict[str, Any] | str:
    """What a module prints as JSON, or the last line of why it does not."""
    ran = subprocess.run(
        [sys.executable, "-m", module, *map(str, arguments)],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
    )
    if ran.returncode:
        return "".join(ran.stderr.strip().splitlines()[-1:])
    found: dict[str, Any] = json.loads(ran.stdout)
    return found
