"""How many requests a second the fake of the customers answers, in process and over HTTP."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from threading import Thread
from time import perf_counter

from rebilly_customers import Client, create_customer
from rebilly_customers._runtime.transports import Outgoing
from rebilly_customers.fake import Fake
from rebilly_customers.fixtures import make_customer_input
from rich.table import Table

GENERATED = Path(__file__).parents[1] / "generated"
CUSTOMER = make_customer_input()
PATH = "/organizations/org_1/customers"
HEADERS = {"REB-APIKEY": "key", "Content-Type": "application/json"}
ROUNDS = 9
SECONDS = 0.5
"""Of one round, about."""


def table() -> Table:
    """Requests a second: the median of several rounds."""
    table = Table(title="The fake of the customers: requests a second")
    table.add_column("")
    table.add_column("requests/s", justify="right")
    for name, rate in rates().items():
        table.add_row(name, f"{rate:,.0f}")
    return table


def rates() -> dict[str, float]:
    """The rates by what is measured."""
    fake = Fake()
    client = Client(organization_id="org_1", api_key="key", transport=fake)
    outgoing = Outgoing(
        method="POST",
        url=f"https://api.rebilly.com{PATH}",
        headers=tuple(HEADERS.items()),
        content=json.dumps(CUSTOMER.to_dict()).encode(),
    )
    found = {
        "in process, the client's own work too": _rate(
            lambda: client.send(create_customer(CUSTOMER))
        ),
        "in process, the fake alone": _rate(lambda: fake.send(outgoing)),
    }
    with _served() as port:
        found["over HTTP, one connection"] = _rate(_post(port))
    return found


def _rate(call: Callable[[], object]) -> float:
    """Calls a second."""
    call()
    begun = perf_counter()
    call()
    count = max(1, int(SECONDS / (perf_counter() - begun)))
    return median(_round(call, count) for _ in range(ROUNDS))


def _round(call: Callable[[], object], count: int) -> float:
    begun = perf_counter()
    for _ in range(count):
        call()
    return count / (perf_counter() - begun)


@contextmanager
def _served() -> Iterator[int]:
    """The port of a fake in a process of its own, as it is used."""
    command = [sys.executable, "-m", "rebilly_customers.fake", "--port", "0"]
    with subprocess.Popen(
        command, cwd=GENERATED, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        line = process.stdout.readline()
        Thread(target=process.stdout.read, daemon=True).start()
        yield int(line.partition(" (")[0].rpartition(":")[2])
        process.terminate()


def _post(port: int) -> Callable[[], object]:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    body = json.dumps(CUSTOMER.to_dict()).encode()

    def post() -> bytes:
        connection.request("POST", PATH, body=body, headers=HEADERS)
        return connection.getresponse().read()

    return post
