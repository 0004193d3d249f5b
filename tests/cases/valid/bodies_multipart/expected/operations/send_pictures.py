# Stamped from spec.yaml. Do not edit.
"""POST /pictures"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks, models, parsing
from .._runtime.bodies import Encoding
from .._runtime.errors import InvalidRequest
from .._runtime.forms import PartHeader, PartHeaders
from .._runtime.models import lazy
from .._runtime.multipart import Multipart
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.send_pictures_request import SendPicturesRequest
else:
    SendPicturesRequest = lazy(
        __name__, "..models.send_pictures_request", "SendPicturesRequest"
    )


def send_pictures(
    payload: SendPicturesRequest,
    *,
    part_headers: PartHeaders | None = None,
) -> Request[None]:
    """POST /pictures

    - part_headers: headers of parts, by the member's name; a `File` brings its own.

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = models.encoded(payload, SendPicturesRequest)
    SendPicturesRequest._check(_body, None, _found)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="sendPictures",
        method="POST",
        path="/pictures",
        template="/pictures",
        body=Multipart(
            _body,
            "multipart/form-data",
            {
                "cover": Encoding(
                    content_type="image/png, image/jpeg",
                    headers={"X-Sort": "front"},
                    declared={
                        "X-Size": PartHeader(
                            required=True, parse=parsing.integer, check=checks.integer
                        ),
                        "X-Sort": PartHeader(parse=parsing.string, check=checks.string),
                    },
                    is_file=True,
                ),
                "page": Encoding(
                    content_type="text/html",
                    headers={"X-Version": "2"},
                    declared={
                        "X-Language": PartHeader(
                            parse=parsing.string,
                            check=lambda v, at, found: checks.string(
                                v, at, found, min_length=2
                            ),
                        )
                    },
                ),
                "more": Encoding(is_file=True),
            },
            part_headers or {},
        ),
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "204": Answer(),
    }
)
