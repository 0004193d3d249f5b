"""Documents from other machines, as they were pinned."""

from __future__ import annotations

import hashlib
import time
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.request import (
    HTTPRedirectHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    build_opener,
)

from ..document import BadReference
from ..document.limits import MAX_SIZE, TOO_LARGE
from .pins import PINNED, Changed, is_loopback, pin_complaint, url_complaint

TIMEOUT = 20  # seconds without a byte
DEADLINE = 120  # seconds for a whole document

_PIECE = 1 << 16


def fetch(url: str, pin: str) -> bytes:
    """The content of a URL; `BadReference` when it is not to be had, or not as pinned."""
    complaint = url_complaint(url) or pin_complaint(pin)
    if complaint:
        raise BadReference(complaint)
    try:
        with _opener(url).open(Request(url), timeout=TIMEOUT) as response:
            content = _body(response)
    except HTTPError as error:
        error.close()
        raise BadReference(f"the server answers with {error.code}") from None
    except (OSError, HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise BadReference(f"it cannot be fetched: {reason}") from None
    actual = PINNED + hashlib.sha256(content).hexdigest()
    if actual != pin:
        hint = f"check it, and pin it as {actual}"
        raise Changed("the document has changed since it was pinned", hint)
    return content


def _body(response: Any) -> bytes:
    if response.status != 200:
        raise ValueError(f"the server answers with {response.status}")
    end = time.monotonic() + DEADLINE
    content = bytearray()
    while piece := response.read1(_PIECE):
        content += piece
        if len(content) > MAX_SIZE:
            raise ValueError(TOO_LARGE)
        if time.monotonic() > end:
            raise ValueError(f"it takes longer than {DEADLINE} seconds")
    return bytes(content)


class _Stay(HTTPRedirectHandler):
    """A redirect is an answer like any other: nothing is asked of another URL."""

    def redirect_request(self, *args: Any, **named: Any) -> None:
        return None


def _opener(url: str) -> OpenerDirector:
    if is_loopback(url):
        return build_opener(_Stay, ProxyHandler({}))
    return build_opener(_Stay)
