# Stamped from spec.yaml. Do not edit.
"""GET /labels/{a}/{b}/{c}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import errors
from .._runtime import checks, parameters
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.labels_b import LabelsB
else:
    LabelsB = lazy(__name__, "..models.labels_b", "LabelsB")


def labels(
    *,
    a: list[int],
    b: LabelsB,
    c: list[str],
) -> Request[None]:
    """GET /labels/{a}/{b}/{c}

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.

    Raises when sent:
        Labels4XX: 4XX, wrong.
    """
    _found: list[Violation] = []
    a_json = a.copy()
    checks.array(a_json, ("path", "a"), _found)
    checks.items(a_json, ("path", "a"), _found, checks.integer)
    b_json = b._encode()
    LabelsB._check(b_json, ("path", "b"), _found)
    c_json = c.copy()
    checks.array(c_json, ("path", "c"), _found)
    checks.items(c_json, ("path", "c"), _found, checks.string)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="labels",
        method="GET",
        path=parameters.fill(
            "/labels/{a}/{b}/{c}",
            {
                "a": parameters.path_text("a", a_json, style="label", explode=True),
                "b": parameters.path_text("b", b_json, style="matrix"),
                "c": parameters.path_text("c", c_json, style="matrix", explode=True),
            },
        ),
        template="/labels/{a}/{b}/{c}",
        responses=_RESPONSES,
        security=(("who",), ()),
        repeatable=True,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "204": Answer(),
        "4XX": Answer(
            error=errors.Labels4XX,
        ),
    }
)
