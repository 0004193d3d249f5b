"""Servers, credentials and tags into the clients."""

from __future__ import annotations

from typing import assert_never

from .. import ir
from ..names import Scope, snake
from ..text import Code, code, identifier, join, literal
from . import views
from .imports import lazy, used
from .names import Names, class_name, member
from .reserved import CLASSES, CREDENTIALS, FIELDS
from .operations import resources

ARGUMENTS = [*FIELDS, "self", "server", "base_url", "timeout", "retry", "transport"]
"""Names that the clients' constructors use beside the document's own."""

ATTRIBUTES = [*FIELDS, "send", "exchange", "close", "aclose"]
"""Names that the clients need for themselves."""


def client(api: ir.Api, names: Names) -> views.Client:
    """The module of the clients."""
    scope = Scope(ARGUMENTS)
    servers = _servers(api)
    credentials = [_credential(scope, scheme) for scheme in api.security]
    variables = _variables(scope, api)
    return views.Client(
        doc=_doc(variables, credentials),
        typing=_typing(api),
        servers=servers,
        default=servers[0].name if servers else None,
        variables=variables,
        slashed=_slashed(api),
        credentials=credentials,
        given=code("credentials") if credentials else literal({}),
        kinds=_kinds(api),
        secret=any(not isinstance(s, ir.Bearer | ir.MutualTls) for s in api.security),
        resources=_resources(api, names),
        uses=used(
            [lazy(n, code(".operations.{}", n)) for n in names.operations.values()]
        ),
    )


def _typing(api: ir.Api) -> list[Code]:
    names = [code("TYPE_CHECKING")] if api.operations else []
    return [*names, code("Literal")] if api.servers else names


def _doc(variables: list[views.Variable], credentials: list[views.Credential]) -> str:
    arguments = [f"- {v.name}: {v.doc}" for v in variables if v.doc]
    for credential in credentials:
        given = ", ".join(argument.name for argument in credential.arguments)
        arguments += [f"- {given}: {credential.doc}"] if credential.doc else []
    general = [
        "- base_url: an address in place of the server's; it may hold its variables.",
        "- timeout: seconds for each try; `retry` says how many there are, and when.",
        "- transport: what carries requests; another one serves tests.",
    ]
    title = (
        "Name the server, and give credentials." if credentials else "Name the server."
    )
    return "\n".join([title, "", *arguments, *general])


def _servers(api: ir.Api) -> list[views.Server]:
    scope = Scope()
    return [
        views.Server(
            name=literal(scope.claim(_short(server), server.url)),
            url=literal(server.url),
            doc=server.doc,
        )
        for server in api.servers
    ]


def _short(server: ir.Server) -> str:
    """`sandbox` for a "Sandbox server"."""
    return snake(server.doc).removesuffix("_server") or "default"


def _variables(scope: Scope, api: ir.Api) -> list[views.Variable]:
    declared: dict[str, ir.Variable] = {}
    for variable in (v for server in api.servers for v in server.variables):
        known = declared.setdefault(variable.name, variable)
        declared[variable.name] = known if known.required else variable
    return [
        views.Variable(
            name=member(scope, variable.name),
            wire=literal(variable.name),
            annotation=_choices(variable),
            default=None if variable.required else literal(variable.default),
            doc=variable.doc,
        )
        for variable in declared.values()
    ]


def _slashed(api: ir.Api) -> Code | None:
    """The variables that are declared to have slashes in their values."""
    listed = (v for server in api.servers for v in server.variables)
    names = tuple(dict.fromkeys(v.name for v in listed if _is_slashed(v)))
    return literal(names) if names else None


def _is_slashed(variable: ir.Variable) -> bool:
    """Whether declared values are paths, none of which leads upwards."""
    parts = [v.split("/") for v in (variable.default, *variable.choices)]
    dots = any(each and not each.strip(".") for listed in parts for each in listed)
    return not dots and any(len(listed) > 1 for listed in parts)


def _choices(variable: ir.Variable) -> Code:
    if not variable.choices:
        return code("str")
    return code("Literal[{}]", join(", ", map(literal, variable.choices)))


def _credential(scope: Scope, scheme: ir.Security) -> views.Credential:
    name = member(scope, scheme.scheme)
    arguments = [_secret(name)]
    match scheme:
        case ir.ApiKey():
            place, header = literal(scheme.place.value), literal(scheme.name)
            shape = "None if {} is None else ApiKey({}, {}, Secret({}))"
            made = code(shape, name, place, header, name)
        case ir.Bearer():
            token = code("Token | None")
            arguments = [views.Argument(name=name, annotation=token)]
            made = code("None if {} is None else Bearer({})", name, name)
        case ir.HttpScheme():
            kind = literal(scheme.name)
            shape = "None if {} is None else HttpScheme({}, Secret({}))"
            made = code(shape, name, kind, name)
        case ir.MutualTls():
            return views.Credential(
                scheme=literal(scheme.scheme),
                arguments=[],
                made=code("MutualTls()"),
                doc=scheme.doc,
            )
        case ir.Basic():
            password = member(scope, f"{scheme.scheme} password")
            user = views.Argument(name=name, annotation=code("str | None"))
            arguments = [user, _secret(password)]
            absent = code("{} is None or {} is None", name, password)
            made = code("None if {} else Basic({}, Secret({}))", absent, name, password)
        case _:
            assert_never(scheme)
    return views.Credential(
        scheme=literal(scheme.scheme), arguments=arguments, made=made, doc=scheme.doc
    )


def _kinds(api: ir.Api) -> list[Code]:
    """What the clients use of the module of credentials."""
    kinds = {identifier(type(scheme).__name__) for scheme in api.security}
    if any(isinstance(scheme, ir.Bearer) for scheme in api.security):
        kinds.add(code("Token"))
    return sorted([*kinds, code("Credential")])


def _secret(name: Code) -> views.Argument:
    return views.Argument(name=name, annotation=code("str | Secret | None"))


def _resources(api: ir.Api, names: Names) -> list[views.Resource]:
    classes, attributes = Scope([*CLASSES, *CREDENTIALS]), Scope(ATTRIBUTES)
    return [
        views.Resource(
            name=class_name(classes, tag.name),
            attribute=member(attributes, tag.name, "tag"),
            doc=tag.doc or tag.name,
            operations=operations,
        )
        for tag, operations in resources(api, names)
    ]
