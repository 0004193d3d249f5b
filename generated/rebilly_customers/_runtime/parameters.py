"""Parameters into text: every style of OpenAPI, by RFC 6570 where it says so.

Values are JSON values. Null is the empty string, as the table of styles in OpenAPI 3.2
has it for what is undefined: `name=`, `;name` or `.`; where there is a media type it is
that of JSON. An array or object without members is not sent; what stands inside an array
or object, and is one itself, is sent as JSON where the style has no place for it; only
arrays in arrays of Swagger 2.0 have separators of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, NamedTuple, TypeAlias

from .errors import InvalidRequest
from .json import EncodeError, dumps
from .media import essence, is_json
from .violations import Violation, report

Encode: TypeAlias = Callable[[str], str]
Pairs: TypeAlias = list[tuple[str, str]]

_FORM: Final = "application/x-www-form-urlencoded"
_SEPARATORS: Final = {"spaceDelimited": " ", "pipeDelimited": "|", "tabDelimited": "\t"}
_IN_QUERY: Final = ":/?@!$'()*,;="
"""Reserved characters that mean nothing else in a query, nor in a form."""
_IN_PATH: Final = "/?:@!$&'()*+,;="
_IN_COOKIE: Final = "!#$&'()*+-./:<=>?@[]^_`{|}~"


class Unfit(ValueError):
    """Why a value cannot be sent; its text shows none of it."""


def refused(part: str | None, name: str, fault: str) -> InvalidRequest:
    """The error of one parameter by its place, or of one member of a body."""
    found: list[Violation] = []
    report(found, (part, name), part or "form", fault)
    return InvalidRequest(found)


def text(value: Any) -> str:
    """A scalar as it is, anything else as JSON; `Unfit` when JSON has no such value."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    try:
        return dumps(value).decode()
    except EncodeError as error:
        raise Unfit(str(error)) from None


def quoted(value: str) -> str:
    """Percent-encode all but letters, digits and `-._~`."""
    return _percent(value, "")


def path_text(
    name: str,
    value: Any,
    style: str = "simple",
    explode: bool = False,
    nested: tuple[str, ...] = (),
) -> str:
    """The text in place of `{name}`; `InvalidRequest` when it would change the path."""
    try:
        value = joined_items(value, nested)
        if style in _SEPARATORS:
            return _segment(_separated(name, value, style, quoted))
        return _segment(_PATH_STYLES[style](name, value, explode))
    except Unfit as error:
        raise refused("path", name, f"{error}, as part of a path") from None


def query_pairs(
    name: str,
    value: Any,
    style: str = "form",
    explode: bool = True,
    reserved: bool = False,
    nested: tuple[str, ...] = (),
) -> Pairs:
    """Percent-encoded names and values for a query.

    `reserved` leaves reserved characters that a query can carry, and triples that are
    percent-encoded already. An array in a `deepObject` is numbered: `a[0]`.
    """
    try:
        value = joined_items(value, nested)
        return expanded(name, value, style, explode, coding(reserved))
    except Unfit as error:
        raise refused("query", name, str(error)) from None


def querystring_pairs(name: str, value: Any, media_type: str) -> Pairs:
    """A whole query, in one media type: the pairs of a form, or one text by itself."""
    try:
        if essence(media_type) != _FORM or not isinstance(value, dict):
            return [("", quoted(content_text(value, media_type)))]
        return [
            (quoted(key), quoted(text(item)))
            for key, member in value.items()
            for item in (member if isinstance(member, list) else [member])
        ]
    except Unfit as error:
        raise refused("query", name, str(error)) from None


def header_text(
    name: str,
    value: Any,
    explode: bool = False,
    style: str = "simple",
    nested: tuple[str, ...] = (),
) -> str:
    """The value of a header; nothing is percent-encoded."""
    try:
        value = joined_items(value, nested)
        if style in _SEPARATORS:
            made = _separated(name, value, style, str)
        else:
            made = _simple(name, value, explode, str)
        if not re.fullmatch(r"[\t -~\xa0-\xff]*", made):
            raise Unfit("holds a character that headers do not allow")
        if made != made.strip():
            raise Unfit("must not begin or end with white space")
        return made
    except Unfit as error:
        raise refused("header", name, str(error)) from None


def cookie_pairs(
    name: str, value: Any, style: str = "form", explode: bool = True
) -> Pairs:
    """Names and values of cookies.

    Style `form` percent-encodes what a cookie cannot carry, and `%`; `cookie` refuses
    the former and sends the latter as it is.
    """
    encode = _cookie_as_it_is if style == "cookie" else _cookie_quoted
    try:
        return expanded(name, value, style, explode, Coding(encode, encode))
    except Unfit as error:
        raise refused("cookie", name, str(error)) from None


def content_text(value: Any, media_type: str) -> str:
    """A parameter by its media type: JSON, or a scalar as it is."""
    plain = not is_json(media_type) and (value is None or isinstance(value, str))
    return text(value) if plain else json_text(value)


def json_text(value: Any) -> str:
    """A parameter that is JSON, in ASCII; `InvalidRequest` when JSON has no such value."""
    import json

    try:
        dumps(value)
    except EncodeError as error:
        raise InvalidRequest([Violation("", "type", str(error))]) from None
    return json.dumps(value, separators=(",", ":"))


def fill(template: str, values: Mapping[str, str]) -> str:
    """The path of a template, its texts from `path_text` in their places.

    A fragment, which is never sent, is left out.
    """
    pieces = re.split(r"\{([^{}]*)\}", template.partition("#")[0])
    for index, piece in enumerate(pieces):
        pieces[index] = values[piece] if index % 2 else _triples(piece, _IN_PATH)
    return "".join(pieces)


def joined_items(value: Any, nested: tuple[str, ...]) -> Any:
    """An array whose items that are arrays are one text each, by their separators."""
    if not nested or not isinstance(value, list):
        return value
    return [_one_text(item, nested) for item in value]


def _one_text(item: Any, nested: tuple[str, ...]) -> Any:
    if not nested or not isinstance(item, list):
        return item
    inner = [_one_text(each, nested[1:]) for each in item]
    return _joined(inner, nested[0], str)


class Coding(NamedTuple):
    """How names and values are encoded."""

    name: Encode
    value: Encode


def coding(reserved: bool) -> Coding:
    """How the parts of a query are percent-encoded."""
    return Coding(quoted, _reserved if reserved else quoted)


def expanded(name: str, value: Any, style: str, explode: bool, coding: Coding) -> Pairs:
    """Names and values by a style for queries."""
    if style == "deepObject":
        pairs = _leaves(name, value)
    elif not isinstance(value, (list, dict)):
        pairs = iter([(name, value)])
    elif not explode:
        mark = _SEPARATORS.get(style)
        separator = "," if mark is None else coding.value(mark)
        joined = _joined(_flat(value), separator, coding.value)
        return [(coding.name(name), joined)] if value else []
    elif isinstance(value, dict):
        pairs = iter(value.items())
    else:
        pairs = ((name, item) for item in value)
    return [(coding.name(n), coding.value(text(v))) for n, v in pairs]


def _leaves(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    if not isinstance(value, (list, dict)):
        yield name, value
        return
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in inner:
        yield from _leaves(f"{name}[{key}]", item)


def _flat(value: list[Any] | dict[str, Any]) -> list[Any]:
    if isinstance(value, list):
        return value
    return [part for pair in value.items() for part in pair]


def _joined(parts: list[Any], separator: str, encode: Encode) -> str:
    encoded = [encode(text(part)) for part in parts]
    if any(separator in part for part in encoded):
        raise Unfit("a part must not hold the separator")
    return separator.join(encoded)


def _assigned(members: dict[str, Any], encode: Encode) -> list[str]:
    return [f"{encode(name)}={encode(text(item))}" for name, item in members.items()]


def _simple(name: str, value: Any, explode: bool, encode: Encode = quoted) -> str:
    if not isinstance(value, (list, dict)):
        return encode(text(value))
    if isinstance(value, dict) and explode:
        return _joined(_assigned(value, encode), ",", str)
    return _joined(_flat(value), ",", encode)


def _separated(name: str, value: Any, style: str, encode: Encode) -> str:
    """In a path or a header, where only Swagger 2.0 has the styles of queries."""
    if not isinstance(value, list):
        return _simple(name, value, False, encode)
    return _joined(value, encode(_SEPARATORS[style]), encode)


def _label(name: str, value: Any, explode: bool) -> str:
    if not isinstance(value, (list, dict)) or not explode:
        return f".{_simple(name, value, False)}"
    if isinstance(value, dict):
        return "".join(f".{pair}" for pair in _assigned(value, quoted))
    return "".join(f".{quoted(text(item))}" for item in value)


def _matrix(name: str, value: Any, explode: bool) -> str:
    if explode and isinstance(value, dict):
        pairs: Pairs = [(n, text(v)) for n, v in value.items()]
    elif explode and isinstance(value, list):
        pairs = [(name, text(item)) for item in value]
    else:
        joined = _simple(name, value, False)
        return f";{quoted(name)}={joined}" if joined else f";{quoted(name)}"
    return "".join(
        f";{quoted(n)}={quoted(v)}" if v else f";{quoted(n)}" for n, v in pairs
    )


_PATH_STYLES: Final = {"simple": _simple, "label": _label, "matrix": _matrix}


def _segment(made: str) -> str:
    if not made:
        raise Unfit("must not be empty")
    if made in (".", ".."):
        raise Unfit("must not be '.' or '..'")
    if re.search("%[01][0-9A-F]|%7F|%C2%[89][0-9A-F]", made):
        raise Unfit("must not have control characters")
    return made


def _percent(value: str, safe: str) -> str:
    from urllib.parse import quote

    try:
        return quote(value, safe=safe)
    except UnicodeEncodeError:
        raise Unfit("must not have lone surrogates") from None


def _reserved(value: str) -> str:
    return _triples(value, _IN_QUERY)


def _triples(value: str, safe: str) -> str:
    """Percent-encode, but leave triples that are percent-encoded already."""
    return re.sub("%(?![0-9A-Fa-f]{2})", "%25", _percent(value, safe + "%"))


def cookie_octets(value: str) -> str:
    """Percent-encode what a cookie cannot carry (RFC 6265)."""
    return _percent(value, _IN_COOKIE + "%")


def _cookie_quoted(value: str) -> str:
    return _percent(value, _IN_COOKIE)


def _cookie_as_it_is(value: str) -> str:
    if cookie_octets(value) != value:
        raise Unfit("holds a character that cookies do not allow")
    return value
