"""Messages at the edges of schemas, of bodies and of parameters."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Any

from .. import ir
from .arguments import fits_header, is_written, with_argument
from .edges import Edge, edges
from .faults import Fault, all_faults
from .future import future
from .goals import Goals
from .headers import written
from .message import STRUCTURED, GoalKey, Kind, Message, Reason, is_sendable
from .values import Values

_UNKNOWN = frozenset(("enum", "const", "tag", "writeOnly"))
"""What answers may break: an API may have more values one day, or tell more."""


class Full:
    """Makes what a share's operations just accept, just refuse, and do not know."""

    def __init__(self, values: Values, goals: Goals) -> None:
        self._values = values
        self._goals = goals

    def of(
        self, number: int, operation: ir.Operation, usual: Collection[Message]
    ) -> Iterator[Message]:
        """The messages beyond the usual ones; each is about a term that is owned."""
        owned: Collection[int] = self._goals.owned[number]
        typical = {m.part: m for m in usual if m.kind is Kind.TYPICAL and not m.further}
        if request := typical.get("request"):
            yield from self._parameters(operation, request, owned)
        for part, contents in operation.bodies:
            for content in contents if part in typical else ():
                if content.form is ir.Form.BINARY:
                    continue
                known = typical[part]
                made = list(self._body(known, content, owned))
                yield from made
                shown = {goal for message in made for goal in message.goals}
                owned = self._goals.left(owned, shown) if shown else owned
        for response in operation.responses:
            if found := typical.get(response.status):
                yield from self._headers(response, found, owned)
        yield from self._future(operation, typical)

    def _headers(
        self, response: ir.Response, usual: Message, owned: Collection[int]
    ) -> Iterator[Message]:
        """An answer for each edge and fault of a header that a text can show.

        The client takes what is wrong with a header as well.
        """
        reasons = self._goals.reasons
        for header in response.headers:
            schema = header.value.schema
            for edge in edges(self._values, schema, owned, reasons):
                if _is_said(edge.body):
                    known = _with_header(usual, header, edge.body, edge.label)
                    goals = tuple(_key(goal, False) for goal in edge.goals)
                    yield replace(known, kind=Kind.BOUNDARY, goals=goals)
                else:
                    self._unwritten(_key(goal, False) for goal in edge.goals)
            for fault in all_faults(self._values, schema, owned, reasons):
                goals = tuple(_key(goal, True) for goal in fault.goals)
                is_text = isinstance(fault.body, str)
                if _is_said(fault.body) and (is_text or fault.keyword != "type"):
                    known = _with_header(usual, header, fault.body, fault.label)
                    yield replace(known, kind=Kind.FUTURE, goals=goals)
                else:
                    self._unwritten(goals)

    def _future(
        self, operation: ir.Operation, typical: dict[str, Message]
    ) -> Iterator[Message]:
        for response in operation.responses:
            found = typical.get(response.status)
            if found and found.content and found.content.form is ir.Form.JSON:
                yield from future(self._values.checker, operation, found)
                return

    def _body(
        self, usual: Message, content: ir.Content, owned: Collection[int]
    ) -> Iterator[Message]:
        schema = content.value.schema
        further = usual.content is not content
        known = replace(usual, content=content, further=further, source=None, goals=())
        for edge in edges(self._values, schema, owned, self._goals.reasons):
            if is_sendable(content, edge.body):
                yield _on_edge(known, edge, edge.body)
            else:
                self._unwritten(_key(goal, False) for goal in edge.goals)
        if content.form not in STRUCTURED:
            return
        for fault in all_faults(self._values, schema, owned, self._goals.reasons):
            yield _with_fault(known, fault, fault.body)

    def _parameters(
        self, operation: ir.Operation, usual: Message, owned: Collection[int]
    ) -> Iterator[Message]:
        for parameter in operation.parameters:
            schema, where = parameter.value.schema, parameter.location.value
            usually = usual.parameters.get(where, {}).get(parameter.wire)
            scalar = not isinstance(usually, dict | list)
            for edge in edges(self._values, schema, owned, self._goals.reasons):
                if is_written(parameter, edge.body):
                    known = with_argument(usual, parameter, edge.body)
                    yield _on_edge(known, edge, usual.body)
                else:
                    self._unwritten(_key(goal, False) for goal in edge.goals)
            for fault in all_faults(self._values, schema, owned, self._goals.reasons):
                if is_written(parameter, fault.body) and _told(fault, scalar):
                    known = with_argument(usual, parameter, fault.body)
                    yield _with_fault(known, fault, usual.body)
                else:
                    self._unwritten(_key(goal, True) for goal in fault.goals)

    def _unwritten(self, goals: Iterable[GoalKey]) -> None:
        for goal in goals:
            self._goals.reasons.add(goal, Reason.UNWRITTEN)


def _with_header(usual: Message, header: ir.Header, value: Any, label: str) -> Message:
    """A usual answer with another value of a header."""
    headers = {**usual.headers, header.wire: written(header, value)}
    label = f"{header.wire}-{label}"
    return replace(usual, headers=headers, label=label, source=None)


def _is_said(value: Any) -> bool:
    """Whether the text of a header can say a value, and is not empty."""
    if isinstance(value, str):
        return value.strip() == value != "" and fits_header(value)
    return isinstance(value, int | float)


def _on_edge(known: Message, edge: Edge, body: Any) -> Message:
    return replace(
        known,
        kind=Kind.BOUNDARY,
        body=body,
        pointer=edge.pointer,
        keyword=edge.keyword,
        label=edge.label,
        goals=tuple(_key(goal, False) for goal in edge.goals),
    )


def _with_fault(known: Message, fault: Fault, body: Any) -> Message:
    told = not _UNKNOWN.isdisjoint((fault.keyword, fault.label))
    unknown = told and known.part != "request"
    return replace(
        known,
        kind=Kind.FUTURE if unknown else Kind.INVALID,
        body=body,
        pointer=fault.pointer,
        keyword=fault.keyword,
        label=fault.label,
        goals=tuple(_key(goal, True) for goal in fault.goals),
    )


def _key(goal: tuple[int, Any], broken: bool) -> GoalKey:
    return (*goal, broken)


def _told(fault: Fault, scalar: bool) -> bool:
    """Whether a fault shows where all is written as text."""
    if fault.keyword != "type":
        return True
    value = fault.body
    for step in fault.pointer:
        value = value[step]
    return bool(fault.pointer or scalar) and isinstance(value, str | float)
