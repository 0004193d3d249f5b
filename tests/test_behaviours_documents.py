"""What cases with versions, references, names, recursion and depth become."""

from __future__ import annotations

import datetime as dt
import inspect
import subprocess
import sys
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from behaving import answered, same, violations
from conftest import Case
from stamping import CASES, posting, problems, record, ref, schemas, stamp

TEXT = {"type": "string"}
DONE = {"204": {"description": "Done."}}


def test_yaml_means_what_its_author_meant(case: Case) -> None:
    p = case("yaml_12_core")
    sent = {
        **{"no": "NO", "on": True, "1.10": 1, "0o17": 2, "017": 3, "12:30": "x"},
        **{"day": "2024-02-29", "null": "x"},
    }
    answer = same(p, "Answer_", sent)
    assert (answer.no, answer.on, answer.day) == ("NO", True, dt.date(2024, 2, 29))
    assert violations(p, "Answer_", {"no": False, "on": True}) == [("/no", "type")]
    assert [member.value for member in p.AnswerNo] == [
        *("NO", "Off", "yes", "ON", "y", "~x")
    ]
    with pytest.raises(p.errors.On404) as raised:
        answered(p, p.on(answer), 404, b'{"y":true}')
    assert raised.value.body.y is True


def test_json_is_read_as_it_is_written(case: Case) -> None:
    p = case("json_document")
    assert answered(p, p.list_teas(), 200, b'[{"grams":1000}]')[0].grams == 1000
    assert violations(p, "Tea", {"grams": 1001}) == [("/grams", "maximum")]
    assert "12345678901234567890" in inspect.getsource(p.Tea)


def test_references_within_a_document(case: Case) -> None:
    p = case("references_local")
    tea = same(p, "Tea", {"id": 1, "~x/y": "abc", "second": {"side": "x"}})
    assert p.keep_tea(tea, id=2).path == "/teas/2"
    answer = answered(p, p.keep_tea(tea, id=2), 200, b'{"text":"x"}')
    assert answer.text == "x"
    for status in (404, 409):
        with pytest.raises(p.errors.Missing) as raised:
            answered(p, p.keep_tea(tea, id=2), status, b'{"text":"x"}')
        assert raised.value.body.text == "x"


def test_references_into_other_files(case: Case) -> None:
    p = case("references_files")
    value = {"name": "Assam", "leaf": "green", "shop": {"teas": [{"name": "x"}]}}
    tea = same(p, "Own", value)
    assert type(tea.shop.teas[0]) is p.Own
    assert answered(p, p.add_tea(tea), 201, b'{"name":"x"}').name == "x"
    assert answered(p, p.list_shops(), 200, b'[{"next":{}}]')[0].next == p.Shop()


def test_anchors_and_ids(case: Case) -> None:
    p = case("references_anchors_and_ids")
    value = {"leaf": "green", "part": {"share": 1, "leaf": "black"}, "twin": {}}
    tea = same(p, "Tea", value)
    assert (type(tea.part), type(tea.twin)) == (p.Part, p.Tea)
    assert violations(p, "Tea", {"share": -1}) == [("/share", "minimum")]
    assert same(p, "Cup", {"tea": {"same": {}}, "size": "small"}).tea.same == p.Tea()


def test_siblings_count_from_3_1_on(case: Case) -> None:
    new = case("references_with_siblings")
    assert type(new.Tea.from_dict({"part": {"share": 1}}).part) is new.TeaPart
    assert type(new.Tea.from_dict({"gift": {}}).gift) is new.Part
    with pytest.raises(TypeError):
        new.TeaInput(id="x")
    old = case("openapi_30")
    assert violations(old, "Tea", {"name": "x", "shop": None, "first": {}}) == []


NULLS: dict[str, tuple[dict[str, Any], bool]] = {
    "beside a reference": ({**ref("Strict"), "nullable": True}, True),
    "beside a reference to values": ({**ref("Sort"), "nullable": True}, True),
    "not beside a reference": ({**ref("Loose"), "nullable": False}, True),
    "beside allOf": ({"nullable": True, "allOf": [ref("Farm")]}, True),
    "beside allOf and a type": (
        {"nullable": True, "type": "object", "allOf": [ref("Farm")]},
        True,
    ),
    "in all of allOf": ({"allOf": [ref("Loose"), {"maxLength": 3}]}, True),
    "in a part of allOf": ({"allOf": [ref("Loose"), ref("Strict")]}, False),
    "beside values": ({"type": "string", "nullable": True, "enum": ["a"]}, True),
    "beside values without a type": ({"nullable": True, "enum": ["a"]}, True),
    "among values, but not said": ({"type": "string", "enum": ["a", None]}, False),
    "in an alternative": ({"oneOf": [ref("Farm"), ref("Loose")]}, True),
    "beside properties": ({"nullable": True, "properties": {"a": {}}}, True),
    "not beside a type": ({"type": "string", "nullable": False}, False),
}


@pytest.mark.parametrize("name", NULLS)
def test_where_null_is_allowed_in_3_0(name: str, tmp_path: Path) -> None:
    schema, allowed = NULLS[name]
    named = {
        "Strict": {"type": "string"},
        "Loose": {"type": "string", "nullable": True},
        "Sort": {"type": "string", "enum": ["a", "b"]},
        "Farm": record(place={"type": "string"}),
    }
    document = posting(ref("Tea"), Tea=record(f=schema), **named)
    p = stamp({**document, "openapi": "3.0.3"}, tmp_path, "null_in_3_0")
    tea = p.Tea.from_dict({"f": None})
    assert (p.Tea.__annotations__["f"].endswith(" | None | Unset")) is allowed
    assert (tea.violations() == []) is allowed
    assert (tea.extra == {}) is allowed
    assert tea.to_dict() == {"f": None}


def test_nothing_beside_a_reference_counts_in_3_0(tmp_path: Path) -> None:
    beside = {**ref("Name"), "maxLength": 1, "description": "x", "enum": ["y"]}
    document = posting(ref("Tea"), Tea=record(name=beside), Name={"type": "string"})
    p = stamp({**document, "openapi": "3.0.3"}, tmp_path, "beside_in_3_0")
    assert p.Tea(name="Assam").violations() == []


def test_cycles_of_every_kind(case: Case) -> None:
    p = case("references_cyclic")
    value: dict[str, Any] = {"a": [None, True, 1.5, "x", {"b": [[]]}]}
    assert p.plant(value).body.value == value
    assert answered(p, p.plant(None), 200, b"[[],[[]]]") == [[], [[]]]
    person = {"parents": [{"friend": {}}], "pets": [{"owner": {}, "young": []}]}
    assert type(same(p, "Person", person).pets[0].owner) is p.Person
    assert p.Renamed is p.Again is p.Person


def test_equal_inline_schemas_are_one_class(case: Case) -> None:
    p = case("inline_schemas")
    assert p.ShopHome is p.ShopWork is p.PlaceOrderRequestAddress
    assert p.PlaceOrderRequest(address=p.ShopHome(street="x")).to_dict() == {
        "address": {"street": "x"}
    }
    assert p.ShopSize is p.PlaceOrderRequestItemSize


def test_objects_of_parameters_are_called_after_operation_and_name(case: Case) -> None:
    p = case("inline_schemas")
    assert p.ListShopsNear is p.ListShopsFar is p.DeleteShopsNear
    near = p.ListShopsNear(street="x", km=1)
    assert p.list_shops(far=near).url("") == "/shops?street=x&km=1"
    assert p.delete_shops(near=near).url("") == "/shops?street=x&km=1"


def test_equal_inline_schemas_that_differ_by_direction(tmp_path: Path) -> None:
    part = record(id={**TEXT, "readOnly": True}, name=TEXT)
    package = stamp(
        posting(ref("Tea"), ref("Tea"), Tea=record(one=part, two=part)),
        tmp_path,
        "twins",
    )
    assert package.TeaTwo is package.TeaOne
    assert package.TeaTwoInput is package.TeaOneInput


MORE = {"Other": "/other", "First": "/a", "get_shop": "/z/{id}"}


@pytest.mark.parametrize("place", ["start", "middle", "end"])
def test_adding_an_operation_renames_nothing(place: str, tmp_path: Path) -> None:
    inline = record(address=record(street=TEXT), size={"enum": ["s", "l"]})
    shop = record(home=record(street=TEXT), sizes={"type": "array", "items": inline})
    document = posting(inline, shop, Shop=shop, shop=inline)
    document["paths"]["/more"] = deepcopy(document["paths"]["/things"])
    document["paths"]["/more"]["post"]["operationId"] = "sendMore"
    content = {"application/json": {"schema": inline}}
    new = {
        f"/new/{name}": {
            "put": {
                "operationId": name,
                "requestBody": {"content": content},
                "responses": {"200": {"description": "x", "content": content}},
            }
        }
        for name in ("add", "Add", "zAdd")
    }
    old = list(document["paths"].items())
    cut = {"start": 0, "middle": 1, "end": 2}[place]
    paths = dict([*old[:cut], *new.items(), *old[cut:]])
    small = stamp(document, tmp_path, "small")
    large = stamp({**document, "paths": paths}, tmp_path, "large")
    assert set(small.__all__) <= set(large.__all__)
    for name in ("Shop", "send", "send_more"):
        home = small._HOMES[name].removeprefix(".").replace(".", "/") + ".py"
        texts = [(tmp_path / p / home).read_text("utf-8") for p in ("small", "large")]
        assert name != "Shop" or texts[0] == texts[1]


def test_names_in_any_script(case: Case) -> None:
    p = case("names_in_any_script")
    spec = yaml.safe_load(
        (CASES / "names_in_any_script" / "spec.yaml").read_text("utf-8")
    )
    for name, schema in spec["components"]["schemas"].items():
        if "properties" in schema:
            value = dict.fromkeys(schema["properties"], "x")
            assert [m for m in models(p) if m.from_dict(value).extra == {}], name
    tea = same(p, "Tea", {"名前": "a", "🍵": "b", "é": "c", "e\u0301": "d", "fi": "e"})
    assert tea.extra == {}
    assert len(p.CON) == 10


def models(package: Any) -> list[Any]:
    """The models of a package."""
    found = [getattr(package, name) for name in package.__all__]
    return [each for each in found if hasattr(each, "from_dict")]


def test_names_of_parameters(case: Case) -> None:
    p = case("names_of_parameters")
    named = list(inspect.signature(p.import_).parameters)
    assert len(named) == 24
    given = {name: f"v{n}" for n, name in enumerate(named[1:]) if name != "str_"}
    request = p.import_(p.Data(data="x"), **given)
    assert request.url("").startswith("/things/v0/v1?id=v2&ID=v4&self=v5&data=v6")
    assert request.headers["id"] == "v3"


def test_every_module_is_importable_alone_in_its_own_process(
    case: Case, tmp_path: Path
) -> None:
    folder = Path(str(case("references_cyclic").__file__)).parent
    for path in [*folder.glob("models/*.py"), *folder.glob("operations/*.py")]:
        name = ".".join(path.relative_to(folder.parent).with_suffix("").parts)
        command = [sys.executable, "-c", f"import {name}"]
        subprocess.run(command, cwd=folder.parent, check=True)


def nested(depth: int) -> dict[str, Any]:
    """An object in an object, and so on."""
    schema: dict[str, Any] = record(end=TEXT)
    for _ in range(depth):
        schema = record(p=schema)
    return schema


def test_200_nested_objects_are_fine(tmp_path: Path) -> None:
    package = stamp(schemas(Deep=nested(200)), tmp_path, "deep")
    value: dict[str, Any] = {"end": "x"}
    for _ in range(200):
        value = {"p": value}
    same(package, "Deep", value)
    files = list((tmp_path / "deep").rglob("*"))
    assert max(len(path.name.encode()) for path in files) < 255


def test_10000_levels_are_a_clear_error(tmp_path: Path) -> None:
    text = '{"openapi": "3.1.0", "x-deep": ' + "[" * 10_000 + "]" * 10_000 + "}"
    (problem,) = problems(text, tmp_path)
    assert "deep" in problem.message or "nest" in problem.message
