"""Bodies of requests into an argument, and what is made of it in each media type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from .. import ir
from ..build.sequences import EVENT_FIELDS
from ..codecs import Checks, Module, annotation, encode, listing, of_class
from ..codecs import optional, parse_header, parse_json
from ..names import Scope, snake
from ..text import Code, code, identifier, join, literal
from . import views
from .names import member

_FOUND = code("_found")


def body(module: Module, scope: Scope, declared: ir.Body) -> views.Body:
    """The argument of a request function that is its body."""
    several = len(declared.contents) > 1
    name = member(scope, _word(module, declared.contents[0].value.type))
    spelt = dict.fromkeys(annotation(module, _held(each)) for each in declared.contents)
    whole = join(" | ", spelt)
    annotated, absent = _omittable(module, declared, whole)
    headers = None
    if any(map(has_headed_parts, declared.contents)):
        headers = identifier(scope.beside("part_headers"))
        module.runtime("forms", "PartHeaders")
    if several or not declared.required:
        module.runtime("bodies", "Body")
    return views.Body(
        name=name,
        annotation=annotated,
        required=declared.required,
        absent=absent,
        contents=[
            (
                _choosable(module, each, code("_given"), headers)
                if several
                else _content(module, each, name, None, headers)
            )
            for each in declared.contents
        ],
        choice=_choice(module, scope, declared.contents) if several else None,
        headers=headers,
    )


def _omittable(module: Module, declared: ir.Body, whole: Code) -> tuple[Code, Code]:
    """The annotation with its default, and the value that says that there is no body."""
    if declared.required:
        return whole, code("None")
    null = any(ir.has_null(_held(each)) for each in declared.contents)
    annotated, absent = optional(module, whole, null=null)
    return code("{} = {}", annotated, absent), absent


def has_headed_parts(content: ir.Content) -> bool:
    """Whether headers are declared for the parts of a body."""
    return any(encoding.declared for encoding in content.encoding.values())


def _choice(
    module: Module, scope: Scope, contents: tuple[ir.Content, ...]
) -> views.Choice:
    """The argument that names the media type where the body's class does not show it."""
    name = identifier(scope.beside("media_type"))
    names = join(", ", [literal(content.media_type) for content in contents])
    taken = [
        f"{annotation(module, _held(each))} as {each.media_type}" for each in contents
    ]
    return views.Choice(
        name=name,
        annotation=code("Literal[{}] | None = None", names),
        fault=literal(f"must be one of: {', '.join(taken)}"),
    )


def _choosable(
    module: Module, content: ir.Content, given: Code, headers: Code | None
) -> views.Content:
    """A content that is chosen where the argument is what its media type takes."""
    found = of_class(module, _held(content), given)
    if found is None:
        file = module.runtime("uploads", "File")
        found = code("not isinstance({}, (bytes, {}))", given, file)
    return _content(module, content, given, found, headers)


def _content(
    module: Module,
    content: ir.Content,
    given: Code,
    of_class: Code | None,
    headers: Code | None,
) -> views.Content:
    schema = content.value.schema
    encoded = _encoded(module, content, given)
    if content.form in (ir.Form.LINES, ir.Form.EVENTS):
        schema = (ir.Items(schema=schema, start=0),) if schema else ()
    return views.Content(
        media_type=literal(content.media_type),
        of_class=of_class,
        encoded=encoded,
        checks=Checks(module).statements(schema, code("_body"), code("None"), _FOUND),
        made=_made(module, content, headers),
    )


def _held(content: ir.Content) -> ir.Type:
    """The type of an argument: of all items, where a content is a sequence of them."""
    match content.form:
        case ir.Form.JSON | ir.Form.FORM | ir.Form.MULTIPART:
            return content.value.type
        case ir.Form.LINES | ir.Form.EVENTS:
            return ir.Array(items=content.value.type)
        case ir.Form.TEXT:
            return ir.Scalar(kind=ir.Kind.STRING, format=None)
        case ir.Form.BINARY:
            return ir.Scalar(kind=ir.Kind.STRING, format="binary")
        case _:
            assert_never(content.form)


def _encoded(module: Module, content: ir.Content, given: Code) -> Code:
    """The JSON value of the argument, which must be of the class that it is typed as."""
    type = _held(content)
    if content.form in (ir.Form.TEXT, ir.Form.BINARY):
        return given
    if isinstance(type, ir.Ref) and isinstance(module.definition(type), ir.Record):
        encoded = module.runtime("models", "encoded")
        return code("{}({}, {})", encoded, given, module.name(type))
    return encode(module, type, given)


def _made(module: Module, content: ir.Content, headers: Code | None) -> Code:
    """The expression for the body of the request."""
    media_type = content.media_type
    body = code("_body")
    match content.form:
        case ir.Form.JSON:
            made = module.runtime("bodies", "Json")
            if media_type == "application/json" or "*" in media_type:
                return code("{}({})", made, body)
            return code("{}({}, {})", made, body, literal(media_type))
        case ir.Form.FORM:
            return _form(module.runtime("bodies", "Form"), module, content)
        case ir.Form.MULTIPART:
            named = headers if has_headed_parts(content) else None
            made = module.runtime("multipart", "Multipart")
            return _form(made, module, content, named)
        case ir.Form.LINES:
            made = module.runtime("bodies", "JsonLines")
            return code("{}(tuple({}), {})", made, body, literal(media_type))
        case ir.Form.EVENTS:
            made = module.runtime("bodies", "EventStream")
            whole = literal(_is_event(module, content.value.type))
            shape = "{}(tuple({}), {}, whole={})"
            return code(shape, made, body, literal(media_type), whole)
        case ir.Form.TEXT:
            made = module.runtime("bodies", "Text")
            return code("{}({}, {})", made, body, literal(_text_type(media_type)))
        case ir.Form.BINARY:
            made = module.runtime("bodies", "Binary")
            return code("{}({}, {})", made, body, literal(media_type))
        case _:
            assert_never(content.form)


def _is_event(module: Module, type: ir.Type) -> bool:
    """Whether a type is of whole events, not of their data."""
    definition = module.definition(type) if isinstance(type, ir.Ref) else None
    if not isinstance(definition, ir.Record):
        return False
    names = {field.wire for field in definition.fields}
    return "data" in names and names <= EVENT_FIELDS


def _text_type(media_type: str) -> str:
    """The media type to send; of a range that covers XML or text, the plainest one."""
    if "*" not in media_type:
        return media_type
    return "application/xml" if "xml" in media_type else "text/plain"


def _form(
    made: Code, module: Module, content: ir.Content, headers: Code | None = None
) -> Code:
    given = [code("_body"), literal(content.media_type)]
    if content.encoding:
        given.append(encodings(module, content.encoding))
    if headers is not None:
        given.append(code("{} or {}", headers, literal({})))
    if content.prefix:
        made_of = [_encoding(module, each) for each in content.prefix]
        given.append(code("prefix={}", listing(made_of)))
    if content.item:
        given.append(code("item={}", _encoding(module, content.item)))
    return code("{}({})", made, join(", ", given))


def encodings(module: Module, declared: Mapping[str, ir.Encoding]) -> Code:
    """How the members of a form are encoded, by their names."""
    items = [
        code("{}: {}", literal(name), _encoding(module, encoding))
        for name, encoding in declared.items()
    ]
    return code("{{}}", join(", ", items))


def _encoding(module: Module, encoding: ir.Encoding) -> Code:
    given: list[Code] = []
    if encoding.media_type is not None:
        given.append(code("content_type={}", literal(encoding.media_type)))
    if encoding.style is not None:
        given.append(code("style={}", literal(encoding.style)))
    if encoding.explode is not None:
        given.append(code("explode={}", literal(encoding.explode)))
    if encoding.nested:
        given.append(code("nested={}", literal(encoding.nested)))
    if encoding.reserved:
        given.append(code("reserved=True"))
    if encoding.headers:
        given.append(code("headers={}", literal(dict(encoding.headers))))
    if encoding.declared:
        given.append(code("declared={}", _declared(module, encoding.declared)))
    if encoding.is_file:
        given.append(code("is_file=True"))
    return code("{}({})", module.runtime("bodies", "Encoding"), join(", ", given))


def _declared(module: Module, listed: tuple[ir.Header, ...]) -> Code:
    """What the headers of a part must be, by their names."""
    kind = module.runtime("forms", "PartHeader")
    items = []
    for header in listed:
        parse = parse_json(module)
        if header.media_type is None:
            parse = parse_header(module, header)
        check = Checks(module).function(header.value.schema)
        given = [code("parse={}", parse), code("check={}", check)]
        if header.required:
            given.insert(0, code("required=True"))
        items.append(code("{}: {}({})", literal(header.wire), kind, join(", ", given)))
    return code("{{}}", join(", ", items))


def _word(module: Module, type: ir.Type) -> str:
    """A body is called after its schema, where that has a name."""
    if isinstance(type, ir.Ref):
        definition = module.definition(type)
        if len(definition.key.origin) == 3 and definition.hint.parent is None:
            return snake(definition.hint.word) or "payload"
    return "payload"
