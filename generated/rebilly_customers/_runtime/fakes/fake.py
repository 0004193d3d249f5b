"""The fake itself: a transport, and what a server asks."""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, Final

from ..errors import ConnectFailed, NoAnswer, Timeout
from ..nearest import nearest
from ..responses import Headers
from ..transports import Flaw, Incoming, Outgoing
from . import answers
from .exchanges import Asked, Call, Refusal, Reply, target
from .judge import judged
from .paths import paths
from .routes import Api
from .state import State
from .stubs import Step, Stub

_PREFERENCE = re.compile(
    r'(?:^|[\s,;])(code|example)\s*=\s*(?:"([^"]*)"|([^\s",;]+))', re.IGNORECASE
)
_BLAMES: Final = (422, 400)
"""Statuses that a wrong request is answered by where they are declared."""

_REASONS: Final = "X-Violations"
"""The header that has pointers and keywords where the answer is the document's own."""

_TOLD: Final = 8


class Fake:
    """A transport that answers from the fixtures, once a request is what it must be.

    A wrong request is an `AssertionError` that says what is wrong with it. What was
    created is found again, unless it is not `stateful`.
    """

    _api: ClassVar[Api]

    def __init__(self, *, base_url: str | None = None, stateful: bool = True) -> None:
        """Name the address that clients have where it is none of the document's."""
        self._paths = paths(self._api, base_url)
        self._stubs: dict[str, Stub[Any, Any]] = {}
        self._state = State(self._api) if stateful else None
        self._lock = threading.Lock()
        self.calls: list[Call] = []
        """What came and was right, in order."""

    if not TYPE_CHECKING:

        def __getattr__(self, name):
            """The stub of an operation."""
            if name not in self._api.listed:
                told = f"{type(self).__name__} has no operation {name!r}"
                raise AttributeError(f"{told}{nearest(name, self._api.listed)}")
            return self._stub(name)

    def _stub(self, name: str) -> Stub[Any, Any]:
        made = self._stubs.get(name)
        if made is None:
            new: Stub[Any, Any] = Stub(self._api, self._api.listed[name])
            made = self._stubs.setdefault(name, new)
        return made

    def send(self, outgoing: Outgoing) -> Incoming:
        """Answer a request; `AssertionError` where it is wrong."""
        try:
            reply, _ = self.exchange(_asked(outgoing))
        except Refusal as refusal:
            raised = AssertionError(f"{outgoing.method} was refused: {refusal}")
        except answers.Missing as error:
            raised = AssertionError(str(error))
        else:
            return _carried(reply, outgoing)
        raise raised

    def reset(self) -> None:
        """Forget the calls, the scripts and what was created."""
        with self._lock:
            self.calls.clear()
            for stub in self._stubs.values():
                stub.reset()
            if self._state is not None:
                self._state.forget()

    def close(self) -> None:
        """Nothing is open."""

    @contextmanager
    def serving(self, host: str = "127.0.0.1", port: int = 0) -> Iterator[str]:
        """Serve over HTTP in the background; gives the address."""
        from .http import Server

        server = Server(self, host, port)
        thread = threading.Thread(
            target=server.serve_forever, args=(0.05,), daemon=True
        )
        thread.start()
        try:
            yield server.url
        finally:
            server.shutdown()
            server.server_close()
            thread.join()

    def exchange(self, asked: Asked, keep: bool = True) -> tuple[Reply, Call]:
        """The answer to a request, and what it was; `Refusal` where it is wrong.

        The call can be looked at afterwards where it is to `keep`.
        """
        call = judged(self._api, self._paths, asked)
        with self._lock:
            stub = self._stub(call.operation.name)
            step = stub.step(call)
            if step is not None and step.fault == "refused":
                return Reply(status=0, fault="refused", delay=step.delay), call
            if keep:
                self.calls.append(call)
                stub.calls.append(call)
            try:
                return self._scripted(call, step), call
            except answers.NotAcceptable as error:
                refused = Refusal(
                    status=406, title=str(error), operation=call.operation
                )
        raise refused

    def _scripted(self, call: Call, step: Step | None) -> Reply:
        if step is None:
            return self._usual(call)
        if step.message is not None:
            return answers.sent(step.message, step.delay)
        accept = call.asked.headers.get("Accept", "")
        if step.status is None:
            reply = self._usual(call)
        else:
            reply = answers.reply(self._api, call.operation, step.status, accept)
        if step.own is not None:
            headers = _over(reply.headers, step.own.headers)
            reply = replace(step.own, headers=headers)
        headers = _over(reply.headers, step.headers)
        return replace(reply, headers=headers, fault=step.fault, delay=step.delay)

    def _usual(self, call: Call) -> Reply:
        """What is preferred, what is known, or the first success."""
        responses = call.operation.route.responses
        preferred = _preferred(call.asked.headers)
        status = answers.success(responses)
        if "code" in preferred:
            status = _status(call, preferred["code"])
        accept = call.asked.headers.get("Accept", "")
        if not preferred and self._state is not None:
            known = self._state.reply(call)
            if known is not None:
                return known
        try:
            return answers.reply(
                self._api, call.operation, status, accept, preferred.get("example")
            )
        except answers.Missing as error:
            if "example" not in preferred:
                raise
            raise Refusal(
                status=400, title=str(error), operation=call.operation
            ) from None

    def blame(self, refusal: Refusal, asked: Asked) -> Reply:
        """The answer to a wrong request: the document's own where it declares one."""
        told = refusal.problem()
        status = _blamed(refusal)
        if refusal.operation is None or status is None:
            return told
        accept = asked.headers.get("Accept", "")
        try:
            own = answers.reply(self._api, refusal.operation, status, accept)
        except answers.Missing:
            return told
        reasons = json.dumps(refusal.told()[:_TOLD] or [{"detail": refusal.title}])
        given = ((_REASONS, reasons), *refusal.headers)
        return replace(own, headers=_over(own.headers, given))


def _blamed(refusal: Refusal) -> int | None:
    """The declared status for a wrong request; 400 for a range or a default."""
    if refusal.operation is None:
        return None
    responses = refusal.operation.route.responses
    listed = _BLAMES if refusal.status in _BLAMES else (refusal.status,)
    exact = [status for status in listed if str(status) in responses.answers]
    other = [status for status in listed[-1:] if responses.key(status)]
    return next(iter(exact + other), None)


def _status(call: Call, text: str) -> int:
    responses = call.operation.route.responses
    if re.fullmatch("[1-5][0-9][0-9]", text) and responses.key(int(text)):
        return int(text)
    declared = ", ".join(responses.answers)
    title = f"{call.operation} declares no {text[:20]}, but {declared}"
    raise Refusal(status=400, title=title, operation=call.operation)


def _preferred(headers: Headers) -> Mapping[str, str]:
    """What a `Prefer` header chooses, as Prism has it."""
    found = _PREFERENCE.findall(headers.get("Prefer", ""))
    return {name.lower(): quoted or plain for name, quoted, plain in found}


def _over(
    headers: tuple[tuple[str, str], ...], own: tuple[tuple[str, str], ...]
) -> tuple[tuple[str, str], ...]:
    """Headers, with those that replace them."""
    given = {name.lower() for name, _ in own}
    return (*(pair for pair in headers if pair[0].lower() not in given), *own)


def _asked(outgoing: Outgoing) -> Asked:
    path, query = target(outgoing.url.partition("#")[0])
    content = outgoing.content
    if content is not None and not isinstance(content, bytes):
        content = b"".join(content)
    return Asked(
        method=outgoing.method,
        path=path,
        query=query,
        headers=Headers(outgoing.headers),
        content=content or b"",
    )


def _carried(reply: Reply, outgoing: Outgoing) -> Incoming:
    """An answer as the real transport would give it, its faults too."""
    limit = outgoing.timeout
    if reply.fault == "refused":
        raise ConnectFailed("no connection to the fake: Connection refused")
    if reply.fault == "timeout" or reply.delay > limit:
        time.sleep(min(reply.delay, limit))
        raise Timeout(f"no complete answer within {limit:g} seconds")
    if reply.delay:
        time.sleep(reply.delay)
    if reply.fault == "reset":
        raise NoAnswer("the connection broke (Connection reset by peer)")
    content = b"" if outgoing.method == "HEAD" else reply.content
    flaw = None
    if reply.fault == "half-body":
        content, flaw = content[: len(content) // 2], Flaw.TRUNCATED
    return Incoming(
        status=reply.status, headers=reply.headers, content=content, flaw=flaw
    )
