"""What tests of behaviour ask of a package: requests, answers and violations."""

from __future__ import annotations

from sys import modules
from types import ModuleType
from typing import Any

SERVER = "https://tea.example"


class Wire:
    """A transport that answers with what it is given, and keeps what was sent."""

    def __init__(self, status: int, content: bytes, **headers: str) -> None:
        self.sent: list[Any] = []
        self._status = status
        self._content = content
        self.headers = tuple((n.replace("_", "-"), v) for n, v in headers.items())

    def send(self, outgoing: Any) -> Any:
        """Answer, always in the same way."""
        self.sent.append(outgoing)
        made = modules[type(outgoing).__module__].Incoming
        return made(status=self._status, headers=self.headers, content=self._content)

    def close(self) -> None:
        """Nothing is open."""


def answered(
    package: ModuleType,
    request: Any,
    status: int,
    content: bytes = b"",
    media_type: str = "application/json",
    **options: Any,
) -> Any:
    """What a client gives for a request that is answered like this."""
    wire = Wire(status, content, Content_Type=media_type)
    client = package.Client(transport=wire, base_url=SERVER, **options)
    return client.send(request)


def sent(package: ModuleType, request: Any, **options: Any) -> Any:
    """What goes to the transport for a request, to the document's own server."""
    wire = Wire(204, b"")
    client = package.Client(transport=wire, **options)
    try:
        client.send(request)
    except package.errors.UnexpectedResponse:  # what comes back is not looked at
        pass
    return wire.sent[0]


def violations(package: ModuleType, model: str, value: Any) -> list[tuple[str, str]]:
    """Pointer and keyword of what is wrong with a JSON value of a model."""
    found = getattr(package, model).from_dict(value).violations()
    return [(violation.pointer, violation.keyword) for violation in found]


def refused(package: ModuleType, call: Any, *given: Any, **named: Any) -> Any:
    """Pointer and keyword of what a request function refuses."""
    try:
        call(*given, **named)
    except package.errors.InvalidRequest as error:
        return [(v.pointer, v.keyword) for v in error.violations]
    raise AssertionError("nothing was refused")


def same(package: ModuleType, model: str, value: Any) -> Any:
    """The object of a JSON value, which becomes the same JSON value again."""
    made = getattr(package, model).from_dict(value)
    assert made.to_dict() == value
    return made
