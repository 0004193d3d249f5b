"""The shape of a document: the JSON Schemas of OpenAPI and of its schema objects."""

from __future__ import annotations

import importlib.util
import json
import re
import warnings
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..document import Document, Pointer
from ..patterns import Untranslatable, translate
from ..sites import Site, Survey
from ..sites.shapes import version
from .explain import explain
from .failure import Failure, from_rust
from .flaw import Flaw
from .mending import mend

if TYPE_CHECKING:
    import jsonschema_rs

_OPENAPI = "openapi_spec_validator", "resources/schemas"
_DIALECTS = "openapi_schema_validator", "schemas"
_DEEPEST, _STEP = 200, 100
_LISTED = re.compile(r"[a-zA-Z0-9._-]+")
_CLOSING = ("additionalProperties", "unevaluatedProperties")
_DEFINITIONS = {
    "2.0": {"path item": "pathItem"},
    "3.0": {
        "path item": "PathItem",
        "request body": "RequestBody",
        "media type": "MediaType",
        "security scheme": "SecurityScheme",
    },
}


def structure_flaws(document: Document, sites: Survey) -> Iterator[Flaw]:
    """What the schemas of the OpenAPI version, by openapi-spec-validator, report."""
    known = version(document.data)
    new = known not in ("2.0", "3.0")
    yield from _flaws(document, sites, sites.at[Pointer()], "document")
    for site in sites.kinds.get("schema", ()) if new else ():
        if site.root:
            yield from _flaws(document, sites, site, "dialect")
    for site in sites.at.values():
        if site.stray or (len(site.pointer) == 3 and _is_unlisted(site, known)):
            if site.reference is None and not (new and site.kind == "schema"):
                yield from _flaws(document, sites, site, site.kind)


def _is_unlisted(site: Site, version: str) -> bool:
    """Whether a component's name hides it from the schema of OpenAPI 3.0."""
    if version != "3.0" or site.pointer[0] != "components":
        return False
    return _LISTED.fullmatch(str(site.pointer[2])) is None


def _flaws(document: Document, sites: Survey, site: Site, rules: str) -> Iterator[Flaw]:
    found = _rules(version(document.data), rules)
    if found is None:
        return
    schema, validator = found
    errors = _errors(validator, site.node)
    deep = errors is None
    if errors is None:
        errors = list(validator.iter_errors(_shallow(site.node)))
        yield from _deeper(document, sites, site)
    for finding in explain(from_rust(e, schema, site.node) for e in errors):
        if deep and len(finding.path) >= _DEEPEST:
            continue
        place = Pointer((*site.pointer, *finding.path))
        failure = finding.cause
        if failure is None or _is_other_regex(failure):
            continue
        yield Flaw(
            pointer=place,
            message=finding.message,
            hint=finding.hint,
            key=finding.key,
            mend=mend(document, sites, place, failure),
        )
        if failure.keyword in _CLOSING:
            yield from _below(document, sites, place)


def _below(document: Document, sites: Survey, place: Pointer) -> Iterator[Flaw]:
    """The flaws of an object under a key that the rules do not know, and so pass by."""
    site = sites.at.get(place)
    if site is not None and (site.reference is None or site.kind == "path item"):
        yield from _flaws(document, sites, site, site.kind)


def _errors(validator: jsonschema_rs.Validator, node: Any) -> list[Any] | None:
    """The errors of a node; None where it nests too deep for them to be told."""
    try:
        return list(validator.iter_errors(node))
    except ValueError:
        return None


def _deeper(document: Document, sites: Survey, above: Site) -> Iterator[Flaw]:
    """The flaws of the schemas that nest deeper than jsonschema-rs tells errors."""
    if above.kind != "document":
        return
    rules = "schema" if version(document.data) in ("2.0", "3.0") else "dialect"
    for site in sites.of("schema"):
        # A schema stands one or two steps below the next.
        starts = len(site.pointer) >= _STEP and len(site.pointer) % _STEP < 2
        if starts and site.reference is None:
            yield from _flaws(document, sites, site, rules)


def _shallow(node: Any, depth: int = 0) -> Any:
    """A copy without what nests deeper than the errors that are told."""
    if isinstance(node, dict):
        named = node.items() if depth < _DEEPEST else ()
        return {key: _shallow(value, depth + 1) for key, value in named}
    if isinstance(node, list):
        listed = node if depth < _DEEPEST else ()
        return [_shallow(item, depth + 1) for item in listed]
    return node


def _is_other_regex(failure: Failure) -> bool:
    """Whether a pattern is an expression that the rules do not know.

    It is one of ECMA-262's Annex B, or of another dialect, which is not enforced.
    """
    if failure.keyword != "format" or failure.expected != "regex":
        return False
    pattern = str(failure.instance)
    try:
        translate(pattern)
    except Untranslatable:
        return _is_pythons(pattern)
    return True


def _is_pythons(pattern: str) -> bool:
    try:
        with warnings.catch_warnings(action="ignore"):
            re.compile(pattern)
    except re.error:
        return False
    return True


@cache
def _rules(version: str, name: str) -> tuple[Any, jsonschema_rs.Validator] | None:
    """The rules for a kind of object; None where the version has no such object."""
    import jsonschema_rs

    if name == "dialect":
        return _dialect(version)
    schema = _read(*_OPENAPI, f"v{version}", "schema.json")
    if name != "document":
        group = "definitions" if version in _DEFINITIONS else "$defs"
        definition = _definition(version, name)
        if definition not in schema[group]:
            return None
        target = {"$ref": f"#/{group}/{definition}"}
        schema = {"$schema": schema["$schema"], group: schema[group], **target}
    return schema, jsonschema_rs.validator_for(schema)


def _definition(version: str, kind: str) -> str:
    names = _DEFINITIONS.get(version)
    if names is None:
        return kind.replace(" ", "-")
    return names.get(kind, kind.title() if version == "3.0" else kind)


def _dialect(version: str) -> tuple[Any, jsonschema_rs.Validator]:
    import jsonschema_rs

    if version == "3.1":
        dialect = _read(*_DIALECTS, "oas3.1", "metaschema.json")
        vocabulary = _read(*_DIALECTS, "oas3.1", "vocabularies", "base")
    else:
        dialect = _read(*_DIALECTS, "oas3.2", "dialect", "2025-09-17.json")
        vocabulary = _read(*_DIALECTS, "oas3.2", "meta", "2025-09-17.json")
    return dialect, jsonschema_rs.Draft202012Validator(
        dialect,
        registry=jsonschema_rs.Registry([(vocabulary["$id"], vocabulary)]),
        validate_formats=True,
        formats=dict.fromkeys(("uri", "uri-reference"), lambda text: True),
    )


def _read(package: str, *parts: str) -> Any:
    """A JSON file of a package, without the cost of importing it."""
    spec = importlib.util.find_spec(package)
    folders = spec.submodule_search_locations if spec else None
    assert folders, f"{package} is installed with restamp"
    return json.loads(Path(folders[0], *parts).read_text("utf-8"))
