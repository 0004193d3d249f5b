"""Operations into stubs of a fake API, and into what their requests must be."""

from __future__ import annotations

from typing import assert_never

from .. import ir
from ..codecs import Checks, Module
from ..names import Scope
from ..text import Code, code, identifier, join, literal
from . import views
from .answers import body_of
from .bodies import encodings
from .imports import annotated, imports, natives, typing, uses
from .members import Members
from .names import Names
from .reserved import STUBS
from .shapes import shape

_STYLES = {ir.Location.QUERY: "form", ir.Location.COOKIE: "form"}


def fake(api: ir.Api, names: Names) -> views.Fake:
    """The module of the fake."""
    module = Module(api, names.definitions, None, own=[code("Fake")])
    scope = Scope(STUBS)
    stubs = [
        _stub(module, scope, names.operations[each.origin], each)
        for each in api.operations
    ]
    servers = dict.fromkeys(
        literal((server.url, _paths(server)))
        for listed in (api.servers, *(each.servers[:1] for each in api.operations))
        for server in listed
    )
    return views.Fake(
        stubs=stubs,
        servers=list(servers),
        schemes=[_scheme(scheme) for scheme in api.security],
        dates=module.dates,
        typing=_typing(module, stubs),
        runtime=annotated(module),
        natives=natives(module),
        uses=uses(module, code("..models.")),
    )


def _paths(server: ir.Server) -> dict[str, tuple[str, ...]]:
    """The declared values of a server's variables that are more than one segment."""
    found = {
        variable.name: tuple(
            value
            for value in dict.fromkeys((variable.default, *variable.choices))
            if "/" in value
        )
        for variable in server.variables
    }
    return {name: values for name, values in found.items() if values}


def _typing(module: Module, stubs: list[views.Stub]) -> list[Code]:
    names = set(typing(module))
    if annotated(module):
        names.add(code("TYPE_CHECKING"))
    if any(stub.statuses.startswith("Literal") for stub in stubs):
        names.add(code("Literal"))
    return sorted(names, key=lambda name: (not name.isupper(), name))


def _stub(
    module: Module, scope: Scope, name: Code, operation: ir.Operation
) -> views.Stub:
    claimed = scope.claim(name, name)
    return views.Stub(
        name=identifier(claimed),
        text=literal(claimed),
        module=literal(name),
        method=literal(operation.method),
        template=literal(operation.path),
        statuses=_statuses(operation),
        bodies=body_of(module, operation.responses),
    )


def _statuses(operation: ir.Operation) -> Code:
    """The statuses of an operation; any where it declares ranges or a default."""
    declared = [response.status for response in operation.responses]
    if not declared or not all(status.isdigit() for status in declared):
        return code("int")
    return code("Literal[{}]", join(", ", [literal(int(each)) for each in declared]))


def _scheme(scheme: ir.Security) -> views.Scheme:
    return views.Scheme(name=literal(scheme.scheme), made=_placed(scheme))


def _placed(scheme: ir.Security) -> Code:
    """Where the credentials of a scheme are."""
    match scheme:
        case ir.ApiKey():
            place, name = literal(scheme.place.value), literal(scheme.name)
            return code("fakes.Scheme({}, {})", place, name)
        case ir.Bearer():
            return code('fakes.Scheme("http", "Bearer")')
        case ir.Basic():
            return code('fakes.Scheme("http", "Basic")')
        case ir.HttpScheme():
            return code('fakes.Scheme("http", {})', literal(scheme.name))
        case ir.MutualTls():
            return code('fakes.Scheme("tls")')
        case _:
            assert_never(scheme)


def route(
    api: ir.Api, names: Names, members: Members, operation: ir.Operation
) -> views.Route:
    """What the requests of an operation must be."""
    module = Module(api, names.definitions, None)
    contents = operation.body.contents if operation.body else ()
    shown = members.names(_answer(operation))
    return views.Route(
        parameters=[_parameter(module, each) for each in operation.parameters],
        contents=[_content(module, members, each) for each in contents],
        required=bool(operation.body and operation.body.required),
        security=literal(operation.security),
        shown=literal(shown) if shown else None,
        runtime=_beside_fakes(module),
        uses=uses(module, code("..models.")),
    )


def _answer(operation: ir.Operation) -> ir.Schema:
    """What the usual answer must be: the first success, or the default."""
    listed = sorted(operation.responses, key=lambda each: each.status[0] != "2")
    first = next(iter(listed), None)
    if first is None or first.status[0] not in "2d" or not first.contents:
        return ()
    return first.contents[0].value.schema


def _beside_fakes(module: Module) -> list[views.Import]:
    """The runtime's names of a module that uses `fakes`."""
    own = code(".._runtime")
    names = sorted([*module.modules, code("fakes")])
    rest = [each for each in imports(module) if each.module != own]
    return [views.Import(module=own, names=names), *rest]


def _parameter(module: Module, parameter: ir.Parameter) -> Code:
    given = [literal(parameter.wire), literal(parameter.location.value)]
    given += _named("shape", literal(shape(module, parameter.value.type)), '"string"')
    given += _check(module, parameter.value.schema)
    given += _named("required", literal(parameter.required), "False")
    if parameter.style != _STYLES.get(parameter.location, "simple"):
        given.append(code("style={}", literal(parameter.style)))
    given += _named("explode", literal(parameter.explode), "False")
    given += _named("nested", literal(parameter.nested), "()")
    given += _named("media_type", literal(parameter.media_type), "None")
    return code("fakes.Parameter({})", join(", ", given))


def _named(name: str, value: Code, usual: str) -> list[Code]:
    """A keyword argument, where it is not what is assumed."""
    return [] if value == usual else [code("{}={}", identifier(name), value)]


def _check(module: Module, schema: ir.Schema) -> list[Code]:
    return [code("check={}", Checks(module).function(schema))] if schema else []


def _content(module: Module, members: Members, content: ir.Content) -> list[Code]:
    """The arguments that tell of a content."""
    given = [literal(content.form.value), literal(content.media_type)]
    schema = content.value.schema
    match content.form:
        case ir.Form.JSON | ir.Form.TEXT:
            given += _check(module, schema)
        case ir.Form.LINES:
            items = ir.Items(schema=schema, start=0)
            given += _check(module, (items,) if schema else ())
        case ir.Form.FORM | ir.Form.MULTIPART:
            given += _check(module, schema)
            given.append(code("shape={}", literal(shape(module, content.value.type))))
            if content.encoding:
                given.append(code("encoding={}", encodings(module, content.encoding)))
        case ir.Form.BINARY | ir.Form.EVENTS:
            pass
        case _:
            assert_never(content.form)
    given += _named("names", literal(members.names(schema)), "()")
    given += _named("unread", literal(members.unread(schema)), "()")
    return given
