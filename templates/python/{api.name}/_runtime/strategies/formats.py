"""Strings of the formats that are checked."""

from __future__ import annotations

import base64
import string
from collections.abc import Callable

from hypothesis import strategies as st

_Make = Callable[[], st.SearchStrategy[str]]

_LETTERS = string.ascii_lowercase
_WORD = _LETTERS + string.digits


def _words(least: int, most: int, letters: str = _WORD) -> st.SearchStrategy[str]:
    return st.text(letters, min_size=least, max_size=most)


def _label() -> st.SearchStrategy[str]:
    """A label of a host name: no hyphen at an end, or in the third and fourth place."""
    inner = st.lists(_words(1, 6), min_size=0, max_size=2).map("".join)
    return st.builds(lambda a, b: a + b, _words(1, 8, _LETTERS), inner)


def _hostname() -> st.SearchStrategy[str]:
    return st.lists(_label(), min_size=1, max_size=4).map(".".join)


def _domain() -> st.SearchStrategy[str]:
    top = st.sampled_from(["com", "org", "example", "test"])
    return st.builds(lambda labels, end: f"{labels}.{end}", _hostname(), top)


def _email() -> st.SearchStrategy[str]:
    local = st.lists(_words(1, 8, _WORD + "_+-"), min_size=1, max_size=3).map(".".join)
    return st.builds(lambda name, host: f"{name}@{host}", local, _domain())


def _offset() -> st.SearchStrategy[str]:
    def made(sign: str, minutes: int) -> str:
        return f"{sign}{minutes // 60:02}:{minutes % 60:02}"

    away = st.builds(made, st.sampled_from("+-"), st.integers(0, 23 * 60 + 59))
    return st.one_of(st.just("Z"), away)


def _fraction() -> st.SearchStrategy[str]:
    digits = _words(1, 9, string.digits)
    return st.one_of(st.just(""), digits.map(lambda made: f".{made}"))


def _time() -> st.SearchStrategy[str]:
    clock = st.times().map(lambda time: time.strftime("%H:%M:%S"))
    return st.builds(lambda *parts: "".join(parts), clock, _fraction(), _offset())


def _date() -> st.SearchStrategy[str]:
    return st.dates().map(lambda date: date.isoformat())


def _moment() -> st.SearchStrategy[str]:
    return st.builds(lambda date, time: f"{date}T{time}", _date(), _time())


def _duration() -> st.SearchStrategy[str]:
    number = st.integers(0, 500)
    days = st.builds(lambda y, m, d: f"P{y}Y{m}M{d}D", number, number, number)
    clock = st.builds(lambda h, m, s: f"T{h}H{m}M{s}S", number, number, number)
    both = st.builds(lambda one, other: one + other, days, clock)
    weeks = number.map(lambda n: f"P{n}W")
    return st.one_of(weeks, days, clock.map(lambda made: f"P{made}"), both)


def _ipv4() -> st.SearchStrategy[str]:
    return st.ip_addresses(v=4).map(str)


def _ipv6() -> st.SearchStrategy[str]:
    return st.ip_addresses(v=6).map(str)


def _path(letters: str = _WORD + "-._~") -> st.SearchStrategy[str]:
    parts = st.lists(_words(0, 6, letters), max_size=3)
    return parts.map(lambda made: "".join(f"/{part}" for part in made))


def _uri() -> st.SearchStrategy[str]:
    scheme = st.sampled_from(["https", "http", "ftp"])
    query = st.one_of(st.just(""), _words(1, 6).map(lambda made: f"?q={made}"))
    return st.builds(
        lambda scheme, host, path, query: f"{scheme}://{host}{path}{query}",
        *(scheme, _domain(), _path(), query),
    )


def _reference() -> st.SearchStrategy[str]:
    relative = st.builds(lambda a, b: f"/{a}{b}", _words(1, 6), _path())
    return st.one_of(relative, _uri())


def _template() -> st.SearchStrategy[str]:
    named = _words(1, 6, _LETTERS).map(lambda name: f"{{{name}}}")
    parts = st.lists(st.one_of(named, _words(1, 6)), max_size=4)
    return parts.map(lambda made: "".join(f"/{part}" for part in made))


def _pointer() -> st.SearchStrategy[str]:
    part = st.lists(st.sampled_from([*_WORD, "~0", "~1"]), max_size=4).map("".join)
    listed = st.lists(part, max_size=4)
    return listed.map(lambda made: "".join(f"/{part}" for part in made))


def _relative() -> st.SearchStrategy[str]:
    up = st.integers(0, 20).map(str)
    rest = st.one_of(_pointer(), st.just("#"))
    return st.builds(lambda up, rest: up + rest, up, rest)


def _decimal() -> st.SearchStrategy[str]:
    return st.decimals(
        allow_nan=False,
        allow_infinity=False,
        places=4,
        min_value=-(10**9),
        max_value=10**9,
    ).map(lambda number: f"{number:f}")


FORMATS: dict[str, _Make] = {
    "byte": lambda: st.binary(max_size=24).map(lambda b: base64.b64encode(b).decode()),
    "date": _date,
    "date-time": _moment,
    "decimal": _decimal,
    "duration": _duration,
    "email": _email,
    "hostname": _hostname,
    "idn-email": _email,
    "idn-hostname": lambda: st.one_of(_hostname(), st.just("b\u00fccher.example")),
    "ipv4": _ipv4,
    "ipv6": _ipv6,
    "iri": _uri,
    "iri-reference": _reference,
    "json-pointer": _pointer,
    "regex": lambda: st.sampled_from(["^[a-z]+$", "a|b", "\\d{3}", "", "(x)*"]),
    "relative-json-pointer": _relative,
    "time": _time,
    "uri": _uri,
    "uri-reference": _reference,
    "uri-template": _template,
    "uuid": lambda: st.uuids().map(str),
}
"""A strategy for each format."""
