# Stamped from spec.yaml. Do not edit.
"""POST /things/{class}/{id}"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks, models, parameters
from .._runtime.bodies import Json
from .._runtime.errors import InvalidRequest
from .._runtime.models import lazy
from .._runtime.parameters import Pairs
from .._runtime.requests import Request
from .._runtime.responses import Answer, Responses
from .._runtime.violations import Violation

if TYPE_CHECKING:
    from ..models.data import Data
else:
    Data = lazy(__name__, "..models.data", "Data")


def import_(
    data: Data,
    *,
    class_: str,
    id: str,
    id_query: str | None = None,
    id_header: str | None = None,
    id_3843971d: str | None = None,
    self: str | None = None,
    data_3a6eb079: str | None = None,
    type_: str | None = None,
    json: str | None = None,
    body: str | None = None,
    from_dict: str | None = None,
    models_: str | None = None,
    request: str | None = None,
    found_: str | None = None,
    init: str | None = None,
    str_: list[str] | None = None,
    parameter_1_st: str | None = None,
    top: str | None = None,
    top_28720365: str | None = None,
    u540d_u524d: str | None = None,
    u1f375: str | None = None,
    match: str | None = None,
    timeout: str | None = None,
) -> Request[None]:
    """POST /things/{class}/{id}

    Raises:
        InvalidRequest: at once, when the argument breaks a constraint.
    """
    _found: list[Violation] = []
    _body = models.encoded(data, Data)
    Data._check(_body, None, _found)
    _query: Pairs = []
    _headers: dict[str, str] = {}
    checks.string(class_, ("path", "class"), _found)
    checks.string(id, ("path", "id"), _found)
    if id_query is not None:
        checks.string(id_query, ("query", "id"), _found)
        _query += parameters.query_pairs("id", id_query)
    if id_header is not None:
        checks.string(id_header, ("header", "id"), _found)
        _headers["id"] = parameters.header_text("id", id_header)
    if id_3843971d is not None:
        checks.string(id_3843971d, ("query", "ID"), _found)
        _query += parameters.query_pairs("ID", id_3843971d)
    if self is not None:
        checks.string(self, ("query", "self"), _found)
        _query += parameters.query_pairs("self", self)
    if data_3a6eb079 is not None:
        checks.string(data_3a6eb079, ("query", "data"), _found)
        _query += parameters.query_pairs("data", data_3a6eb079)
    if type_ is not None:
        checks.string(type_, ("query", "type"), _found)
        _query += parameters.query_pairs("type", type_)
    if json is not None:
        checks.string(json, ("query", "json"), _found)
        _query += parameters.query_pairs("json", json)
    if body is not None:
        checks.string(body, ("query", "body"), _found)
        _query += parameters.query_pairs("body", body)
    if from_dict is not None:
        checks.string(from_dict, ("query", "from_dict"), _found)
        _query += parameters.query_pairs("from_dict", from_dict)
    if models_ is not None:
        checks.string(models_, ("query", "models"), _found)
        _query += parameters.query_pairs("models", models_)
    if request is not None:
        checks.string(request, ("query", "Request"), _found)
        _query += parameters.query_pairs("Request", request)
    if found_ is not None:
        checks.string(found_, ("query", "_found"), _found)
        _query += parameters.query_pairs("_found", found_)
    if init is not None:
        checks.string(init, ("query", "__init__"), _found)
        _query += parameters.query_pairs("__init__", init)
    if str_ is not None:
        str__json = str_.copy()
        checks.array(str__json, ("query", "str"), _found)
        checks.items(str__json, ("query", "str"), _found, checks.string)
        _query += parameters.query_pairs("str", str__json)
    if parameter_1_st is not None:
        checks.string(parameter_1_st, ("query", "1st"), _found)
        _query += parameters.query_pairs("1st", parameter_1_st)
    if top is not None:
        checks.string(top, ("query", "$top"), _found)
        _query += parameters.query_pairs("$top", top)
    if top_28720365 is not None:
        checks.string(top_28720365, ("query", "top"), _found)
        _query += parameters.query_pairs("top", top_28720365)
    if u540d_u524d is not None:
        checks.string(u540d_u524d, ("query", "\u540d\u524d"), _found)
        _query += parameters.query_pairs("\u540d\u524d", u540d_u524d)
    if u1f375 is not None:
        checks.string(u1f375, ("query", "\U0001f375"), _found)
        _query += parameters.query_pairs("\U0001f375", u1f375)
    if match is not None:
        checks.string(match, ("query", "match"), _found)
        _query += parameters.query_pairs("match", match)
    if timeout is not None:
        checks.string(timeout, ("query", "timeout"), _found)
        _query += parameters.query_pairs("timeout", timeout)
    if _found:
        raise InvalidRequest(_found)
    return Request(
        operation="import",
        method="POST",
        path=parameters.fill(
            "/things/{class}/{id}",
            {
                "class": parameters.path_text("class", class_),
                "id": parameters.path_text("id", id),
            },
        ),
        template="/things/{class}/{id}",
        query=tuple(_query),
        headers=_headers,
        body=Json(_body),
        responses=_RESPONSES,
        security=(),
        repeatable=False,
    )


_RESPONSES: Responses[None]
_RESPONSES = Responses(
    {
        "204": Answer(),
    }
)
