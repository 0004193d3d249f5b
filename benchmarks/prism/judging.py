"""One document's requests, held against Prism in a process of their own."""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.client import HTTPException
from importlib import import_module
from pathlib import Path
from typing import Any

from corpus.package import imported
from corpus.probe import Probe
from corpus.requests import Failure
from restamp import ir
from restamp.build import build
from restamp.document import Document
from restamp.layers import Layers
from restamp.load import load
from restamp.normalize import normalize
from restamp.prove import prove
from restamp.prove.oracle import Oracle
from restamp.python.names import claim
from restamp.repair import repair
from restamp.resolve import resolve
from restamp.samples import Kind, Message, sample

from . import disputes
from .server import Answer, Prism, serving
from .wire import Requests, Sent

ANSWERED = 3
"""Valid requests of an operation whose answers are read."""

_ERRORS = "stoplight.io/prism/errors#"
_INVALID = "UNPROCESSABLE_ENTITY"
_UNSUPPORTED = (
    *("NO_RESPONSE_DEFINED", "NO_SUCCESS_RESPONSE_DEFINED", "NO_COMPLEX_OBJECT_TEXT"),
    *("NOT_ACCEPTABLE", "SCHEMA_TOO_COMPLEX", "UNKNOWN", "TEMPLATE_ERROR"),
    "VIOLATIONS",  # its own answer breaks the document
)


@dataclass(slots=True)
class Verdicts:
    """How Prism sees requests, and how its answers are read.

    `refused` counts valid requests that it refuses, `taken` invalid ones that it takes,
    and `unread` its answers that keep to the document and cannot be read; `disputes` says
    why, how often, who is right, and names the first. `strange` counts its answers that
    break the document, and `unjudged` requests by the reason.
    """

    operations: int = 0
    accepted: int = 0
    rejected: int = 0
    read: int = 0
    refused: int = 0
    taken: int = 0
    unread: int = 0
    disputes: dict[str, tuple[str, int, str]] = field(default_factory=dict)
    strange: int = 0
    unjudged: dict[str, int] = field(default_factory=lambda: defaultdict(int))


def main() -> None:
    """Print verdicts as JSON: arguments are the document, the package's folder, Prism.

    Prism reads the document as it was mended, since the fixtures are of that.
    """
    spec, folder, command = map(Path, sys.argv[1:4])
    mended, _ = repair(load(spec))
    read = folder.with_name(f"{folder.name}.json")
    read.write_text(json.dumps(mended.data, default=str), "utf-8")
    made = _Judging(normalize(mended), folder).verdicts(command, read)
    print(json.dumps({name: getattr(made, name) for name in made.__slots__}))


class _Judging:
    def __init__(self, document: Document, folder: Path) -> None:
        self._document = document
        self._api, _ = build(resolve(document))
        self._names = claim(self._api)
        self._package = folder.name
        self._module = imported(folder.parent, folder.name)
        self._responses = import_module(f"{folder.name}._runtime.responses")
        self._transports = import_module(f"{folder.name}._runtime.transports")
        self._errors = import_module(f"{folder.name}.errors")
        self._made = Verdicts()
        self._taken: list[Message] = []
        self._sees_bodies = False

    def verdicts(self, command: Path, spec: Path) -> Verdicts:
        """What Prism says of the requests of each operation."""
        samples = sample(self._api, self._document, layers=Layers.FULL)
        messages = prove(samples, self._document).messages
        probe = Probe(self._api, self._names, self._package)
        components = self._document.data.get("components", {})
        schemes = components.get("securitySchemes", {})
        given = self._api, self._names, self._module, probe
        with serving(command, spec) as prism:
            for operation in self._api.operations:
                own = [m for m in messages if m.operation == operation.origin]
                asked = [m for m in own if m.part == "request"]
                made = Requests(*given, operation, schemes)
                self._made.operations += 1
                self._taken = []
                self._sees_bodies = False
                for sent in self._sent(made, asked):
                    self._judge(prism, operation, *sent)
                self._dispute_taken(operation)
        return self._made

    def _sent(
        self, made: Requests, asked: list[Message]
    ) -> Iterator[tuple[Message, Any, Sent]]:
        usual = next((m for m in asked if m.kind is Kind.TYPICAL), None)
        for message in asked if usual else ():
            assert usual is not None
            found = made.of(message, usual)
            if isinstance(found, Failure):
                self._made.unjudged[found.reason[:60]] += 1
            else:
                yield message, *found

    def _judge(
        self,
        prism: Prism,
        operation: ir.Operation,
        message: Message,
        request: Any,
        sent: Sent,
    ) -> None:
        try:
            answer = prism.send(*sent)
        except (OSError, HTTPException, ValueError) as error:
            self._made.unjudged[type(error).__name__] += 1
            return
        said = _error(answer)
        if said in _UNSUPPORTED:
            self._made.unjudged[said] += 1
        elif message.kind is Kind.INVALID:
            self._sees_bodies |= bool(said) and message.parameter is None
            self._made.rejected += bool(said)
            if not said:
                self._taken.append(message)
        elif said:
            self._made.refused += 1
            found = disputes.refused(self._api, operation, message, said)
            self._dispute(operation, message, found)
        else:
            self._made.accepted += 1
            if message.kind is not Kind.BOUNDARY:
                self._read(operation, message, request, answer)

    def _dispute_taken(self, operation: ir.Operation) -> None:
        self._made.taken += len(self._taken)
        for message in self._taken:
            found = disputes.taken(message, checks_bodies=self._sees_bodies)
            self._dispute(operation, message, found)

    def _dispute(
        self, operation: ir.Operation, message: Message, found: disputes.Dispute
    ) -> None:
        first = f"{operation.id} {message.kind.value} {message.place} {message.label}"
        known = self._made.disputes.get(found.reason, (found.right.value, 0, first))
        self._made.disputes[found.reason] = known[0], known[1] + 1, known[2]

    def _read(
        self, operation: ir.Operation, message: Message, request: Any, answer: Answer
    ) -> None:
        incoming = self._transports.Incoming(
            status=answer.status, headers=answer.headers, content=answer.content
        )
        try:
            self._responses.read(request, incoming)
            self._made.read += 1
        except self._errors.UnexpectedResponse as error:
            if self._is_right(request, answer):
                self._made.unread += 1
                self._dispute(operation, message, disputes.unread(str(error)))
            else:
                self._made.strange += 1
        except self._errors.ApiError:
            self._made.read += 1

    def _is_right(self, request: Any, answer: Answer) -> bool:
        """Whether an answer of Prism keeps to the document."""
        kind = answer.header("content-type").partition(";")[0]
        for operation in self._api.operations:
            if operation.id != request.operation:
                continue
            for response in operation.responses:
                for content in response.contents:
                    if response.status == str(answer.status) and kind in (
                        content.media_type,
                        "application/json",
                    ):
                        place = content.value.origin
                        oracle = Oracle(self._document, "writeOnly", [place])
                        try:
                            return oracle.accepts(place, json.loads(answer.content))
                        except ValueError:
                            return False  # it is no JSON
        return False


def _error(answer: Answer) -> str:
    """What Prism says is wrong with a request; nothing where it takes it."""
    try:
        violations = json.loads(answer.header("sl-violations") or "[]")
    except ValueError:
        violations = []
    found = [
        str(each["message"])
        for each in violations
        if each["location"][:1] == ["request"] and each["severity"] == "Error"
    ]
    if found:
        return "; ".join(found)
    if "problem+json" not in answer.header("content-type"):
        return ""
    try:
        problem = json.loads(answer.content)
        kind = str(problem["type"])
    except (ValueError, KeyError, TypeError):
        return ""
    if _ERRORS not in kind:
        return ""
    kind = kind.partition("#")[2]
    listed = problem.get("validation", ()) if kind == _INVALID else ()
    return "; ".join(str(each["message"]) for each in listed) or kind


if __name__ == "__main__":
    main()
