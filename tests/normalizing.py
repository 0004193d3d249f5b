"""Documents to normalise, and what becomes of their schemas."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from restamp.document import Document
from restamp.load import load
from restamp.normalize import normalize


def read(data: Any) -> Document:
    """A document of some data."""
    return read_text(json.dumps(data, ensure_ascii=False), "spec.json")


def read_text(text: str, name: str = "spec.yaml") -> Document:
    """A document of a text."""
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_text(text, "utf-8")
        return load(path)


def normalized(data: Any) -> Document:
    """A document of some data, or of a YAML text, in the one shape."""
    return normalize(read_text(data) if isinstance(data, str) else read(data))


def with_schemas(version: str, **schemas: Any) -> dict[str, Any]:
    """A document that only has schemas."""
    head = {"info": {"title": "T", "version": "1"}, "paths": {}}
    if version == "2.0":
        return {"swagger": version, **head, "definitions": schemas}
    return {"openapi": f"{version}.0", **head, "components": {"schemas": schemas}}


def schema(version: str, text: str, **others: Any) -> Any:
    """What becomes of one schema, written in YAML."""
    data = with_schemas(version, S=yaml.safe_load(text), **others)
    return normalized(data).data["components"]["schemas"]["S"]
