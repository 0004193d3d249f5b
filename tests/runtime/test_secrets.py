"""A secret shows itself to nobody."""

from __future__ import annotations

import base64
import copy
import pickle
import traceback
from collections.abc import Callable
from dataclasses import asdict
from http.cookies import SimpleCookie
from urllib.parse import parse_qsl, unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rebilly_customers._runtime.credentials import ApiKey, Basic, Bearer
from rebilly_customers._runtime.secrets import Secret

VALUE = "sk_live_51HxYz"


@pytest.mark.parametrize(
    "shown",
    [
        repr,
        str,
        "{}".format,
        "{:>30}".format,
        lambda secret: "%s %r" % (secret, secret),
    ],
)
def test_is_masked_in_text(shown: Callable[[object], str]) -> None:
    assert VALUE not in shown(Secret(VALUE))


def test_is_masked_inside_credentials() -> None:
    secret = Secret(VALUE)
    for holder in (ApiKey("header", "K", secret), Bearer(secret), Basic("me", secret)):
        assert VALUE not in repr(holder) + str(asdict(holder)) + f"{holder}"


def test_copies_are_as_secret() -> None:
    for twin in (copy.copy(Secret(VALUE)), copy.deepcopy([Secret(VALUE)])[0]):
        assert twin.reveal() == VALUE
        assert VALUE not in repr(twin)


def test_cannot_be_pickled_or_looked_into() -> None:
    with pytest.raises(TypeError, match="cannot be pickled"):
        pickle.dumps(Secret(VALUE))
    assert not hasattr(Secret(VALUE), "__dict__")


def test_a_secret_of_a_secret_is_the_same() -> None:
    assert Secret(Secret(VALUE)).reveal() == VALUE


@given(st.text())
def test_takes_printable_ascii_only_and_says_so_without_it(value: str) -> None:
    if value and all("!" <= mark <= "~" for mark in value):
        assert Secret(value).reveal() == value
        return
    with pytest.raises(ValueError, match="secret must") as caught:
        Secret(value)
    told = "".join(traceback.format_exception(caught.value))
    assert len(value) < 3 or value not in told


KEYS = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1)
USERS = st.text(st.characters(exclude_categories=["Cs"]))


@given(USERS, KEYS)
def test_a_server_reads_the_user_and_the_password(user: str, password: str) -> None:
    try:
        headers = Basic(user, Secret(password)).headers()
    except ValueError:
        assert ":" in user or not user.isprintable()
        return
    scheme, _, pair = headers["Authorization"].partition(" ")
    assert scheme == "Basic"
    read, _, rest = base64.b64decode(pair, validate=True).decode().partition(":")
    assert (read, rest) == (user, password)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), KEYS)
def test_a_server_reads_the_key(name: str, key: str) -> None:
    ((sent, value),) = ApiKey("query", name, Secret(key)).query()
    assert parse_qsl(f"{sent}={value}") == [(name, key)]
    ((_, value),) = ApiKey("cookie", "k", Secret(key)).cookies()
    assert unquote(SimpleCookie(f"k={value}; a=b")["k"].value) == unquote(key)
    assert Bearer(key).headers() == {"Authorization": f"Bearer {key}"}
    shown = {repr(ApiKey("query", "n", Secret(each))) for each in (key, f"{key}!")}
    assert len(shown) == 1
