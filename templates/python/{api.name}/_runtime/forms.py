"""Forms: how each member of an object is encoded, and urlencoded ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from .errors import InvalidRequest
from .media import is_json, is_range
from .parameters import Coding, Pairs, Unfit, coding, expanded, joined_items, quoted
from .parameters import refused, text
from .violations import Path, Violation, report

if TYPE_CHECKING:
    from .checks import Check
    from .parsing import Parse

PartHeaders: TypeAlias = Mapping[str, Mapping[str, str]]
"""Headers by the names of the members that they are sent with, then by their own."""

PLAIN: Final = Coding(str, str)
"""Nothing is percent-encoded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartHeader:
    """What a header of a part must be: its text is parsed, and its value checked."""

    required: bool = False
    parse: Parse
    check: Check

    def examine(self, text: str | None, at: Path, found: list[Violation]) -> None:
        """Report what is wrong with a header, or that it is missing."""
        if text is not None:
            self.check(self.parse(text), at, found)
        elif self.required:
            report(found, at, "required", "is required")


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """How one member of a form is encoded.

    With a style, `explode` or `reserved` it is as a query parameter is; else each value,
    and each item of an array, is of the content type.
    """

    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None
    nested: tuple[str, ...] = ()
    """Separators of arrays in an array."""
    reserved: bool = False
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Headers of the part, in a multipart body."""
    declared: Mapping[str, PartHeader] = field(default_factory=dict, repr=False)
    """What these, and those that the caller gives, must be."""
    is_file: bool = False
    """Whether text is the content of a file too, in a multipart body."""

    def is_styled(self) -> bool:
        """Whether the member is encoded as a query parameter is."""
        return self.reserved or self.style is not None or self.explode is not None

    def pairs(self, name: str, value: Any, coding: Coding) -> Pairs:
        """The member as a query parameter; `Unfit` when it cannot be one."""
        style = self.style or "form"
        explode = style == "form" if self.explode is None else self.explode
        value = joined_items(value, self.nested)
        return expanded(name, value, style, explode, coding)


def members(value: Any) -> Iterable[tuple[str, Any]]:
    """The members of a form; `InvalidRequest` when it is no object."""
    if isinstance(value, Mapping):
        return value.items()
    raise InvalidRequest([Violation("", "type", "must be an object")])


def form_pairs(value: Mapping[str, Any], encoding: Mapping[str, Encoding]) -> Pairs:
    """A form's members, percent-encoded; `InvalidRequest` when one cannot be sent."""
    pairs: Pairs = []
    for name, member in members(value):
        try:
            pairs += _pairs(name, member, encoding.get(name, Encoding()))
        except Unfit as error:
            raise refused(None, name, str(error)) from None
    return pairs


def member_text(value: Any, content_type: str | None) -> str:
    """A value as text; `Unfit` when JSON has no such value.

    A scalar is JSON only where the content type says so.
    """
    if content_type and is_json(content_type) and not is_range(content_type):
        return "null" if value is None else _json(value)
    return text(value)


def _json(value: Any) -> str:
    return text([value])[1:-1] if isinstance(value, str) else text(value)


def _pairs(name: str, member: Any, encoding: Encoding) -> Pairs:
    if encoding.is_styled():
        return encoding.pairs(name, member, coding(encoding.reserved))
    items = member if isinstance(member, list) else [member]
    texts = (member_text(item, encoding.content_type) for item in items)
    return [(quoted(name), quoted(each)) for each in texts]
