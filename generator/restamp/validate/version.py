"""What a document says it is."""

from __future__ import annotations

import difflib
import re

from ..document import Document, Pointer
from ..problems import Problem, quoted

_SUPPORTED = re.compile(r"3\.[01]\.\d+(-.+)?")
_KNOWN = re.compile(r"3\.2\.\d+(-.+)?")
_EXPECTED = "restamp reads OpenAPI 3.0 and 3.1"


def version_problem(document: Document) -> Problem | None:
    """The problem of a document that says it is something else."""
    if "openapi" in document.data:
        return _openapi_problem(document)
    if "swagger" in document.data:
        version = quoted(str(document.data["swagger"]))
        message = f"Swagger {version} is not supported yet"
        hint = f"convert the document first: {_EXPECTED}"
        return document.problem(Pointer(("swagger",)), message, hint=hint)
    return _not_openapi(document)


def _openapi_problem(document: Document) -> Problem | None:
    version = document.data["openapi"]
    pointer = Pointer(("openapi",))
    if not isinstance(version, str):
        message = "the version has to be text"
        return document.problem(pointer, message, hint="write it as '3.1.0'")
    if _SUPPORTED.fullmatch(version):
        return None
    yet = " yet" if _KNOWN.fullmatch(version) else ""
    message = f"OpenAPI {quoted(version)} is not supported{yet}"
    return document.problem(pointer, message, hint=_EXPECTED)


def _not_openapi(document: Document) -> Problem:
    keys = list(document.data)
    hint = "the document starts with a line like 'openapi: 3.1.0'"
    near = difflib.get_close_matches("openapi", keys, n=1)
    if near:
        pointer = Pointer(near)
        message = f"unknown key {quoted(near[0])}, so this is not an OpenAPI document"
        return document.problem(
            pointer, message, hint="did you mean 'openapi'?", key=True
        )
    found = ", ".join(map(quoted, keys[:5])) or "nothing"
    message = f"this is not an OpenAPI document: it has no key 'openapi', but {found}"
    return document.problem(Pointer(), message, hint=hint)
