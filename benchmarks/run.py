"""Print every figure: `make bench`, or `python benchmarks/run.py`."""

from __future__ import annotations

import platform
import sys
from importlib.metadata import version
from pathlib import Path

from rich.console import Console


def main() -> None:
    """Measure one thing after the other; nothing else should run meanwhile."""
    sys.path.append(str(Path(__file__).parents[1] / "generated"))
    import codec_speed
    import fake_speed
    import generation_time
    import import_time

    console = Console()
    python = f"{platform.python_implementation()} {platform.python_version()}"
    libraries = [f"{name} {version(name)}" for name in ("pydantic", "msgspec")]
    console.print(", ".join([python, *libraries]))
    console.print(
        codec_speed.table(), import_time.table(), fake_speed.table(), sep="\n"
    )
    console.print(*generation_time.tables(), sep="\n")


if __name__ == "__main__":
    main()
