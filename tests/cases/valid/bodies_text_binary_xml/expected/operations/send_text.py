# Stamped from spec.yaml. Do not edit.
"""POST /text"""

from __future__ import annotations

from .._runtime import checks
from .._runtime.bodies import Text
from .._runtime.contents import TextContent
from .._runtime.errors import InvalidRequest
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation


def send_text(
    payload: str,
) -> Request[str]:
    """POST /text

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = payload
    checks.string(_body, None, _found, max_length=5)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="sendText",
        method="POST",
        path="/text",
        template="/text",
        body=Text(_body, "text/plain"),
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[str]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(TextContent("text/plain"),),
        ),
    }
)
