"""What a document says it is."""

from __future__ import annotations

import difflib
import re

from ..document import Document, Pointer
from ..problems import quoted
from .flaw import Flaw, Mend, Put

_SUPPORTED = re.compile(r"3\.[012]\.\d+(-.+)?")
_SHORT = re.compile(r"3\.[012]")
_EXPECTED = "restamp reads Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2"


def version_flaw(document: Document) -> Flaw | None:
    """The flaw of a document that says it is something else."""
    if "openapi" in document.data:
        return _openapi_flaw(document.data["openapi"])
    if "swagger" in document.data:
        return _swagger_flaw(document.data["swagger"])
    return _not_openapi(document)


def _openapi_flaw(version: object) -> Flaw | None:
    place = Pointer(("openapi",))
    if isinstance(version, str) and _SUPPORTED.fullmatch(version):
        return None
    text = str(version).strip()
    mend = None
    if _SHORT.fullmatch(text):
        mend = Mend(f"read as '{text}.0'", (Put(place, f"{text}.0"),))
    if isinstance(version, str):
        message, hint = f"OpenAPI {quoted(version)} is not supported", _EXPECTED
    else:
        message, hint = "the version has to be text", "write it as '3.1.0'"
    return Flaw(pointer=place, message=message, hint=hint, mend=mend)


def _swagger_flaw(version: object) -> Flaw | None:
    if version == "2.0":
        return None
    place = Pointer(("swagger",))
    if str(version) in ("2", "2.0"):
        mend = Mend("read as '2.0'", (Put(place, "2.0"),))
        message, hint = "the version has to be text", "write it as '2.0'"
        return Flaw(pointer=place, message=message, hint=hint, mend=mend)
    message = f"Swagger {quoted(str(version))} is not supported"
    return Flaw(pointer=place, message=message, hint=_EXPECTED)


def _not_openapi(document: Document) -> Flaw:
    keys = list(document.data)
    near = difflib.get_close_matches("openapi", keys, n=1)
    if near:
        return Flaw(
            pointer=Pointer(near),
            message=f"unknown key {quoted(near[0])}, so this is not an OpenAPI document",
            hint="did you mean 'openapi'?",
            key=True,
        )
    found = ", ".join(map(quoted, keys[:5])) or "nothing"
    message = f"this is not an OpenAPI document: it has no key 'openapi', but {found}"
    hint = "the document starts with a line like 'openapi: 3.1.0'"
    return Flaw(pointer=Pointer(), message=message, hint=hint)
