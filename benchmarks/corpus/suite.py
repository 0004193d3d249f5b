"""The JSON-Schema-Test-Suite, draft 2020-12: what generated code says of its instances."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from .package import imported, same, stamped

_HOST = "http://localhost:1234/"
"""Where the suite wants its `remotes` to be."""

_META = "https://json-schema.org/draft/2020-12/"


@dataclass(frozen=True, slots=True)
class Group:
    """A schema of the suite and its instances."""

    file: str
    name: str
    schema: Any
    tests: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a package says of an instance; `refused` is why there is none.

    `checked` is whether the check finds nothing, `decoded` whether there is an object,
    `same` whether a request sends the JSON value that the object was made of.
    """

    name: str
    valid: bool
    checked: bool = False
    decoded: bool = False
    same: bool = False
    refused: str = ""

    @property
    def agrees(self) -> bool:
        """Whether the check says what the suite says."""
        return not self.refused and self.checked == self.valid

    @property
    def holds(self) -> bool:
        """Whether decoding and checking say so too, and nothing valid is changed."""
        accepted = self.checked and self.decoded and self.same
        return not self.refused and accepted == self.valid

    def told(self) -> str:
        """The verdict in a line."""
        expected = "valid" if self.valid else "invalid"
        if self.refused:
            return f"{self.name}: {expected}, but refused: {self.refused}"
        if not self.agrees:
            return f"{self.name}: {expected}, but the check says otherwise"
        fate = "changed" if self.decoded else "not decoded"
        return f"{self.name}: {expected}, but {fate}"


def summary(found: list[Verdict]) -> str:
    """How many verdicts are right, in a line."""
    agreed = sum(verdict.agrees for verdict in found)
    held = sum(verdict.holds for verdict in found)
    return (
        f"JSON-Schema-Test-Suite: of {len(found):,} tests, the check agrees on"
        f" {agreed:,}, decoding and checking on {held:,}"
    )


def verdicts(suite: Path, out: Path) -> list[Verdict]:
    """What generated code says of each required test; packages are put into `out`."""
    found: list[Verdict] = []
    for number, batch in enumerate(batches(groups(suite))):
        found += _judged(batch, suite, out, f"suite{number}")
    return found


def groups(suite: Path) -> Iterator[Group]:
    """The required tests, file by file."""
    for path in sorted((suite / "tests" / "draft2020-12").glob("*.json")):
        for each in json.loads(path.read_text("utf-8")):
            name, tests = each["description"], tuple(each["tests"])
            yield Group(path.stem, name, each["schema"], tests)


def batches(listed: Iterable[Group]) -> Iterator[list[Group]]:
    """Groups that fit into one document: those of a file that share no identifier."""
    batch: list[Group] = []
    known: set[str] = set()
    for group in listed:
        own = set(_identifiers(group.schema))
        if batch and (batch[0].file != group.file or own & known):
            yield batch
            batch, known = [], set()
        batch.append(group)
        known |= own
    yield batch


def _identifiers(node: Any) -> Iterator[str]:
    if isinstance(node, dict) and isinstance(node.get("$id"), str):
        yield node["$id"]
    for inner in node.values() if isinstance(node, dict) else ():
        yield from _identifiers(inner)


def _judged(
    batch: list[Group], suite: Path, out: Path, package: str
) -> Iterator[Verdict]:
    """The verdicts on a batch; where it is refused, on each group by itself."""
    refusal = stamped(_document(batch, suite), out, package)
    if not refusal:
        module = imported(out, package)
        for number, group in enumerate(batch):
            yield from _run(module, number, group)
    elif len(batch) > 1:
        for number, group in enumerate(batch):
            yield from _judged([group], suite, out, f"{package}_{number}")
    else:
        for test in batch[0].tests:
            name = _name(batch[0], test)
            yield Verdict(name=name, valid=test["valid"], refused=refusal)


def _run(module: ModuleType, number: int, group: Group) -> Iterator[Verdict]:
    transport = _Transport(module)
    client = module.Client(transport=transport)
    send = getattr(module, f"put_{number}")
    request = getattr(module, f"get_{number}")()
    (content,) = request.responses.answers["200"].contents
    for test in group.tests:
        transport.content = json.dumps(test["data"]).encode()
        checked = not content.violations(transport.content, "")
        decoded = kept = False
        try:
            body = client.exchange(request).body
            decoded = True
            kept = same(json.loads(send(body).body.content()), test["data"])
        except module.errors.ClientError:
            pass
        yield Verdict(
            name=_name(group, test),
            valid=test["valid"],
            checked=checked,
            decoded=decoded,
            same=kept,
        )


def _name(group: Group, test: dict[str, Any]) -> str:
    return f"{group.file}: {group.name}: {test['description']}"


class _Transport:
    """Answers everything with the same content."""

    def __init__(self, module: ModuleType) -> None:
        home = import_module("._runtime.transports", module.__name__)
        self._incoming = home.Incoming
        self.content = b""

    def send(self, outgoing: Any) -> Any:
        """The content, as JSON."""
        headers = (("Content-Type", "application/json"),)
        return self._incoming(status=200, headers=headers, content=self.content)

    def close(self) -> None:
        """Nothing is open."""


def _document(batch: list[Group], suite: Path) -> dict[str, Any]:
    """An OpenAPI document of one schema and two operations for each group."""
    named = {f"T{n}": _own(group.schema, n) for n, group in enumerate(batch)}
    paths = {f"/{n}": _path(n) for n in range(len(batch))}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Suite", "version": "1"},
        "servers": [{"url": "https://suite.example"}],
        "paths": paths,
        "components": {"schemas": {**named, **_needed(named, suite)}},
    }


def _own(schema: Any, number: int) -> Any:
    """The schema as a resource of its own, to which its references are relative."""
    if not isinstance(schema, dict):
        return schema
    return {"$id": f"https://suite.example/{number}", **schema}


def _path(number: int) -> dict[str, Any]:
    content = {
        "application/json": {"schema": {"$ref": f"#/components/schemas/T{number}"}}
    }
    answers = {"200": {"description": "An instance.", "content": content}}
    sent = {"required": True, "content": content}
    get = {"operationId": f"get_{number}", "responses": answers}
    put = {"operationId": f"put_{number}", "requestBody": sent, "responses": answers}
    return {"get": get, "put": put}


def _needed(named: dict[str, Any], suite: Path) -> dict[str, Any]:
    """The remote schemas of the suite, and the metaschema, if the schemas refer to them."""
    text = json.dumps(named)
    listed: dict[str, Any] = {}
    if _HOST in text:
        listed |= _remotes(suite)
    if _META in text or _META in json.dumps(listed):
        listed |= _metaschemas()
    named = {f"R{n}": {"$id": url, **listed[url]} for n, url in enumerate(listed)}
    return named | _moved(listed)


def _moved(listed: dict[str, Any]) -> dict[str, Any]:
    """References from the addresses of schemas that have another identifier."""
    return {
        f"M{n}": {"$id": url, "$ref": schema["$id"]}
        for n, (url, schema) in enumerate(listed.items())
        if schema.get("$id", url) != url
    }


@cache
def _remotes(suite: Path) -> dict[str, Any]:
    folder = suite / "remotes"
    return {
        _HOST + path.relative_to(folder).as_posix(): json.loads(path.read_text("utf-8"))
        for path in sorted(folder.rglob("*.json"))
    }


@cache
def _metaschemas() -> dict[str, Any]:
    from jsonschema_specifications import REGISTRY

    urls = [url for url in REGISTRY if url.startswith(_META)]
    return {url: REGISTRY.contents(url) for url in sorted(urls)}
