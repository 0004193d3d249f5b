"""Servers, which 2.0 has in parts."""

from __future__ import annotations

from typing import Any

_SECURE = ("https", "wss")


def servers(data: dict[str, Any]) -> list[dict[str, Any]]:
    """The servers of a document: relative to its own address without a `host`.

    A secure scheme comes first, since callers take the first; `schemes` has no order.
    It is also what is taken when the document names none.
    """
    base = "/" + data.get("basePath", "/").strip("/")
    if "host" not in data:
        return [{"url": base}] if "basePath" in data else []
    schemes = data.get("schemes") or ["https"]
    ordered = sorted(dict.fromkeys(schemes), key=lambda each: each not in _SECURE)
    rest = "" if base == "/" else base
    return [{"url": f"{scheme}://{data['host']}{rest}"} for scheme in ordered]
