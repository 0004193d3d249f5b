"""Swagger 2.0 against the same document written by hand as OpenAPI 3."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from normalizing import normalized
from restamp.document import Document, Pointer
from restamp.sites import walk

SWAGGER = """
swagger: "2.0"
info: {title: Teahouse, version: "1"}
x-house: 7
host: tea.test
basePath: /v1/
schemes: [http, https]
consumes: [application/json]
produces: [application/json, application/xml]
security: [{key: []}]
tags: [{name: teas}]
paths:
  x-note: kept
  /teas/{id}:
    parameters:
    - {name: id, in: path, required: true, type: integer, format: int64}
    - {$ref: "#/parameters/Page"}
    get:
      operationId: getTea
      x-fast: true
      parameters:
      - {name: tags, in: query, type: array, items: {type: string}}
      - {name: kinds, in: query, type: array, items: {}, collectionFormat: multi}
      - {name: sizes, in: query, type: array, items: {}, collectionFormat: pipes}
      - {name: X-Ids, in: header, type: array, items: {}, collectionFormat: ssv}
      - {name: rows, in: query, type: array, items: {}, collectionFormat: tsv}
      - {name: empty, in: query, type: string, allowEmptyValue: true, x-why: asked}
      responses:
        "200":
          description: A tea.
          schema: {$ref: "#/definitions/Tea"}
          headers:
            X-Left: {description: How many., type: integer, minimum: 0}
            X-All: {type: array, items: {type: string}}
          examples:
            application/json: {name: Oolong}
            text/plain: not produced
        "404": {$ref: "#/responses/Missing"}
        default: {description: Nothing.}
    put:
      consumes: [application/json, application/merge-patch+json]
      produces: [text/csv]
      parameters:
      - {$ref: "#/parameters/Tea"}
      - {name: quick, in: query, type: boolean, default: false}
      responses:
        "200": {description: Rows., schema: {type: string}}
        "404": {$ref: "#/responses/Missing"}
  /teas:
    post:
      parameters: [{$ref: "#/parameters/Tea"}]
      responses: {"201": {description: Made.}}
  /pictures:
    parameters:
    - {name: title, in: formData, type: string, required: true, description: Shown.}
    - {name: labels, in: formData, type: array, items: {type: string}}
    post:
      consumes: [multipart/form-data]
      parameters: [{name: data, in: formData, type: file, required: true}]
      responses:
        "200": {description: It., schema: {type: file}}
    put:
      consumes: []
      produces: []
      schemes: [https]
      parameters: [{$ref: "#/parameters/Title"}]
      responses:
        "200": {description: It., schema: {type: file}}
        "201": {description: It., examples: {text/plain: made}}
definitions:
  Tea:
    type: object
    discriminator: kind
    required: [kind]
    properties:
      kind: {type: string}
      name: {type: string, x-nullable: true, example: Oolong}
      others: {type: array, items: {$ref: "#/definitions/Tea"}}
parameters:
  Page: {name: page, in: query, type: integer, minimum: 0, exclusiveMinimum: true}
  Tea: {name: tea, in: body, required: true, description: It., schema: {$ref: "#/definitions/Tea"}}
  Title: {name: title, in: formData, type: string, maxLength: 9}
responses:
  Missing:
    description: It is not there.
    schema: {type: object, properties: {tea: {$ref: "#/definitions/Tea"}}}
securityDefinitions:
  basic: {type: basic, description: Name and word.}
  key: {type: apiKey, in: header, name: X-Key}
  code: {type: oauth2, flow: accessCode, authorizationUrl: "https://a.test", tokenUrl: "https://b.test", scopes: {read: Reads.}}
  own: {type: oauth2, flow: application, tokenUrl: "https://b.test", x-a: 1}
"""

TWIN = """
openapi: 3.2.0
info: {title: Teahouse, version: "1"}
x-house: 7
security: [{key: []}]
tags: [{name: teas}]
servers: [{url: "https://tea.test/v1"}, {url: "http://tea.test/v1"}]
paths:
  x-note: kept
  /teas/{id}:
    parameters:
    - {name: id, in: path, required: true, schema: {type: integer, format: int64}}
    - {$ref: "#/components/parameters/Page"}
    get:
      operationId: getTea
      x-fast: true
      parameters:
      - {name: tags, in: query, style: form, explode: false, schema: {type: array, items: {type: string}}}
      - {name: kinds, in: query, style: form, explode: true, schema: {type: array, items: {}}}
      - {name: sizes, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {}}}
      - {name: X-Ids, in: header, style: spaceDelimited, explode: false, schema: {type: array, items: {}}}
      - {name: rows, in: query, style: tabDelimited, explode: false, schema: {type: array, items: {}}}
      - {name: empty, in: query, allowEmptyValue: true, x-why: asked, schema: {type: string}}
      responses:
        "200":
          description: A tea.
          content:
            application/json: {schema: {$ref: "#/components/schemas/Tea"}, example: {name: Oolong}}
            application/xml: {schema: {$ref: "#/components/schemas/Tea"}}
          headers:
            X-Left: {description: How many., schema: {type: integer, minimum: 0}}
            X-All: {style: simple, explode: false, schema: {type: array, items: {type: string}}}
        "404": {$ref: "#/components/responses/Missing"}
        default: {description: Nothing.}
    put:
      parameters:
      - {name: quick, in: query, schema: {type: boolean, default: false}}
      requestBody:
        required: true
        description: It.
        content:
          application/json: &tea
            schema: {$ref: "#/components/requestBodies/Tea/content/application~1json/schema"}
          application/merge-patch+json: *tea
      responses:
        "200": {description: Rows., content: {text/csv: {schema: {type: string}}}}
        "404":
          description: It is not there.
          content:
            text/csv: {schema: {$ref: "#/components/responses/Missing/content/application~1json/schema"}}
  /teas:
    post:
      requestBody: {$ref: "#/components/requestBodies/Tea"}
      responses: {"201": {description: Made.}}
  /pictures:
    post:
      requestBody:
        required: true
        content:
          multipart/form-data:
            encoding: {labels: {style: form, explode: false}}
            schema:
              type: object
              required: [title, data]
              properties:
                title: {type: string, description: Shown.}
                labels: {type: array, items: {type: string}}
                data: {type: string, format: binary}
      responses:
        "200":
          description: It.
          content: {application/json: &file {schema: {type: string, format: binary}}, application/xml: *file}
    put:
      servers: [{url: "https://tea.test/v1"}]
      requestBody:
        content:
          application/x-www-form-urlencoded:
            encoding: {labels: {style: form, explode: false}}
            schema:
              type: object
              properties:
                title: {type: string, maxLength: 9}
                labels: {type: array, items: {type: string}}
      responses:
        "200":
          description: It.
          content: {application/octet-stream: {schema: {type: string, format: binary}}}
        "201": {description: It., content: {text/plain: {example: made}}}
components:
  schemas:
    Tea:
      type: object
      discriminator: {propertyName: kind}
      required: [kind]
      properties:
        kind: {type: string}
        name: {type: [string, "null"], examples: [Oolong]}
        others: {type: array, items: {$ref: "#/components/schemas/Tea"}}
  parameters:
    Page: {name: page, in: query, schema: {type: integer, exclusiveMinimum: 0}}
  requestBodies:
    Tea:
      required: true
      description: It.
      content:
        application/json: {schema: {$ref: "#/components/schemas/Tea"}}
  responses:
    Missing:
      description: It is not there.
      content:
        application/json: &missing
          schema: {type: object, properties: {tea: {$ref: "#/components/schemas/Tea"}}}
        application/xml: *missing
  securitySchemes:
    basic: {type: http, scheme: basic, description: Name and word.}
    key: {type: apiKey, in: header, name: X-Key}
    code:
      type: oauth2
      flows:
        authorizationCode: {authorizationUrl: "https://a.test", tokenUrl: "https://b.test", scopes: {read: Reads.}}
    own: {type: oauth2, x-a: 1, flows: {clientCredentials: {tokenUrl: "https://b.test", scopes: {}}}}
"""


def test_a_document_and_its_twin_are_one() -> None:
    after = normalized(SWAGGER)
    twin = yaml.safe_load(TWIN)
    assert after.data == twin
    assert normalized(TWIN).data == twin


def test_every_reference_leads_somewhere() -> None:
    after = normalized(SWAGGER)
    for site in walk(after):
        if site.reference:
            after.target(site.pointer, site.reference)


def _shown(document: Document, *tokens: str | int) -> str:
    """The line that a place of a normalised document is shown at."""
    problem = document.problem(Pointer(tokens), "")
    assert problem.excerpt is not None and problem.column is not None
    return problem.excerpt[problem.column - 1 :]


@pytest.mark.parametrize(
    ("pointer", "shown"),
    [
        ("/openapi", '"2.0"'),
        ("/servers/0/url", "tea.test"),
        ("/components/schemas/Tea/properties/kind/type", "string}"),
        ("/components/schemas/Tea/properties/name/examples/0", "Oolong}"),
        ("/components/requestBodies/Tea/content/application~1json/schema", "{$ref"),
        ("/components/parameters/Page/schema/exclusiveMinimum", "true}"),
        ("/paths/~1teas~1{id}/get/parameters/1/schema/items", "{}, collection"),
        ("/paths/~1teas~1{id}/put/parameters/0/schema/default", "false}"),
        ("/paths/~1teas~1{id}/put/requestBody/content/a~1b/schema", "{$ref"),
        (
            "/paths/~1teas~1{id}/get/responses/200/content/application~1xml/schema/$ref",
            '"#/definitions/Tea"}',
        ),
        (
            "/paths/~1teas~1{id}/get/responses/200/content/application~1json/example/name",
            "Oolong}",
        ),
        ("/paths/~1teas~1{id}/get/responses/200/headers/X-Left/schema/minimum", "0}"),
        (
            "/paths/~1pictures/post/requestBody/content/multipart~1form-data/schema"
            "/properties/labels/items/type",
            "string}}",
        ),
        ("/paths/~1pictures/put/servers/0", "https]"),
        ("/components/securitySchemes/code/flows", "{type: oauth2"),
    ],
)
def test_places_are_shown_where_they_were_written(pointer: str, shown: str) -> None:
    assert _shown(normalized(SWAGGER), *Pointer.parse(pointer)).startswith(shown)


def test_the_pointer_of_a_problem_is_that_of_the_text() -> None:
    place = Pointer(("components", "schemas", "Tea", "type"))
    assert normalized(SWAGGER).problem(place, "").pointer == "/definitions/Tea/type"


def _paths(text: str) -> Any:
    head = 'swagger: "2.0"\ninfo: {title: T, version: "1"}\npaths:\n'
    return normalized(head + text).data


def test_references_into_what_moved() -> None:
    data = _paths("""
  /a b:
    parameters: [{name: a, in: body, schema: {items: {properties: {b: {}}}}}]
    post:
      parameters: [{name: c, in: query, type: array, items: {type: integer}}]
      responses: {"200": {description: "", schema: {properties: {d: {}}}}}
    put:
      responses:
        "200": {description: "", schema: {$ref: "#/paths/~1a%20b/parameters/0/schema/items"}}
        "201": {description: "", schema: {$ref: "#/paths/~1a%20b/post/parameters/0/items"}}
        "202": {description: "", schema: {$ref: "#/paths/~1a b/post/responses/200/schema"}}
        "203": {description: "", schema: {$ref: "#/definitions/N/allOf/0"}}
        "204": {$ref: "#/paths/~1a b/post/responses/200"}
definitions: {N: {x-nullable: true, allOf: [{type: string}]}}
""")
    answers = data["paths"]["/a b"]["put"]["responses"]
    schemas = [
        answers[str(status)]["content"]["application/json"]["schema"]["$ref"]
        for status in range(200, 204)
    ]
    post = "#/paths/~1a%20b/post"
    assert schemas == [
        f"{post}/requestBody/content/application~1json/schema/items",
        f"{post}/parameters/0/schema/items",
        f"{post}/responses/200/content/application~1json/schema",
        "#/components/schemas/N/anyOf/0/allOf/0",
    ]
    assert answers["204"] == {"$ref": "#/paths/~1a b/post/responses/200"}


def test_an_operation_may_have_a_body_of_its_own() -> None:
    data = _paths("""
  /a:
    parameters: [{name: a, in: body, schema: {type: string}}]
    get: {responses: {}}
    post: {parameters: [{name: b, in: formData, type: file}], responses: {}}
    put: {parameters: [{name: b, in: body, schema: {}}], responses: {}}
""")
    item = data["paths"]["/a"]
    bodies = {
        method: list(item[method]["requestBody"]["content"].items()) for method in item
    }
    file = {
        "type": "object",
        "properties": {"b": {"type": "string", "format": "binary"}},
    }
    assert bodies == {
        "get": [("application/json", {"schema": {"type": "string"}})],
        "post": [("multipart/form-data", {"schema": file})],
        "put": [("application/json", {"schema": {}})],
    }


@pytest.mark.parametrize(
    ("written", "urls"),
    [
        ("", None),
        ("basePath: /", ["/"]),
        ("basePath: /a/b/", ["/a/b"]),
        ("schemes: [https]", None),
        ("host: a.test:81", ["https://a.test:81"]),
        (
            "host: a.test\nschemes: [ws, wss, http]",
            ["wss://a.test", "ws://a.test", "http://a.test"],
        ),
    ],
)
def test_servers(written: str, urls: list[str] | None) -> None:
    data = normalized(
        f'swagger: "2.0"\ninfo: {{title: T}}\npaths: {{}}\n{written}\n'
    ).data
    listed = data.get("servers")
    assert (listed and [server["url"] for server in listed]) == urls


def test_form_fields_are_sent_as_each_media_type_that_the_operation_takes() -> None:
    both = "[application/json, Multipart/Form-Data; a=b, application/x-www-form-urlencoded]"
    data = _paths(f"""
  /a:
    post:
      consumes: {both}
      parameters: [{{name: b, in: formData, type: string}}]
      responses: {{}}
""")
    content = data["paths"]["/a"]["post"]["requestBody"]["content"]
    types = ["Multipart/Form-Data; a=b", "application/x-www-form-urlencoded"]
    assert list(content) == types


@pytest.mark.parametrize(
    ("inner", "nested"),
    [
        ({"type": "string"}, None),
        ({"type": "array", "items": {}}, [","]),
        ({"type": "array", "items": {}, "collectionFormat": "csv"}, [","]),
        ({"type": "array", "items": {}, "collectionFormat": "ssv"}, [" "]),
        ({"type": "array", "items": {}, "collectionFormat": "tsv"}, ["\t"]),
        (
            {
                "type": "array",
                "collectionFormat": "pipes",
                "items": {"type": "array", "items": {}},
            },
            ["|", ","],
        ),
    ],
)
def test_arrays_in_arrays_have_separators(
    inner: dict[str, Any], nested: list[str] | None
) -> None:
    given = {"name": "a", "in": "query", "type": "array", "items": inner}
    document = {
        "swagger": "2.0",
        "info": {"title": "Arrays", "version": "1"},
        "paths": {"/": {"get": {"parameters": [given], "responses": {}}}},
    }
    (parameter,) = normalized(document).data["paths"]["/"]["get"]["parameters"]
    assert parameter.get("nested") == nested
    assert "collectionFormat" not in str(parameter)
