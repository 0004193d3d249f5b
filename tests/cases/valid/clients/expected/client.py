# Stamped from spec.yaml. Do not edit.
"""The clients: servers, credentials and operations of the document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ._runtime import clients
from ._runtime.credentials import ApiKey, Basic, Bearer, Credential, Token
from ._runtime.models import lazy
from ._runtime.resources import AsyncResource, Resource, sending, sending_async
from ._runtime.retry import Retry
from ._runtime.secrets import Secret
from ._runtime.servers import address, server_of
from ._runtime.transports import Transport

if TYPE_CHECKING:
    from .operations.count_orders import count_orders
    from .operations.place_order import place_order
else:
    count_orders = lazy(__name__, ".operations.count_orders", "count_orders")
    place_order = lazy(__name__, ".operations.place_order", "place_order")

SERVERS = {
    "sandbox": "https://sandbox.tea.example/{house}",
    "live": "https://tea.example/{house}/{version}",
}
"""The addresses of the API by short names."""


class TeaOrders(Resource):
    """What people drink."""

    count_orders = sending(count_orders)
    place_order = sending(place_order)


class AsyncTeaOrders(AsyncResource):
    """What people drink."""

    count_orders = sending_async(count_orders)
    place_order = sending_async(place_order)


class Client(clients.SyncClient):
    """Sends requests and waits for their answers; may be shared by threads."""

    def __init__(
        self,
        *,
        house: str,
        version: Literal["v1", "v2"] = "v2",
        key: str | Secret | None = None,
        basic: str | None = None,
        basic_password: str | Secret | None = None,
        token: Token | None = None,
        server: Literal["sandbox", "live"] = "sandbox",
        base_url: str | None = None,
        timeout: float = 30.0,
        retry: Retry = Retry(),
        transport: Transport | None = None,
    ) -> None:
        """Name the server, and give credentials.

        - house: Which house.
        - key: A key of the house.
        - base_url: an address in place of the server's; it may hold its variables.
        - timeout: seconds for each try; `retry` says how many there are, and when.
        - transport: what carries requests; another one serves tests.
        """
        variables: dict[str, str] = {
            "house": house,
            "version": version,
        }
        credentials: dict[str, Credential | None] = {
            "Key": None if key is None else ApiKey("header", "X-KEY", Secret(key)),
            "Basic": (
                None
                if basic is None or basic_password is None
                else Basic(basic, Secret(basic_password))
            ),
            "Token": None if token is None else Bearer(token),
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
    def tea_orders(self) -> TeaOrders:
        """What people drink."""
        return TeaOrders(self)


class AsyncClient(clients.AsyncClient):
    """Sends requests from asynchronous code."""

    def __init__(
        self,
        *,
        house: str,
        version: Literal["v1", "v2"] = "v2",
        key: str | Secret | None = None,
        basic: str | None = None,
        basic_password: str | Secret | None = None,
        token: Token | None = None,
        server: Literal["sandbox", "live"] = "sandbox",
        base_url: str | None = None,
        timeout: float = 30.0,
        retry: Retry = Retry(),
        transport: Transport | None = None,
    ) -> None:
        """Name the server, and give credentials.

        - house: Which house.
        - key: A key of the house.
        - base_url: an address in place of the server's; it may hold its variables.
        - timeout: seconds for each try; `retry` says how many there are, and when.
        - transport: what carries requests; another one serves tests.
        """
        variables: dict[str, str] = {
            "house": house,
            "version": version,
        }
        credentials: dict[str, Credential | None] = {
            "Key": None if key is None else ApiKey("header", "X-KEY", Secret(key)),
            "Basic": (
                None
                if basic is None or basic_password is None
                else Basic(basic, Secret(basic_password))
            ),
            "Token": None if token is None else Bearer(token),
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
    def tea_orders(self) -> AsyncTeaOrders:
        """What people drink."""
        return AsyncTeaOrders(self)
