"""Remote documents: only what is listed, only as it was pinned, and nothing else."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from stamping import posting, schemas, written

from restamp.cli.commands import restamp
from restamp.document import BadReference, Document, Pointer
from restamp.problems import SpecError
from restamp.load import load, pin_complaint, url_complaint

SCHEMAS = Pointer(("components", "schemas"))
TEXT = b'{"type": "string"}'
MORE = b"not: {$ref: text.json}\nitems: {$ref: unlisted.json}\n"
NO_PIN = "sha256:" + "0" * 64


def pin(content: bytes) -> str:
    return "sha256:" + hashlib.sha256(content).hexdigest()


class Server(ThreadingHTTPServer):
    """A server that remembers what it was asked for, headers included."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answers)
        self.asked: list[str] = []
        self.headers: list[str] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Answers(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.server.headers += self.headers.keys()
        content = {"/text.json": TEXT, "/more.yaml": MORE}.get(self.path, b"")
        self.send_response(302 if self.path == "/moved" else 200 if content else 404)
        self.send_header("Location", "/text.json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.shutdown()


def refusal(document: Document) -> BadReference:
    with pytest.raises(BadReference) as caught:
        document.target(SCHEMAS / "A", document.get(SCHEMAS / "A")["$ref"])
    return caught.value


def referring(folder: Path, url: str) -> Path:
    return written(schemas(A={"$ref": url}), folder)


def test_what_is_listed_is_fetched_once_and_nothing_else(
    tmp_path: Path, server: Server
) -> None:
    more, text = f"{server.url}/more.yaml", f"{server.url}/text.json"
    path = written(schemas(A={"$ref": more}, B={"$ref": f"{text}#"}), tmp_path)
    found = load(path, remotes={more: pin(MORE), text: pin(TEXT)})
    assert server.asked == ["/more.yaml", "/text.json"]
    assert set(server.headers) <= {
        "Accept-Encoding",
        "Host",
        "User-Agent",
        "Connection",
    }
    assert found.target(SCHEMAS / "A", more) == (1,)
    assert found.target(Pointer((1, "not")), "text.json") == (2,)
    problem = found.problem(Pointer((2, "type")), "wrong")
    assert (problem.file, problem.line, problem.column) == (text, 1, 10)
    with pytest.raises(BadReference, match="only when they are listed"):
        found.target(Pointer((1, "items")), "unlisted.json")


def test_nothing_is_fetched_unless_it_is_listed(tmp_path: Path, server: Server) -> None:
    url = f"{server.url}/text.json"
    listed = {f"{server.url}/text": pin(TEXT), "https://h.example/a": NO_PIN}
    error = refusal(load(referring(tmp_path, url), remotes=listed))
    assert str(error) == "remote documents are read only when they are listed"
    assert error.hint is not None and url in error.hint
    assert not server.asked


def test_other_content_than_was_pinned_is_refused(
    tmp_path: Path, server: Server
) -> None:
    url = f"{server.url}/text.json"
    with pytest.raises(SpecError) as raised:
        load(referring(tmp_path, url), remotes={url: NO_PIN})
    (problem,) = raised.value.problems
    assert "changed since it was pinned" in problem.message
    assert problem.line and problem.hint is not None and pin(TEXT) in problem.hint


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/moved", "the server answers with 302"),
        ("/absent", "the server answers with 404"),
    ],
)
def test_redirects_are_not_followed(
    tmp_path: Path, server: Server, path: str, message: str
) -> None:
    url = server.url + path
    assert (
        str(refusal(load(referring(tmp_path, url), remotes={url: NO_PIN}))) == message
    )
    assert server.asked == [path]


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    url = "http://127.0.0.1:1/a.json"
    error = refusal(load(referring(tmp_path, url), remotes={url: NO_PIN}))
    assert str(error).startswith("it cannot be fetched: ")


def test_what_is_fetched_has_a_size_limit(
    tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("restamp.load.remote.MAX_SIZE", 8)
    url = f"{server.url}/text.json"
    error = refusal(load(referring(tmp_path, url), remotes={url: pin(TEXT)}))
    assert str(error) == "it cannot be fetched: larger than 64 MiB"


@pytest.mark.parametrize(
    "url",
    [
        "http://h.example/a",
        "file:///etc/passwd",
        "ftp://h.example/a",
        "https://",
        "https:/a",
        "https://me:secret@h.example/a",
        "https://h.example/a#b",
        "https://h.example/a b",
        "https://h.example/é",
        "http://127.0.0.1.example/a",
        "http://127.0.0.1@h.example/a",
        "text.json",
        "",
    ],
)
def test_urls_that_cannot_be_listed(url: str) -> None:
    assert url_complaint(url)


@pytest.mark.parametrize(
    "url",
    ["https://h.example/a?b", "http://[::1]:80/", "http://localhost/", "https://h:1/a"],
)
def test_urls_that_can_be_listed(url: str) -> None:
    assert url_complaint(url) is None


def test_pins() -> None:
    assert pin_complaint(pin(b"")) is None
    for text in (
        "",
        "sha256:",
        "a" * 64,
        pin(b"").upper(),
        pin(b"") + "0",
        "md5:" + "a",
    ):
        assert pin_complaint(text)


def test_the_command_takes_remotes(tmp_path: Path, server: Server) -> None:
    url = f"{server.url}/text.json"
    spec = str(referring(tmp_path, url))
    run = CliRunner().invoke(restamp, ["check", spec, "--remote", f"{url}={NO_PIN}"])
    assert run.exit_code == 1
    assert f"check it, and pin it as {pin(TEXT)}" in run.stderr
    run = CliRunner().invoke(restamp, ["check", spec, "--remote", url])
    assert run.exit_code == 2


def test_a_remote_in_the_configuration(
    tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"{server.url}/text.json"
    written(posting({"type": "object"}, A={"$ref": url}), tmp_path)
    text = f'[tool.restamp]\nspec = "spec.yaml"\nremotes = {{"{url}" = "{NO_PIN}"}}\n'
    (tmp_path / "pyproject.toml").write_text(text)
    monkeypatch.chdir(tmp_path)
    run = CliRunner().invoke(restamp, ["generate"])
    assert server.asked == ["/text.json"]
    assert run.exit_code == 1
    assert json.dumps(url)[1:-1] in run.stderr
