# Stamped from spec.yaml. Do not edit.
"""POST /albums"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime import checks, models, rules, values
from .._runtime.bodies import Encoding
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.multipart import Multipart
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.tea import Tea
else:
    Tea = lazy(__name__, "..models.tea", "Tea")


def add_album(
    payload: list[Tea | str | Any],
) -> Request[None]:
    """POST /albums

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = models.placed(
        payload,
        (lambda item: values.encode_any(item), lambda item: values.encode_any(item)),
        lambda item: values.encode_model(item),
    )
    checks.array(_body, None, _found, min_items=1)
    rules.prefix(_body, None, _found, (Tea._check, checks.string))
    checks.items(_body, None, _found, checks.anything, 2)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="addAlbum",
        method="POST",
        path="/albums",
        template="/albums",
        body=Multipart(
            _body,
            "multipart/mixed",
            prefix=(
                Encoding(
                    content_type="application/vnd.tea+json", headers={"X-Part": "tea"}
                ),
                Encoding(content_type="text/markdown"),
            ),
            item=Encoding(content_type="image/png"),
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
