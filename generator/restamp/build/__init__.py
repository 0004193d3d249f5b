"""OpenAPI into `ir.Api`: the only reader of OpenAPI's keywords."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from .. import ir
from ..document import Pointer
from ..problems import Problem, SpecError
from ..resolve import Resolved
from .definitions import Definitions
from .operations import operations, webhooks
from .security import security
from .servers import servers
from .source import Source
from .tagged import tell_apart
from .usage import Usage
from .values import Values


def build(
    resolved: Resolved, allowed: Container[str] = ()
) -> tuple[ir.Api, tuple[Problem, ...]]:
    """The API that a valid document describes, and what of it cannot be enforced.

    `SpecError` with every place that uses a keyword that cannot be stamped and is not
    `allowed`.
    """
    source = Source(resolved)
    definitions = Definitions(source)
    values = Values(source, definitions)
    definitions.add_named()
    built = operations(values)
    called = webhooks(values)
    tell_apart(definitions, values.terms)
    values.terms.define()
    refused = [p for p, keyword in source.refused.items() if keyword not in allowed]
    if refused:
        raise SpecError(refused)
    usage = Usage(source, definitions.families)
    info: dict[str, Any] = source.at(Pointer(("info",)))
    api = ir.Api(
        source=resolved.document.path.name,
        title=info["title"],
        version=info["version"],
        doc=info.get("description", ""),
        servers=servers(source.at(Pointer(())).get("servers", [])),
        security=security(source),
        tags=_tags(source),
        definitions=definitions.sorted(),
        schemas=values.terms.schemas,
        examples=definitions.examples(),
        aliases=tuple(definitions.aliases),
        operations=built,
        webhooks=called,
        keywords=usage.of_document(built, called),
        covered=usage.of_operations(built),
    )
    return api, source.warnings


def _tags(source: Source) -> tuple[ir.Tag, ...]:
    declared: list[Any] = source.at(Pointer(())).get("tags", [])
    return tuple(
        ir.Tag(name=tag["name"], doc=tag.get("description", "")) for tag in declared
    )
