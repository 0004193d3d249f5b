"""Documents mended: what is assumed, that it is enough, and that places stay true."""

from __future__ import annotations

import json
import random
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from stamping import posting, written
from test_validate import RICH, loaded, mutants, places

from restamp.document import Document, Pointer
from restamp.load import load
from restamp.problems import Problem, SpecError
from restamp.repair import repair
from restamp.validate import find_flaws, validate

OLD: dict[str, Any] = {
    "swagger": "2.0",
    "info": {"title": "T", "version": "1"},
    "consumes": ["application/json"],
    "securityDefinitions": {"Key": {"type": "apiKey", "name": "k", "in": "header"}},
    "paths": {
        "/a/{id}": {
            "parameters": [
                {"name": "id", "in": "path", "required": True, "type": "string"}
            ],
            "post": {
                "operationId": "one",
                "security": [{"Key": []}],
                "parameters": [
                    {"name": "b", "in": "body", "schema": {"$ref": "#/definitions/A"}},
                    {"name": "q", "in": "query", "type": "integer", "default": 1},
                ],
                "responses": {
                    "200": {"description": "x", "schema": {"$ref": "#/definitions/A"}}
                },
            },
        }
    },
    "definitions": {
        "A": {"type": "object", "properties": {"n": {"type": "string"}}},
        "B": {"allOf": [{"$ref": "#/definitions/A"}], "example": {"n": "x"}},
    },
}
RICH_3_2 = {**RICH, "openapi": "3.2.0"}
RICH_3_0 = {**RICH, "openapi": "3.0.3"}
JUNK: list[Any] = [
    *(None, True, -1, 3.5, "", "x", "true", "#/nowhere", [], ["x"], [None], [{}]),
    *(
        {},
        {"$ref": "#/paths"},
        {"$ref": "#"},
        {"$ref": 5},
        {"": {}},
        {"type": "object"},
    ),
]
KEYS = ["", "x-a", "$ref", "type", "200", "schema", "in", "name", "required", "items"]
KEYS += ["allOf", "{a}", "/a", "get", "parameters", "content", "example", "enum"]


def is_mended(document: Document) -> bool:
    """Whether what is left is used as it stands."""
    return all(flaw.mend and not flaw.mend.edits for flaw in find_flaws(document))


def mended(data: Any, folder: Path) -> tuple[Any, tuple[Problem, ...]]:
    document, problems = repair(loaded(data, folder))
    assert is_mended(document)
    return document.data, problems


def schema_of(schema: Any, folder: Path, version: str = "3.0.3") -> tuple[Any, str]:
    """What becomes of a schema, and what is assumed of the only problem with it."""
    data = {"openapi": version, "info": RICH["info"], "paths": {}}
    data["components"] = {"schemas": {"S": schema}}
    made, (problem,) = mended(data, folder)
    return made["components"]["schemas"]["S"], str(problem.assumption)


@pytest.mark.parametrize("data", [RICH, RICH_3_0, RICH_3_2, OLD])
def test_what_is_valid_stays_itself(tmp_path: Path, data: Any) -> None:
    document = loaded(data, tmp_path)
    validate(document)
    assert repair(document) == (document, ())
    assert repair(document)[0] is document


@pytest.mark.parametrize(
    ("wrong", "right", "assumption"),
    [
        ({"type": "int"}, {"type": "integer"}, "read as 'integer'"),
        ({"type": "String"}, {"type": "string"}, "read as 'string'"),
        ({"type": "weird"}, {}, "any type is allowed"),
        ({"title": 3}, {"title": "3"}, 'read as "3"'),
        ({"minLength": "3"}, {"minLength": 3}, "read as 3"),
        ({"minLength": -3}, {}, "the key is ignored"),
        ({"nullable": "true"}, {"nullable": True}, "read as true"),
        ({"pattern": "["}, {}, "the key is ignored"),
        ({"enum": []}, {}, "the key is ignored"),
        ({"const": 1}, {"enum": [1]}, "read as an enum of one value"),
        ({"unknown": 1}, {}, "the key is ignored"),
        ({"properties": []}, {"properties": {}}, "it is taken as empty"),
        (
            {"properties": {"a": 1}},
            {"properties": {"a": {}}},
            "any value is allowed there",
        ),
        ({"$ref": "#/nowhere"}, {}, "any value is allowed there"),
        ({"minimum": 2, "maximum": 1}, {}, "both limits are ignored"),
        (
            {"allOf": [{"type": "string"}, {"type": "object"}]},
            {"allOf": [{"type": "string"}, {}]},
            "this part is ignored",
        ),
        (
            {"required": ["a"], "additionalProperties": False},
            {"additionalProperties": False},
            "it is not required",
        ),
        ({"type": "null"}, {"enum": [None], "nullable": True}, "only null is allowed"),
        (
            {"type": ["string", "null"]},
            {"type": "string", "nullable": True},
            "any of the listed types is allowed",
        ),
        (
            {"exclusiveMinimum": 3},
            {"minimum": 3, "exclusiveMinimum": True},
            "read as an exclusive 'minimum'",
        ),
        (
            {"properties": {"a": {"required": True}}},
            {"properties": {"a": {}}, "required": ["a"]},
            "the property is required",
        ),
        (
            {"type": "integer", "default": "x"},
            {"type": "integer"},
            "the default is not used",
        ),
        (
            {"type": "integer", "enum": ["1", "2"]},
            {"type": "integer", "enum": [1, 2]},
            "each value is read as of the type 'integer'",
        ),
        (
            {"type": "string", "enum": [True, 1]},
            {"type": "string", "enum": ["true", "1"]},
            "each value is read as of the type 'string'",
        ),
        (
            {"type": "array", "items": {"type": "string"}, "enum": ["a"]},
            {"type": "array", "items": {"type": "string", "enum": ["a"]}},
            "the values are those of the items",
        ),
        (
            {"type": "string", "format": "uuid", "maxLength": 32},
            {"type": "string", "maxLength": 32},
            "the format is ignored",
        ),
        (
            {"type": "string", "format": "date", "minLength": 20},
            {"type": "string", "minLength": 20},
            "the format is ignored",
        ),
        ({"type": "integer", "enum": ["a"]}, {"type": "integer"}, "the key is ignored"),
        (
            {"type": "string", "format": "date-time", "enum": ["now"]},
            {"type": "string", "enum": ["now"]},
            "the format is ignored",
        ),
        (
            {"oneOf": [{"type": "string"}, {"type": "string", "description": "x"}]},
            {"anyOf": [{"type": "string"}, {"type": "string", "description": "x"}]},
            "any of them may fit",
        ),
        (
            {"oneOf": [{"type": "string"}, {"type": "string"}], "anyOf": [{}]},
            {"oneOf": [{"type": "string"}], "anyOf": [{}]},
            "it is left out",
        ),
        (
            {"allOf": [{"$ref": "#/components/schemas/S"}]},
            {"allOf": [{}]},
            "any value is",
        ),
    ],
)
def test_schemas(tmp_path: Path, wrong: Any, right: Any, assumption: str) -> None:
    made, assumed = schema_of(wrong, tmp_path)
    assert made == right
    assert assumed.startswith(assumption)


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "nullable": True, "enum": ["a", 1, None]},
        {"type": "integer", "enum": [1.0]},
        {"type": "string", "format": "date", "enum": ["now", "2026-01-31"]},
        {"oneOf": [{"type": "string"}, {"type": "string", "format": "date"}]},
        {"oneOf": [{}, {}]},
        {"type": "string", "format": "uuid", "minLength": 1, "maxLength": 255},
        {
            "oneOf": [{"type": "object", "properties": {"a": {}}, "required": ["a"]}]
            * 2,
            "discriminator": {"propertyName": "a"},
        },
    ],
)
def test_schemas_that_something_fits(tmp_path: Path, schema: Any) -> None:
    data = {"openapi": "3.0.3", "info": RICH["info"], "paths": {}}
    data["components"] = {"schemas": {"S": schema}}
    assert find_flaws(loaded(data, tmp_path)) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ({"type": "string"}, {"type": ["string", "null"]}),
        ({"type": ["string"]}, {"type": ["string", "null"]}),
        ({"enum": ["a"]}, {"enum": ["a", None]}),
        (
            {"type": "string", "enum": ["a"], "title": "T"},
            {"type": ["string", "null"], "enum": ["a", None], "title": "T"},
        ),
        (
            {"$ref": "#/components/schemas/S", "description": "d"},
            {
                "description": "d",
                "anyOf": [{"$ref": "#/components/schemas/S"}, {"type": "null"}],
            },
        ),
        (
            {"type": "object", "allOf": [{"type": "object"}]},
            {
                "anyOf": [
                    {"type": "object", "allOf": [{"type": "object"}]},
                    {"type": "null"},
                ]
            },
        ),
        (
            {"anyOf": [{"type": "string"}]},
            {"anyOf": [{"anyOf": [{"type": "string"}]}, {"type": "null"}]},
        ),
    ],
)
def test_null_that_3_1_does_not_know(tmp_path: Path, wrong: Any, right: Any) -> None:
    held = {"properties": {"p": {**wrong, "nullable": True}}}
    made, assumed = schema_of(held, tmp_path, "3.1.0")
    assert made == {"properties": {"p": right}}
    assert assumed == "null is allowed"


def test_paths_that_are_one_path(tmp_path: Path) -> None:
    path = {"name": "x", "in": "path", "required": True, "schema": {}}
    named = {
        name: {
            "parameters": [{**path, "name": name}],
            **{
                method: {"responses": {"200": {"description": ""}}}
                for method in methods
            },
        }
        for name, methods in (("a", ["get"]), ("b", ["get", "put"]), ("c", ["put"]))
    }
    data = {"openapi": "3.0.3", "info": RICH["info"]}
    data["paths"] = {f"/{{{name}}}": item for name, item in named.items()}
    made, found = mended(data, tmp_path)
    assert made == data
    assert [problem.assumption for problem in found] == ["both are kept"] * 2


def test_a_key_that_stands_twice_has_no_meaning(tmp_path: Path) -> None:
    path = tmp_path / "spec.yaml"
    path.write_text("openapi: 3.0.3\ninfo: {title: T, title: U}\npaths: {}\n")
    with pytest.raises(SpecError, match="duplicate key 'title'"):
        repair(load(path))


def test_a_boolean_bound_of_3_1(tmp_path: Path) -> None:
    wrong = {"minimum": 3, "exclusiveMinimum": True}
    made, _ = schema_of(wrong, tmp_path, "3.1.0")
    assert made == {"exclusiveMinimum": 3}


@pytest.mark.parametrize(
    ("pointer", "value", "assumption"),
    [
        ("/info/title", ..., "the title is 'API'"),
        (
            "/paths/~1b/post/operationId",
            "one",
            "the operation is named after its method",
        ),
        ("/paths/~1b/post/responses/201", None, "the response is left out"),
        ("/paths/~1a~1{id}/parameters/0/required", ..., "it is taken as required"),
        ("/paths/~1a~1{id}/parameters/0/name", ..., "the parameter is left out"),
        ("/paths/~1a~1{id}/parameters/0", ..., "it is taken as text"),
        ("/paths/~1a~1{id}/get/parameters/0/in", "Query", "read as 'query'"),
        ("/paths/~1a~1{id}/get/parameters/0/schema", ..., "any value is allowed there"),
        ("/security/0", {"Unknown": []}, "the security requirement is left out"),
        ("/tags/1/name", "a", "the second declaration is ignored"),
        ("/servers/0/variables", ..., "the server is left out"),
        ("/paths/c", {}, "read as '/c'"),
        ("/paths/~1b/fetch", {"responses": {}}, "the operation is left out"),
        ("/paths/~1b/post/responses/2xx", {"description": ""}, "read as '2XX'"),
        ("/paths/~1b#x", {}, "the fragment is not sent"),
        ("/components/parameters/Page/$ref", "#/nowhere", "the parameter is left out"),
    ],
)
@pytest.mark.parametrize("version", ["3.0.3", "3.1.0", "3.2.0"])
def test_assumptions(
    tmp_path: Path, version: str, pointer: str, value: Any, assumption: str
) -> None:
    assumed = assumptions({**RICH, "openapi": version}, pointer, value, tmp_path)
    assert any(text.startswith(assumption) for text in assumed)


def test_what_only_3_0_requires(tmp_path: Path) -> None:
    post = "/paths/~1b/post/responses"
    assumed = assumptions(RICH_3_0, post, ..., tmp_path)
    assert assumed == ["any response is accepted"]
    assumed = assumptions(RICH_3_0, f"{post}/201/description", ..., tmp_path)
    assert assumed == ["the description is empty"]


def assumptions(data: Any, pointer: str, value: Any, folder: Path) -> list[str]:
    """What is assumed when one value is replaced, or taken away by `...`."""
    data = deepcopy(data)
    *above, last = Pointer.parse(pointer)
    holder: Any = data
    for token in above:
        holder = holder[int(str(token)) if isinstance(holder, list) else token]
    key = int(str(last)) if isinstance(holder, list) else last
    if value is ...:
        del holder[key]
    else:
        holder[key] = value
    return [str(problem.assumption) for problem in mended(data, folder)[1]]


def test_keys_of_swagger_in_a_later_version(tmp_path: Path) -> None:
    operation = {
        "parameters": [{"name": "q", "in": "query", "type": "integer"}],
        "responses": {"200": {"description": "x", "schema": {"type": "string"}}},
    }
    data = {
        "openapi": "3.0.3",
        "info": RICH["info"],
        "paths": {"/a": {"get": operation}},
    }
    made, _ = mended(data, tmp_path)
    operation = made["paths"]["/a"]["get"]
    assert operation["parameters"][0]["schema"] == {"type": "integer"}
    content = operation["responses"]["200"]["content"]
    assert content == {"application/json": {"schema": {"type": "string"}}}


def test_references_where_the_version_has_none(tmp_path: Path) -> None:
    data = deepcopy(RICH_3_0)
    data["tags"][0]["description"] = {"$ref": "#/info/title"}
    made, (problem,) = mended(data, tmp_path)
    assert made["tags"][0]["description"] == "T"
    assert problem.assumption == "the reference is followed"


@pytest.mark.parametrize("version", ["4.0.0", "1.2"])
def test_another_version_has_no_meaning(tmp_path: Path, version: str) -> None:
    with pytest.raises(SpecError) as caught:
        repair(loaded({**RICH, "openapi": version}, tmp_path))
    assert [problem.assumption for problem in caught.value.problems] == [None]


def test_a_version_without_its_patch(tmp_path: Path) -> None:
    made, _ = mended({**RICH, "openapi": 3.1}, tmp_path)
    assert made["openapi"] == "3.1.0"


def test_places_stay_where_they_were_written(tmp_path: Path) -> None:
    wrong = {"name": "", "in": "query", "schema": {}}
    right = {"name": "q", "in": "query", "schema": {"required": ["a", "a", "b"]}}
    data = deepcopy(RICH_3_0)
    data["paths"]["/a/{id}"]["get"]["parameters"] = [wrong, wrong, right]
    data["paths"]["b"] = data["paths"].pop("/b")
    document = loaded(data, tmp_path)
    after, _ = repair(document)
    listed = Pointer(("paths", "/a/{id}", "get", "parameters"))
    assert after.get(listed / 0)["name"] == "q"
    assert after.locate(listed / 0 / "name") == document.locate(listed / 2 / "name")
    names = listed / 0 / "schema" / "required"
    assert after.get(names) == ["a", "b"]
    written = listed / 2 / "schema" / "required" / 2
    assert after.locate(names / 1) == document.locate(written)
    assert after.problem(names / 1, "x").pointer == str(written)
    renamed = Pointer(("paths", "/b", "post"))
    assert after.locate(renamed) == document.locate(Pointer(("paths", "b", "post")))


def test_other_files_are_mended_where_they_are(tmp_path: Path) -> None:
    schema = {"enum": ["a"], "required": ["a", "a", "b"], "minLength": -1}
    (tmp_path / "other.json").write_text(json.dumps({"S": schema}))
    data = deepcopy(RICH_3_0)
    data["components"]["schemas"]["F"] = {"$ref": "other.json#/S"}
    document, problems = repair(loaded(data, tmp_path))
    assert is_mended(document)
    assert {problem.file for problem in problems} == {"other.json"}
    names = Pointer((1, "S", "required"))
    assert document.get(names) == ["a", "b"]
    assert document.problem(names / 1, "x").pointer == "/S/required/2"
    assert "minLength" in json.loads((tmp_path / "other.json").read_text())["S"]


@given(mutants())
def test_any_mistake_ends_in_a_mended_document(
    tmp_path_factory: pytest.TempPathFactory, data: dict[str, Any]
) -> None:
    document = loaded(data, tmp_path_factory.mktemp("mutant"))
    before = json.dumps(document.data)
    after, problems = repair(document)
    assert json.dumps(document.data) == before
    assert is_mended(after)
    assert all(problem.line and problem.assumption for problem in problems)


@pytest.mark.parametrize("data", [OLD, RICH_3_0, RICH, RICH_3_2])
def test_many_mistakes_at_once(tmp_path: Path, data: dict[str, Any]) -> None:
    chance = random.Random(7)
    for _ in range(60):
        broken = deepcopy(data)
        for _ in range(chance.randint(1, 12)):
            spoil(broken, chance)
        document, _ = repair(loaded(broken, tmp_path))
        assert is_mended(document)


def spoil(data: Any, chance: random.Random) -> None:
    """Make one mistake in a document, but not in its version."""
    found = [p for p in places(data) if p and p[0] not in ("openapi", "swagger")]
    *above, last = chance.choice(found)
    holder = data
    for token in above:
        holder = holder[token]
    change = chance.randrange(6)
    if change == 0:
        del holder[last]
    elif change == 1:
        holder[last] = deepcopy(chance.choice(JUNK))
    elif change == 2:
        holder[last] = {chance.choice(KEYS): holder[last]}
    elif change == 3:
        holder[last] = [holder[last]]
    elif isinstance(holder, list):
        holder.append(deepcopy(holder[last]))
    elif change == 4:
        holder[chance.choice(KEYS)] = holder.pop(last)
    else:
        holder[chance.choice(KEYS)] = deepcopy(chance.choice(JUNK))


def test_only_what_is_allowed_is_mended(tmp_path: Path) -> None:
    named = {"type": "object", "properties": {"n": {"type": "integer"}}}
    body = {"schema": named, "example": {"n": "one"}}
    document = posting({"type": "string", "example": 1}, {"type": "string"})
    operation = document["paths"]["/things"]["post"]
    operation["requestBody"]["content"]["application/json"] |= body
    operation["responses"]["200"]["content"]["application/json"]["example"] = 2
    media = "/paths/~1things/post/requestBody/content/application~1json"
    read = load(written(document, tmp_path))

    made, found = repair(read, [f"{media}/example", "/info"])
    assert "example" not in made.get(Pointer.parse(media))
    assert [(p.pointer, p.assumption) for p in found] == [
        ("", "it can be taken off the list"),
        (f"{media}/example/n", "the example is not used"),
    ]
    assert found[0].message == "nothing is wrong at '/info', which `allow` lists"
    with pytest.raises(SpecError) as caught:
        validate(made)
    (left,) = caught.value.problems
    assert left.pointer.endswith("/responses/200/content/application~1json/example")
