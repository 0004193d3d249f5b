"""Defaults: each is a value that its schema allows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from ..document import Document, Pointer
from ..problems import Problem
from .explain import explain
from .failure import from_python
from ..sites import Site, lone

_URI = "urn:document"


def default_problems(document: Document, sites: list[Site]) -> Iterator[Problem]:
    """Defaults that the schema validator of openapi-spec-validator refuses."""
    found = [site for site in sites if _has_default(document, site)]
    if not found:
        return
    validator = _Validator(document)
    for site in found:
        yield from validator.problems(site)


def _has_default(document: Document, site: Site) -> bool:
    if site.kind != "schema" or not isinstance(site.node, dict):
        return False
    if "default" not in site.node or lone(document, site):
        return False
    return site.node["default"] is not None or site.node.get("nullable") is not True


class _Validator:
    """The schemas of one document; nothing outside of it is ever fetched."""

    def __init__(self, document: Document) -> None:
        from openapi_schema_validator import OAS30Validator, OAS31Validator
        from referencing import Registry
        from referencing.jsonschema import DRAFT202012

        self._document = document
        resource = DRAFT202012.create_resource(document.data)
        self._registry: Registry[Any] = Registry().with_resource(_URI, resource)
        old = document.data["openapi"].startswith("3.0")
        self._class: Any = OAS30Validator if old else OAS31Validator

    def problems(self, site: Site) -> Iterator[Problem]:
        """What is wrong with the default of one schema."""
        pointer = site.pointer / "default"
        try:
            errors = self._errors(site)
        except Exception as error:
            if not _unresolvable(error):
                message = f"the default cannot be checked: {error}"
                yield self._document.problem(pointer, message)
            return
        for finding in explain(map(from_python, errors)):
            place = Pointer((*pointer, *finding.path))
            message = f"the default does not fit its schema: {finding.message}"
            yield self._document.problem(
                place, message, hint=finding.hint, key=finding.key
            )

    def _errors(self, site: Site) -> list[Any]:
        validator = self._class(
            {"$ref": f"{_URI}#{quote(str(site.pointer))}"},
            registry=self._registry,
            format_checker=self._class.FORMAT_CHECKER,
        )
        return list(validator.iter_errors(site.node["default"]))


def _unresolvable(error: Exception) -> bool:
    """Whether a reference leads nowhere, which `references` reports."""
    from referencing.exceptions import Unresolvable

    return isinstance(error, Unresolvable)
