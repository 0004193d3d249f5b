"""Operations as methods: `client.customers.create_customer(...)` sends its request."""

from __future__ import annotations

import ast
import functools
import inspect
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, overload

from .models import lazy
from .responses import T

if TYPE_CHECKING:
    from .clients import AsyncClient, SyncClient
    from .requests import Request

P = ParamSpec("P")


class Resource:
    """Operations that belong together, sent by a client."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client


class AsyncResource:
    """Operations that belong together, sent by an asynchronous client."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client


class sending(Generic[P, T]):
    """A request function as a method of a `Resource`, which sends what it returns."""

    def __init__(self, make: Callable[P, Request[T, Any]]) -> None:
        self._make = make

    @overload
    def __get__(
        self, resource: None, owner: type
    ) -> Callable[Concatenate[Resource, P], T]: ...

    @overload
    def __get__(self, resource: Resource, owner: type) -> Callable[P, T]: ...

    def __get__(self, resource: Resource | None, owner: type) -> Any:
        return self._method if resource is None else self._method.__get__(resource)

    @functools.cached_property
    def _method(self) -> Any:
        make = _loaded(self._make)

        @functools.wraps(make)
        def method(self: Resource, /, *args: P.args, **kwargs: P.kwargs) -> T:
            return self._client.send(make(*args, **kwargs))

        return _documented(method, make)


class sending_async(Generic[P, T]):
    """A request function as a method of an `AsyncResource`."""

    def __init__(self, make: Callable[P, Request[T, Any]]) -> None:
        self._make = make

    @overload
    def __get__(
        self, resource: None, owner: type
    ) -> Callable[Concatenate[AsyncResource, P], Awaitable[T]]: ...

    @overload
    def __get__(
        self, resource: AsyncResource, owner: type
    ) -> Callable[P, Awaitable[T]]: ...

    def __get__(self, resource: AsyncResource | None, owner: type) -> Any:
        return self._method if resource is None else self._method.__get__(resource)

    @functools.cached_property
    def _method(self) -> Any:
        make = _loaded(self._make)

        @functools.wraps(make)
        async def method(
            self: AsyncResource, /, *args: P.args, **kwargs: P.kwargs
        ) -> T:
            return await self._client.send(make(*args, **kwargs))

        return _documented(method, make)


def _loaded(make: Callable[P, T]) -> Callable[P, T]:
    """The request function itself, where a module only stands in for it so far."""
    loaded: Callable[P, T] = make._load() if isinstance(make, lazy) else make
    return loaded


def _documented(method: Callable[..., Any], make: Callable[..., Any]) -> Any:
    """Give a method the signature that `help` shows: a resource in, the body out."""
    made = inspect.signature(make)
    own = inspect.Parameter("self", inspect.Parameter.POSITIONAL_ONLY)
    shown = made.replace(
        parameters=[own, *made.parameters.values()],
        return_annotation=_body_of(made.return_annotation),
    )
    setattr(method, "__signature__", shown)
    return method


def _body_of(annotation: Any) -> Any:
    """The `T` of a `Request[T]` or `Request[T, H]` that is written as a string."""
    if not isinstance(annotation, str):
        return annotation
    request = ast.parse(annotation, mode="eval").body
    if not isinstance(request, ast.Subscript):
        return annotation
    body = request.slice
    return ast.unparse(body.elts[0] if isinstance(body, ast.Tuple) else body)
