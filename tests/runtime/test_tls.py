"""TLS with a throwaway certificate: verification is on, and modern versions only."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from pathlib import Path

import pytest
from rebilly_customers._runtime.connections import system_trust
from rebilly_customers._runtime.errors import ConnectFailed, NoAnswer
from rebilly_customers._runtime.transports import Flaw, HttpTransport, Outgoing

from .servers import Behaviour, answer, message, raw, reset, serving, silence

pytestmark = pytest.mark.skipif(
    shutil.which("openssl") is None, reason="openssl makes the certificate"
)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("tls")
    key, cert = folder / "key.pem", folder / "cert.pem"
    command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
    command += " -days 2 -subj /CN=x -addext subjectAltName=IP:127.0.0.1"
    files = ["-keyout", str(key), "-out", str(cert)]
    subprocess.run([*command.split(), *files], check=True, capture_output=True)
    return cert, key


@pytest.fixture
def tls(certificate: tuple[Path, Path]) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    return context


@pytest.fixture
def trusting(certificate: tuple[Path, Path]) -> HttpTransport:
    context = system_trust()
    context.load_verify_locations(certificate[0])
    return HttpTransport(tls=context)


def test_a_trusted_server_over_a_kept_connection(
    tls: ssl.SSLContext, trusting: HttpTransport
) -> None:
    with serving(answer(200, b"x" * 200_000), tls=tls) as server:
        outgoing = Outgoing(method="POST", url=server.url, content=b"y" * 200_000)
        for _ in range(5):
            incoming = trusting.send(outgoing)
            assert (incoming.status, len(incoming.content)) == (200, 200_000)
        assert server.connections == 1
        assert len(server.received[-1].content) == 200_000
        trusting.close()


def test_an_unknown_authority_is_refused(
    tls: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONHTTPSVERIFY", "0")
    with serving(answer(200), tls=tls) as server:
        with pytest.raises(ConnectFailed, match="not trusted .self-signed"):
            HttpTransport().send(Outgoing(method="GET", url=server.url))
        assert server.received == []


def test_another_name_is_refused(tls: ssl.SSLContext, trusting: HttpTransport) -> None:
    with serving(answer(200), tls=tls) as server:
        url = server.url.replace("127.0.0.1", "localhost")
        with pytest.raises(ConnectFailed, match="not trusted"):
            trusting.send(Outgoing(method="GET", url=url))
        assert server.received == []


def test_old_versions_are_refused(tls: ssl.SSLContext, trusting: HttpTransport) -> None:
    assert system_trust().minimum_version is ssl.TLSVersion.TLSv1_2
    assert system_trust().verify_mode is ssl.CERT_REQUIRED
    assert system_trust().check_hostname


def test_a_server_without_tls(trusting: HttpTransport) -> None:
    with serving(silence()) as server:
        url = server.url.replace("http:", "https:")
        with pytest.raises(ConnectFailed):
            trusting.send(Outgoing(method="GET", url=url, timeout=0.5))


@pytest.mark.parametrize("behaviour", [raw(), reset()])
def test_no_answer(
    tls: ssl.SSLContext, trusting: HttpTransport, behaviour: Behaviour
) -> None:
    with serving(behaviour, tls=tls) as server:
        with pytest.raises(NoAnswer):
            trusting.send(Outgoing(method="GET", url=server.url))


def test_an_end_without_tls_own_goodbye_is_a_cut(
    tls: ssl.SSLContext, trusting: HttpTransport
) -> None:
    open_ended = b"HTTP/1.1 200 OK\r\n\r\nhalf a bo"
    with serving(raw(open_ended), tls=tls) as server:
        incoming = trusting.send(Outgoing(method="GET", url=server.url))
    assert incoming.flaw is Flaw.TRUNCATED


def test_a_stale_connection_is_not_used(
    tls: ssl.SSLContext, trusting: HttpTransport
) -> None:
    with serving(raw(message(200, b"x")), tls=tls) as server:
        for _ in range(3):
            outgoing = Outgoing(method="POST", url=server.url)
            assert trusting.send(outgoing).content == b"x"
        assert server.connections == 3


def test_keys_are_not_written_where_the_environment_says(
    tls: ssl.SSLContext,
    trusting: HttpTransport,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    log = tmp_path / "keys"
    monkeypatch.setenv("SSLKEYLOGFILE", str(log))
    with serving(answer(200), tls=tls) as server:
        with pytest.raises(ConnectFailed):
            HttpTransport().send(Outgoing(method="GET", url=server.url))
    assert not log.exists()


def test_old_versions_of_tls_are_refused() -> None:
    import ssl

    from rebilly_customers._runtime.connections import system_trust

    context = system_trust()
    assert context.minimum_version == ssl.TLSVersion.TLSv1_2
    assert context.verify_mode == ssl.CERT_REQUIRED
    assert context.check_hostname
