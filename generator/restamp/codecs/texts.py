"""How the texts of headers and forms become JSON values, which are decoded then."""

from __future__ import annotations

from collections.abc import Mapping
from typing import LiteralString

from .. import ir
from ..build.media import form_of
from ..text import Code, code, join, literal
from .module import Module
from .placing import listing

_PARSERS: dict[ir.Kind, LiteralString] = {
    ir.Kind.STRING: "string",
    ir.Kind.INTEGER: "integer",
    ir.Kind.NUMBER: "number",
    ir.Kind.BOOLEAN: "boolean",
}


def parse_header(module: Module, header: ir.Header) -> Code:
    """The parser of a header in the style `simple`, or with separators of its own."""
    type = ir.without_null(header.value.type)
    return _parse_simple(module, type, header.explode, header.separators)


def _parse_simple(
    module: Module, type: ir.Type, explode: bool, separators: tuple[str, ...]
) -> Code:
    type = _plain(module, type)
    if isinstance(type, ir.Array):
        return _parse_array(module, type, separators)
    if isinstance(type, ir.Tuple | ir.Row):
        return _parse_row(module, type)
    if not has_members(module, type):
        return _parse(module, type)
    made = {name: _parse(module, each) for name, each in _members(module, type).items()}
    other = _parse(module, _other(module, type))
    shape = "lambda v: {}(v, {}, {}, {})"
    parser = _named(module, "members")
    return code(shape, parser, _by_name(made), other, literal(explode))


def _parse_row(module: Module, type: ir.Tuple | ir.Row) -> Code:
    """The parser of an array whose first items have parsers of their own."""
    listed, other = (
        (type.items, ir.Anything())
        if isinstance(type, ir.Tuple)
        else (type.first, type.rest)
    )
    first = listing([_parse(module, each) for each in listed])
    parser, rest = _named(module, "row"), _parse(module, other)
    return code("lambda v: {}(v, {}, {})", parser, first, rest)


def _parse_array(module: Module, type: ir.Array, separators: tuple[str, ...]) -> Code:
    """The parser of an array; arrays in it are JSON where they have no separator."""
    items = _plain(module, type.items)
    separator, nested = separators[0], separators[1:]
    if nested and isinstance(items, ir.Array):
        item = _parse_array(module, items, nested)
    else:
        item = _parse(module, type.items)
    given = [code("v"), item]
    if separator != ",":
        given.append(literal(separator))
    return code("lambda v: {}({})", _named(module, "array"), join(", ", given))


def parse_form(
    module: Module, type: ir.Type, encoding: Mapping[str, ir.Encoding]
) -> Code:
    """The parser of an urlencoded form of a type that has members."""
    single: dict[str, Code] = {}
    repeated: dict[str, Code] = {}
    for name, member in _members(module, type).items():
        plain, told = _plain(module, member), encoding.get(name)
        if isinstance(plain, ir.Array) and not (told and told.explode is False):
            repeated[name] = _parse_encoded(module, plain.items, told)
        elif isinstance(plain, ir.Array):
            single[name] = _parse_simple(module, plain, False, (",",))
        else:
            single[name] = _parse_encoded(module, member, told)
    parser, other = _named(module, "form"), _parse(module, _other(module, type))
    given = [code("v"), _by_name(single), _by_name(repeated), other]
    return code("lambda v: {}({})", parser, join(", ", given))


def _parse_encoded(module: Module, type: ir.Type, told: ir.Encoding | None) -> Code:
    """The parser of a member of a form, in the media type that it is told to be of."""
    if told and told.media_type and form_of(told.media_type, type) is ir.Form.JSON:
        return parse_json(module)
    return _parse(module, type)


def parse_json(module: Module) -> Code:
    """The parser of a text that is JSON."""
    return _named(module, "json")


def has_members(module: Module, type: ir.Type) -> bool:
    """Whether a type is told to have members: some of its variants are objects."""
    return any(
        isinstance(each, ir.Map | ir.PatternMap)
        or (isinstance(each, ir.Ref) and isinstance(module.definition(each), ir.Record))
        for each in _variants(module, type)
    )


def _parse(module: Module, type: ir.Type) -> Code:
    """The parser of a text by itself; what it has no style for is JSON."""
    kinds = {_kind(module, each) for each in _variants(module, type)}
    if ir.Kind.STRING in kinds:
        return _named(module, "string")
    if len(kinds) != 1 or None in kinds:
        return parse_json(module)
    (kind,) = kinds
    parser = _named(module, _PARSERS[kind or ir.Kind.STRING])
    if isinstance(type, ir.Nullable):
        nullable = _named(module, "nullable")
        return code("lambda v: {}(v, {})", nullable, parser)
    return parser


def _kind(module: Module, type: ir.Type) -> ir.Kind | None:
    """The kind of a scalar; anything is a string, as it may be one."""
    match type:
        case ir.Scalar():
            return type.kind
        case ir.Anything():
            return ir.Kind.STRING
        case ir.Ref():
            definition = module.definition(type)
            if isinstance(definition, ir.Enumeration):
                return definition.kind
    return None


def _plain(module: Module, type: ir.Type) -> ir.Type:
    """A type without its null and its other names, where it is a single one."""
    variants = _variants(module, type)
    return variants[0] if len(variants) == 1 else type


def _variants(module: Module, type: ir.Type) -> list[ir.Type]:
    """The types that a value may have; null apart, and each once."""
    found: list[ir.Type] = []
    waiting, seen = [type], set[ir.Key]()
    while waiting:
        each = waiting.pop(0)
        if isinstance(each, ir.Nullable):
            waiting.append(each.inner)
        elif isinstance(each, ir.Ref) and each.target not in seen:
            seen.add(each.target)
            match module.definition(each):
                case ir.Union(variants=variants):
                    waiting += [variant.type for variant in variants]
                case ir.Alias(type=inner):
                    waiting.append(inner)
                case _:
                    found.append(each)
        elif not isinstance(each, ir.Ref | ir.Null):
            found.append(each)
    return found


def _members(module: Module, type: ir.Type) -> dict[str, ir.Type]:
    """The members that objects of a type may have; of equal ones that of the first."""
    found: dict[str, ir.Type] = {}
    for each in _variants(module, type):
        if isinstance(each, ir.Ref):
            definition = module.definition(each)
            if isinstance(definition, ir.Record):
                for field in definition.fields:
                    found.setdefault(field.wire, field.type)
    return found


def _other(module: Module, type: ir.Type) -> ir.Type:
    """The type of members that have no name in the document."""
    maps = [each for each in _variants(module, type) if isinstance(each, ir.Map)]
    return maps[0].values if maps else ir.Anything()


def _by_name(parsers: Mapping[str, Code]) -> Code:
    pairs = [code("{}: {}", literal(name), each) for name, each in parsers.items()]
    return code("{{}}", join(", ", pairs))


def _named(module: Module, name: LiteralString) -> Code:
    return module.runtime("parsing", name)
