"""What a call must have to be answered by a script, or to be what a test expects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from ..checks import is_real
from ..models import UNSET, Model
from ..values import encode_any
from .exchanges import Call
from .ids import folded

if TYPE_CHECKING:
    from .routes import Operation

_PLACES: Final = {
    "query": ("query", "querystring"),
    "path": ("path",),
    "headers": ("header",),
    "cookies": ("cookie",),
}
_SHOWN: Final = 3
"""Differences that are told of one call."""

_LONGEST: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What a call must have; each part is a value, or a function that tells.

    Of a query, path, headers and cookies only what is named is looked at.
    """

    body: Any = UNSET
    query: Any = None
    path: Any = None
    headers: Any = None
    cookies: Any = None

    def of(self, operation: Operation) -> Condition:
        """With parameters as the document spells them; `ValueError` for an unknown one."""
        named = {part: _spelt(operation, part, getattr(self, part)) for part in _PLACES}
        return Condition(body=self.body, **named)

    def holds(self, call: Call) -> bool:
        """Whether a call has all of it."""
        return not any(self._misses(call))

    def misses(self, call: Call) -> list[str]:
        """What a call has not, in words; values that may be secret are not among them."""
        return list(islice(self._misses(call), _SHOWN))

    def _misses(self, call: Call) -> Iterator[str]:
        yield from _missing("query", self.query, call.query)
        yield from _missing("path", self.path, call.path)
        yield from _others("headers", self.headers, call.headers, call.header_values)
        yield from _others("cookies", self.cookies, call.cookies)
        if self.body is not UNSET:
            yield from _differences("body", self.body, call.body)


def _spelt(operation: Operation, part: str, wanted: Any) -> Any:
    """The values of a part by declared names; headers may be others, too."""
    if wanted is None or callable(wanted):
        return wanted
    listed = [p.name for p in operation.route.parameters if p.place in _PLACES[part]]
    return {_name(operation, part, listed, n): each for n, each in wanted.items()}


def _name(operation: Operation, part: str, listed: list[str], name: str) -> str:
    alike = [each for each in listed if folded(each) == folded(name)]
    if name in listed or (part == "headers" and len(alike) != 1):
        return name
    if len(alike) == 1:
        return alike[0]
    declared = ", ".join(listed) or "none"
    raise ValueError(f"{operation} declares no {name!r} in {part}, but {declared}")


def _missing(part: str, want: Any, have: Mapping[str, Any]) -> Iterator[str]:
    if want is None:
        return
    if callable(want):
        yield from _differences(part, want, have)
        return
    for name, each in want.items():
        yield from _differences(f"{part} {name}", each, have.get(name, UNSET))


def _others(part: str, want: Any, *have: Mapping[str, Any]) -> Iterator[str]:
    """The headers or cookies that are other than they should be, without their values."""
    if callable(want):
        if not want(have[0]):
            yield f"{part} are others"
        return
    for name, each in (want or {}).items():
        values = [values.get(name, UNSET) for values in have]
        if all(any(_differences("", each, value)) for value in values):
            yield f"{part} {name} is another"


def _differences(at: str, want: Any, have: Any) -> Iterator[str]:
    """Where a value is another than it should be."""
    if callable(want) and not isinstance(want, Model):
        if not want(have):
            yield f"{at} is {_shown(have)}, which does not do"
        return
    plain = want if isinstance(want, bytes) or want is UNSET else encode_any(want)
    yield from _unequal(at, plain, have)


def _unequal(at: str, want: Any, have: Any) -> Iterator[str]:
    if isinstance(want, dict) and isinstance(have, dict):
        for name in {**want, **have}:
            inner = (values.get(name, UNSET) for values in (want, have))
            yield from _unequal(f"{at}/{name}", *inner)
    elif isinstance(want, list) and isinstance(have, list) and len(want) == len(have):
        for index, pair in enumerate(zip(want, have, strict=True)):
            yield from _unequal(f"{at}/{index}", *pair)
    elif is_real(want) != is_real(have) or want != have:
        yield f"{at} is {_shown(have)}, not {_shown(want)}"


def _shown(value: Any) -> str:
    text = "left out" if value is UNSET else repr(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."
