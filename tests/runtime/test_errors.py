"""Errors travel between processes, say what to do, and show nothing secret."""

from __future__ import annotations

import pickle

import pytest
from rebilly_customers._runtime.violations import Violation
from rebilly_customers._runtime.errors import (
    AmbiguousOutcome,
    ApiError,
    ClientError,
    ConnectFailed,
    InvalidRequest,
    MissingCredentials,
    NoAnswer,
    Timeout,
    TransportError,
    UnexpectedResponse,
)
from rebilly_customers._runtime.responses import Headers

from .samples import NotBrewed, brew

HEADERS = Headers([("Set-Cookie", "hunter2"), ("Date", "x")])
BODY = b'{"password": "hunter2"}'
ERRORS = [
    InvalidRequest([Violation("/name", "maxLength", "must be shorter")]),
    MissingCredentials([("Key",), ("User", "Password")]),
    ApiError(status=500, headers=HEADERS, body={"password": "hunter2"}, content=BODY),
    NotBrewed(status=422, headers=HEADERS, body={"password": "hunter2"}, content=BODY),
    UnexpectedResponse("odd", status=529, headers=HEADERS, content=BODY),
    ConnectFailed("refused"),
    Timeout("late"),
    NoAnswer("reset"),
    AmbiguousOutcome("reset"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_pickles_whole_and_shows_nothing(error: ClientError) -> None:
    error.about(brew("oolong"))
    twin = pickle.loads(pickle.dumps(error))
    assert type(twin) is type(error)
    assert (str(twin), twin.operation) == (str(error), "brew")
    assert repr(twin.__dict__.keys()) == repr(error.__dict__.keys())
    assert "hunter2" not in f"{error} {error!r} {error.args}"
    assert str(error).startswith("POST /houses/{house}/teas: ")


def test_messages() -> None:
    assert [str(error).partition("teas: ")[2] for error in ERRORS[:2]] == [
        "the request is not valid and was not sent:\n"
        "  /name: must be shorter (maxLength)",
        "nothing was sent: give the client credentials for "
        "Key or User with Password",
    ]


def test_standard_errors_catch_ours() -> None:
    assert issubclass(Timeout, TimeoutError)
    assert issubclass(InvalidRequest, ValueError)
    lost = (ConnectFailed, Timeout, NoAnswer, AmbiguousOutcome)
    assert all(issubclass(kind, TransportError) for kind in lost)
