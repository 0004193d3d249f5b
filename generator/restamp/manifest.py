"""`restamp.json`: what a package was stamped from, and what it holds."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

from .document import File
from .plan import Templates
from .problems import Problem

NAME = PurePosixPath("restamp.json")


def manifest(
    files: Mapping[PurePosixPath, bytes],
    spec: Sequence[File],
    tree: Templates,
    covered: Mapping[str, Mapping[str, str]],
    assumptions: Sequence[Problem] = (),
    warnings: Sequence[Problem] = (),
) -> bytes:
    """The manifest of a package.

    `spec` has the document's files, its root first; `covered` says how its
    operations and keywords are; `assumptions` are problems that were carried on over, and
    `warnings` say what is not enforced.
    """
    data = {
        "spec": _spec(spec),
        "generator": _tree(Path(__file__).parent, ".py"),
        "templates": _digest(
            b"".join(n.encode() + tree.find(n).read_bytes() for n in tree.names())
        ),
        **covered,
        **({"assumptions": list(map(_assumed, assumptions))} if assumptions else {}),
        **({"warnings": list(map(_warned, warnings))} if warnings else {}),
        "files": {str(path): _digest(files[path]) for path in sorted(files)},
    }
    return (json.dumps(data, indent=2) + "\n").encode()


def _spec(files: Sequence[File]) -> dict[str, object]:
    """The digest of the root, and of each file that its references lead to."""
    root, *others = files
    spec: dict[str, object] = {"name": root.name, "sha256": root.sha256}
    if others:
        spec["files"] = {file.name: file.sha256 for file in others}
    return spec


def _assumed(problem: Problem) -> dict[str, str | None]:
    return {
        "place": f"{problem.file}:{problem.line}:{problem.column}",
        "pointer": problem.pointer,
        "problem": problem.message,
        "assumption": problem.assumption,
    }


def _warned(problem: Problem) -> dict[str, str]:
    place = f"{problem.file}:{problem.line}:{problem.column}"
    return {"place": place, "pointer": problem.pointer, "problem": problem.message}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _tree(folder: Path, suffix: str) -> str:
    """One digest of the names and contents of a folder's files, without templates."""
    found = (path.relative_to(folder) for path in folder.rglob(f"*{suffix}"))
    paths = sorted(path for path in found if path.parts[0] != "templates")
    contents = (
        path.as_posix().encode() + (folder / path).read_bytes() for path in paths
    )
    return _digest(b"".join(contents))
