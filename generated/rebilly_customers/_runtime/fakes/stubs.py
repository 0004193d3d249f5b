"""What a test expects of an operation: scripted answers, and the calls that came."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, Generic, Self, TypeVar

from ..fixtures import Message
from ..models import UNSET, Unset
from ..transports import check_header
from . import answers
from .conditions import Condition
from .exchanges import Call, Fault, Reply

if TYPE_CHECKING:
    from .routes import Api, Operation

S = TypeVar("S", bound=int)
B = TypeVar("B")

_FAULTS: Final = ("refused", "timeout", "reset", "half-body")


@dataclass(frozen=True, slots=True)
class Step:
    """One answer of a script; without a status and a message the usual one."""

    status: int | None = None
    own: Reply | None = None
    """With a body of one's own."""
    message: Message | None = None
    headers: tuple[tuple[str, str], ...] = ()
    fault: Fault | None = None
    delay: float = 0.0


class Script(Generic[S, B]):
    """Answers, one after the other; the last one stays."""

    def __init__(self, api: Api, operation: Operation, when: Condition) -> None:
        self._api = api
        self._operation = operation
        self._when = when
        self._steps: list[Step] = []
        self._done = 0

    def then(
        self,
        status: S,
        body: B | dict[str, Any] | list[Any] | Unset = UNSET,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> Self:
        """Answer with a status next: its fixture, or a body of your own.

        `ValueError` where the body breaks the document, the status is not declared, or
        HTTP has no such header.
        """
        self._declared(status)
        own = None if body is UNSET else self._made(status, body)
        given = _sent((headers or {}).items())
        return self._add(Step(status=status, own=own, headers=given))

    def then_sends(self, message: Message) -> Self:
        """Answer with a message of the fixtures next, whatever is wrong with it."""
        if message.part == "request":
            raise ValueError(f"{message.id} is a request, and no answer")
        _sent(answers.sent(message, 0.0).headers)
        return self._add(Step(message=message))

    def then_fails(self, fault: Fault) -> Self:
        """Do not answer next, or only with a half of the usual answer."""
        if fault not in _FAULTS:
            raise ValueError(f"no fault {fault!r}: there is {', '.join(_FAULTS)}")
        if fault == "half-body" and answers.is_bodiless(
            self._operation.route.responses
        ):
            raise ValueError(f"the usual answer of {self._operation} has no body")
        return self._add(Step(fault=fault))

    def delays(self, seconds: float) -> Self:
        """Wait before the last answer so far."""
        if not 0 <= seconds < math.inf:
            raise ValueError(f"no answer comes after {seconds} seconds")
        if not self._steps:
            self._add(Step())
        self._steps[-1] = replace(self._steps[-1], delay=seconds)
        return self

    def _made(self, status: int, body: Any) -> Reply:
        reply, wrong = answers.made(self._operation, status, body)
        if wrong:
            lines = "".join(f"\n  {violation}" for violation in wrong)
            name = self._operation
            raise ValueError(f"the body is no {status} of {name}:{lines}")
        return reply

    def _declared(self, status: int) -> None:
        responses = self._operation.route.responses
        if not isinstance(status, int) or not 100 <= status <= 599:
            raise ValueError(f"a status is a number from 100 to 599, not {status!r}")
        if responses.key(status) is None:
            declared = ", ".join(responses.answers) or "none"
            name = self._operation
            raise ValueError(f"{name} declares no {status}, but {declared}")

    def _add(self, step: Step) -> Self:
        self._steps.append(step)
        return self

    def matches(self, call: Call) -> bool:
        """Whether the script is for a call."""
        return bool(self._steps) and self._when.holds(call)

    def next(self) -> Step:
        """The next answer."""
        step = self._steps[min(self._done, len(self._steps) - 1)]
        self._done += 1
        return step


def _sent(headers: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Headers that HTTP allows; `ValueError` for others."""
    given = tuple(headers)
    for name, value in given:
        check_header(name, value)
    return given


class _Starts(Generic[S, B]):
    """Begins scripts."""

    def _script(self) -> Script[S, B]:
        raise NotImplementedError

    def returns(
        self,
        status: S,
        body: B | dict[str, Any] | list[Any] | Unset = UNSET,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> Script[S, B]:
        """Answer with a status: its fixture, or a body of your own."""
        return self._script().then(status, body, headers=headers)

    def sends(self, message: Message) -> Script[S, B]:
        """Answer with a message of the fixtures, whatever is wrong with it."""
        return self._script().then_sends(message)

    def fails(self, fault: Fault) -> Script[S, B]:
        """Do not answer, or only with a half of the usual answer."""
        return self._script().then_fails(fault)

    def delays(self, seconds: float) -> Script[S, B]:
        """Wait before the usual answer."""
        return self._script().delays(seconds)


class When(_Starts[S, B]):
    """Scripts for calls that are told by a condition."""

    def __init__(self, stub: Stub[S, B], condition: Condition) -> None:
        self._stub = stub
        self._condition = condition

    def _script(self) -> Script[S, B]:
        return self._stub.begin(self._condition)


class Stub(_Starts[S, B]):
    """One operation of a fake; of scripts that are for a call, the latest answers."""

    def __init__(self, api: Api, operation: Operation) -> None:
        self._api = api
        self._operation = operation
        self._scripts: list[Script[S, B]] = []
        self.calls: list[Call] = []
        """What came, in order."""

    def when(
        self,
        *,
        body: Any = UNSET,
        query: Mapping[str, Any] | Callable[[Mapping[str, Any]], bool] | None = None,
        path: Mapping[str, Any] | Callable[[Mapping[str, Any]], bool] | None = None,
        headers: Mapping[str, Any] | Callable[[Mapping[str, Any]], bool] | None = None,
        cookies: Mapping[str, Any] | Callable[[Mapping[str, Any]], bool] | None = None,
    ) -> When[S, B]:
        """Answers for the calls that have all of this: values, or functions that tell.

        `ValueError` where a parameter is not declared.
        """
        condition = Condition(
            body=body, query=query, path=path, headers=headers, cookies=cookies
        )
        return When(self, condition.of(self._operation))

    def begin(self, condition: Condition) -> Script[S, B]:
        """A new script, which is asked before those so far."""
        script: Script[S, B] = Script(self._api, self._operation, condition)
        self._scripts.append(script)
        return script

    def _script(self) -> Script[S, B]:
        return self.begin(Condition())

    def reset(self) -> None:
        """Forget the scripts and the calls."""
        self._scripts.clear()
        self.calls.clear()

    def step(self, call: Call) -> Step | None:
        """The scripted answer to a call, if there is one."""
        for script in reversed(self._scripts):
            if script.matches(call):
                return script.next()
        return None

    def assert_called_once(self) -> Call:
        """The one call that came; `AssertionError` if there were none or more."""
        if len(self.calls) != 1:
            times = len(self.calls)
            raise AssertionError(
                f"{self._operation} was called {times} times, not once"
            )
        return self.calls[0]

    def assert_not_called(self) -> None:
        """`AssertionError` if a call came."""
        if self.calls:
            times = len(self.calls)
            raise AssertionError(f"{self._operation} was called {times} times")

    def assert_called_with(
        self,
        *,
        body: Any = UNSET,
        query: Any = None,
        path: Any = None,
        headers: Any = None,
        cookies: Any = None,
    ) -> Call:
        """The first call that has all of this; `AssertionError` if none came."""
        wanted = Condition(
            body=body, query=query, path=path, headers=headers, cookies=cookies
        ).of(self._operation)
        missed = [wanted.misses(call) for call in self.calls]
        for call, misses in zip(self.calls, missed, strict=True):
            if not misses:
                return call
        told = [f"call {n}: {', '.join(m)}" for n, m in enumerate(missed, 1)]
        lines = "".join(f"\n  {line}" for line in told or ["no call came"])
        raise AssertionError(f"{self._operation} was not called with that:{lines}")
