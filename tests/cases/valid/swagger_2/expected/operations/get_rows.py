# Stamped from spec.yaml. Do not edit.
"""GET /rows/{rows}"""

from __future__ import annotations

from .._runtime import checks, parameters
from .._runtime.errors import InvalidRequest
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation


def get_rows(
    *,
    rows: list[list[int]],
) -> Request[None]:
    """GET /rows/{rows}

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    rows_json = [item.copy() for item in rows]
    checks.array(rows_json, ("path", "rows"), _found)
    checks.items(
        rows_json,
        ("path", "rows"),
        _found,
        lambda v, at, found: checks.every(
            v,
            at,
            found,
            checks.array,
            lambda v, at, found: checks.items(v, at, found, checks.integer),
        ),
    )
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="getRows",
        method="GET",
        path=parameters.fill(
            "/rows/{rows}",
            {
                "rows": parameters.path_text(
                    "rows", rows_json, style="pipeDelimited", nested=(",",)
                )
            },
        ),
        template="/rows/{rows}",
        responses=_RESPONSES,
        security=(("Key",),),
        repeatable=True,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "204": Answer(),
    }
)
