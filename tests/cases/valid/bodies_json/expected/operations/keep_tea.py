# Stamped from spec.yaml. Do not edit.
"""PUT /teas"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from .._runtime import checks, models
from .._runtime.bodies import Body, Form, Json, Text
from .._runtime.contents import JsonContent, TextContent
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.tea import Tea
else:
    Tea = lazy(__name__, "..models.tea", "Tea")


def keep_tea(
    tea: Tea | str | None = None,
    *,
    media_type: (
        Literal[
            "application/json",
            "application/x-www-form-urlencoded",
            "text/plain",
            "application/xml",
        ]
        | None
    ) = None,
) -> Request[Tea | str]:
    """PUT /teas

    - media_type: what the body is written in; without it, the first that takes a
      `tea` of its class.

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _content: Body | None = None
    _given: Any = tea
    _body: Any
    if _given is None:
        pass
    elif media_type in (None, "application/json") and isinstance(_given, Tea):
        _body = models.encoded(_given, Tea)
        Tea._check(_body, None, _found)
        _content = Json(_body)
    elif media_type in (None, "application/x-www-form-urlencoded") and isinstance(
        _given, Tea
    ):
        _body = models.encoded(_given, Tea)
        Tea._check(_body, None, _found)
        _content = Form(_body, "application/x-www-form-urlencoded")
    elif media_type in (None, "text/plain") and isinstance(_given, str):
        _body = _given
        checks.string(_body, None, _found)
        _content = Text(_body, "text/plain")
    elif media_type in (None, "application/xml") and isinstance(_given, str):
        _body = _given
        _content = Text(_body, "application/xml")
    else:
        _found.append(
            Violation(
                "",
                "content",
                "must be one of: Tea as application/json, Tea as application/x-www-form-urlencoded, str as text/plain, str as application/xml",
            )
        )
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="keepTea",
        method="PUT",
        path="/teas",
        template="/teas",
        body=_content,
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[Tea | str]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent("application/json", lambda v: Tea._decode(v), Tea._check),
                TextContent("text/csv"),
            ),
        ),
    }
)
