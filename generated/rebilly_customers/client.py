# Stamped from customers.yaml. Do not edit.
"""The clients: servers, credentials and operations of the document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ._runtime import clients
from ._runtime.credentials import ApiKey, Bearer, Credential, Token
from ._runtime.models import lazy
from ._runtime.resources import AsyncResource, Resource, sending, sending_async
from ._runtime.retry import Retry
from ._runtime.secrets import Secret
from ._runtime.servers import address, server_of
from ._runtime.transports import Transport

if TYPE_CHECKING:
    from .operations.create_customer import create_customer
else:
    create_customer = lazy(__name__, ".operations.create_customer", "create_customer")

SERVERS = {
    "sandbox": "https://api-sandbox.rebilly.com/organizations/{organizationId}",
    "live": "https://api.rebilly.com/organizations/{organizationId}",
}
"""The addresses of the API by short names."""


class Customers(Resource):
    """The people and companies that you bill."""

    create_customer = sending(create_customer)


class AsyncCustomers(AsyncResource):
    """The people and companies that you bill."""

    create_customer = sending_async(create_customer)


class Client(clients.SyncClient):
    """Sends requests and waits for their answers; may be shared by threads."""

    def __init__(
        self,
        *,
        organization_id: str,
        api_key: str | Secret | None = None,
        jwt: Token | None = None,
        server: Literal["sandbox", "live"] = "sandbox",
        base_url: str | None = None,
        timeout: float = 30.0,
        retry: Retry = Retry(),
        transport: Transport | None = None,
    ) -> None:
        """Name the server, and give credentials.

        - organization_id: Id of your organization, at most 50 characters. The
          default is only a sample: always give your own.
        - api_key: A secret key of your organization. Keep it on your servers.
        - jwt: A signed token, sent as a bearer token.
        - base_url: an address in place of the server's; it may hold its variables.
        - timeout: seconds for each try; `retry` says how many there are, and when.
        - transport: what carries requests; another one serves tests.
        """
        variables: dict[str, str] = {
            "organizationId": organization_id,
        }
        credentials: dict[str, Credential | None] = {
            "ApiKey": (
                None
                if api_key is None
                else ApiKey("header", "REB-APIKEY", Secret(api_key))
            ),
            "JWT": None if jwt is None else Bearer(jwt),
        }
        super().__init__(
            base_url=address(server_of(SERVERS, server, base_url), variables),
            credentials=credentials,
            timeout=timeout,
            retry=retry,
            transport=transport,
            explicit=base_url is not None,
        )

    @property
    def customers(self) -> Customers:
        """The people and companies that you bill."""
        return Customers(self)


class AsyncClient(clients.AsyncClient):
    """Sends requests from asynchronous code."""

    def __init__(
        self,
        *,
        organization_id: str,
        api_key: str | Secret | None = None,
        jwt: Token | None = None,
        server: Literal["sandbox", "live"] = "sandbox",
        base_url: str | None = None,
        timeout: float = 30.0,
        retry: Retry = Retry(),
        transport: Transport | None = None,
    ) -> None:
        """Name the server, and give credentials.

        - organization_id: Id of your organization, at most 50 characters. The
          default is only a sample: always give your own.
        - api_key: A secret key of your organization. Keep it on your servers.
        - jwt: A signed token, sent as a bearer token.
        - base_url: an address in place of the server's; it may hold its variables.
        - timeout: seconds for each try; `retry` says how many there are, and when.
        - transport: what carries requests; another one serves tests.
        """
        variables: dict[str, str] = {
            "organizationId": organization_id,
        }
        credentials: dict[str, Credential | None] = {
            "ApiKey": (
                None
                if api_key is None
                else ApiKey("header", "REB-APIKEY", Secret(api_key))
            ),
            "JWT": None if jwt is None else Bearer(jwt),
        }
        super().__init__(
            base_url=address(server_of(SERVERS, server, base_url), variables),
            credentials=credentials,
            timeout=timeout,
            retry=retry,
            transport=transport,
            explicit=base_url is not None,
        )

    @property
    def customers(self) -> AsyncCustomers:
        """The people and companies that you bill."""
        return AsyncCustomers(self)
