"""The shape of a document: the JSON Schemas of OpenAPI and of its schema objects."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..document import Document, Pointer
from ..problems import Problem
from .explain import explain
from .failure import from_rust
from ..sites import Site

if TYPE_CHECKING:
    import jsonschema_rs

_OPENAPI = "openapi_spec_validator", "resources/schemas"
_DIALECT = "openapi_schema_validator", "schemas/oas3.1"


def structure_problems(document: Document, sites: Iterable[Site]) -> Iterator[Problem]:
    """What the schemas of the OpenAPI version, by openapi-spec-validator, report."""
    version = document.data["openapi"][:3]
    yield from _problems(document, Pointer(), f"document {version}")
    for site in sites:
        if site.kind == "schema" and (site.stray or (site.root and version == "3.1")):
            yield from _problems(document, site.pointer, f"schema {version}")


def _problems(document: Document, base: Pointer, rules: str) -> Iterator[Problem]:
    schema, validator = _rules(rules)
    try:
        errors = list(validator.iter_errors(document.get(base)))
    except Exception as error:
        yield document.problem(base, f"this cannot be validated: {error}")
        return
    for finding in explain(from_rust(error, schema) for error in errors):
        pointer = Pointer((*base, *finding.path))
        yield document.problem(
            pointer, finding.message, hint=finding.hint, key=finding.key
        )


@cache
def _rules(name: str) -> tuple[Any, jsonschema_rs.Validator]:
    import jsonschema_rs

    if name.startswith("document"):
        schema = _read(*_OPENAPI, f"v{name[-3:]}", "schema.json")
        return schema, jsonschema_rs.validator_for(schema)
    if name == "schema 3.0":
        return {}, jsonschema_rs.Draft4Validator({"$ref": _DRAFT_4})
    dialect = _read(*_DIALECT, "metaschema.json")
    vocabulary = _read(*_DIALECT, "vocabularies", "base")
    registry = jsonschema_rs.Registry([(vocabulary["$id"], vocabulary)])
    return dialect, jsonschema_rs.Draft202012Validator(
        dialect,
        registry=registry,
        validate_formats=True,
        formats=dict.fromkeys(("uri", "uri-reference"), lambda text: True),
    )


_DRAFT_4 = "http://json-schema.org/draft-04/schema#"


def _read(package: str, *parts: str) -> Any:
    """A JSON file of a package, without the cost of importing it."""
    spec = importlib.util.find_spec(package)
    folders = spec.submodule_search_locations if spec else None
    assert folders, f"{package} is installed with restamp"
    return json.loads(Path(folders[0], *parts).read_text("utf-8"))
