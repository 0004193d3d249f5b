"""What the tests of the stamped package share: its document, and both its clients."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

import pytest
import yaml
from rebilly_customers import (
    AsyncClient,
    Client,
    ConflictProblem,
    Customer,
    CustomerInput,
    ForbiddenProblem,
    TooManyRequestsProblem,
    UnauthorizedProblem,
    ValidationProblem,
    fixtures,
)
from rebilly_customers._runtime.models import Model
from rebilly_customers._runtime.retry import Retry
from rebilly_customers.fixtures import Message
from runtime.servers import Server

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generated/rebilly_customers"
SPEC = ROOT / "specs/customers.yaml"
DOCUMENT: dict[str, Any] = yaml.safe_load(SPEC.read_text("utf-8"))

MESSAGES = fixtures.messages("create_customer")
MODELS: dict[str, type[Model]] = {
    "request": CustomerInput,
    "201": Customer,
    "401": UnauthorizedProblem,
    "403": ForbiddenProblem,
    "409": ConflictProblem,
    "422": ValidationProblem,
    "429": TooManyRequestsProblem,
}
"""The class of the request's body, and of each status."""
KEY = "sk_test_51HxYz"
TOKEN = "eyJhbGciOiJIUzI1NiJ9.e30.Sig-Natu_re"

Act: TypeAlias = "Callable[[Any], Any]"
"""Calls one method of a client: an `AsyncClient` gives an awaitable of what it gives."""


def unavailable(reason: str) -> NoReturn:
    """Skip a test whose tool cannot be had here, and say why; in CI it must be there."""
    if os.environ.get("RESTAMP_CI") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


def body_of(part: str, kind: str = "typical") -> Any:
    """The body of the fixture of a request or status."""
    return fixtures.message(f"create_customer-{part}-{kind}").body


def messages(expect: str) -> list[Message]:
    """The messages of what is known that are to be accepted, or rejected."""
    return [m for m in MESSAGES if m.expect == expect and m.kind != "future"]


def settings(server: Server, options: dict[str, Any]) -> dict[str, Any]:
    """The arguments of a client of a loopback server, with an organization's path."""
    given = {"organization_id": "org_1", "api_key": KEY, "retry": Retry(base=0.0)}
    base_url = server.url + "/organizations/{organizationId}"
    return {**given, "base_url": base_url, **options}


def blocking(server: Server, act: Act, **options: Any) -> Any:
    """What a call gives with a `Client`."""
    with Client(**settings(server, options)) as client:
        return act(client)


def asynchronous(server: Server, act: Act, **options: Any) -> Any:
    """What a call gives with an `AsyncClient`."""

    async def run() -> Any:
        async with AsyncClient(**settings(server, options)) as client:
            return await act(client)

    return asyncio.run(run())
