"""What a schema says about itself that makes no value invalid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .. import ir
from ..document import Pointer
from .schema import Site, parts
from .source import Source


@dataclass(slots=True)
class Notes:
    """The annotations of a schema; its own come before those that it refers to."""

    title: str = ""
    description: str = ""
    default: ir.Default | None = None
    examples: tuple[Any, ...] = ()
    read_only: bool = False
    write_only: bool = False
    deprecated: bool = False
    password: bool = False

    @property
    def doc(self) -> str:
        """The description, or the title for want of one."""
        return self.description or self.title


def notes(source: Source, site: Site) -> Notes:
    """The annotations of all schemas of a site."""
    known = source.notes.get(site)
    if known is None:
        known = source.notes[site] = _notes(source, site)
    return known


def _notes(source: Source, site: Site) -> Notes:
    found = Notes()
    waiting = list(reversed(site))
    seen: set[Pointer] = set()
    while waiting:
        pointer = waiting.pop()
        node = source.at(pointer)
        if pointer not in seen and not isinstance(node, bool):
            seen.add(pointer)
            _add(found, node)
            waiting += reversed(parts(source, pointer, node))
    return found


def _add(found: Notes, node: dict[str, Any]) -> None:
    found.title = found.title or node.get("title", "")
    found.description = found.description or node.get("description", "")
    if found.default is None and "default" in node:
        found.default = ir.Default(node["default"])
    found.examples = found.examples or tuple(node.get("examples", ()))
    found.read_only |= node.get("readOnly") is True
    found.write_only |= node.get("writeOnly") is True
    found.deprecated |= node.get("deprecated") is True
    found.password |= node.get("format") == "password"
