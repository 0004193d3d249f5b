"""What is sent again and when, by a clock that the test owns."""

from __future__ import annotations

import datetime as dt
import time
from email.utils import formatdate
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from rebilly_customers._runtime.errors import (
    AmbiguousOutcome,
    ApiError,
    ClientError,
    ConnectFailed,
    NoAnswer,
    Timeout,
    UnexpectedResponse,
)
from rebilly_customers._runtime.requests import Request
from rebilly_customers._runtime.responses import Headers
from rebilly_customers._runtime.retry import Course, Retry, hint

from .samples import brew, look

NOW = 1_700_000_000.0
RETRY = Retry(clock=lambda: 0.0, now=lambda: NOW, random=lambda: 0.5)


def declared(status: int, **headers: str) -> ApiError:
    pairs = ((name.replace("_", "-"), value) for name, value in headers.items())
    return ApiError(status=status, headers=Headers(pairs), body=None)


def unexpected(status: int, truncated: bool = False) -> UnexpectedResponse:
    return UnexpectedResponse(
        "odd", status=status, headers=Headers(), content=b"", truncated=truncated
    )


@pytest.mark.parametrize(
    ("error", "once", "repeatable"),
    [
        (ConnectFailed("x"), True, True),
        (declared(429), True, True),
        (unexpected(429), True, True),
        (Timeout("x"), False, True),
        (NoAnswer("x"), False, True),
        (declared(503), False, True),
        (declared(503, Retry_After="1"), False, True),
        (unexpected(502), False, True),
        (unexpected(504), False, True),
        (unexpected(201, truncated=True), False, True),
        (unexpected(201), False, False),
        (unexpected(500), False, False),
        (unexpected(529), False, False),
        (declared(422), False, False),
        (declared(409), False, False),
    ],
)
def test_what_is_sent_again(error: ClientError, once: bool, repeatable: bool) -> None:
    cases: list[tuple[Request[Any, Any], bool]] = [
        (brew("x"), once),
        (brew("x", key="k"), repeatable),
        (look(), repeatable),
    ]
    for request, again in cases:
        course = Course(RETRY, request)
        course.begin(30)
        try:
            course.wait_after(error)
        except ClientError:
            assert not again
        else:
            assert again


def test_a_lost_create_is_ambiguous_and_a_lost_look_is_not() -> None:
    for error in (Timeout("late"), NoAnswer("reset")):
        course = Course(RETRY, brew("x"))
        course.begin(30)
        with pytest.raises(AmbiguousOutcome, match="look for its effect") as caught:
            course.wait_after(error)
        assert caught.value.__cause__ is error
        assert caught.value.operation == "brew"
        looking = Course(Retry(attempts=1), look())
        looking.begin(30)
        with pytest.raises(type(error)):
            looking.wait_after(error)


def test_the_wait_doubles_up_to_its_cap() -> None:
    course = Course(Retry(attempts=9, random=lambda: 1.0, clock=lambda: 0.0), look())
    waits = []
    for _ in range(7):
        course.begin(30)
        waits.append(course.wait_after(NoAnswer("x")))
    assert waits == [0.5, 1, 2, 4, 8, 8, 8]


@given(st.integers(1, 2000))
def test_jitter_is_full(tries: int) -> None:
    assert 0 <= Retry().backoff(tries) <= 8


def test_tries_end() -> None:
    course = Course(RETRY, look())
    for _ in range(2):
        course.begin(30)
        assert course.wait_after(NoAnswer("x")) > 0
    course.begin(30)
    with pytest.raises(NoAnswer):
        course.wait_after(NoAnswer("x"))


def test_the_deadline_covers_all_tries_and_waits() -> None:
    ticks = iter([0.0, 0.0, 40.0, 50.0, 59.9])
    course = Course(Retry(clock=lambda: next(ticks), random=lambda: 0.5), look())
    assert course.begin(30) == 30
    assert course.wait_after(NoAnswer("x")) == 0.25
    assert course.begin(30) == 10
    with pytest.raises(NoAnswer):
        course.wait_after(NoAnswer("x"))


@pytest.mark.parametrize(("hinted", "waited"), [("59", True), ("61", False)])
def test_a_long_hint_is_told_at_once(hinted: str, waited: bool) -> None:
    course = Course(Retry(deadline=600, longest_wait=60), brew("x"))
    course.begin(30)
    error = declared(429, Retry_After=hinted)
    if waited:
        assert course.wait_after(error) == 59
    else:
        with pytest.raises(ApiError):
            course.wait_after(error)


EPOCH = str(int(NOW) + 7)


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"Retry-After": "3"}, 3),
        ({"Retry-After": "1.5"}, 1.5),
        ({"Retry-After": formatdate(NOW + 9, usegmt=True)}, 9),
        ({"X-RateLimit-Retry-After": EPOCH}, 7),
        ({"x-ratelimit-retry-after": "4"}, 4),
        ({"Retry-After": "2", "X-RateLimit-Retry-After": EPOCH}, 7),
        ({"X-RateLimit-Retry-After": EPOCH, "Date": formatdate(NOW + 2)}, 5),
        ({"X-RateLimit-Retry-After": EPOCH, "Date": "nonsense"}, 7),
        ({"Retry-After": "0"}, None),
        ({"Retry-After": "-5"}, None),
        ({"Retry-After": "NaN"}, None),
        ({"Retry-After": "inf"}, None),
        ({"Retry-After": "9" * 400}, None),
        ({"Retry-After": "999999"}, None),
        ({"Retry-After": "1700000000000"}, None),
        ({"Retry-After": str(int(NOW) - 60)}, None),
        ({"Retry-After": formatdate(NOW - 60)}, None),
        ({"Retry-After": "Fri, 31 Dec 9999 23:59:59 -9999"}, None),
        ({"Retry-After": "soon"}, None),
        ({}, None),
    ],
)
def test_hints(headers: dict[str, str], wait: float | None) -> None:
    assert hint(Headers(headers.items()), NOW) == wait


MOMENTS = st.integers(0, 2**33).map(float)
FORMS = st.sampled_from(
    [
        "{:%a, %d %b %Y %H:%M:%S} GMT",
        "{:%A, %d-%b-%y %H:%M:%S} GMT",
        "{:%a %b %e %H:%M:%S %Y}",
    ]
)
"""The three forms of a date in HTTP (RFC 9110, section 5.6.7)."""


@pytest.mark.parametrize("zone", ["UTC", "America/New_York"])
@given(now=MOMENTS, wait=st.integers(1, 86_400), form=FORMS, told=st.booleans())
def test_a_date_is_waited_for_in_every_form_and_zone(
    zone: str, now: float, wait: int, form: str, told: bool
) -> None:
    moment = dt.datetime.fromtimestamp(now + wait, dt.UTC)
    assume("%y" not in form or 1970 <= moment.year <= 2068)
    headers = {"Retry-After": form.format(moment)}
    if told:
        headers["Date"] = formatdate(now, usegmt=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", zone)
        time.tzset()
        try:
            assert hint(Headers(headers.items()), NOW if told else now) == wait
        finally:
            patch.undo()
            time.tzset()


@given(st.integers(0, 200_000), st.integers(0, 999))
def test_seconds_are_waited_for(whole: int, thousandths: int) -> None:
    text = f"{whole}.{thousandths:03}"
    wait = float(text)
    expected = wait if 0 < wait <= 86_400 else None
    assert hint(Headers([("Retry-After", text)]), NOW) == expected


@given(st.text() | st.floats().map(str) | st.integers().map(str), st.text())
def test_no_hint_can_hurt(text: str, date: str) -> None:
    wait = hint(Headers([("Retry-After", text), ("Date", date)]), NOW)
    assert wait is None or 0 < wait <= 86_400


def test_a_call_needs_an_attempt() -> None:
    with pytest.raises(ValueError, match="at least one attempt"):
        Retry(attempts=0)
