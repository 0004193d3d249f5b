"""The documents of a folder."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_VERSION = re.compile(
    r"""^[\s{]*["']?(?:openapi|swagger)["']?\s*:\s*["']?([\d.]+)""", re.M
)
_INNER = re.compile(r"""[{,]\s*"(?:openapi|swagger)"\s*:\s*"([\d.]+)""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An OpenAPI document, and what its package is called."""

    path: Path
    package: str
    size: int

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return self.path.stem

    def version(self) -> str:
        """The version of OpenAPI that it names; empty where it is not found."""
        text = self.path.read_text("utf-8")
        found = _VERSION.search(text) or _INNER.search(text)
        return found[1] if found else ""


def documents(folder: Path) -> list[Document]:
    """The documents that lie in a folder itself, the smallest first."""
    listed = [p for p in folder.iterdir() if p.suffix in (".json", ".yaml", ".yml")]
    made = [
        Document(path=path, package=_package(path), size=path.stat().st_size)
        for path in listed
    ]
    return sorted(made, key=lambda document: (document.size, document.name))


def nearest(listed: list[Document], size: int, count: int) -> list[Document]:
    """The documents whose size is nearest to one."""
    return sorted(listed, key=lambda document: abs(document.size - size))[:count]


def _package(path: Path) -> str:
    return "stamped_" + re.sub(r"\W", "_", path.stem).lower()
