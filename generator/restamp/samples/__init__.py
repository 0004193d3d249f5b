"""Messages for tests: valid ones of three sizes, and one for each broken constraint."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from .. import ir
from ..document import Document, Pointer
from ..layers import Layers
from ..problems import Problem
from ..shares import WHOLE, Share
from .arguments import Arguments, with_argument
from .contradictions import Hindrance, Unfound, hindrance
from .coverage import Coverage, coverage
from .faults import Fault, Faults, faults
from .full import Full
from .goals import Goals
from .headers import header
from .held import held
from .message import (
    STRUCTURED,
    GoalKey,
    Kind,
    Message,
    Samples,
    Size,
    is_made,
    text_of,
)
from .models import of_models
from .once import once
from .strings import NoValue
from .values import UNKNOWN, Values
from .whereabouts import of_member, whereabouts

__all__ = [
    "Coverage",
    "Kind",
    "Message",
    "Samples",
    "Size",
    "coverage",
    "sample",
]

INVALID = ((3, 200), (30, 50), (300, 20))
"""How many invalid messages an operation has at most, up to how many with a body."""

FEWEST = 10
"""How many it has where there are more operations."""

UNMADE = "no body that keeps to this schema is made in XML"
UNHELD = "this example keeps to its schema, but is nothing that its class can hold"

Given: TypeAlias = Mapping[str, Mapping[str, Any]]
"""Arguments by location and name."""


def sample(
    api: ir.Api,
    document: Document,
    share: Share = WHOLE,
    layers: Layers = Layers.CORE,
    models: Iterable[ir.Key] = (),
) -> Samples:
    """The messages of every operation of a share, in the order of the document.

    The `models` have some of their own.

    Where no value is known, there is no message but a problem with its place.
    """
    if layers is Layers.NONE:
        return Samples(messages=())
    made = _Sampler(api)
    goals = Goals(made.values, share) if layers is Layers.FULL else None
    full = Full(made.values, goals) if goals else None
    messages: list[Message] = []
    for number, operation in enumerate(api.operations):
        if share.has(number):
            usual = list(made.of(operation))
            if full:
                usual = once((*usual, *full.of(number, operation, usual)))
            messages += usual
    further = tuple(of_models(made.values, models, made.note))
    problems = [_unknown(document, at, *why) for at, why in made.unknown.items()]
    if goals:
        problems += _absent(document, made.values, goals, messages)
    return Samples(
        messages=tuple(messages),
        models=further,
        problems=tuple(dict.fromkeys(problems)),
        unbroken=made.unbroken,
        families={
            key.origin: union
            for key, union in api.definitions.items()
            if isinstance(union, ir.Union) and union.open
        },
        goals=goals.all if goals else {},
        reasons=goals.reasons if goals else {},
        elsewhere=_elsewhere(api, goals) if goals else {},
    )


def _elsewhere(api: ir.Api, goals: Goals) -> dict[Pointer, tuple[Pointer, ...]]:
    """Who shows what an operation leads to as well, by their places."""
    return {
        api.operations[number].origin: tuple(
            api.operations[other].origin for other in sorted(found)
        )
        for number, found in goals.elsewhere.items()
    }


def _unknown(
    document: Document, place: Pointer, message: str, found: Hindrance | None
) -> Problem:
    if found is not None:
        message = f"{message}: {found}"
        place = whereabouts(document, place, found)
    problem = document.problem(place, message, hint="give an example that does")
    return replace(problem, assumption="no fixture is made")


def _absent(
    document: Document, values: Values, goals: Goals, messages: Iterable[Message]
) -> Iterator[Problem]:
    """What keeps members that may be absent from being there."""
    done = {goal for message in messages for goal in message.goals}
    for member, schema in goals.absent(done):
        found = hindrance(values, schema)
        place = of_member(document, member, found) if found else None
        if place is not None:
            message = f"no value is known of {member[-1]!r}: {found}"
            sure = not isinstance(found, Unfound)
            hint = "correct the schema" if sure else "give an example that does"
            problem = document.problem(place, message, hint=hint)
            yield replace(problem, assumption="no fixture has this member")


def _shown(
    operation: ir.Operation, part: str, headers: Mapping[str, str]
) -> tuple[GoalKey, ...]:
    """The status and the headers that an answer shows."""
    for response in operation.responses:
        if response.status == part:
            declared = [each for each in response.headers if each.wire in headers]
            return tuple((id(each), "", False) for each in (response, *declared))
    return ()


def _of_size(
    size: Size, contents: Sequence[ir.Content]
) -> Iterable[tuple[int, ir.Content | None]]:
    """The contents that have a message of a size: those after the first, one each."""
    if not contents:
        return [(0, None)]
    made = [(n, content) for n, content in enumerate(contents) if is_made(content)]
    return made if size is Size.MAXIMAL else made[:1]


class _Sampler:
    def __init__(self, api: ir.Api) -> None:
        self.values = Values(api)
        self._arguments = Arguments(self.values)
        self._faults: dict[ir.Key, Faults] = {}
        bodies = sum(operation.body is not None for operation in api.operations)
        self._most = next((most for size, most in INVALID if bodies <= size), FEWEST)
        self._headed: dict[int, str | None] = {}
        self.unknown: dict[Pointer, tuple[str, Hindrance | None]] = {}
        self.unbroken = 0

    def of(self, operation: ir.Operation) -> Iterator[Message]:
        """The messages of an operation."""
        sent = operation.body.contents if operation.body else ()
        self._note_unmade(sent)
        requests = list(self._requests(operation, sent))
        yield from requests
        usual = self._given(operation, Size.TYPICAL)
        if usual is not None:
            for number, content in enumerate(sent):
                yield from self._examples(
                    operation, "request", content, number, parameters=usual
                )
            for message in requests:
                if message.kind is Kind.TYPICAL:
                    yield from self._arguments_of(operation, message)
            for content in sent[:1]:
                yield from self._invalid(operation, content, usual)
        for response in operation.responses:
            yield from self._response(operation, response)

    def _requests(
        self, operation: ir.Operation, sent: Sequence[ir.Content]
    ) -> Iterator[Message]:
        """A request of each size, as far as its arguments are known."""
        for size in Size:
            given = self._given(operation, size)
            for number, content in _of_size(size, sent) if given is not None else ():
                yield from self._message(
                    operation, "request", size, content, number, parameters=given
                )

    def _arguments_of(
        self, operation: ir.Operation, usual: Message
    ) -> Iterator[Message]:
        """A usual request with each further example that the document has of a parameter."""
        for parameter in operation.parameters:
            for name, example in self._arguments.further(parameter):
                known = with_argument(usual, parameter, example.value)
                label, source = f"{parameter.wire}-{name}", example.origin
                yield replace(known, kind=Kind.EXAMPLE, label=label, source=source)

    def _response(
        self, operation: ir.Operation, response: ir.Response
    ) -> Iterator[Message]:
        part = response.status
        self._note_unmade(response.contents)
        for size in Size:
            shown = self._headers(response, size)
            for number, content in _of_size(size, response.contents):
                yield from self._message(
                    operation, part, size, content, number, headers=shown
                )
        shown = self._headers(response, Size.TYPICAL)
        for number, content in enumerate(response.contents):
            yield from self._examples(operation, part, content, number, headers=shown)

    def _message(
        self,
        operation: ir.Operation,
        part: str,
        size: Size,
        content: ir.Content | None,
        number: int,
        **given: Any,
    ) -> Iterator[Message]:
        """The message of a size, if a body is known."""
        example = self._typical(content) if content and size is Size.TYPICAL else None
        if content and content.structured:
            example = text_of(content)
        try:
            made = self._body(content, size) if example is None else example.value
        except NoValue as error:
            assert content is not None
            self.note(content.value, str(error))
            return
        yield Message(
            operation=operation.origin,
            part=part,
            kind=Kind(size.value),
            content=content,
            further=number > 0,
            body=made,
            source=example.origin if example else self.values.own.origin(made),
            part_headers=self._part_headers(part, content, made),
            goals=_shown(operation, part, given.get("headers", {})),
            **given,
        )

    def _body(self, content: ir.Content | None, size: Size) -> Any:
        return self.values.content(content, size) if content else None

    def _typical(self, content: ir.Content) -> ir.Example | None:
        """The example that stands for what is usual, if it is what it must be."""
        good = {
            name: example
            for name, example in content.examples.items()
            if content.form in STRUCTURED
            and held(self.values.api, content.value.type, example.value)
            and self.values.checker.holds(content.value.schema, example.value)
        }
        return good.get("typical", next(iter(good.values()), None))

    def _given(
        self, operation: ir.Operation, size: Size
    ) -> dict[str, dict[str, Any]] | None:
        """The arguments by location; None where one that is required is not known."""
        made, missing = self._arguments.of(operation, size)
        for each in missing:
            self.note(each.value, UNKNOWN)
        if any(parameter.required for parameter in missing):
            return None
        given: dict[str, dict[str, Any]] = {}
        for (location, wire), value in made.items():
            given.setdefault(location.value, {})[wire] = value
        return given

    def note(self, value: ir.Value, message: str) -> None:
        """Keep why there is no value, once."""
        if value.origin not in self.unknown:
            why = hindrance(self.values, value.schema)
            self.unknown[value.origin] = message, why

    def _part_headers(
        self, part: str, content: ir.Content | None, body: Any
    ) -> dict[str, dict[str, str]]:
        """The headers that must be given for the parts of a request, by their names."""
        if part != "request" or content is None or not isinstance(body, dict):
            return {}
        needed = {
            name: [each for each in encoding.declared if each.required]
            for name, encoding in content.encoding.items()
            if content.form is ir.Form.MULTIPART and name in body
        }
        return {name: self._texts(each) for name, each in needed.items() if each}

    def _note_unmade(self, contents: Sequence[ir.Content]) -> None:
        """Keep that there is no message, as each content is one that no body is made of."""
        if contents and not any(map(is_made, contents)):
            self.unknown.setdefault(contents[0].value.origin, (UNMADE, None))

    def _headers(self, response: ir.Response, size: Size) -> dict[str, str]:
        small = size is Size.MINIMAL
        return self._texts(h for h in response.headers if h.required or not small)

    def _texts(self, headers: Iterable[ir.Header]) -> dict[str, str]:
        """The texts of headers, of those that are known."""
        made = ((each.wire, self._text(each)) for each in headers)
        return {wire: text for wire, text in made if text is not None}

    def _text(self, of: ir.Header) -> str | None:
        """The text of a header, made once; None where no value is known."""
        if id(of) not in self._headed:
            try:
                self._headed[id(of)] = header(self.values, of)
            except NoValue as error:
                self.note(of.value, str(error))
                self._headed[id(of)] = None
        return self._headed[id(of)]

    def _invalid(
        self, operation: ir.Operation, content: ir.Content, usual: Given
    ) -> Iterator[Message]:
        if content.form not in STRUCTURED:
            return
        for fault in self._faults_of(content.value.schema):
            yield Message(
                operation=operation.origin,
                part="request",
                kind=Kind.INVALID,
                content=content,
                parameters=usual,
                body=fault.body,
                part_headers=self._part_headers("request", content, fault.body),
                pointer=fault.pointer,
                keyword=fault.keyword,
                label=fault.label,
            )

    def _faults_of(self, schema: ir.Schema) -> tuple[Fault, ...]:
        match schema:
            case (ir.Defined(key=key),):
                if key not in self._faults:
                    self._faults[key] = faults(self.values, schema, self._most)
                made = self._faults[key]
            case _:
                made = faults(self.values, schema, self._most)
        self.unbroken += made.unbroken
        return made.found

    def _is_unheld(self, of: ir.Value, example: ir.Example) -> bool:
        """Whether an example is right, and yet nothing that its class can hold."""
        if held(self.values.api, of.type, example.value):
            return False
        return self.values.checker.holds(of.schema, example.value)

    def _examples(
        self,
        operation: ir.Operation,
        part: str,
        content: ir.Content,
        number: int,
        **given: Any,
    ) -> Iterator[Message]:
        """The named examples of the document."""
        for name, example in content.examples.items():
            if content.form not in STRUCTURED:
                continue
            if self._is_unheld(content.value, example):
                self.unknown.setdefault(example.origin, (UNHELD, None))
            else:
                yield Message(
                    operation=operation.origin,
                    part=part,
                    kind=Kind.EXAMPLE,
                    content=content,
                    further=number > 0,
                    body=example.value,
                    label=name,
                    source=example.origin,
                    part_headers=self._part_headers(part, content, example.value),
                    **given,
                )
