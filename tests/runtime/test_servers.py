"""Which address a client has, by name, by URL, and from a relative one."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rebilly_customers._runtime.servers import address, joined, server_of

SERVERS = {"live": "https://api.example/v1", "here": "/v2", "root": "/"}


@pytest.mark.parametrize(
    ("name", "url", "expected"),
    [
        ("live", None, "https://api.example/v1"),
        ("live", "https://other.example/x", "https://other.example/x"),
        ("here", "https://other.example", "https://other.example/v2"),
        ("here", "https://other.example/docs/api.yaml", "https://other.example/v2"),
        ("root", "https://other.example/v3", "https://other.example/v3"),
    ],
)
def test_servers(name: str, url: str | None, expected: str) -> None:
    assert server_of(SERVERS, name, url) == expected


@pytest.mark.parametrize("name", ["here", "root"])
def test_a_relative_server_needs_another_address(name: str) -> None:
    with pytest.raises(ValueError, match="give a base_url"):
        server_of(SERVERS, name, None)


def test_an_unknown_server_is_told() -> None:
    with pytest.raises(ValueError, match="no server 'test': there is live, here, root"):
        server_of(SERVERS, "test", None)


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text("./@:?#{}b%"))
def test_a_variable_changes_no_other_part_of_an_address(one: str, two: str) -> None:
    url = "https://{a}.h/{b}/x"
    try:
        made = urlsplit(address(url, {"a": one, "b": two}))
    except ValueError:
        assert not one.strip(".") or not two.strip(".")
        return
    host, _, rest = made.netloc.rpartition(".")
    assert (made.scheme, rest, made.query, made.fragment) == ("https", "h", "", "")
    assert (unquote(host), made.username, made.port) == (one, None, None)
    assert [unquote(part) for part in made.path.split("/")] == ["", two, "x"]


def test_variables_stay_where_they_are() -> None:
    assert address("https://h/{a}", {"a": "x/y"}) == "https://h/x%2Fy"
    with pytest.raises(ValueError, match="dots alone"):
        address("https://h/{a}", {"a": ".."})
    assert address("https://h/{a}", {"a": "x/y?z"}, ("a",)) == "https://h/x/y%3Fz"
    assert address("https://h{a}", {"a": "/x/"}, ("a",)) == "https://h/x/"
    for odd in ("", "x/..", "./x", "x/../y"):
        with pytest.raises(ValueError, match="dots alone"):
            address("https://h/{a}", {"a": odd}, ("a",))
    assert joined("https://h/a/", "b") == "https://h/a/b"
