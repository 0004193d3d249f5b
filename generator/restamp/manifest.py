"""`restamp.json`: what a package was stamped from, and what it holds."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from .document import File
from .layers import Layers
from .plan import Templates
from .problems import Problem
from .samples import Coverage

NAME = PurePosixPath("restamp.json")
INDEX = PurePosixPath("fixtures/index.json")


def manifest(
    files: Mapping[PurePosixPath, bytes],
    spec: Sequence[File],
    tree: Templates,
    covered: Mapping[str, Any],
    assumptions: Sequence[Problem] = (),
    warnings: Sequence[Problem] = (),
) -> bytes:
    """The manifest of a package.

    `spec` has the document's files, its root first; `covered` says how its
    operations, keywords and fixtures are; `assumptions` are problems that were carried on over, and
    `warnings` say what is not enforced.
    """
    data = {
        "spec": _spec(spec),
        "generator": _tree(Path(__file__).parent, ".py"),
        "templates": _digest(
            b"".join(_named(n) + tree.find(n).read_bytes() for n in tree.names())
        ),
        **covered,
        **({"assumptions": list(map(_assumed, assumptions))} if assumptions else {}),
        **({"warnings": list(map(_warned, warnings))} if warnings else {}),
        "files": {str(path): _digest(files[path]) for path in sorted(files)},
    }
    return (json.dumps(data, indent=2) + "\n").encode()


def index(layers: Layers, operations: Mapping[str, Mapping[str, Any]]) -> bytes:
    """What the files of fixtures hold, by operation."""
    listed = {
        module: {"file": f"{module}.json", **operations[module]}
        for module in sorted(operations)
    }
    data = {"layers": layers.value, "operations": listed}
    return (json.dumps(data, indent=2) + "\n").encode()


def fixtures(
    layers: Layers, operations: Mapping[str, Mapping[str, Any]], coverage: Coverage
) -> dict[str, Any]:
    """How many messages there are, what they show, and what they do not."""
    messages = Counter[str]()
    for each in operations.values():
        messages += Counter(each["messages"])
    told: dict[str, Any] = {"layers": layers.value, "messages": dict(messages)}
    if coverage.wanted:
        told["coverage"] = {
            "percent": round(100 * coverage.share, 2),
            **{
                group: f"{coverage.shown.get(group, 0)} of {count}"
                for group, count in coverage.wanted.items()
            },
        }
        reasons = Counter(reason.value for _, reason in coverage.missing)
        told["not shown"] = dict(reasons)
        told["missing"] = [
            f"{goal.place}: {goal.what}: {reason.value}"
            for goal, reason in coverage.missing
        ]
    return told


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


def _named(template: str) -> bytes:
    """The name of a template, which may be no text where it is only a part."""
    return template.encode(errors="surrogateescape")


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
