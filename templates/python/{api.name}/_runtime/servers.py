"""The address of a server, its variables filled in."""

from __future__ import annotations

from collections.abc import Mapping


def server_of(servers: Mapping[str, str], name: str, url: str | None) -> str:
    """The given URL, or a server's by its short name; `ValueError` lists those."""
    if url is not None:
        return url
    if name not in servers:
        raise ValueError(f"no server {name!r}: there is {', '.join(servers)}")
    return servers[name]


def address(url: str, variables: Mapping[str, str]) -> str:
    """The URL with each `{variable}` replaced by its percent-encoded value.

    `ValueError` names a variable that is empty, or of dots alone, as that would lead
    elsewhere.
    """
    from urllib.parse import quote

    for name, value in variables.items():
        place = "{" + name + "}"
        if place in url and not value.strip("."):
            raise ValueError(f"{name} must not be empty or of dots alone")
        url = url.replace(place, quote(value, safe=""))
    return url
