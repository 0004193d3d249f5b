"""OpenAPI into `ir.Api`: the only reader of OpenAPI's keywords."""

from __future__ import annotations

from typing import Any

from .. import ir
from ..document import Pointer
from ..problems import SpecError
from ..resolve import Resolved
from .definitions import Definitions
from .operations import operations
from .security import security
from .servers import servers
from .source import Source


def build(resolved: Resolved) -> ir.Api:
    """The API that a valid document describes.

    `SpecError` with every place that uses what restamp cannot stamp.
    """
    source = Source(resolved)
    definitions = Definitions(source)
    built = operations(source, definitions)
    definitions.add_unused()
    schemes = security(source)
    if source.problems:
        raise SpecError(source.problems)
    info = source.at(Pointer(("info",)))
    return ir.Api(
        source=resolved.document.path.name,
        title=info["title"],
        version=info["version"],
        doc=info.get("description", ""),
        servers=servers(source),
        security=schemes,
        tags=_tags(source),
        definitions=definitions.built,
        operations=built,
    )


def _tags(source: Source) -> tuple[ir.Tag, ...]:
    declared: list[Any] = source.at(Pointer(())).get("tags", [])
    return tuple(
        ir.Tag(name=tag["name"], doc=tag.get("description", "")) for tag in declared
    )
