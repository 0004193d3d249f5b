"""Whether generated files compile, and each module can be imported alone."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

SAMPLE = 300
"""Modules of a package that are imported, besides its runtime's."""

_ALONE = Path(__file__).parent / "alone.py"


_OTHERS = {"plugin", "strategies"}
"""Modules that stand on a library of others."""


def broken(package: Path) -> list[str]:
    """The files that are no Python."""
    found = []
    for path in sorted(package.rglob("*.py")):
        try:
            compile(path.read_bytes(), str(path), "exec", dont_inherit=True)
        except (SyntaxError, ValueError) as error:
            found.append(f"{path.relative_to(package)}: {error}")
    return found


def sampled(package: Path, *, runtime: bool) -> list[str]:
    """Names of modules, spread over the package; its runtime's only on demand."""
    paths = sorted(path.relative_to(package.parent) for path in package.rglob("*.py"))
    paths = [path for path in paths if not _needs_others(path)]
    own = [path for path in paths if "_runtime" not in path.parts]
    step = max(1, -(-len(own) // SAMPLE))
    kept = own[::step] + [p for p in paths if runtime and "_runtime" in p.parts]
    names = (".".join(path.with_suffix("").parts) for path in kept)
    return [name.removesuffix(".__init__") for name in names]


def _needs_others(path: Path) -> bool:
    """Whether a module of a package is for who has pytest or Hypothesis."""
    stems = {part.partition(".")[0] for part in path.parts[2:]}
    return path.parts[1] in ("_runtime", "fixtures") and bool(stems & _OTHERS)


def unimportable(package: Path, names: list[str]) -> dict[str, str]:
    """The modules that cannot be imported alone, each with its error."""
    ran = subprocess.run(
        [sys.executable, "-I", "-S", str(_ALONE), str(package.parent)],
        input="\n".join(names),
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, str] = json.loads(ran.stdout)
    return found
