"""`restamp.json`: what a package was stamped from, and what it holds."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from .plan import Templates

NAME = PurePosixPath("restamp.json")


def manifest(
    files: Mapping[PurePosixPath, bytes],
    spec: tuple[str, bytes],
    tree: Templates,
    operations: Mapping[str, str],
) -> bytes:
    """The manifest of a package.

    `spec` is the document's name and content; `operations` says how each was covered.
    """
    name, content = spec
    data = {
        "spec": {"name": name, "sha256": _digest(content)},
        "generator": _tree(Path(__file__).parent, ".py"),
        "templates": _digest(
            b"".join(n.encode() + tree.find(n).read_bytes() for n in tree.names())
        ),
        "operations": dict(operations),
        "files": {str(path): _digest(files[path]) for path in sorted(files)},
    }
    return (json.dumps(data, indent=2) + "\n").encode()


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
