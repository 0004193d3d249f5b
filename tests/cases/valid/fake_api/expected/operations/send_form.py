# Stamped from spec.yaml. Do not edit.
"""POST /forms"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from .. import errors
from .._runtime import checks, models
from .._runtime.bodies import Body, Encoding, Form, Text
from .._runtime.contents import JsonContent, TextContent
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.multipart import Multipart
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.problem import Problem
    from ..models.send_form_200 import SendForm200
    from ..models.send_form_request import SendFormRequest
    from ..models.send_form_request_multipart import SendFormRequestMultipart
else:
    Problem = lazy(__name__, "..models.problem", "Problem")
    SendForm200 = lazy(__name__, "..models.send_form_200", "SendForm200")
    SendFormRequest = lazy(__name__, "..models.send_form_request", "SendFormRequest")
    SendFormRequestMultipart = lazy(
        __name__, "..models.send_form_request_multipart", "SendFormRequestMultipart"
    )


def send_form(
    payload: SendFormRequest | SendFormRequestMultipart | str,
    *,
    media_type: (
        Literal[
            "application/x-www-form-urlencoded", "multipart/form-data", "text/plain"
        ]
        | None
    ) = None,
) -> Request[SendForm200 | str]:
    """POST /forms

    - media_type: what the body is written in; without it, the first that takes a
      `payload` of its class.

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.

    Raises when sent:
        SendFormDefault: default, wrong.
    """
    _found: list[Violation] = []
    _content: Body | None = None
    _given: Any = payload
    _body: Any
    if media_type in (None, "application/x-www-form-urlencoded") and isinstance(
        _given, SendFormRequest
    ):
        _body = models.encoded(_given, SendFormRequest)
        SendFormRequest._check(_body, None, _found)
        _content = Form(
            _body,
            "application/x-www-form-urlencoded",
            {"deep": Encoding(style="deepObject", explode=True)},
        )
    elif media_type in (None, "multipart/form-data") and isinstance(
        _given, SendFormRequestMultipart
    ):
        _body = models.encoded(_given, SendFormRequestMultipart)
        SendFormRequestMultipart._check(_body, None, _found)
        _content = Multipart(
            _body, "multipart/form-data", {"file": Encoding(is_file=True)}
        )
    elif media_type in (None, "text/plain") and isinstance(_given, str):
        _body = _given
        checks.string(_body, None, _found, max_length=5)
        _content = Text(_body, "text/plain")
    else:
        _found.append(
            Violation(
                "",
                "content",
                "must be one of: SendFormRequest as application/x-www-form-urlencoded, SendFormRequestMultipart as multipart/form-data, str as text/plain",
            )
        )
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="sendForm",
        method="POST",
        path="/forms",
        template="/forms",
        body=_content,
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[SendForm200 | str]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent(
                    "application/json",
                    lambda v: SendForm200._decode(v),
                    SendForm200._check,
                ),
                TextContent("text/csv"),
            ),
        ),
        "default": Answer(
            contents=(
                JsonContent(
                    "application/json", lambda v: Problem._decode(v), Problem._check
                ),
            ),
            error=errors.SendFormDefault,
        ),
    }
)
