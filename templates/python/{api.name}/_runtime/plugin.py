"""What a package's pytest plugin stands on: messages as parameters of tests."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import pytest

from .fixtures import Message, messages
from .nearest import nearest

VALID = ("minimal", "typical", "maximal", "example", "boundary")
INVALID = ("invalid",)
FUTURE = ("future",)

ADDRESS = "https://test.example"
"""Where the fake is, for clients that need an address."""


def each(
    package: str, kinds: tuple[str, ...], operations: tuple[str, ...], part: str | None
) -> pytest.MarkDecorator:
    """Run a test once for each message of some kinds, as its argument `message`."""
    if not all(isinstance(name, str) for name in operations):
        name = f"each_{_kind(kinds)}"
        told = f"@{name} needs its parentheses: @{name}() is for all operations"
        raise pytest.UsageError(told)
    found = [
        message
        for message in _of(package, operations)
        if message.kind in kinds and part in (None, message.part)
    ]
    if not found:
        raise pytest.UsageError(_none(package, kinds, operations, part))
    return pytest.mark.parametrize("message", found, ids=_id)


def _id(message: Message) -> str:
    return message.id


def _of(package: str, operations: tuple[str, ...]) -> Iterator[Message]:
    for name in operations or sorted(_operations(package)):
        yield from _messages(package, name)


def _messages(package: str, operation: str) -> tuple[Message, ...]:
    try:
        return messages(package, operation)
    except KeyError:
        near = nearest(operation, _operations(package))
        raise pytest.UsageError(f"no operation is called {operation!r}{near}") from None


@cache
def _index(package: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        (files(package) / "index.json").read_text("utf-8")
    )
    return found


def _operations(package: str) -> dict[str, dict[str, Any]]:
    """The operations that have messages."""
    found: dict[str, dict[str, Any]] = _index(package)["operations"]
    return found


def _kind(kinds: tuple[str, ...]) -> str:
    return kinds[0] if len(kinds) == 1 else "valid"


def _none(
    package: str, kinds: tuple[str, ...], operations: tuple[str, ...], part: str | None
) -> str:
    of = f" of {', '.join(operations)}" if operations else ""
    parts = dict.fromkeys(message.part for message in _of(package, operations))
    if part is not None and part not in parts:
        return f"no message{of} has the part {part!r}; there are {', '.join(parts)}"
    at = f" with part {part!r}" if part is not None else ""
    told = f"there is no {_kind(kinds)} message{of}{at}"
    if _index(package)["layers"] != "full":
        return f'{told}: stamp the package with fixtures = "full" to have all there are'
    others = _elsewhere(package, kinds, operations)
    if others:
        return f"{told}: what it shares with others is shown by {', '.join(others)}"
    return f"{told}, and nothing is left out: the package has all there are"


def _elsewhere(
    package: str, kinds: tuple[str, ...], operations: tuple[str, ...]
) -> list[str]:
    """The operations with messages of some kinds that show schemas of other ones."""
    known = _operations(package)
    found = list(operations)
    for name in found:
        found += [n for n in known[name].get("elsewhere", ()) if n not in found]
    others = found[len(operations) :]
    return [n for n in others if not known[n]["messages"].keys().isdisjoint(kinds)]


def client(cls: Any, transport: Any, given: dict[str, Any]) -> Any:
    """A client with what it is given, and for all else that it needs the word "test".

    Its address is `ADDRESS` where the document has none that requests may go to.
    """
    known = inspect.signature(cls).parameters.values()
    needed = {p.name: "test" for p in known if p.default is p.empty}
    secret = {p.name: "test" for p in known if "Secret" in str(p.annotation)}
    named: dict[str, Any] = {
        name: given[name] for name in ("server", "base_url") if name in given
    }
    usual = {"transport": transport, **needed, **secret}
    if not _leads(cls, {**usual, **named}):
        usual["base_url"] = ADDRESS
    return cls(**{**usual, **given})


def _leads(cls: Any, options: dict[str, Any]) -> bool:
    """Whether a client with these options has an address."""
    try:
        cls(**options)
    except ValueError:
        return False
    return True
