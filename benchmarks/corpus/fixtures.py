"""All fixtures of a document: each one read, written and checked by its package."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from restamp import ir
from restamp.document import Document
from restamp.layers import Layers
from restamp.problems import Problem
from restamp.prove import prove
from restamp.python.names import Names
from restamp.samples import Kind, Message, coverage, sample
from restamp.samples.message import STRUCTURED

from .package import same
from .probe import Probe


@dataclass(slots=True)
class Fixtures:
    """How many messages do what they say; `wrong` do not.

    `unproven` are those that another validator sees otherwise, and `missing` goals that
    no message shows though one could.
    """

    right: int = 0
    wrong: list[str] = field(default_factory=list)
    unproven: list[str] = field(default_factory=list)
    wanted: int = 0
    shown: int = 0
    missing: list[str] = field(default_factory=list)


def fixtures(api: ir.Api, document: Document, probe: Probe, names: Names) -> Fixtures:
    """Hold every message against the package."""
    samples = prove(sample(api, document, layers=Layers.FULL), document)
    covered = coverage(samples)
    told = Fixtures(
        unproven=[_shown(each) for each in samples.problems if _differs(each)],
        wanted=sum(covered.wanted.values()),
        shown=sum(covered.shown.values()),
        missing=[
            f"{goal.place} {goal.what}: {reason.value}"
            for goal, reason in covered.missing
            if not reason.final
        ],
    )
    for message in samples.messages:
        value = _about(message)
        if value is not None:
            fault = _fault(probe, message, value)
            told.right += not fault
            if fault:
                told.wrong.append(f"{_named(names, message)}: {fault}")
    return told


def _differs(problem: Problem) -> bool:
    return problem.assumption == "the fixture is left out"


def _shown(problem: Problem) -> str:
    return f"{problem.file}:{problem.line}:{problem.column} {problem.message}"


def _named(names: Names, message: Message) -> str:
    operation = names.operations[message.operation]
    return f"{operation}-{message.part}-{message.kind.value} {message.label}"


def _about(message: Message) -> ir.Value | None:
    """What a message is about, if it is a JSON value."""
    if message.parameter is not None:
        return message.parameter.value
    content = message.content
    return content.value if content and content.form in STRUCTURED else None


def _fault(probe: Probe, message: Message, of: ir.Value) -> str:
    """What a message does other than it says; nothing where it does."""
    codec = probe.codec(of)
    found: list[Any] = []
    codec.check(message.value, None, found)
    told = {(str(each.pointer), each.keyword) for each in found}
    if message.breaks:
        at, tolerated = str(message.pointer), message.keyword == "writeOnly"
        if told != (set() if tolerated else {(at, message.keyword)}):
            return f"breaks {message.keyword} at {at}, but told are {sorted(told)[:3]}"
        return _unread(codec.decode, message)
    if told:
        return f"refused: {sorted(told)[:3]}"
    try:
        again = codec.encode(codec.decode(message.value))
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return "" if same(again, message.value) else "is changed"


def _unread(decode: Any, message: Message) -> str:
    """Why what drifts cannot be read."""
    if message.kind is Kind.FUTURE:
        try:
            decode(message.value)
        except Exception as error:
            return f"drifts, but {type(error).__name__}: {error}"
    return ""
