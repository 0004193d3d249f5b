"""Parameters into arguments: how each is spelt, checked and put into the request."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import LiteralString

from .. import ir
from ..codecs import Checks, Module, annotation, encode, optional
from ..names import Scope
from ..text import Code, code, identifier, join, literal
from . import views
from .names import members

_STYLES = {
    ir.Location.QUERY: ("form", True),
    ir.Location.COOKIE: ("form", True),
    ir.Location.PATH: ("simple", False),
    ir.Location.HEADER: ("simple", False),
}
"""What the runtime assumes where nothing else is given."""


def parameters(
    module: Module, scope: Scope, declared: tuple[ir.Parameter, ...]
) -> tuple[list[views.Parameter], Code]:
    """The arguments in order, and an expression for the values of the path."""
    wires = [f"{each.wire}\0{each.location.value}" for each in declared]
    named = dict(zip(wires, _names(scope, declared), strict=True))
    made = [
        _parameter(module, scope, each, named[wire])
        for each, wire in zip(declared, wires, strict=True)
    ]
    filled = [
        code("{}: {}", literal(each.wire), _path_text(module, each, view.local))
        for each, view in zip(declared, made, strict=True)
        if each.location is ir.Location.PATH
    ]
    return made, code("{{}}", join(", ", filled)) if filled else code("")


def _names(scope: Scope, declared: tuple[ir.Parameter, ...]) -> list[Code]:
    """Names of arguments: one that stands in two places is told apart by the place."""
    wires = [each.wire for each in declared]
    words = [
        (
            each.wire
            if wires.index(each.wire) == n
            else f"{each.wire} {each.location.value}"
        )
        for n, each in enumerate(declared)
    ]
    named = members(scope, words, "parameter")
    return [named[word] for word in words]


def _parameter(
    module: Module, scope: Scope, parameter: ir.Parameter, name: Code
) -> views.Parameter:
    encoded = encode(module, parameter.value.type, name)
    local = name
    if encoded != name:
        wish = f"{name}_json"
        local = identifier(scope.beside(wish))
    spelt = annotation(module, parameter.value.type)
    null = ir.has_null(parameter.value.type)
    omittable, absent = optional(module, spelt, null=null)
    place = literal(_part(parameter.location))
    at = code("({}, {})", place, literal(parameter.wire))
    checks = Checks(module).statements(
        parameter.value.schema, local, at, code("_found")
    )
    return views.Parameter(
        name=name,
        annotation=spelt if parameter.required else code("{} = {}", omittable, absent),
        required=parameter.required,
        absent=absent,
        local=local,
        encoded=encoded,
        checks=checks,
        sent=_sent(module, parameter, local),
    )


def _part(location: ir.Location) -> str:
    return "query" if location is ir.Location.QUERYSTRING else location.value


def _styled(
    module: Module, function: LiteralString, parameter: ir.Parameter, value: Code
) -> Code:
    """A call of the runtime's parameters, with the style where it is not the usual one."""
    style, explode = _STYLES.get(parameter.location, ("form", True))
    given = [literal(parameter.wire), value]
    if parameter.style != style:
        given.append(code("style={}", literal(parameter.style)))
    if parameter.explode is not explode:
        given.append(code("explode={}", literal(parameter.explode)))
    if parameter.nested:
        given.append(code("nested={}", literal(parameter.nested)))
    if parameter.reserved and parameter.location is ir.Location.QUERY:
        given.append(code("reserved=True"))
    return code("{}({})", module.runtime("parameters", function), join(", ", given))


def _written(module: Module, parameter: ir.Parameter, value: Code) -> Code:
    """The value, or its text in the media type of the parameter."""
    if parameter.media_type is None:
        return value
    text = module.runtime("parameters", "content_text")
    return code("{}({}, {})", text, value, literal(parameter.media_type))


def _path_text(module: Module, parameter: ir.Parameter, local: Code) -> Code:
    value = _written(module, parameter, local)
    return _styled(module, "path_text", parameter, value)


def _sent(module: Module, parameter: ir.Parameter, local: Code) -> Code | None:
    value = _written(module, parameter, local)
    wire = literal(parameter.wire)
    match parameter.location:
        case ir.Location.PATH:
            return None
        case ir.Location.QUERY:
            return code(
                "_query += {}", _styled(module, "query_pairs", parameter, value)
            )
        case ir.Location.QUERYSTRING:
            pairs = module.runtime("parameters", "querystring_pairs")
            kind = literal(parameter.media_type or "")
            return code("_query += {}({}, {}, {})", pairs, wire, local, kind)
        case ir.Location.HEADER:
            text = _styled(module, "header_text", parameter, value)
            return code("_headers[{}] = {}", wire, text)
        case ir.Location.COOKIE:
            pairs = _styled(module, "cookie_pairs", parameter, value)
            return code("_cookies += {}", pairs)


def described(
    declared: tuple[ir.Parameter, ...], made: Sequence[views.Parameter]
) -> list[str]:
    """What a docstring says of the arguments that are described; those that are required
    were made first.
    """
    ordered = sorted(declared, key=lambda parameter: not parameter.required)
    names = {id(p): v.name for p, v in zip(ordered, made, strict=True)}
    lines = []
    for parameter in declared:
        notes = [" ".join(parameter.doc.split())]
        if parameter.deprecated:
            notes.append("Deprecated.")
        if parameter.default is not None and parameter.default.value is not None:
            assumed = json.dumps(parameter.default.value, ensure_ascii=False)
            notes.append(f"The server assumes {assumed}.")
        told = " ".join(filter(None, notes))
        if told:
            lines.append(f"- {names[id(parameter)]}: {told}")
    return lines
