# Stamped from spec.yaml. Do not edit.
"""GET /files/{name}.{extension}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks, parameters
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.file_extension import FileExtension
else:
    FileExtension = lazy(__name__, "..models.file_extension", "FileExtension")


def file(
    *,
    name: str,
    extension: FileExtension,
) -> Request[None]:
    """GET /files/{name}.{extension}

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    checks.string(name, ("path", "name"), _found)
    extension_json = str(extension)
    checks.listed(extension_json, ("path", "extension"), _found, FileExtension)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="file",
        method="GET",
        path=parameters.fill(
            "/files/{name}.{extension}",
            {
                "name": parameters.path_text("name", name),
                "extension": parameters.path_text("extension", extension_json),
            },
        ),
        template="/files/{name}.{extension}",
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
