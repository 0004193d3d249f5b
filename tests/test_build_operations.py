"""Operations, parameters, contents, answers, security, servers and webhooks of an API."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from odd import content, getting
from stamping import HEAD, posting, read, record, ref, schemas, written

from restamp import ir
from restamp.build import build
from restamp.build.media import form_of
from restamp.load import load
from restamp.problems import SpecError
from restamp.resolve import resolve

TEXT = {"type": "string"}
STRING = ir.Scalar(kind=ir.Kind.STRING, format=None)
INTEGER = ir.Scalar(kind=ir.Kind.INTEGER, format=None)


def operation(document: dict[str, Any], folder: Path) -> ir.Operation:
    """The one operation of a document."""
    _, api = read(document, folder)
    (found,) = api.operations
    return found


def parameter(folder: Path, **declared: Any) -> ir.Parameter:
    """The one parameter of an operation."""
    (found,) = operation(
        getting(parameters=[{"name": "q", **declared}]), folder
    ).parameters
    return found


def query(**declared: Any) -> dict[str, Any]:
    return {"name": "q", "in": "query", "schema": TEXT, **declared}


# Parameters


@pytest.mark.parametrize(
    ("declared", "style", "explode"),
    [
        ({"in": "query"}, "form", True),
        ({"in": "cookie"}, "form", True),
        ({"in": "header"}, "simple", False),
        ({"in": "path", "required": True}, "simple", False),
        ({"in": "query", "explode": False}, "form", False),
        ({"in": "query", "style": "deepObject"}, "deepObject", True),
        ({"in": "query", "style": "spaceDelimited"}, "spaceDelimited", False),
        ({"in": "path", "required": True, "style": "matrix"}, "matrix", False),
        ({"in": "header", "explode": True}, "simple", True),
    ],
)
def test_each_place_has_a_usual_style(
    declared: dict[str, Any], style: str, explode: bool, tmp_path: Path
) -> None:
    found = parameter(tmp_path, schema=TEXT, **declared)
    assert (found.location.value, found.style) == (declared["in"], style)
    assert found.explode is explode


def test_a_parameter_says_what_is_declared(tmp_path: Path) -> None:
    schema = {
        "type": "integer",
        "default": 3,
        "format": "int32",
        "description": "inner",
    }
    found = parameter(
        tmp_path,
        **{"in": "query", "schema": schema, "required": True, "deprecated": True},
        allowReserved=True,
        examples={"a": {"value": 4}, "b": {"dataValue": 5}, "c": {"summary": "none"}},
    )
    assert (found.wire, found.required, found.deprecated) == ("q", True, True)
    assert (found.reserved, found.secret, found.media_type) == (True, False, None)
    assert (found.default, found.doc) == (ir.Default(3), "inner")
    assert found.value.type == ir.Scalar(kind=ir.Kind.INTEGER, format="int32")
    assert found.value.schema == (
        ir.Types(names=("integer",)),
        ir.Format(name="int32"),
    )
    examples = found.examples.items()
    assert [(name, e.value, str(e.origin)) for name, e in examples] == [
        ("a", 4, "/paths/~1tea/get/parameters/0/examples/a/value"),
        ("b", 5, "/paths/~1tea/get/parameters/0/examples/b/dataValue"),
    ]


def test_a_password_is_secret(tmp_path: Path) -> None:
    schema = {**TEXT, "format": "password"}
    assert parameter(tmp_path, **{"in": "query"}, schema=schema).secret


def test_a_parameter_may_be_written_in_a_media_type(tmp_path: Path) -> None:
    found = parameter(tmp_path, **{"in": "query", "content": content(record(a=TEXT))})
    assert found.media_type == "application/json"
    assert isinstance(found.value.type, ir.Ref)
    assert found.value.origin[-3:] == ("content", "application/json", "schema")


def test_a_parameter_of_no_schema_may_be_anything(tmp_path: Path) -> None:
    found = parameter(tmp_path, **{"in": "query", "content": {"text/plain": {}}})
    assert found.value == ir.Value(
        type=ir.Anything(), schema=(), origin=found.value.origin
    )
    assert found.media_type == "text/plain"


def test_parameters_of_a_path_come_first_and_may_be_replaced(tmp_path: Path) -> None:
    document = getting(
        parameters=[query(schema={"type": "integer"}), query(name="own")]
    )
    document["paths"]["/tea"]["parameters"] = [
        query(name="shared"),
        query(),
        query(**{"in": "header"}),
    ]
    found = operation(document, tmp_path).parameters
    assert [(p.wire, p.location.value) for p in found] == [
        ("shared", "query"),
        ("q", "query"),
        ("q", "header"),
        ("own", "query"),
    ]
    assert found[1].value.type == INTEGER


@pytest.mark.parametrize("name", ["Accept", "content-type", "AUTHORIZATION"])
def test_some_headers_are_no_parameters(name: str, tmp_path: Path) -> None:
    document = getting(
        parameters=[query(name=name), query(name=name, **{"in": "header"})]
    )
    api, warnings = build(resolve(load(written(document, tmp_path))))
    (found,) = api.operations[0].parameters
    (warning,) = warnings
    assert warning.pointer == "/paths/~1tea/get/parameters/1"
    assert warning.message.startswith(f"the header '{name}' is no parameter: ")
    assert found.location is ir.Location.QUERY


def test_shared_parameters_are_called_after_their_own_name(tmp_path: Path) -> None:
    document = getting(parameters=[{"$ref": "#/components/parameters/Filter"}])
    shared = query(content=content(record(a=TEXT)))
    del shared["schema"]
    document["components"] = {"parameters": {"Filter": shared}}
    _, api = read(document, tmp_path)
    assert [d.hint.word for d in api.definitions.values()] == ["Filter"]


# Contents


@pytest.mark.parametrize(
    ("media_type", "form"),
    [
        ("application/json", "json"),
        ("application/json; charset=utf-8", "json"),
        ("application/problem+json", "json"),
        ("APPLICATION/JSON", "json"),
        ("text/json", "json"),
        ("application/*+json", "json"),
        ("application/x-www-form-urlencoded", "form"),
        ("multipart/form-data", "multipart"),
        ("multipart/mixed", "multipart"),
        ("text/event-stream", "events"),
        ("application/x-ndjson", "lines"),
        ("application/jsonl", "lines"),
        ("application/json-seq", "lines"),
        ("application/geo+json-seq", "lines"),
        ("text/plain", "text"),
        ("text/csv", "text"),
        ("application/xml", "text"),
        ("application/atom+xml", "text"),
        ("text/xml", "text"),
        ("Text/XML; charset=utf-8", "text"),
        ("Application/Soap+XML;charset=utf-8", "text"),
        ("application/xml-dtd", "text"),
        ("Application/JSON; charset=utf-8", "json"),
        ("application/yaml", "text"),
        ("application/octet-stream", "binary"),
        ("image/*", "binary"),
        ("application/pdf", "binary"),
        ("application/jsonish", "binary"),
    ],
)
def test_a_media_type_says_how_a_body_is_written(media_type: str, form: str) -> None:
    assert form_of(media_type, ir.Anything()) is ir.Form(form)


@pytest.mark.parametrize(
    ("type", "form"),
    [
        (STRING, ir.Form.TEXT),
        (ir.Nullable(inner=STRING), ir.Form.TEXT),
        (ir.Scalar(kind=ir.Kind.STRING, format="binary"), ir.Form.BINARY),
        (ir.Scalar(kind=ir.Kind.STRING, format="byte"), ir.Form.BINARY),
        (ir.Array(items=STRING), ir.Form.JSON),
        (ir.Map(values=STRING), ir.Form.JSON),
        (ir.Anything(), ir.Form.BINARY),
    ],
)
def test_a_type_shows_how_it_is_written_where_the_media_type_does_not(
    type: ir.Type, form: ir.Form
) -> None:
    for media_type in ("*/*", "application/*", "application/x-ours"):
        assert form_of(media_type, type) is form


@pytest.mark.parametrize(
    ("type", "form"),
    [
        (ir.Array(items=STRING), ir.Form.TEXT),
        (ir.Nullable(inner=STRING), ir.Form.TEXT),
        (ir.Map(values=STRING), ir.Form.FORM),
    ],
)
def test_a_form_without_members_is_given_as_text(type: ir.Type, form: ir.Form) -> None:
    assert form_of("application/x-www-form-urlencoded", type) is form


def sent(content: dict[str, Any], folder: Path, **body: Any) -> ir.Body:
    """The body of an operation with some content."""
    document = posting({})
    declared = {"content": content, **body}
    document["paths"]["/things"]["post"]["requestBody"] = declared
    found = operation(document, folder).body
    assert found is not None
    return found


def test_the_json_content_of_a_request_comes_first(tmp_path: Path) -> None:
    body = sent(
        {
            "text/plain": {"schema": TEXT},
            "application/vnd.tea+json": {"schema": {"type": "integer"}},
            "application/xml": {"schema": record(a=TEXT)},
            "*/*": {"schema": {**TEXT, "format": "binary"}},
        },
        tmp_path,
        description="Leaves.",
    )
    assert [(c.media_type, c.form.value) for c in body.contents] == [
        ("application/vnd.tea+json", "json"),
        ("text/plain", "text"),
        ("application/xml", "text"),
        ("*/*", "binary"),
    ]
    types = [c.value.type for c in body.contents]
    assert types == [INTEGER, STRING, STRING, ir.Anything()]
    assert (body.required, body.doc) == (False, "Leaves.")
    assert body.hint == ir.Hint(word="send request", parent=None)


def test_a_body_without_content_is_none(tmp_path: Path) -> None:
    document = posting({})
    document["paths"]["/things"]["post"]["requestBody"] = {"content": {}}
    assert operation(document, tmp_path).body is None


def test_a_sequence_has_the_type_of_its_items(tmp_path: Path) -> None:
    item = {"type": "integer", "minimum": 1}
    limited = (
        ir.Types(names=("integer",)),
        ir.Limit(rule=ir.Rule.MINIMUM, value=1),
    )
    for media_type in ("application/x-ndjson", "text/event-stream"):
        listed = {"schema": {"type": "array", "items": item}}
        for declared in ({"itemSchema": item}, listed):
            (found,) = sent({media_type: declared}, tmp_path).contents
            assert found.value.type == INTEGER
            assert found.value.schema == limited
        (found,) = sent({media_type: {"schema": item}}, tmp_path).contents
        assert (found.value.type, found.value.schema) == (INTEGER, limited)
        (found,) = sent({media_type: {"schema": {"type": "array"}}}, tmp_path).contents
        assert (found.value.type, found.value.schema) == (ir.Anything(), ())


def _json(schema: Any) -> dict[str, Any]:
    """Text that is JSON of a schema."""
    return {"contentMediaType": "application/json", "contentSchema": schema}


def _named(name: str, **properties: Any) -> dict[str, Any]:
    return {"properties": {"event": {"const": name}, **properties}}


@pytest.mark.parametrize(
    ("alternatives", "events"),
    [
        (
            [_named("said"), _named("counted", data=_json({"type": "integer"}))],
            [(("said",), STRING), (("counted",), INTEGER)],
        ),
        (
            [{"properties": {"data": _json({"type": "integer"})}}, _named("said")],
            [((), INTEGER), (("said",), STRING)],
        ),
        ([_named("a", data=_json({"type": "integer"}))] * 2, []),
        ([_named("a"), _named("b", more=TEXT)], []),
        ([_named("a"), True], [(("a",), STRING), ((), STRING)]),
    ],
    ids=["named", "others", "alike", "no events", "any"],
)
def test_events_are_told_apart_by_their_names(
    alternatives: list[Any], events: list[Any], tmp_path: Path
) -> None:
    fields = {"event": TEXT, "data": TEXT, "id": TEXT}
    whole = {**record("event", **fields), "oneOf": alternatives}
    document = posting({})
    content_of = {"text/event-stream": {"itemSchema": whole}}
    answer = {"description": "Told.", "content": content_of}
    document["paths"]["/things"]["post"]["responses"] = {"200": answer}
    (response,) = operation(document, tmp_path).responses
    (content,) = response.contents
    assert [(event.names, event.value.type) for event in content.events] == events


def test_encodings_say_how_members_of_a_form_are_written(tmp_path: Path) -> None:
    encoding = {
        "a": {"contentType": "image/png"},
        "b": {"style": "form", "explode": False, "allowReserved": True},
    }
    declared = {"schema": record(a=TEXT, b=TEXT), "encoding": encoding}
    (found,) = sent({"multipart/form-data": declared}, tmp_path).contents
    assert found.encoding == {
        "a": encoding_of(media_type="image/png"),
        "b": encoding_of(style="form", explode=False, reserved=True),
    }


def test_headers_of_parts_have_one_value_or_are_given(tmp_path: Path) -> None:
    headers = {
        "X-A": {"schema": {"const": 1}},
        "X-B": {"schema": {"enum": ["b"]}},
        "X-C": {"schema": {"type": "boolean", "default": True}},
        "X-D": {"schema": TEXT},
        "Content-Type": {"schema": TEXT},
    }
    binary = {"type": "string", "format": "binary"}
    required = {"X-E": {"schema": TEXT, "required": True}}
    encoding = {"a": {"headers": headers}, "b": {"headers": headers | required}}
    declared = {"schema": record(a=TEXT, b=binary), "encoding": encoding}
    document = posting({})
    body = {"content": {"multipart/form-data": declared}}
    document["paths"]["/things"]["post"]["requestBody"] = body
    api, warnings = build(resolve(load(written(document, tmp_path))))
    made = api.operations[0].body
    assert made is not None
    (found,) = made.contents
    fixed = {"X-A": "1", "X-B": "b", "X-C": "true"}
    assert found.encoding == {
        "a": encoding_of(headers=fixed, declared=found.encoding["a"].declared),
        "b": encoding_of(
            headers=fixed, declared=found.encoding["b"].declared, is_file=True
        ),
    }
    given = {
        name: [(header.wire, header.required) for header in encoding.declared]
        for name, encoding in found.encoding.items()
    }
    free = [("X-C", False), ("X-D", False)]
    assert given == {"a": free, "b": [*free, ("X-E", True)]}
    assert warnings == ()


def test_parts_without_the_names_that_they_must_have_are_told(tmp_path: Path) -> None:
    listed = {"schema": {"type": ["array", "null"], "items": TEXT}}
    for media_type, count in (("multipart/form-data", 1), ("multipart/mixed", 0)):
        document = posting({})
        body = {"content": {media_type: listed}}
        document["paths"]["/things"]["post"]["requestBody"] = body
        _, warnings = build(resolve(load(written(document, tmp_path))))
        assert len(warnings) == count
        for warning in warnings:
            assert warning.message.endswith("have not: they are sent without")
            assert warning.line is not None


def encoding_of(**given: Any) -> ir.Encoding:
    """An encoding of which only some is said."""
    plain = {"media_type": None, "style": None, "explode": None, "nested": ()}
    none = {"reserved": False, "headers": {}, "declared": (), "is_file": False}
    return ir.Encoding(**{**plain, **none, **given})


def test_a_shared_body_is_called_after_its_own_name(tmp_path: Path) -> None:
    document = posting({})
    document["paths"]["/things"]["post"]["requestBody"] = {
        "$ref": "#/components/requestBodies/Leaves"
    }
    body = {"required": True, "content": content(record(a=TEXT))}
    document["components"] = {"requestBodies": {"Leaves": body}}
    found = operation(document, tmp_path).body
    assert found is not None and found.required
    assert found.hint.word == "Leaves"
    assert found.origin == ("components", "requestBodies", "Leaves")


# Answers


def response(folder: Path, status: str = "200", **declared: Any) -> ir.Response:
    """The one answer of an operation."""
    said = {status: {"description": "Done.", **declared}}
    (found,) = operation(getting(responses=said), folder).responses
    return found


def test_statuses_are_in_upper_case_and_in_order(tmp_path: Path) -> None:
    statuses = ["default", "2xx", "404", "4XX"]
    document = getting(
        responses={**{s: {"description": s} for s in statuses}, "x-more": {}}
    )
    found = operation(document, tmp_path).responses
    assert [r.status for r in found] == ["default", "2XX", "404", "4XX"]
    assert [r.doc for r in found] == statuses
    assert all(r.component is None and r.contents == () for r in found)


def test_each_content_of_an_answer_has_a_type(tmp_path: Path) -> None:
    document = getting(
        responses={
            "200": {
                "description": "Done.",
                "content": {
                    "application/json": {"schema": ref("Tea")},
                    "text/csv": {},
                    "application/pdf": {"schema": {**TEXT, "format": "binary"}},
                },
            }
        }
    )
    document["components"] = {"schemas": {"Tea": record(a=TEXT)}}
    (found,) = operation(document, tmp_path).responses
    forms = [content.form for content in found.contents]
    assert forms == [ir.Form.JSON, ir.Form.TEXT, ir.Form.BINARY]
    assert isinstance(found.contents[0].value.type, ir.Ref)


def test_headers_have_types_too(tmp_path: Path) -> None:
    found = response(
        tmp_path,
        headers={
            "X-Count": {
                "required": True,
                "description": "How many.",
                "schema": {"type": "integer"},
                "example": 3,
            },
            "X-Tea": {"content": content(record(a=TEXT))},
            "X-Any": {},
            "Content-Type": {"schema": TEXT},
        },
    )
    count, tea, other = found.headers
    assert (count.wire, count.required, count.doc) == ("X-Count", True, "How many.")
    assert (count.value.type, count.media_type) == (INTEGER, None)
    assert [example.value for example in count.examples.values()] == [3]
    assert isinstance(tea.value.type, ir.Ref)
    assert tea.media_type == "application/json"
    assert other.value.type == ir.Anything()


def test_links_name_an_operation(tmp_path: Path) -> None:
    links = {
        "next": {"operationId": "look", "description": "More."},
        "other": {"operationRef": "#/paths/~1tea/get"},
    }
    assert response(tmp_path, links=links).links == (
        ir.Link(name="next", operation="look", doc="More."),
        ir.Link(name="other", operation="#/paths/~1tea/get", doc=""),
    )


def test_a_shared_answer_keeps_its_name_and_place(tmp_path: Path) -> None:
    document = getting(responses={"404": {"$ref": "#/components/responses/Gone"}})
    document["components"] = {
        "responses": {"Gone": {"description": "x", "content": content(record(a=TEXT))}}
    }
    _, api = read(document, tmp_path)
    (found,) = api.operations[0].responses
    assert found.component == "Gone"
    assert found.origin == ("components", "responses", "Gone")
    assert [d.hint.word for d in api.definitions.values()] == ["Gone"]


# Operations


def test_servers_of_an_operation_come_before_those_of_its_path(tmp_path: Path) -> None:
    document = getting()
    assert operation(document, tmp_path).servers == ()
    document["paths"]["/tea"]["servers"] = [{"url": "https://path.example"}]
    (found,) = operation(document, tmp_path).servers
    assert found.url == "https://path.example"
    document["paths"]["/tea"]["get"]["servers"] = [
        {"url": "https://own.example/{v}", "variables": {"v": {"default": "1"}}}
    ]
    (found,) = operation(document, tmp_path).servers
    assert [(v.name, v.default) for v in found.variables] == [("v", "1")]


def test_a_path_may_stand_elsewhere(tmp_path: Path) -> None:
    document = {
        **HEAD,
        "paths": {"/tea": {"$ref": "#/components/pathItems/T"}},
        "components": {"pathItems": {"T": getting()["paths"]["/tea"]}},
    }
    found = operation(document, tmp_path)
    assert (found.id, found.path, found.method) == ("look", "/tea", "GET")
    assert found.origin == ("components", "pathItems", "T", "get")


def test_an_operation_without_an_id_is_called_after_its_path(tmp_path: Path) -> None:
    document = getting()
    del document["paths"]["/tea"]["get"]["operationId"]
    assert operation(document, tmp_path).id == "get /tea"


def test_additional_methods_are_as_they_are_written(tmp_path: Path) -> None:
    document = getting()
    item = document["paths"]["/tea"]
    said = {"responses": {"200": {"description": "Done."}}}
    item["query"] = {"operationId": "ask", **said}
    item["additionalOperations"] = {"CoPy": {"operationId": "copy", **said}}
    document["openapi"] = "3.2.0"
    _, api = read(document, tmp_path)
    assert [(o.id, o.method) for o in api.operations] == [
        ("look", "GET"),
        ("ask", "QUERY"),
        ("copy", "CoPy"),
    ]


SCHEMES: dict[str, tuple[dict[str, Any], ir.Security]] = {
    "key": (
        {"type": "apiKey", "in": "cookie", "name": "k", "description": "Words."},
        ir.ApiKey(scheme="S", doc="Words.", place=ir.Place.COOKIE, name="k"),
    ),
    "basic": (
        {"type": "http", "scheme": "BASIC"},
        ir.Basic(scheme="S", doc=""),
    ),
    "bearer": (
        {"type": "http", "scheme": "Bearer"},
        ir.Bearer(scheme="S", doc=""),
    ),
    "digest": (
        {"type": "http", "scheme": "Digest"},
        ir.HttpScheme(scheme="S", doc="", name="Digest"),
    ),
    "OpenID": (
        {"type": "openIdConnect", "openIdConnectUrl": "https://a.example"},
        ir.Bearer(scheme="S", doc=""),
    ),
    "OAuth": (
        {"type": "oauth2", "flows": {}},
        ir.Bearer(scheme="S", doc=""),
    ),
    "TLS": ({"type": "mutualTLS"}, ir.MutualTls(scheme="S", doc="")),
}


@pytest.mark.parametrize("kind", SCHEMES)
def test_every_kind_of_security_scheme_is_known(kind: str, tmp_path: Path) -> None:
    declared, expected = SCHEMES[kind]
    document = {**getting(), "components": {"securitySchemes": {"S": declared}}}
    _, api = read(document, tmp_path)
    assert api.security == (expected,)


def test_an_operation_may_be_open_where_the_api_is_not(tmp_path: Path) -> None:
    document = {**getting(), "security": [{"A": [], "B": ["read"]}, {}]}
    assert operation(document, tmp_path).security == (("A", "B"), ())
    document["paths"]["/tea"]["get"]["security"] = []
    assert operation(document, tmp_path).security == ()


def test_webhooks_and_callbacks_are_what_the_api_calls(tmp_path: Path) -> None:
    called = {
        "requestBody": {"content": content(ref("Tea"))},
        "responses": {"200": {"description": "Done."}},
        "summary": "Tell.",
    }
    document = getting(
        callbacks={"brewed": {"{$request.query.url}": {"post": called}, "x-a": 1}}
    )
    document["webhooks"] = {"sold": {"post": {**called, "operationId": "told"}}}
    document["components"] = {"schemas": {"Tea": record(id={**TEXT, "readOnly": True})}}
    _, api = read(document, tmp_path)
    assert [(w.name, w.method, w.doc) for w in api.webhooks] == [
        ("sold", "POST", "Tell."),
        ("brewed", "POST", "Tell."),
    ]
    assert api.operations[0].callbacks == ("brewed",)
    for webhook in api.webhooks:
        (found,) = webhook.contents
        assert isinstance(found.value.type, ir.Ref)
        assert found.value.type.target.direction is ir.Direction.READ


def test_tags_and_servers_of_the_api(tmp_path: Path) -> None:
    document = {
        **schemas(),
        "tags": [{"name": "a", "description": "Words."}, {"name": "b"}],
        "servers": [{"url": "/v1", "description": "Here."}],
    }
    _, api = read(document, tmp_path)
    assert api.tags == (ir.Tag(name="a", doc="Words."), ir.Tag(name="b", doc=""))
    assert api.servers == (ir.Server(url="/v1", doc="Here.", variables=()),)
    assert api.operations == ()


def test_bytes_of_a_media_type_are_files(tmp_path: Path) -> None:
    pictures = {"type": "array", "items": {"type": "string", **_typed("image/png")}}
    page = {"type": "string", **_typed("text/html")}
    spec = posting(
        record(
            file={"type": "string", **_typed("application/octet-stream")},
            pictures=pictures,
            page=page,
        )
    )
    body = spec["paths"]["/things"]["post"]["requestBody"]
    body["content"] = {"multipart/form-data": body["content"]["application/json"]}
    sent = operation(spec, tmp_path).body
    assert sent is not None
    (content,) = sent.contents
    assert {name: e.media_type for name, e in content.encoding.items()} == {
        "file": "application/octet-stream",
        "pictures": "image/png",
    }
    assert all(encoding.is_file for encoding in content.encoding.values())


def test_encodings_of_parts_without_names_are_of_arrays_only(tmp_path: Path) -> None:
    binary = {"type": "string", "format": "binary"}
    row = {"type": "array", "prefixItems": [binary], "items": {"type": "string"}}
    told = {"prefixEncoding": [{"contentType": "image/png"}, {}], "itemEncoding": {}}
    spec = posting(row)
    body = spec["paths"]["/things"]["post"]["requestBody"]
    body["content"] = {"multipart/mixed": {"schema": row, **told}}
    sent = operation(spec, tmp_path).body
    assert sent is not None
    (content,) = sent.contents
    assert [(e.media_type, e.is_file) for e in content.prefix] == [
        ("image/png", True),
        (None, False),
    ]
    assert content.item is not None and not content.item.is_file
    for other in (
        {"schema": record(a=binary), "itemEncoding": {}},
        {"itemSchema": binary, "itemEncoding": {}},
        {"schema": row, "itemEncoding": {"itemEncoding": {}}},
    ):
        body["content"] = {"multipart/mixed": other}
        with pytest.raises(SpecError, match="itemEncoding"):
            read(spec, tmp_path)


def _typed(media_type: str) -> dict[str, str]:
    return {"contentMediaType": media_type}
