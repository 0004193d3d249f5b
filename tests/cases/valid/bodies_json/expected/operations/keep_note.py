# Stamped from spec.yaml. Do not edit.
"""PUT /notes"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from .._runtime import checks
from .._runtime.bodies import Body, Json, Text
from .._runtime.errors import InvalidRequest
from .._runtime.models import UNSET, Unset, lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.tea import Tea
else:
    Tea = lazy(__name__, "..models.tea", "Tea")


def keep_note(
    payload: Tea | None | str | Unset = UNSET,
    *,
    media_type: Literal["application/json", "text/plain"] | None = None,
) -> Request[None]:
    """PUT /notes

    - media_type: what the body is written in; without it, the first that takes a
      `payload` of its class.

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _content: Body | None = None
    _given: Any = payload
    _body: Any
    if _given is UNSET:
        pass
    elif media_type in (None, "application/json") and (
        isinstance(_given, Tea) or _given is None
    ):
        _body = None if _given is None else _given._encode()
        checks.nullable(_body, None, _found, Tea._check)
        _content = Json(_body)
    elif media_type in (None, "text/plain") and isinstance(_given, str):
        _body = _given
        checks.string(_body, None, _found)
        _content = Text(_body, "text/plain")
    else:
        _found.append(
            Violation(
                "",
                "content",
                "must be one of: Tea | None as application/json, str as text/plain",
            )
        )
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="keepNote",
        method="PUT",
        path="/notes",
        template="/notes",
        body=_content,
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "204": Answer(),
    }
)
