"""Fixtures of requests as they go over the wire, invalid ones too."""

from __future__ import annotations

import base64
import dataclasses
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from corpus.probe import Probe
from corpus.requests import Calling, Failure
from restamp import ir
from restamp.python.names import Names
from restamp.samples import Kind, Message


class Sent(NamedTuple):
    """A request: what `http.client` is given."""

    method: str
    path: str
    headers: dict[str, str]
    content: bytes | None


class Requests:
    """Makes the requests of one operation by its function."""

    def __init__(
        self,
        api: ir.Api,
        names: Names,
        module: Any,
        probe: Probe,
        operation: ir.Operation,
        schemes: dict[str, Any],
    ) -> None:
        self._calling = Calling(api, names, module, probe, operation)
        name = names.operations[operation.origin]
        getattr(module, name)
        self._module = sys.modules[f"{probe.package}.operations.{name}"]
        self._json = sys.modules[f"{probe.package}._runtime.bodies"].Json
        self._schemes = schemes

    def of(self, message: Message, usual: Message) -> tuple[Any, Sent] | Failure:
        """The request of a message; `usual` is a valid one of the same operation."""
        about_body = message.kind is Kind.INVALID and message.parameter is None
        content = message.content
        if about_body and (content is None or content.form is not ir.Form.JSON):
            return Failure("", "an invalid body that is not JSON")
        made = {
            (ir.Location(where), wire): value
            for where, given in message.parameters.items()
            for wire, value in given.items()
        }
        with _unchecked(self._module):
            shown = usual.body if about_body else message.body
            wrong = message.parameter if message.kind is Kind.INVALID else None
            request = self._calling.called(made, content, shown, wrong)
        if isinstance(request, Failure):
            return request
        if about_body:
            raw = self._json(message.body, request.body.media_type)
            request = dataclasses.replace(request, body=raw)
        return request, self._sent(request)

    def _sent(self, request: Any) -> Sent:
        content = request.body.content() if request.body is not None else None
        if content is not None and not isinstance(content, bytes):
            content = b"".join(content)
        headers = dict(request.fields())
        path = request.url("")
        for name in request.security[0] if request.security else ():
            path = _with_credential(self._schemes.get(name, {}), headers, path)
        headers.setdefault("Accept", "*/*")
        return Sent(request.method, path or "/", headers, content)


def _with_credential(scheme: Any, headers: dict[str, str], path: str) -> str:
    """Add a credential to the headers, or give a path with it."""
    kind, where = scheme.get("type"), scheme.get("in")
    if kind == "apiKey" and where == "query":
        return path + ("&" if "?" in path else "?") + f"{scheme['name']}=key"
    if kind == "apiKey" and where == "cookie":
        known = headers.get("Cookie")
        headers["Cookie"] = "; ".join(filter(None, (known, f"{scheme['name']}=key")))
    elif kind == "apiKey":
        headers[scheme["name"]] = "key"
    elif kind == "http" and scheme.get("scheme", "").lower() == "basic":
        token = base64.b64encode(b"user:password").decode()
        headers["Authorization"] = f"Basic {token}"
    elif kind in ("http", "oauth2", "openIdConnect"):
        headers["Authorization"] = "Bearer token"
    return path


class _Lenient:
    """Checks that find nothing."""

    def __getattr__(self, name: str) -> Any:
        return lambda *arguments, **options: None


@contextmanager
def _unchecked(module: Any) -> Iterator[None]:
    """A module of an operation that sends what breaks its rules."""
    known = getattr(module, "checks", None)
    if known is None:
        yield
        return
    module.checks = _Lenient()
    try:
        yield
    finally:
        module.checks = known
