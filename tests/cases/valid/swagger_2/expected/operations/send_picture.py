# Stamped from spec.yaml. Do not edit.
"""POST /pictures"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import models
from .._runtime.bodies import Encoding
from .._runtime.contents import TextContent
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.multipart import Multipart
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.send_picture_request import SendPictureRequest
else:
    SendPictureRequest = lazy(
        __name__, "..models.send_picture_request", "SendPictureRequest"
    )


def send_picture(
    payload: SendPictureRequest,
) -> Request[str]:
    """POST /pictures

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = models.encoded(payload, SendPictureRequest)
    SendPictureRequest._check(_body, None, _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="sendPicture",
        method="POST",
        path="/pictures",
        template="/pictures",
        body=Multipart(
            _body,
            "multipart/form-data",
            {
                "rows": Encoding(style="form", explode=True, nested=("\t",)),
                "picture": Encoding(is_file=True),
            },
        ),
        responses=_RESPONSES,
        security=(("Key",),),
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
