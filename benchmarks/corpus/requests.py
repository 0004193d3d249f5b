"""Every request function of a package, called with the largest arguments there are."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from importlib import import_module
from types import ModuleType
from typing import Any, NamedTuple, TypeAlias

from restamp import ir
from restamp.codecs import Module
from restamp.document import Pointer
from restamp.names import Scope
from restamp.python.bodies import body
from restamp.python.names import Names
from restamp.python.parameters import parameters
from restamp.python.reserved import ARGUMENTS, QUALIFIED
from restamp.samples import Size
from restamp.samples.arguments import Arguments
from restamp.samples.strings import NoValue
from restamp.samples.values import Values

from .probe import Probe

Made: TypeAlias = Mapping[tuple[ir.Location, str], Any]
"""JSON values of parameters by location and name."""

Line: TypeAlias = dict[str, Any]
"""A request as JSON, for a judge in another process."""


class Failure(NamedTuple):
    """A call that gave no request, and why."""

    operation: str
    reason: str


class Contradiction(NamedTuple):
    """A schema that no value is known for, so that there is no request."""

    place: Pointer


def requests(
    api: ir.Api, names: Names, module: ModuleType, probe: Probe
) -> Iterator[Line | Failure | Contradiction]:
    """The requests of all operations, one for each media type of their bodies."""
    for made in calls(api, names, module, probe):
        is_none = isinstance(made, Failure | Contradiction)
        yield made if is_none else _line(made)


def calls(api: ir.Api, names: Names, module: ModuleType, probe: Probe) -> Iterator[Any]:
    """What the request functions give, or a `Failure` or `Contradiction`."""
    values = Values(api)
    arguments = Arguments(values)
    for operation in api.operations:
        made, missing = arguments.of(operation, Size.MAXIMAL)
        if needed := [p.value.origin for p in missing if p.required]:
            yield from map(Contradiction, needed)
            continue
        contents = operation.body.contents if operation.body else (None,)
        calling = Calling(api, names, module, probe, operation)
        for content in contents:
            try:
                sample = values.content(content, Size.MAXIMAL) if content else None
            except NoValue:
                assert content
                yield Contradiction(content.value.origin)
            else:
                yield calling.called(made, content, sample)


class Calling:
    """Calls the function of one operation."""

    def __init__(
        self,
        api: ir.Api,
        names: Names,
        module: ModuleType,
        probe: Probe,
        operation: ir.Operation,
    ) -> None:
        name = names.operations[operation.origin]
        self._function = getattr(module, name)
        self._operation = operation
        self._probe = probe
        self._file = import_module(f"{probe.package}._runtime.uploads").File
        spelt = Module(api, names.definitions, None, QUALIFIED)
        scope = Scope([*ARGUMENTS, name])
        sent = body(spelt, scope, operation.body) if operation.body else None
        self._choice = sent.choice.name if sent and sent.choice else None
        given, _ = parameters(spelt, scope, operation.parameters)
        self._names = [view.name for view in given]

    def called(
        self,
        made: Made,
        content: ir.Content | None,
        sample: Any,
        raw: ir.Parameter | None = None,
    ) -> Any:
        """The request with a body of one content, or a `Failure`.

        The argument of a `raw` parameter is given as it is.
        """
        try:
            given = self._arguments(made, raw)
            bodies = [self._body(content, sample)] if content else []
            if content and self._choice:
                given[self._choice] = content.media_type
            return self._function(*bodies, **given)
        except Exception as error:
            reason = f"{type(error).__name__}: {error}"
            return Failure(self._operation.id, reason[:300])

    def _arguments(self, made: Made, raw: ir.Parameter | None) -> dict[str, Any]:
        given: dict[str, Any] = {}
        declared = zip(self._operation.parameters, self._names, strict=True)
        for parameter, name in declared:
            place = parameter.location, parameter.wire
            if place in made and parameter is raw:
                given[name] = made[place]
            elif place in made:
                given[name] = self._probe.codec(parameter.value).decode(made[place])
        return given

    def _body(self, content: ir.Content, sample: Any) -> Any:
        match content.form:
            case ir.Form.TEXT:
                return sample if isinstance(sample, str) else "text"
            case ir.Form.BINARY:
                named = content.media_type.replace("*/*", "application/octet-stream")
                return self._file(b"bytes", media_type=named.replace("*", "x-sample"))
            case ir.Form.LINES | ir.Form.EVENTS:
                return [self._probe.codec(content.value).decode(sample)]
            case _:
                return self._probe.codec(content.value).decode(sample)


def _line(request: Any) -> Line:
    content = request.body.content() if request.body is not None else None
    if content is not None and not isinstance(content, bytes):
        content = b"".join(content)
    return {
        "operation": request.operation,
        "method": request.method,
        "template": request.template,
        "path": request.path,
        "query": request.url("").partition("?")[2],
        "headers": dict(request.headers),
        "cookies": list(request.cookies),
        "content_type": request.body.content_type if request.body else "",
        "body": None if content is None else base64.b64encode(content).decode(),
    }
