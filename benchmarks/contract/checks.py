"""Checks of schemathesis, in whose environment this runs, that leave out refusals.

A fake refuses a wrong request even where the document declares no status for that; its
problem is of no declared status and media type then.
"""

from __future__ import annotations

import json
from typing import Any

import schemathesis
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    status_code_conformance,
)

_REFUSALS = (400, 401, 404, 405, 406, 413, 415, 422)
_PROBLEM = {"title", "status", "errors"}


@schemathesis.check
def declared_status(ctx: Any, response: Any, case: Any) -> bool | None:
    """The status is declared, unless it is that of a refusal."""
    if _is_refusal(response):
        return None
    return status_code_conformance(ctx, response, case)


@schemathesis.check
def declared_type(ctx: Any, response: Any, case: Any) -> bool | None:
    """The media type is declared; of no body there is none, whatever `produces` says."""
    if _is_refusal(response) or not response.content:
        return None
    return content_type_conformance(ctx, response, case)


def _is_refusal(response: Any) -> bool:
    kind = response.headers.get("content-type", [""])[0]
    if response.status_code not in _REFUSALS or kind != "application/problem+json":
        return False
    return set(json.loads(response.content)) <= _PROBLEM
