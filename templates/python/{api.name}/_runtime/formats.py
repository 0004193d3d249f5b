"""The formats of strings, as their standards have them, and the ranges of numbers."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import re

_DATE = (
    r"(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])"
    r"|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))"
    r"|(?:\d\d(?:0[48]|[2468][048]|[13579][26])"
    r"|(?:[02468][048]|[13579][26])00)-02-29)"
)
_TIME = (
    r"(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d):(?P<second>[0-5]\d|60)(?:\.\d+)?"
    r"(?:[Zz]|(?P<sign>[+-])(?P<hours>[01]\d|2[0-3]):(?P<minutes>[0-5]\d))"
)
_CLOCK = r"T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)"
_DAYS = r"(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)"

_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_HOST = rf"{_LABEL}(?:\.{_LABEL})*"
_BYTE = r"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"
_IPV4 = rf"{_BYTE}(?:\.{_BYTE}){{3}}"
_SIX = r"[0-9A-Fa-f]{1,4}"
_IPV6 = (
    # RFC 3986 lists these nine: all groups, or `::` after up to seven of them
    rf"(?:(?:{_SIX}:){{6}}(?:{_SIX}:{_SIX}|{_IPV4})"
    rf"|::(?:{_SIX}:){{5}}(?:{_SIX}:{_SIX}|{_IPV4})"
    rf"|(?:{_SIX})?::(?:{_SIX}:){{4}}(?:{_SIX}:{_SIX}|{_IPV4})"
    rf"|(?:(?:{_SIX}:){{0,1}}{_SIX})?::(?:{_SIX}:){{3}}(?:{_SIX}:{_SIX}|{_IPV4})"
    rf"|(?:(?:{_SIX}:){{0,2}}{_SIX})?::(?:{_SIX}:){{2}}(?:{_SIX}:{_SIX}|{_IPV4})"
    rf"|(?:(?:{_SIX}:){{0,3}}{_SIX})?::{_SIX}:(?:{_SIX}:{_SIX}|{_IPV4})"
    rf"|(?:(?:{_SIX}:){{0,4}}{_SIX})?::(?:{_SIX}:{_SIX}|{_IPV4})"
    rf"|(?:(?:{_SIX}:){{0,5}}{_SIX})?::{_SIX}"
    rf"|(?:(?:{_SIX}:){{0,6}}{_SIX})?::)"
)
_LITERAL = rf"\[(?:{_IPV4}|(?i:IPv6):{_IPV6})\]"
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_QUOTED = r'"(?:[ !#-\[\]-~]|\\[ -~])*"'
_LOCAL = rf"(?:{_ATOM}(?:\.{_ATOM})*|{_QUOTED})"
_POINTER = r"(?:/(?:[^~/]|~[01])*)*"

_WIDE = (
    "\xa0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef"
    + "".join(f"{chr(n)}-{chr(n + 0xFFFD)}" for n in range(0x10000, 0xE0000, 0x10000))
    + "\U000e1000-\U000efffd"
)
_SCHEME = "[A-Za-z][A-Za-z0-9+.-]*:"
_FUTURE = r"[vV][0-9A-Fa-f]+\.[A-Za-z0-9._~!$&'()*+,;=:-]+"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"


def _reference(wide: str, private: str, *, needs_scheme: bool) -> str:
    """RFC 3986, or RFC 3987 with its further characters."""
    mark = rf"-A-Za-z0-9._~!$&'()*+,;={wide}"
    user, path, first = (
        rf"(?:[{mark}{more}]|%[0-9A-Fa-f]{{2}})" for more in (":", ":@", "@")
    )
    host = rf"(?:\[(?:{_IPV6}|{_FUTURE})\]|(?:[{mark}]|%[0-9A-Fa-f]{{2}})*)"
    beyond = rf"(?:/{path}*)*"
    network = rf"//(?:{user}*@)?{host}(?::\d*)?{beyond}|/(?:{path}+{beyond})?"
    relative = rf"(?:{network}|{first}+{beyond}|)"
    absolute = rf"{_SCHEME}(?:{network}|{path}+{beyond}|)"
    either = absolute if needs_scheme else f"(?:{absolute}|{relative})"
    return rf"{either}(?:\?(?:{path}|[/?{private}])*)?(?:#(?:{path}|[/?])*)?"


def _template() -> str:
    """RFC 6570."""
    char = r"(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2})"
    variable = rf"{char}(?:\.?{char})*(?::[1-9]\d{{0,3}}|\*)?"
    literal = rf"[!#$&-;=?-\[\]_a-z~{_WIDE}{_PRIVATE}]|%[0-9A-Fa-f]{{2}}"
    return rf"(?:{literal}|\{{[+#./;?&=,!@|]?{variable}(?:,{variable})*\}})*"


def _wide_email() -> str:
    """RFC 6531: beyond ASCII, any character stands where a letter may."""
    wide = "\x80-\U0010ffff"
    atom = _ATOM.replace("[", f"[{wide}")
    quoted = _QUOTED.replace("[ !", f"[{wide} !")
    label = f"[0-9A-Za-z{wide}](?:[-0-9A-Za-z{wide}]*[0-9A-Za-z{wide}])?"
    local = rf"(?:{atom}(?:\.{atom})*|{quoted})"
    return rf"{local}@(?:{label}(?:\.{label})*|{_LITERAL})"


_SHAPES: dict[str, Callable[[], str]] = {
    "byte": lambda: "(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?",
    "date": lambda: _DATE,
    "date-time": lambda: f"{_DATE}[Tt]{_TIME}",
    "decimal": lambda: r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[Ee][+-]?\d+)?",
    "duration": lambda: rf"P(?:{_DAYS}(?:{_CLOCK})?|{_CLOCK}|\d+W)",
    "email": lambda: f"{_LOCAL}@(?:{_HOST}|{_LITERAL})",
    "hostname": lambda: _HOST,
    "idn-email": lambda: _wide_email(),
    "ipv4": lambda: _IPV4,
    "ipv6": lambda: _IPV6,
    "iri": lambda: _reference(_WIDE, _PRIVATE, needs_scheme=True),
    "iri-reference": lambda: _reference(_WIDE, _PRIVATE, needs_scheme=False),
    "json-pointer": lambda: _POINTER,
    "relative-json-pointer": lambda: (
        rf"(?:0|[1-9]\d*)(?:[+-][1-9]\d*)?(?:#|{_POINTER})"
    ),
    "time": lambda: _TIME,
    "uri": lambda: _reference("", "", needs_scheme=True),
    "uri-reference": lambda: _reference("", "", needs_scheme=False),
    "uri-template": lambda: _template(),
    "uuid": lambda: r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}",
}

CHECKED: Final = frozenset({*_SHAPES, "idn-hostname", "regex"})
"""The formats that `valid` knows."""

_RANGES: dict[str, tuple[int, int]] = {
    **{f"int{n}": (-(2 ** (n - 1)), 2 ** (n - 1) - 1) for n in (8, 16, 32, 64)},
    **{f"uint{n}": (0, 2**n - 1) for n in (8, 16, 32, 64)},
}


def int_range(format: str) -> tuple[int, int] | None:
    """The least and the largest number of a format of integers."""
    return _RANGES.get(format)


def valid(format: str, text: str) -> bool:
    """Whether a string is of a format; of a format not in `CHECKED`, each one is."""
    match format:
        case "time" | "date-time":
            found = shape(format).fullmatch(text)
            return found is not None and _is_moment(found)
        case "hostname":
            known = shape(format).fullmatch(text) is not None and len(text) <= 253
            return known and ("--" not in text or _is_domain(text, reserved=True))
        case "idn-hostname":
            return _is_domain(text, reserved=False)
        case "regex":
            return _is_expression(text)
        case _:
            return format not in _SHAPES or shape(format).fullmatch(text) is not None


@cache
def shape(format: str) -> re.Pattern[str]:
    """The expression of a format; made on first use, so that importing costs nothing."""
    import re

    return re.compile(f"(?a:{_SHAPES[format]()})")


def _is_moment(found: re.Match[str]) -> bool:
    """A 60th second is only where one can be added: at the end of a day in UTC."""
    if found["second"] != "60":
        return True
    minutes = int(found["hour"]) * 60 + int(found["minute"])
    if found["sign"]:
        offset = int(found["hours"]) * 60 + int(found["minutes"])
        minutes += offset if found["sign"] == "-" else -offset
    return minutes % 1440 == 1439


def _is_domain(text: str, *, reserved: bool) -> bool:
    from .hostnames import is_domain

    return is_domain(text, reserved=reserved)


_TOKENS = (
    r"(?P<atom>\\(?:[bBcdDfnprPsStuvwWx0-9]|k<[\w$]+>|[^A-Za-z])"
    r"|\[(?:\\.|[^\]\\])*\]|[^\\\[()|*+?^])"
    r"|(?P<open>\((?:\?(?:[ims]*(?:-[ims]*)?:|<?[=!]|<[\w$]+>)|(?!\?)))"
    r"|(?P<close>\))|(?P<times>(?:[*+?]|\{\d+(?:,\d*)?\})\??)|[|^]"
)


def _is_expression(text: str) -> bool:
    """Whether brackets are closed, escapes known, and what is repeated is there."""
    tokens, at, depth, repeatable = _tokens(), 0, 0, False
    while at < len(text):
        token = tokens.match(text, at)
        if token is None or token.lastgroup == "times" and not repeatable:
            return False
        depth += (token.lastgroup == "open") - (token.lastgroup == "close")
        if depth < 0:
            return False
        repeatable = token.lastgroup in ("atom", "close")
        at = token.end()
    return depth == 0


@cache
def _tokens() -> re.Pattern[str]:
    import re

    return re.compile(_TOKENS, re.DOTALL)
