"""Operations as methods: they send, are documented, and are typed."""

from __future__ import annotations

import asyncio
import inspect
import pydoc
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from rebilly_customers._runtime import __path__ as RUNTIME
from rebilly_customers._runtime.models import lazy
from rebilly_customers._runtime.requests import Request
from rebilly_customers._runtime.resources import (
    AsyncResource,
    Resource,
    sending,
    sending_async,
)

from . import samples
from .samples import Tea

stand_in = lazy(__name__, samples.__name__, "brew")
lazy_brew: Any = stand_in


class Teas(Resource):
    """Teas."""

    brew = sending(samples.brew)
    lazily = sending(lazy_brew)


class AsyncTeas(AsyncResource):
    """Teas."""

    brew = sending_async(samples.brew)


class Recorder:
    """A client that keeps what it is asked to send."""

    def send(self, request: Request[Any, Any]) -> Any:
        self.request = request
        return Tea("sent")


class AsyncRecorder(Recorder):
    """The same, to await."""

    async def send(self, request: Request[Any, Any]) -> Any:
        return super().send(request)


def test_a_method_sends_what_its_function_makes() -> None:
    client: Any = Recorder()
    assert Teas(client).brew("oolong", house="red") == Tea("sent")
    assert client.request == samples.brew("oolong", house="red")
    assert Teas.brew(Teas(client), "sencha") == Tea("sent")
    assert Teas(client).lazily("oolong") == Tea("sent")


def test_an_asynchronous_method_does_too() -> None:
    async def run() -> Tea:
        return await AsyncTeas(client).brew("oolong")

    client: Any = AsyncRecorder()
    assert asyncio.run(run()) == Tea("sent")
    assert client.request == samples.brew("oolong")
    assert inspect.iscoroutinefunction(AsyncTeas(client).brew)


@pytest.mark.parametrize("name", ["brew", "lazily"])
def test_help_shows_the_operation(name: str) -> None:
    client: Any = Recorder()
    method = getattr(Teas(client), name)
    shown = "(tea: 'str', *, house: 'str' = 'blue', key: 'str | None' = None)"
    assert str(inspect.signature(method)).startswith(f"{shown} -> 'Tea'")
    assert "Brew a tea." in pydoc.render_doc(method)
    assert "Brew a tea." in pydoc.render_doc(Teas)


def test_nothing_is_loaded_before_it_is_used() -> None:
    missing: Any = lazy(__name__, "nowhere", "brew")

    class Lazy(Resource):
        brew = sending(missing)

    with pytest.raises(ModuleNotFoundError):
        Lazy(missing).brew()


TYPED = """
from collections.abc import Awaitable
from typing import assert_type
from rebilly_customers._runtime.clients import AsyncClient, SyncClient
from rebilly_customers._runtime.events import Event
from rebilly_customers._runtime.requests import Request
from rebilly_customers._runtime.responses import Headers, Response
from runtime.samples import BrewedHeaders, Tea, brew, look
from runtime.test_resources import AsyncTeas, Teas

def use(client: SyncClient, other: AsyncClient) -> None:
    assert_type(Teas(client).brew("x", house="y"), Tea)
    assert_type(AsyncTeas(other).brew("x"), Awaitable[Tea])
    assert_type(client.send(brew("x")), Tea)
    assert_type(client.exchange(brew("x")), Response[Tea, BrewedHeaders])
    assert_type(client.exchange(look()), Response[Tea, Headers])
    Teas(client).brew(7)
    Teas(client).brew("x", houses="y")
    Teas(other)

async def follow(
    client: SyncClient, other: AsyncClient, request: Request[list[Event[Tea]]]
) -> None:
    with client.stream(request) as stream:
        assert_type(next(stream.events()).data, Tea)
    with client.stream(brew("x")) as brewed:
        assert_type(brewed.headers, BrewedHeaders)
        assert_type(next(brewed.events()).data, str)
    async with other.stream(request) as coming:
        async for event in coming.events():
            assert_type(event, Event[Tea])
        assert_type(await coming.read(), bytes)
"""


def test_methods_are_typed(tmp_path: Path) -> None:
    source = tmp_path / "typed.py"
    source.write_text(TYPED)
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", str(source)]
    roots = [Path(samples.__file__).parents[1], Path(RUNTIME[0]).parents[1]]
    search = {"MYPYPATH": ":".join(map(str, roots)), "PATH": ""}
    ran = subprocess.run(
        [*command, "--explicit-package-bases", f"--cache-dir={tmp_path}"],
        env=search,
        capture_output=True,
        text=True,
    )
    lines = [line for line in ran.stdout.splitlines() if "typed.py" in line]
    wrong = [TYPED.splitlines()[int(line.split(":")[1]) - 1].strip() for line in lines]
    assert wrong == [
        "Teas(client).brew(7)",
        'Teas(client).brew("x", houses="y")',
        "Teas(other)",
    ], (
        ran.stdout + ran.stderr
    )
