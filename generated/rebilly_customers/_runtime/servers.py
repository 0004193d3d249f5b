"""The address of a server, its variables filled in."""

from __future__ import annotations

from collections.abc import Container, Mapping


def server_of(servers: Mapping[str, str], name: str, url: str | None) -> str:
    """The given URL, or a server's by its short name.

    A server with a relative URL, such as `/v2`, is looked for from the given one.
    `ValueError` lists the names, or asks for the URL where it is needed.
    """
    if name not in servers:
        raise ValueError(f"no server {name!r}: there is {', '.join(servers)}")
    server = servers[name]
    if is_absolute(server):
        return server if url is None else url
    if url is None:
        raise ValueError(f"give a base_url: that of the server is {server!r} alone")
    return joined(url, server)


def is_absolute(url: str) -> bool:
    """Whether a URL says which host it is of."""
    return "://" in url.partition("?")[0]


def joined(url: str, relative: str) -> str:
    """A server's relative URL, seen from another (RFC 3986); `/` is that other one."""
    from urllib.parse import urljoin

    return url if relative in ("", "/") else urljoin(url, relative)


def address(
    url: str, variables: Mapping[str, str], slashed: Container[str] = ()
) -> str:
    """The URL with each `{variable}` replaced by its percent-encoded value.

    The slashes of those that may be `slashed` stay. `ValueError` names a variable that is
    empty, or has a segment of dots alone, as that would lead elsewhere.
    """
    from urllib.parse import quote

    for name, value in variables.items():
        place = "{" + name + "}"
        parts = value.split("/") if name in slashed else [value]
        dots = any(each and not each.strip(".") for each in parts)
        if place in url and (dots or not value):
            raise ValueError(f"{name} must not be empty or of dots alone")
        url = url.replace(place, "/".join(quote(each, safe="") for each in parts))
    return url
