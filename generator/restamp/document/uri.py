"""URI references resolved against a base (RFC 3986, section 5.2)."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote

_SHAPE = re.compile(
    r"(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?",
    re.DOTALL,
)


_BAD_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")


class Uri(NamedTuple):
    """The five parts of a URI; None where one is not there."""

    scheme: str | None
    authority: str | None
    path: str
    query: str | None
    fragment: str | None

    @classmethod
    def parse(cls, text: str) -> Uri:
        """The parts of any text: each text has some."""
        found = _SHAPE.fullmatch(text)
        assert found is not None
        scheme, authority, path, query, fragment = found.groups()
        return cls(scheme, authority, path or "", query, fragment)

    def __str__(self) -> str:
        scheme = "" if self.scheme is None else f"{self.scheme}:"
        authority = "" if self.authority is None else f"//{self.authority}"
        query = "" if self.query is None else f"?{self.query}"
        fragment = "" if self.fragment is None else f"#{self.fragment}"
        return f"{scheme}{authority}{self.path}{query}{fragment}"


def decoded(text: str) -> str:
    """A part of a URI without its percent-encoding; `ValueError` for a bad one."""
    if _BAD_PERCENT.search(text):
        raise ValueError("'%' in a reference is followed by two hex digits")
    try:
        return unquote(text, errors="strict")
    except UnicodeDecodeError:
        raise ValueError("the percent-encoding of a reference is not UTF-8") from None


def resolve(base: str, reference: str) -> tuple[str, str]:
    """What a reference means at a base: a URI, and the fragment without its '#'."""
    absolute = _absolute(Uri.parse(base), Uri.parse(reference))
    return str(absolute._replace(fragment=None)), absolute.fragment or ""


def _absolute(base: Uri, uri: Uri) -> Uri:
    if uri.scheme is not None:
        return uri._replace(path=_without_dots(uri.path))
    if uri.authority is not None:
        return uri._replace(scheme=base.scheme, path=_without_dots(uri.path))
    query = uri.query
    if not uri.path:
        path = base.path
        query = base.query if query is None else query
    elif uri.path.startswith("/"):
        path = _without_dots(uri.path)
    else:
        path = _without_dots(_merged(base, uri.path))
    return Uri(base.scheme, base.authority, path, query, uri.fragment)


def _merged(base: Uri, path: str) -> str:
    if base.authority is not None and not base.path:
        return f"/{path}"
    return base.path[: base.path.rfind("/") + 1] + path


def _without_dots(path: str) -> str:
    """A path without '.' and '..' (section 5.2.4)."""
    if "." not in path:
        return path
    kept: list[str] = []
    segments = path.split("/")
    for segment in segments:
        if segment == "..":
            if len(kept) > 1 or (kept and kept[0]):
                kept.pop()
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    return "/".join(kept)
