"""What may be fetched: URLs that are listed, each pinned by the hash of its content."""

from __future__ import annotations

from ..document import BadReference
from ..document.uri import Uri
from ..problems import quoted

PINNED = "sha256:"

_DIGITS = set("0123456789abcdef")
_NAMES = ("", "tag", "urn")
"""Schemes of URIs that are names, and lead nowhere."""

_LOOPBACK = ("localhost", "127.0.0.1", "[::1]")


class Changed(BadReference):
    """A document is not the one that was pinned, which nothing makes good."""


def unlisted(uri: str) -> BadReference:
    """Why a URI that names no file, and is not listed, leads nowhere."""
    scheme = (Uri.parse(uri).scheme or "").lower()
    if scheme in _NAMES:
        return BadReference(f"nothing here is called {quoted(uri)}")
    if len(scheme) == 1:  # a drive of Windows
        hint = "name it by a path relative to this file"
        return BadReference("absolute paths are not followed", hint)
    if scheme not in ("http", "https"):
        message = f"the scheme {quoted(scheme + ':')} is refused"
        return BadReference(message, "save the document beside this one")
    message = "remote documents are read only when they are listed"
    secret = scheme == "https" or is_loopback(uri)
    listed = f"list {quoted(uri)}" if secret else "name it by https://, and list that"
    hint = f"save it beside this one, or {listed} with its hash in 'remotes' or by --remote"
    return BadReference(message, hint)


def url_complaint(url: str) -> str | None:
    """Why a URL cannot be listed; None when it can."""
    uri = Uri.parse(url)
    if uri.scheme != "https" and not (uri.scheme == "http" and is_loopback(url)):
        return f"{quoted(url)} has to start with https://"
    if not _host(uri) or "@" in (uri.authority or ""):
        return f"{quoted(url)} needs a host, and no user or password"
    if uri.fragment is not None:
        return f"{quoted(url)} has a '#', but documents are fetched whole"
    if not url.isascii() or any(c <= " " or c == "\x7f" for c in url):
        return f"{quoted(url)} has characters that have to be percent-encoded"
    return None


def pin_complaint(pin: str) -> str | None:
    """Why a text is not the hash of a document; None when it is."""
    digits = pin.removeprefix(PINNED)
    if digits != pin and len(digits) == 64 and set(digits) <= _DIGITS:
        return None
    return f"{quoted(pin)} is not 'sha256:' and 64 hexadecimal digits in lower case"


def is_loopback(url: str) -> bool:
    """Whether a URL is one of this machine."""
    return _host(Uri.parse(url)) in _LOOPBACK


def _host(uri: Uri) -> str:
    """The host of a URI, without its port."""
    host, _, port = (uri.authority or "").rpartition(":")
    return host if host and port.isdecimal() else (uri.authority or "")
