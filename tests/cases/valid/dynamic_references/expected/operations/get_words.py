# Stamped from spec.yaml. Do not edit.
"""GET /words"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.contents import JsonContent
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses

if TYPE_CHECKING:
    from ..models.page_in_words import PageInWords
else:
    PageInWords = lazy(__name__, "..models.page_in_words", "PageInWords")


def get_words() -> Request[PageInWords]:
    """GET /words"""
    return Request(
        operation="getWords",
        method="GET",
        path="/words",
        template="/words",
        responses=_RESPONSES,
        security=(),
        repeatable=True,
    )


_RESPONSES: Responses[PageInWords]
_RESPONSES = Responses(
    {
        "200": Answer(
            contents=(
                JsonContent(
                    "application/json",
                    lambda v: PageInWords._decode(v),
                    PageInWords._check,
                ),
            ),
        ),
    }
)
