# Stamped from spec.yaml. Do not edit.
"""POST /xml"""

from __future__ import annotations

from .._runtime.bodies import Text
from .._runtime.contents import TextContent
from .._runtime.errors import InvalidRequest
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation


def send_xml(
    payload: str,
) -> Request[str]:
    """POST /xml

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = payload
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="sendXml",
        method="POST",
        path="/xml",
        template="/xml",
        body=Text(_body, "application/xml"),
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[str]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(TextContent("application/atom+xml"),),
        ),
    }
)
