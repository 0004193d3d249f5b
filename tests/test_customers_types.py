"""What type checkers and black say of the generator, the stamped package and its users."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from customers import ROOT, unavailable

TOOLS = Path(sys.executable).parent

USER = """
import asyncio

from rebilly_customers import AsyncClient, Client, CustomerInput, create_customer
from rebilly_customers import errors
from rebilly_customers.fake import Fake
from rebilly_customers.fixtures import make_customer, make_customer_input, make_tag
from rebilly_customers.fixtures import strategies
from rebilly_customers.fixtures.plugin import Message, each_invalid

client = Client(organization_id="org_1", api_key="key")
given = CustomerInput(locale=None)
reveal_type(given.locale)  # reveals: str | Unset | None
reveal_type(client.send(create_customer(given)))  # reveals: Customer
reveal_type(client.customers.create_customer(given))  # reveals: Customer
response = client.exchange(create_customer(given))
reveal_type(response.body.created_time)  # reveals: datetime | None
reveal_type(response.headers.x_rate_limit_limit)  # reveals: int | None
reveal_type(response.headers.location)  # reveals: str | None


async def send(other: AsyncClient) -> None:
    reveal_type(await other.send(create_customer(given)))  # reveals: Customer
    reveal_type(await other.customers.create_customer(given))  # reveals: Customer
    headers = (await other.exchange(create_customer(given))).headers
    reveal_type(headers.x_rate_limit_remaining)  # reveals: int | None


try:
    client.send(create_customer(given))
except errors.ValidationError as error:
    reveal_type(error.body.invalid_fields)  # reveals: list[InvalidField] | None
except errors.TooManyRequests as error:
    reveal_type(error.headers.x_rate_limit_retry_after)  # reveals: int | None

reveal_type(make_customer(email="a@example.com"))  # reveals: Customer
reveal_type(make_customer.minimal())  # reveals: Customer
reveal_type(make_customer.example("company", locale=None))  # reveals: Customer
make_customer_input(primary_address={"country": "FR"}, locale="fr-FR")
make_customer(tags=[{"name": "vip"}, make_tag()], primary_address={"emails": []})
make_customer_input(primary_address={"emails": [{"value": "a@example.com"}]})
reveal_type(make_tag(name="vip"))  # reveals: Tag
reveal_type(strategies.customer())  # reveals: SearchStrategy[Customer]
reveal_type(strategies.customer_input.invalid())  # reveals: SearchStrategy[Any]
asyncio.run(send(AsyncClient(organization_id="org_1", jwt="token")))
if given.locale:
    reveal_type(given.locale)  # reveals: str

fake = Fake()
Client(organization_id="org_1", api_key="key", transport=fake)
AsyncClient(organization_id="org_1", api_key="key", transport=fake)
fake.create_customer.returns(409).then(201, make_customer()).delays(0.1)
fake.create_customer.when(query={"limit": 1}, body=given).returns(201, {"id": "cus_1"})
fake.create_customer.fails("reset").then_fails("timeout")
reveal_type(fake.create_customer.calls[0].path["id"])  # reveals: Any

fake.create_customer.returns(418)  # error: 418
fake.create_customer.returns(201).then(500)  # error: 500
fake.create_customer.returns(201, given)  # error: Input
fake.create_customer.fails("flood")  # error: flood
fake.delete_customer.returns(204)  # error: delete_customer
CustomerInput(id="cus_1")  # error: "id"
CustomerInput(locale=5)  # error: locale
client.customers.create_customer(client.send(create_customer(given)))  # error: Input
client.customers.create_customer()  # error: rgument
Client(api_key="key")  # error: organization_id
Client(organization_id="org_1", server="production")  # error: production
make_customer(emial="a@example.com")  # error: emial
make_customer.example("compny")  # error: compny
make_customer_input(primary_address={"contry": "FR"})  # error: primary_address
make_customer(tags=[{"nmae": "vip"}])  # error: _TagFields
make_customer("cus_1")  # error: rgument
make_customer_input(primary_address={"country": 5})  # error: primary_address


@each_invalid("create_customer", part="request")
def test_refused(message: Message) -> None:
    reveal_type(message.pointer)  # reveals: str
"""
"""A program of a user; comments say what a type checker has to say of their lines."""


def run(*command: str | Path, folder: Path = ROOT) -> tuple[int, str]:
    """The exit code of a tool, and what it prints."""
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    return ran.returncode, ran.stdout + ran.stderr


@cache
def pyright() -> str:
    """The path of a pyright that runs; else the test is skipped, but for in CI."""
    tool = TOOLS / "pyright"
    try:
        code, told = run(tool, "--version")
    except OSError as error:
        code, told = 1, str(error)
    if code:
        unavailable(f"pyright does not run here: {told.strip()[-200:]}")
    return str(tool)


def test_mypy_reports_nothing() -> None:
    assert run(TOOLS / "mypy", "generator", "generated", "--no-error-summary") == (
        0,
        "",
    )


def test_pyright_reports_nothing() -> None:
    code, told = run(pyright())
    assert (code, told.strip()) == (0, "0 errors, 0 warnings, 0 informations")


def test_black_changes_nothing() -> None:
    folders = [ROOT / "generator", ROOT / "generated"]
    assert run(TOOLS / "black", "--check", "--quiet", *folders) == (0, "")


def test_nothing_is_ignored_in_what_is_stamped() -> None:
    for path in (ROOT / "generated").rglob("*.py"):
        text = path.read_text("utf-8")
        assert "type: ignore" not in text and "pyright:" not in text, path
        assert "noqa" not in text, path


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The user's program, in a folder outside of the repository."""
    path = tmp_path_factory.mktemp("user") / "program.py"
    path.write_text(USER)
    return path


def lines_with(mark: str) -> dict[int, str]:
    """What the program's lines expect, by line number."""
    found = {}
    for number, line in enumerate(USER.splitlines(), 1):
        if match := re.search(rf"# {mark}: (.*)", line):
            found[number] = match[1]
    return found


def assert_said(errors: dict[int, str], revealed: dict[int, str]) -> None:
    """Hold what a type checker says, by line, against what the program expects."""
    assert {line: bare(text) for line, text in revealed.items()} == {
        line: bare(text) for line, text in lines_with("reveals").items()
    }
    expected = lines_with("error")
    assert errors.keys() == expected.keys()
    for line, part in expected.items():
        assert part in errors[line]


def bare(type: str) -> frozenset[str]:
    """The members of a union, without their modules."""
    return frozenset(re.sub(r"\w+\.", "", type).split(" | "))


def test_mypy_knows_the_types_of_a_user(program: Path) -> None:
    options = ["--strict", "--no-error-summary", "--hide-error-context"]
    config = ["--config-file", str(ROOT / "pyproject.toml")]
    cache = ["--cache-dir", str(ROOT / ".mypy_cache")]
    command = [str(TOOLS / "mypy"), *options, *config, *cache, str(program)]
    code, told = run(*command)
    assert code == 1
    errors, revealed = {}, {}
    for line in told.splitlines():
        found = re.match(
            r'.*program.py:(\d+): (?:error: (.*)|note: Revealed.* "(.*)")', line
        )
        if found and found[2]:
            errors[int(found[1])] = found[2]
        elif found:
            revealed[int(found[1])] = found[3]
    assert_said(errors, revealed)


def test_pyright_knows_the_types_of_a_user(program: Path) -> None:
    settings = {"extraPaths": [str(ROOT / "generated")], "typeCheckingMode": "strict"}
    config = program.with_name("pyrightconfig.json")
    config.write_text(json.dumps({"include": [program.name], **settings}))
    options = ["--outputjson", "--pythonpath", sys.executable]
    code, told = run(pyright(), *options, folder=program.parent)
    assert code == 1, told
    errors, revealed = {}, {}
    for said in json.loads(told)["generalDiagnostics"]:
        line = said["range"]["start"]["line"] + 1
        if said["severity"] == "error":
            errors[line] = said["message"]
        elif found := re.search(r'is "(.*)"$', said["message"]):
            revealed[line] = found[1]
    assert_said(errors, revealed)
