"""Whether a request is as the document wants it: path, credentials, parameters, body."""

from __future__ import annotations

from itertools import chain
from typing import Any
from urllib.parse import unquote

from ..media import covers, essence, is_json, is_range, is_xml
from ..models import UNSET
from ..violations import Violation, report
from .contents import Content
from .exchanges import Asked, Call, Refusal
from .parameters import ABSENT, Texts
from .paths import Match, Paths
from .routes import Api, Operation, Route


def judged(api: Api, paths: Paths, asked: Asked) -> Call:
    """The call that a request is; `Refusal` where it is wrong."""
    matches = _matching(paths, asked)
    refusal: Refusal | None = None
    for match in matches:
        try:
            return _call(api, match, asked)
        except Refusal as found:
            refusal = refusal or found
    assert refusal is not None
    raise refusal


def _matching(paths: Paths, asked: Asked) -> list[Match]:
    """The operations of a path and method; `Refusal` where there are none."""
    found = paths.find(asked.path, asked.query)
    if not found:
        near = paths.near(asked.path)
        told = f"; near: {', '.join(near)}" if near else ""
        if prefix := paths.prefix(asked.path):
            told = f"; below {prefix} there is one: Fake(base_url=...) takes an address"
        title = f"no operation has the path {asked.path}{told}"
        raise Refusal(status=404, title=title)
    matches = [match for match in found if match.operation.method == asked.method]
    if not matches:
        allowed = ", ".join(dict.fromkeys(m.operation.method for m in found))
        title = f"{asked.method} is not a method of {found[0].operation.template}"
        raise Refusal(
            status=405, title=f"{title}: {allowed}", headers=(("Allow", allowed),)
        )
    first = matches[0].operation.template
    return [m for m in matches if m.operation.template == first or _twins(m, first)]


def _twins(match: Match, template: str) -> bool:
    """Whether templates differ only in what is no path."""
    return match.operation.template.partition("#")[0] == template.partition("#")[0]


def _call(api: Api, match: Match, asked: Asked) -> Call:
    operation, route = match.operation, match.operation.route
    texts = asked.texts(match.values)
    _authorize(api, operation, texts)
    found: list[Violation] = []
    values: dict[str, dict[str, Any]] = {}
    for parameter in route.parameters:
        value = parameter.read(texts, found)
        if value is not ABSENT:
            values.setdefault(parameter.place, {})[parameter.name] = value
    body = _body(operation, asked, found)
    if found:
        raise Refusal(
            status=422 if any(each.part == "body" for each in found) else 400,
            title=f"the request is not one of {operation}:",
            violations=tuple(found),
            operation=operation,
        )
    return Call(
        operation=operation,
        asked=asked,
        path={**_undeclared(match), **values.get("path", {})},
        query=values.get("query", {}) | values.get("querystring", {}),
        headers=asked.headers,
        cookies=values.get("cookie", {}),
        body=body,
        header_values=values.get("header", {}),
    )


def _undeclared(match: Match) -> dict[str, str]:
    """The texts in the holes of a path that no parameter says anything of."""
    declared = {p.name for p in match.operation.route.parameters if p.place == "path"}
    return {n: unquote(v) for n, v in match.values.items() if n not in declared}


def _authorize(api: Api, operation: Operation, texts: Texts) -> None:
    wanted = operation.route.security
    for names in wanted:
        if all(api.schemes[name].is_given(texts) for name in names):
            return
    if wanted:
        listed = " or ".join(" with ".join(names) for names in wanted)
        title = f"{operation} needs credentials: {listed}"
        asked = [s.challenge() for s in map(api.schemes.get, chain(*wanted)) if s]
        headers = tuple(("WWW-Authenticate", each) for each in asked if each)
        raise Refusal(status=401, title=title, operation=operation, headers=headers)


def _body(operation: Operation, asked: Asked, found: list[Violation]) -> Any:
    route = operation.route
    if not route.contents:
        return UNSET
    sent = asked.headers.get("Content-Type", "")
    if not asked.content and not (sent and _may_be_empty(route, sent)):
        if route.required:
            report(found, None, "required", "the body is required")
        return UNSET
    content = _of_type(route, sent)
    if content is None:
        declared = ", ".join(each.media_type for each in route.contents)
        title = f"{operation} takes {declared}, not {essence(sent) or 'no type'}"
        raise Refusal(status=415, title=title, operation=operation)
    return content.read(asked.content, sent, found)


def _may_be_empty(route: Route, sent: str) -> bool:
    content = _of_type(route, sent)
    return content is not None and content.form not in ("json", "multipart")


def _of_type(route: Route, sent: str) -> Content | None:
    """The declared content that a `Content-Type` names: the closest one."""
    kind = essence(sent)
    if not kind:
        first = route.contents[0]
        return first if first.form in ("json", "binary", "text") else None
    ranked = [(_distance(essence(c.media_type), kind), c) for c in route.contents]
    near = [pair for pair in ranked if pair[0] < _FAR]
    return min(near, key=lambda pair: pair[0])[1] if near else None


_FAR = 4


def _distance(declared: str, sent: str) -> int:
    if declared == sent:
        return 0
    if any(covers(each, sent) for each in declared.split(",")):
        return 2 if not declared.startswith("*") else 3
    if is_range(declared) and any(o(declared) and o(sent) for o in (is_json, is_xml)):
        return 1
    return _FAR
