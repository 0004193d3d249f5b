# Stamped from spec.yaml. Do not edit.
"""PUT /file"""

from __future__ import annotations

from .._runtime.bodies import Binary
from .._runtime.contents import BinaryContent
from .._runtime.errors import InvalidRequest
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.uploads import Upload
from .._runtime.violations import Violation


def upload(
    payload: Upload,
) -> Request[bytes]:
    """PUT /file

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = payload
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="upload",
        method="PUT",
        path="/file",
        template="/file",
        body=Binary(_body, "application/octet-stream"),
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[bytes]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(BinaryContent("application/pdf"),),
        ),
    }
)
