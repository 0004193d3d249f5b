"""Messages held against the document by an independent JSON Schema validator."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace

from .. import ir
from ..document import Document, Pointer
from ..problems import Problem, quoted
from ..samples import Kind, Message, Samples
from ..validate.explain import Finding
from .families import Told
from .oracle import Oracle
from .unread import cause, unread

__all__ = ["prove"]

_FLAGS = {True: "readOnly", False: "writeOnly"}
"""What must not be in requests, and in responses."""


def prove(samples: Samples, document: Document) -> Samples:
    """The messages that stand: valid ones are accepted, and invalid ones refused.

    The errors are the examples of the document that break their schema, and the smallest
    message of each schema that the validator sees otherwise.
    """
    proof = _Proof(document, samples.families)
    stand = proof.of([*samples.messages, *samples.models])
    kept = [_sourced(document, message) for message in stand]
    return replace(
        samples,
        messages=tuple(message for message in kept if message.model is None),
        models=tuple(message for message in kept if message.model is not None),
        problems=(*samples.problems, *dict.fromkeys(proof.problems)),
        errors=(*samples.errors, *dict.fromkeys(proof.errors), *proof.differing),
    )


_UNREAD = "they are made as usual: write it otherwise only to have both prove them"


class _Proof:
    def __init__(self, document: Document, told: Told) -> None:
        self._document = document
        self._told = told
        self.problems: list[Problem] = []
        self.errors: list[Problem] = []
        self._differing: dict[Pointer, tuple[int, Problem]] = {}

    def of(self, messages: Iterable[Message]) -> list[Message]:
        """The messages that stand, in order."""
        messages = list(messages)
        oracles = {
            sent: Oracle(self._document, flag, _places(messages, sent), self._told)
            for sent, flag in _FLAGS.items()
        }
        return [m for m in messages if self._stands(oracles[m.part == "request"], m)]

    def _stands(self, oracle: Oracle, message: Message) -> bool:
        place = _proven_by(message)
        if place is None:
            return True
        if not oracle.judges(place) or not oracle.bears(place, message.value):
            self.problems += self._unproven(place if oracle.reads else Pointer())
            return True
        if oracle.accepts(place, message.value) is not message.breaks:
            return True
        if message.source is not None:
            findings = oracle.findings(place, message.value)
            self.errors += [self._wrong(message.source, f) for f in findings]
        else:
            self._differ(message, place)
        return False

    def _differ(self, message: Message, place: Pointer) -> None:
        """Keep the smallest message that the validators of a schema see differently."""
        size = len(json.dumps(message.value))
        known = self._differing.get(place)
        if known is None or size < known[0]:
            self._differing[place] = size, self._disagreement(message, place)

    @property
    def differing(self) -> list[Problem]:
        """What the validators see differently, the smallest case of each schema."""
        return [problem for _, problem in self._differing.values()]

    def _unproven(self, place: Pointer) -> Iterator[Problem]:
        """What keeps the validator from reading a schema: an expression, or its depth."""
        found = [
            (at, _shown_pattern(pattern))
            for at, pattern in (unread(self._document, place) if place else ())
        ]
        what = "this schema" if place else "a document as deep as this one"
        for at, text in found or [(place, what)]:
            message = f"jsonschema-rs, which proves fixtures, cannot read {text}"
            problem = self._document.problem(at, message, hint=_UNREAD)
            yield replace(problem, assumption="they are proven by restamp alone")

    def _disagreement(self, message: Message, place: Pointer) -> Problem:
        what = f"the {message.kind.value} {message.part} body"
        if message.model is not None:
            what = f"the {message.kind.value} value"
        if message.parameter is not None:
            what = f"the {message.kind.value} value of {message.parameter.wire!r}"
        text = f"{what} breaks its schema, as another validator reads it"
        if message.breaks:
            text = f"{what} is accepted by another validator"
            text += f", but breaks `{message.keyword}` at {message.pointer}"
        text += f": {quoted(json.dumps(message.value))}"
        hint = "one of the two is wrong: report it to restamp, please"
        problem = self._document.problem(place, text, hint=hint)
        return replace(problem, assumption="the fixture is left out")

    def _wrong(self, place: Pointer, finding: Finding) -> Problem:
        text = f"the example breaks its schema: {finding.message}"
        hint = finding.hint or "correct the example, or the schema"
        found = Pointer((*place, *finding.path))
        problem = self._document.problem(found, text, hint=hint, key=finding.key)
        return replace(problem, assumption="the example is not used")


def _sourced(document: Document, message: Message) -> Message:
    """A message that says where its body is in the document as it was written."""
    if message.source is None:
        return message
    return replace(message, source=document.written(message.source))


def _shown_pattern(pattern: str) -> str:
    """An expression, and what in it the validator stumbles over."""
    piece = cause(pattern)
    within = f"{quoted(piece)} in " if piece else ""
    return f"{within}the pattern {quoted(pattern)}"


def _places(messages: Iterable[Message], sent: bool) -> Iterator[Pointer]:
    for message in messages:
        place = _proven_by(message)
        if place is not None and (message.part == "request") is sent:
            yield place


def _proven_by(message: Message) -> Pointer | None:
    """The schema that a message's body has to keep to, if it is of the body as it is."""
    if message.parameter is not None:
        return message.parameter.value.origin
    content = message.content
    if content is None or content.form is ir.Form.BINARY:
        return None
    origin = content.value.origin
    if content.form is ir.Form.TEXT and not content.value.schema:
        return None
    return origin
