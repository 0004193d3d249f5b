"""The stamped pytest plugin, as a user's tests have it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from customers import ROOT
from rebilly_customers import CustomerInput, create_customer, errors, fixtures
from rebilly_customers.fixtures.plugin import (
    Message,
    each_future,
    each_invalid,
    each_valid,
)

CONFIGURED = 'pytest_plugins = ["rebilly_customers.fixtures.plugin"]\n'


@each_valid("create_customer", part="request")
def test_valid_requests_are_built(message: Message) -> None:
    assert create_customer(CustomerInput.from_dict(message.body)).body is not None


@each_invalid(part="request")
def test_invalid_requests_are_refused(message: Message) -> None:
    with pytest.raises((errors.InvalidRequest, errors.DecodeError)) as caught:
        create_customer(CustomerInput.from_dict(message.body))
    if isinstance(caught.value, errors.InvalidRequest):
        assert [each.pointer for each in caught.value.violations] == [message.pointer]


def test_what_there_is_none_of_is_told() -> None:
    with pytest.raises(pytest.UsageError, match="no future message .* nothing is left"):
        each_future("create_customer", part="409")
    with pytest.raises(pytest.UsageError, match="no operation is .* near: create_cust"):
        each_valid("create_custmer")
    bare: Any = each_valid
    with pytest.raises(pytest.UsageError, match=r"needs its parentheses: @each_valid"):
        bare(lambda message: None)
    with pytest.raises(pytest.UsageError, match="part '999'; there are request, 201,"):
        each_future(part="999")


def ran(folder: Path, test: str, *options: str, conftest: str = CONFIGURED) -> str:
    """What pytest prints of a user's test."""
    (folder / "conftest.py").write_text(conftest, "utf-8")
    (folder / "test_user.py").write_text(test, "utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *options]
    done = subprocess.run(
        command,
        cwd=folder,
        env={"PYTHONPATH": str(ROOT / "generated"), "PATH": ""},
        capture_output=True,
        text=True,
    )
    return done.stdout


ANSWERED = """
from rebilly_customers import Client, create_customer, fixtures
from rebilly_customers.fake import Fake
from rebilly_customers.fixtures.plugin import Message, each_valid

@each_valid("create_customer", part="201")
def test_it(message: Message, client: Client, fake: Fake) -> None:
    fake.create_customer.sends(message)
    made = client.send(create_customer(fixtures.make_customer_input()))
    assert made.to_dict() == message.body
"""


def test_the_client_is_answered_by_the_fake(tmp_path: Path) -> None:
    said = ran(tmp_path, ANSWERED, "-v")
    assert "test_it[create_customer-201-minimal] PASSED" in said
    assert "failed" not in said


def test_a_client_may_be_given_options(tmp_path: Path) -> None:
    test = """
import pytest

@pytest.fixture
def client_options():
    return {"organization_id": "org_1", "server": "live"}

def test_it(client, async_client, fake):
    from rebilly_customers import create_customer, fixtures
    client.send(create_customer(fixtures.make_customer_input()))
    (call,) = fake.create_customer.calls
    assert "/organizations/org_1/" in call.asked.path
"""
    assert "1 passed" in ran(tmp_path, test)


def test_nothing_is_there_where_the_plugin_is_not_named(tmp_path: Path) -> None:
    said = ran(tmp_path, "def test_it(fake): ...", conftest="")
    assert "fixture 'fake' not found" in said
