"""Where Prism and the fixtures disagree: why, and who is right.

Each body was judged by a third party before it was stamped, a validator of JSON Schema,
which says of all of them what the fixtures say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from restamp import formats, ir
from restamp.patterns import Untranslatable, translate
from restamp.samples import Message


class Right(Enum):
    """Who is right in a dispute."""

    FIXTURES = "fixtures"
    PRISM = "Prism"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Dispute:
    """Why Prism says otherwise, in a few words."""

    reason: str
    right: Right


_PARAMETER = re.compile(r"Request \w+ parameter ([^\s.]+)")
_PATTERN = re.compile(r'must match pattern "(.*?)"(?:;|$)')
_FORMAT = re.compile(r'must match format "(.*?)"')
_TYPE = re.compile(r"must be (array|object|integer|number|boolean)")
_FRAMING = ("content-length", "content-type", "connection", "host")
_FORMS = (ir.Form.FORM, ir.Form.MULTIPART)


def refused(
    api: ir.Api, operation: ir.Operation, message: Message, said: str
) -> Dispute:
    """Why Prism refuses a valid request."""
    named = {found.lower() for found in _PARAMETER.findall(said)}
    if any(_shares_a_segment(operation.path, name) for name in named):
        return Dispute("Prism reads one parameter of a segment", Right.FIXTURES)
    if named and any(_has_alternatives(api, operation, name) for name in named):
        reason = "Prism reads a parameter's text as each alternative's type at once"
        return Dispute(reason, Right.FIXTURES)
    if any(not _is_read(pattern) for pattern in _PATTERN.findall(said)):
        reason = "a pattern that no text matches; there is a warning of it"
        return Dispute(reason, Right.PRISM)
    if any(name not in formats.checked() for name in _FORMAT.findall(said)):
        return Dispute("a format that JSON Schema does not define", Right.FIXTURES)
    if named - _given(message) and "required property" in said:
        reason = "Prism misses what a parameter has to hold that is left out"
        return Dispute(reason, Right.FIXTURES)
    if message.content and message.content.form in _FORMS and _TYPE.search(said):
        reason = "Prism reads what a form holds as texts, not as the types declared"
        return Dispute(reason, Right.FIXTURES)
    return Dispute(said, Right.OPEN)


def taken(message: Message, *, checks_bodies: bool) -> Dispute:
    """Why Prism takes an invalid request; whether it refuses any body of the operation."""
    if message.keyword == "readOnly":
        return Dispute("Prism lets requests have what is read only", Right.FIXTURES)
    if message.parameter is None and not message.pointer and message.body is None:
        return Dispute("Prism takes null for no body", Right.FIXTURES)
    if message.parameter is None and not checks_bodies:
        return Dispute("Prism checks no body of this operation", Right.FIXTURES)
    if message.parameter is None:
        return Dispute(f"Prism does not see {message.keyword}", Right.FIXTURES)
    if message.parameter.wire.lower() in _FRAMING:
        return Dispute("Prism leaves a header to the connection", Right.FIXTURES)
    return Dispute(f"Prism does not see {message.keyword} of a parameter", Right.OPEN)


def unread(error: str) -> Dispute:
    """Why an answer that keeps to the document cannot be read."""
    if "JSON of another type" in error:
        reason = "properties without a type are an object's; the schema takes null too"
        return Dispute(reason, Right.PRISM)
    return Dispute(error[:300], Right.OPEN)


def _given(message: Message) -> set[str]:
    """The names of the arguments, in lower case as Prism tells them."""
    return {name.lower() for given in message.parameters.values() for name in given}


def _shares_a_segment(path: str, name: str) -> bool:
    return any(
        f"{{{name}}}" in segment and segment.count("{") > 1
        for segment in path.lower().split("/")
    )


def _has_alternatives(api: ir.Api, operation: ir.Operation, name: str) -> bool:
    types = [
        ir.without_null(p.value.type)
        for p in operation.parameters
        if p.wire.lower() == name
    ]
    return any(
        isinstance(type, ir.Ref) and isinstance(api.definitions[type.target], ir.Union)
        for type in types
    )


def _is_read(pattern: str) -> bool:
    try:
        translate(pattern)
    except Untranslatable:
        return False
    return True
