# Stamped from spec.yaml. Do not edit.
"""POST /token"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import errors
from .._runtime import parsing
from .._runtime.contents import FormContent
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses

if TYPE_CHECKING:
    from ..models.fetch_token_200 import FetchToken200
    from ..models.fetch_token_400 import check_fetch_token400, decode_fetch_token400
else:
    FetchToken200 = lazy(__name__, "..models.fetch_token_200", "FetchToken200")
    check_fetch_token400 = lazy(
        __name__, "..models.fetch_token_400", "check_fetch_token400"
    )
    decode_fetch_token400 = lazy(
        __name__, "..models.fetch_token_400", "decode_fetch_token400"
    )


def fetch_token() -> Request[FetchToken200]:
    """POST /token

    Raises when sent:
        FetchToken400: 400, one of two.
    """
    return Request(
        operation="fetchToken",
        method="POST",
        path="/token",
        template="/token",
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[FetchToken200]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                FormContent(
                    "application/x-www-form-urlencoded",
                    lambda v: parsing.form(
                        v,
                        {
                            "token": parsing.string,
                            "expires": parsing.integer,
                            "at": parsing.string,
                            "sizes": lambda v: parsing.array(v, parsing.integer),
                            "left": lambda v: parsing.nullable(v, parsing.integer),
                            "tea": parsing.json,
                        },
                        {"scopes": parsing.string, "names": parsing.json},
                        parsing.string,
                    ),
                    lambda v: FetchToken200._decode(v),
                    FetchToken200._check,
                ),
            ),
        ),
        "400": Answer(
            contents=(
                FormContent(
                    "application/x-www-form-urlencoded",
                    lambda v: parsing.form(
                        v,
                        {"name": parsing.string, "code": parsing.integer},
                        {},
                        parsing.string,
                    ),
                    lambda v: decode_fetch_token400(v),
                    check_fetch_token400,
                ),
            ),
            error=errors.FetchToken400,
        ),
    }
)
