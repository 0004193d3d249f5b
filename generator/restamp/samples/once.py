"""Messages that are made in several ways, each once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from .message import Message


def once(messages: Iterable[Message]) -> list[Message]:
    """The messages; one that is about the same as one before adds what it shows to it."""
    made: list[Message] = []
    known: dict[tuple[object, ...], int] = {}
    for message in messages:
        number = known.setdefault(_same(message), len(made)) if message.keyword else -1
        if 0 <= number < len(made):
            goals = made[number].goals + message.goals
            made[number] = replace(made[number], goals=goals)
        else:
            made.append(message)
    return made


def _same(message: Message) -> tuple[object, ...]:
    return (
        *(message.part, message.kind, id(message.content), id(message.parameter)),
        *(message.pointer, message.keyword, repr(message.value)),
        repr(message.headers),
    )
