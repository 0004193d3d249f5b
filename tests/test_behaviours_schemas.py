"""What the schemas of cases allow, and what their values become."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from behaving import SERVER, Wire, answered, refused, same, violations
from conftest import Case
from stamping import posting, record, ref, runtime, stamp

ALLOWED: list[tuple[str, str, dict[str, Any]]] = [
    ("type_arrays", "Any_", {"mixed": 1, "number": 1.5, "maybe": None, "many": [1]}),
    ("type_arrays", "Any_", {"mixed": "x", "number": 2, "maybe": True, "many": "x"}),
    ("type_arrays", "Any_", {"mixed": 1, "shape": {"name": "x"}, "days": 3}),
    ("type_arrays", "Any_", {"mixed": 1, "shape": "x", "days": "2024-02-29"}),
    ("type_arrays", "Any_", {"mixed": 1, "none": None, "all": {"a": [1]}}),
    ("nulls", "Tea", {"types": None, "one": None, "any": None, "enum": None}),
    ("nulls", "Tea", {"types": "x", "typed": None, "const": None, "named": None}),
    ("nulls", "Tea", {"types": "x", "twice": None, "list": [None, 1], "all": None}),
    ("nulls", "Tea", {"types": "x", "map": {"a": None}, "nothing": None, "if": None}),
    ("const", "Thing", {"kind": "thing", "version": 42, "yes": True, "share": 1.5}),
    ("const", "Thing", {"kind": "thing", "version": 42.0, "yes": True}),
    (
        "const",
        "Thing",
        {
            **{"kind": "thing", "version": 42, "yes": True, "nothing": None},
            **{"list": [1, "a", None], "object": {"a": {"b": 1}}, "typed": "typed"},
            **{"empty": "", "day": "2024-02-29"},
        },
    ),
    ("enums", "Thing", {"mixed": "1", "integer": -3, "numbers": 1000, "boolean": True}),
    ("enums", "Thing", {"mixed": None, "days": "2024-02-29", "narrowed": "a"}),
    ("enums", "Thing", {"mixed": {"b": 1}, "inline": 10, "listed": ["x", 0]}),
    ("all_of", "Tea", {"name": "Assam", "note": None, "leaf": "x", "sort": "green"}),
    ("all_of", "Holder", {"code": "Te", "amount": 4, "list": ["abc"]}),
    ("one_of_in_order", "Paid", {"amount": 1, "card": "x"}),
    ("one_of_in_order", "EitherOf", {"mail": "x"}),
    ("conditions", "Tea", {"sort": "green", "degrees": 80}),
    ("conditions", "Tea", {"sort": "black", "degrees": 90, "milk": True}),
    ("conditions", "Tea", {"card": "x", "owner": "y", "size": 9}),
    ("arrays", "Arrays", {"place": [1, 2.5], "row": ["x", {"name": "y"}, 1, 2]}),
    ("arrays", "Arrays", {"tags": ["a", "b"], "teas": [{"name": "a"}, {"name": "b"}]}),
    ("arrays", "Arrays", {"holds": ["x", 1], "some": [5, 6, 1], "few": ["x"]}),
    ("arrays", "Arrays", {"matrix": [[["2024-02-29"], []]], "empty": [], "row": []}),
    ("numeric_limits", "Numbers", {"cents": 4.35, "tenth": 0.3, "even": -2}),
    ("numeric_limits", "Numbers", {"cents": 1e20, "tiny": 1.1e-7, "whole": 2}),
    ("numeric_limits", "Numbers", {"int32": 2**31 - 1, "int64": -(2**63), "even": 2.0}),
    ("numeric_limits", "Numbers", {"large": 10**26, "decimal": "0.10", "uint8": 255}),
    ("objects", "Typed", {"name": "x", "more": 1}),
    ("objects", "Open", {"name": "x", "more": [1]}),
    ("objects", "Patterned", {"name": "x", "x-a": "y", "n_b": 0}),
    ("objects", "Untyped", {"name": "x"}),
    ("objects", "Undeclared", {"name": "x", "seen": None}),
    ("unevaluated", "Tea", {"name": "x", "grams": 1}),
    ("unevaluated", "Typed", {"name": "x", "more": 1}),
    ("unevaluated", "Holder", {"choice": {"a": "x"}, "row": ["x"]}),
    ("boolean_schemas", "Thing", {"any": None, "named": [1], "list": [1, "x", None]}),
    ("boolean_schemas", "Thing", {"any": 1, "both": "x", "one": 1, "map": {"a": 1}}),
    (
        "patterns",
        "Patterns",
        {"line": "a", "digits": "12", "dot": "🍵", "letters": "é日"},
    ),
    ("patterns", "Patterns", {"leaf": "🍵", "surrogates": "🍵", "named": "xx"}),
    ("patterns", "Patterns", {"any": "\n", "slash": "/a/", "space": "\ufeff"}),
    ("patterns", "Patterns", {"part": "xabx"}),
    ("openapi_30", "Tea", {"name": "x", "shop": None, "grade": None, "farm": None}),
    ("openapi_30", "Tea", {"name": "x", "shop": "y", "grams": 1000, "first": {}}),
    ("openapi_31", "Tea", {"name": "x", "shop": None, "part": {"share": 1}}),
    ("references_local", "Tea", {"id": 1, "~x/y": "abc", "second": {"side": "x"}}),
    ("references_with_siblings", "Tea", {"name": "Assam", "sort": "green"}),
]
REFUSED: list[tuple[str, str, dict[str, Any], list[tuple[str, str]]]] = [
    ("type_arrays", "Any_", {"mixed": True}, [("/mixed", "type")]),
    ("type_arrays", "Any_", {"mixed": 1, "many": "long"}, [("/many", "maxLength")]),
    ("type_arrays", "Any_", {"mixed": 1, "many": [1, 2, 3]}, [("/many", "maxItems")]),
    ("type_arrays", "Any_", {"mixed": 1, "days": "x"}, [("/days", "format")]),
    ("type_arrays", "Any_", {"mixed": 1, "one": None}, [("/one", "type")]),
    ("nulls", "Tea", {"types": "x", "never": None}, [("/never", "type")]),
    ("nulls", "Tea", {"types": "x", "not": None}, [("/not", "not")]),
    ("nulls", "Tea", {"types": "x", "if": "y"}, [("/if", "minLength")]),
    (
        "const",
        "Thing",
        {"kind": "x", "version": "42", "yes": 1},
        [("/kind", "const"), ("/version", "type"), ("/yes", "const")],
    ),
    ("enums", "Thing", {"mixed": False}, [("/mixed", "enum")]),
    ("enums", "Thing", {"mixed": [1]}, [("/mixed", "enum")]),
    ("enums", "Thing", {"integer": 4}, [("/integer", "enum")]),
    ("enums", "Thing", {"boolean": False}, [("/boolean", "enum")]),
    ("enums", "Thing", {"numbers": 0.6}, [("/numbers", "enum")]),
    (
        "all_of",
        "Tea",
        {"name": "Darjeeling", "note": "x", "leaf": "x", "sort": "black"},
        [("/name", "maxLength"), ("/sort", "enum")],
    ),
    ("all_of", "Holder", {"code": "a"}, [("/code", "minLength"), ("/code", "pattern")]),
    (
        "all_of",
        "Holder",
        {"amount": 7},
        [("/amount", "maximum"), ("/amount", "multipleOf")],
    ),
    ("all_of", "Holder", {"list": []}, [("/list", "minItems")]),
    ("all_of", "Holder", {"list": ["long"]}, [("/list/0", "maxLength")]),
    (
        "one_of_in_order",
        "Paid",
        {"amount": 1, "card": "x", "cash": True},
        [("", "oneOf")],
    ),
    ("one_of_in_order", "EitherOf", {}, [("", "anyOf")]),
    ("conditions", "Tea", {"sort": "herbal"}, [("/sort", "not")]),
    ("conditions", "Tea", {"sort": "green"}, [("/degrees", "required")]),
    (
        "conditions",
        "Tea",
        {"sort": "green", "degrees": 81},
        [("/degrees", "maximum")],
    ),
    ("conditions", "Tea", {"degrees": 80}, [("/degrees", "minimum")]),
    ("conditions", "Tea", {"milk": True, "sugar": 1}, [("", "not")]),
    ("conditions", "Tea", {"card": "x"}, [("/owner", "dependentRequired")]),
    ("conditions", "Tea", {"milk": True, "sort": "white"}, [("/sort", "const")]),
    ("conditions", "Tea", {"size": 6}, [("/size", "not")]),
    ("arrays", "Arrays", {"place": [1]}, [("/place", "minItems")]),
    ("arrays", "Arrays", {"place": [1, 2, 3]}, [("/place/2", "false")]),
    (
        "arrays",
        "Arrays",
        {"row": [1, {}, "x"]},
        [("/row/0", "type"), ("/row/1/name", "required"), ("/row/2", "type")],
    ),
    ("arrays", "Arrays", {"tags": ["a", "a"]}, [("/tags", "uniqueItems")]),
    ("arrays", "Arrays", {"holds": [2]}, [("/holds", "contains")]),
    ("arrays", "Arrays", {"some": [5]}, [("/some", "minContains")]),
    ("arrays", "Arrays", {"some": [5, 5, 5, 5]}, [("/some", "maxContains")]),
    ("arrays", "Arrays", {"empty": [None]}, [("/empty/0", "false")]),
    ("numeric_limits", "Numbers", {"cents": 4.351}, [("/cents", "multipleOf")]),
    ("numeric_limits", "Numbers", {"between": 0.3}, [("/between", "exclusiveMaximum")]),
    ("numeric_limits", "Numbers", {"int32": 2**31}, [("/int32", "format")]),
    ("numeric_limits", "Numbers", {"int64": 2**63}, [("/int64", "format")]),
    ("numeric_limits", "Numbers", {"decimal": "x"}, [("/decimal", "format")]),
    ("numeric_limits", "Numbers", {"whole": 3}, [("/whole", "maximum")]),
    ("numeric_limits", "Numbers", {"large": 10**26 + 1}, [("/large", "maximum")]),
    ("objects", "Typed", {"more": "x"}, [("/more", "type")]),
    ("objects", "Closed", {"more": 1}, [("/more", "additionalProperties")]),
    (
        "objects",
        "Patterned",
        {"x-a": 1, "n_b": -1},
        [("/x-a", "type"), ("/n_b", "minimum")],
    ),
    ("objects", "Patterned", {"y": 1}, [("/y", "additionalProperties")]),
    ("objects", "Undeclared", {"name": "x"}, [("/seen", "required")]),
    ("unevaluated", "Tea", {"more": 1}, [("/more", "unevaluatedProperties")]),
    ("unevaluated", "Typed", {"more": "x"}, [("/more", "type")]),
    ("unevaluated", "Holder", {"row": ["x", 1]}, [("/row/1", "unevaluatedItems")]),
    (
        "unevaluated",
        "Holder",
        {"choice": {"a": "x", "c": 1}},
        [("/choice/c", "unevaluatedProperties")],
    ),
    ("boolean_schemas", "Thing", {"any": 1, "never": 1}, [("/never", "false")]),
    ("boolean_schemas", "Thing", {"any": 1, "one": "x"}, [("/one", "oneOf")]),
    ("patterns", "Patterns", {"line": "a\n"}, [("/line", "pattern")]),
    ("patterns", "Patterns", {"digits": "\u0661"}, [("/digits", "pattern")]),
    ("patterns", "Patterns", {"dot": "\u2028"}, [("/dot", "pattern")]),
    ("patterns", "Patterns", {"letters": "1"}, [("/letters", "pattern")]),
    ("patterns", "Patterns", {"leaf": "\U0001f376"}, [("/leaf", "pattern")]),
    ("patterns", "Patterns", {"named": "xy"}, [("/named", "pattern")]),
    (
        "openapi_30",
        "Tea",
        {"name": "x", "shop": None, "grams": 0},
        [("/grams", "exclusiveMinimum")],
    ),
    ("openapi_30", "Tea", {"name": None, "shop": None}, [("/name", "type")]),
    (
        "openapi_31",
        "Tea",
        {"name": "x", "part": {"leaf": "longer"}},
        [("/part/share", "required"), ("/part/leaf", "maxLength")],
    ),
    ("references_local", "Tea", {"~x/y": "long"}, [("/~0x~1y", "maxLength")]),
    ("references_with_siblings", "Tea", {"name": "x"}, [("/name", "minLength")]),
    ("references_with_siblings", "Tea", {"name": "longer"}, [("/name", "maxLength")]),
    ("references_with_siblings", "Tea", {"sort": "black"}, [("/sort", "enum")]),
    ("references_with_siblings", "Tea", {"part": {}}, [("/part/share", "required")]),
]


@pytest.mark.parametrize(("name", "model", "value"), ALLOWED)
def test_what_is_allowed(
    case: Case, name: str, model: str, value: dict[str, Any]
) -> None:
    same(case(name), model, value)
    assert violations(case(name), model, value) == []


@pytest.mark.parametrize(("name", "model", "value", "found"), REFUSED)
def test_what_is_refused(
    case: Case, name: str, model: str, value: dict[str, Any], found: list[Any]
) -> None:
    same(case(name), model, value)
    assert sorted(violations(case(name), model, value)) == sorted(found)


def test_formats_have_types_of_their_own(case: Case) -> None:
    made = same(
        case("formats"),
        "Formats",
        {
            "date-time": "2024-02-29T12:00:00.5+02:00",
            "date": "2024-02-29",
            "time": "12:00:00Z",
            "uuid": "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
            "decimal": "1.10",
            "byte": "AP8=",
        },
    )
    zone = dt.timezone(dt.timedelta(hours=2))
    assert made.date_time == dt.datetime(2024, 2, 29, 12, 0, 0, 500000, zone)
    assert made.date == dt.date(2024, 2, 29)
    assert made.time == dt.time(12, tzinfo=dt.UTC)
    assert made.uuid == UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
    assert made.decimal == Decimal("1.10")
    assert made.byte == b"\x00\xff"
    assert "secret" not in repr(case("formats").Formats(password="secret"))


WRONG = {
    **{"date-time": "2024-02-29", "date": "2024-02-30", "time": "25:00:00Z"},
    **{"duration": "1 day", "uuid": "x", "decimal": "x", "byte": "?", "email": "x"},
    **{"hostname": "-", "ipv4": "1.2.3", "ipv6": "::x", "uri": "x", "iri": "x y"},
    **{"json-pointer": "x", "relative-json-pointer": "x", "regex": "("},
    **{"uri-reference": "\\", "uri-template": "{", "idn-email": "x"},
}


def test_formats_are_checked(case: Case) -> None:
    found = violations(case("formats"), "Formats", WRONG)
    assert {pointer for pointer, _ in found} == {f"/{name}" for name in WRONG}
    assert {keyword for _, keyword in found} == {"format"}


def test_a_discriminator_dispatches(case: Case) -> None:
    p = case("one_of_discriminator")
    request = p.keep_vessel(p.Cup(kind="mug", handle=True))
    assert request.body.value == {"kind": "mug", "handle": True}
    read = request.responses.lookup(200).contents[0]
    for kind, model in {"Cup": p.Cup, "Pot": p.Pot}.items():
        assert type(read.decode({"kind": kind})) is model
    assert type(read.decode({"kind": "Jug"})) is p.Unknown
    assert refused(p, p.keep_vessel, p.Cup(kind="jug"))


@pytest.mark.parametrize(
    ("value", "model"),
    [
        ({"kind": "cat", "lives": 3}, "Cat"),
        ({"kind": "Cat"}, "Cat"),
        ({"kind": "puma", "range": 1.5, "lives": 9}, "Puma"),
        ({"kind": "Dog"}, "Dog"),
        ({"kind": "Dog", "tricks": ["x"], "chip": "1"}, "Dog"),
        ({"kind": "Pet", "name": "x"}, "Pet"),
        ({"kind": "bird", "wings": 2}, "Pet"),
        ({"wings": 2}, "Pet"),
    ],
)
def test_a_discriminator_of_a_parent_dispatches(
    case: Case, value: dict[str, Any], model: str
) -> None:
    p = case("discriminators_of_parents")
    home = {"first": value, "pets": [value, {"kind": "cat", "friend": value}]}
    read = same(p, "Home", home | {"byRoom": {"attic": value}})
    met = [read.first, read.pets[0], read.pets[1].friend, read.by_room["attic"]]
    assert {type(pet).__name__ for pet in met} == {model}
    response = p.get_pet(name="x").responses.lookup(200).contents[0]
    assert type(response.decode(value)).__name__ == model


def test_what_a_discriminator_of_a_parent_tells_is_checked(case: Case) -> None:
    p = case("discriminators_of_parents")
    assert violations(p, "Home", {"pets": [{"kind": "cat", "lives": 99}]}) == [
        ("/pets/0/lives", "maximum")
    ]
    assert violations(p, "Home", {"pets": [{"kind": "cat", "name": "x" * 10}]}) == [
        ("/pets/0/name", "maxLength")
    ]
    friend = {"kind": "puma", "friend": {"kind": "Dog"}, "lives": 10, "range": "far"}
    assert set(violations(p, "Home", {"byRoom": {"attic": friend}})) == {
        ("/byRoom/attic/friend/tricks", "required"),
        ("/byRoom/attic/lives", "maximum"),
        ("/byRoom/attic/range", "type"),
    }
    assert violations(p, "Home", {"first": None, "dog": {"kind": "Dog"}}) == [
        ("/dog/tricks", "required")
    ]
    for other in ({"kind": "bird", "lives": 99}, {"kind": "Cat"}, {"kind": "Pet"}):
        assert violations(p, "Home", {"first": other, "pets": [other]}) == []


@pytest.mark.parametrize(
    ("value", "model"),
    [
        ({"kind": "cat", "lives": 9}, "Cat"),
        ({"kind": "Dog", "tricks": []}, "Dog"),
        ({"kind": "bird"}, "Pet"),
        ({"visa": "x"}, "HomeGuestVariant2"),
    ],
)
def test_an_alternative_stands_for_what_extends_it(
    case: Case, value: dict[str, Any], model: str
) -> None:
    p = case("discriminators_of_parents")
    home = same(p, "Home", {"guest": value})
    assert type(home.guest).__name__ == model
    assert same(p, "Home", {"guest": home.guest.to_dict()}).guest == home.guest


def test_an_alternative_may_stand_beside_what_extends_it(case: Case) -> None:
    p = case("discriminators_of_parents")
    found = [{"kind": "cat", "lives": 9}, {"kind": "Dog", "tricks": []}]
    names = [type(same(p, "Home", {"favorite": v}).favorite).__name__ for v in found]
    assert names == ["Cat", "Dog"]


def test_what_a_discriminator_of_a_parent_tells_is_sent_if_it_is_valid(
    case: Case,
) -> None:
    p = case("discriminators_of_parents")
    pets = [p.DogInput(kind="Dog", tricks=["sit"]), p.Pet(kind="bird")]
    request = p.keep_home(p.HomeInput(pets=pets))
    assert request.body.value == {
        "pets": [{"kind": "Dog", "tricks": ["sit"]}, {"kind": "bird"}]
    }
    for pet, place in [
        (p.CatInput(kind="cat", lives=10), ("/pets/0/lives", "maximum")),
        (p.Pet(kind="Dog"), ("/pets/0/tricks", "required")),
    ]:
        assert refused(p, p.keep_home, p.HomeInput(pets=[pet])) == [place]


def test_what_a_discriminator_of_a_parent_tells_is_told_of_an_answer(
    case: Case,
) -> None:
    p = case("discriminators_of_parents")
    content = b'{"kind": "cat", "lives": 10}'
    client = p.Client(
        transport=Wire(200, content, Content_Type="application/json"), base_url=SERVER
    )
    (found,) = client.exchange(p.get_pet(name="x")).deviations()
    assert (found.pointer, found.keyword) == ("/lives", "maximum")


def test_operations_are_covered_with_what_extends_the_schemas_that_they_use(
    case: Case,
) -> None:
    p = case("discriminators_of_parents")
    told = json.loads(Path(p.__file__).with_name("restamp.json").read_text())
    assert told["operations"] == {
        "getPet": {"validated": "maxLength maximum"},
        "keepHome": {"validated": "maxLength maximum"},
    }


ENTRY = ["x", {"name": "Assam", "day": "2024-02-29"}, {"size": 1}]


def test_the_items_of_a_row_have_types_by_their_places(case: Case) -> None:
    p = case("rows")
    tea, cup = p.Tea(name="Assam", day=dt.date(2024, 2, 29)), p.Cup(size=1)
    typed = ["x", tea, cup]
    value = {
        "entries": [ENTRY, ["y"], ["z", *ENTRY[1:], {}]],
        "span": ["2024-01-01", "2024-12-31"],
        "alike": [1, 3, 1],
        "open": [ENTRY[1], {"name": 1}, "x"],
        "closed": ENTRY[:2],
        "short": ENTRY[:2],
        "filled": ["x", {"size": 1}, {}],
        "both": ["x", 1, {"size": 1}],
        "rest": [None, None, "2024-02-29"],
        "either": ENTRY,
    }
    read = same(p, "Table", value)
    assert read.entries == [typed, ["y"], ["z", tea, cup, p.Cup()]]
    assert read.span == (dt.date(2024, 1, 1), dt.date(2024, 12, 31))
    assert read.open == [tea, {"name": 1}, "x"]
    assert read.closed == read.short == ["x", tea]
    assert read.filled == ("x", cup, p.Cup())
    assert read.both == ["x", 1, cup]
    assert read.rest == [None, None, dt.date(2024, 2, 29)]
    assert read.either == typed
    assert not read.extra and read.violations() == []
    assert violations(p, "Table", {"entries": [["long name"]], "alike": [1, 2]}) == [
        ("/entries/0/0", "maxLength"),
        ("/alike/1", "minimum"),
    ]


@pytest.mark.parametrize(
    "value",
    [
        {"closed": ["x", {"name": "Assam"}, 1]},
        {"closed": [{"name": "Assam"}]},
        {"span": ["2024-01-01"]},
        {"short": ["x", 3]},
        {"entries": [[1]]},
        {"open": ["x"]},
    ],
)
def test_a_row_that_is_of_another_type_is_kept(
    case: Case, value: dict[str, Any]
) -> None:
    assert same(case("rows"), "Table", value).extra == value


def test_a_row_is_sent_and_read(case: Case) -> None:
    p = case("rows")
    tea, cup = p.Tea(name="Assam", day=dt.date(2024, 2, 29)), p.Cup(size=1)
    span = dt.date(2024, 1, 1), dt.date(2024, 12, 31)
    request = p.add_row(["x", tea, cup], span=span)
    assert request.body.value == ENTRY
    assert request.url(SERVER) == f"{SERVER}/rows?span=2024-01-01&span=2024-12-31"
    assert refused(p, p.add_row, [tea, "x", p.Cup(size=0)]) == [
        ("/0", "type"),
        ("/1", "type"),
        ("/2/size", "minimum"),
    ]
    assert answered(p, request, 200, json.dumps(ENTRY).encode()) == ["x", tea, cup]


def test_odd_items_of_a_row_cost_no_others(case: Case) -> None:
    p = case("rows")
    content = json.dumps([1, *ENTRY[1:], 3, {"size": 2}]).encode()
    wire = Wire(200, content, Content_Type="application/json", X_Mark="a, 1, true, x")
    with p.Client(transport=wire, base_url=SERVER) as client:
        response = client.exchange(p.add_row(["x"]))
    assert [type(item).__name__ for item in response.body] == ["Tea", "Cup", "Cup"]
    assert response.extra() == {0: 1, 3: 3}


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("a", ["a"]),
        ("1, 2, true, false", ["1", 2, True, False]),
        ("a, b", None),
        ("", []),
    ],
)
def test_a_header_may_be_a_row(case: Case, mark: str, expected: Any) -> None:
    p = case("rows")
    wire = Wire(
        200, b'["x"]', Content_Type="application/json", X_Mark=mark, X_Pair=mark
    )
    with p.Client(transport=wire, base_url=SERVER) as client:
        headers = client.exchange(p.add_row(["x"])).headers
    assert headers.x_mark == expected
    assert headers.x_pair is None


def test_the_members_of_a_map_have_types_by_patterns_of_their_names(
    case: Case,
) -> None:
    p = case("pattern_maps")
    tea, cup = p.Tea(name="Assam", day=dt.date(2024, 2, 29)), p.Cup(size=1)
    shelf = {"tea-1": ENTRY[1], "cup-1": ENTRY[2], "since": "2024-02-29"}
    typed = {"tea-1": tea, "cup-1": cup, "since": dt.date(2024, 2, 29)}
    value = {
        "shelf": shelf,
        "closed": {"assam": ENTRY[1]},
        "open": {"tea-1": ENTRY[1], "other": {"name": 1}},
        "alike": {"a": 1, "b": 0, "c": -1},
        "both": {"x": "abc", "y": 1},
        "nothing": {"x": None, "y": 1},
        "either": shelf,
    }
    read = same(p, "Maps", value)
    assert read.shelf == read.either == typed
    assert read.closed == {"assam": tea}
    assert read.open == {"tea-1": tea, "other": {"name": 1}}
    assert not read.extra and read.violations() == []
    assert violations(p, "Maps", {"both": {"x": "abcd"}, "alike": {"a": 0}}) == [
        ("/alike/a", "minimum"),
        ("/both/x", "maxLength"),
    ]
    for odd in ({"closed": {"A": 1}}, {"shelf": {"tea-1": 1}}, {"both": {"x": 1}}):
        assert same(p, "Maps", odd).extra == odd


def test_a_map_by_patterns_is_sent_and_read(case: Case) -> None:
    p = case("pattern_maps")
    shelf = {"tea-1": ENTRY[1], "cup-1": ENTRY[2], "since": "2024-02-29"}
    typed = {
        "tea-1": p.Tea(name="Assam", day=dt.date(2024, 2, 29)),
        "cup-1": p.Cup(size=1),
        "since": dt.date(2024, 2, 29),
    }
    request = p.put_shelf(typed)
    assert request.body.value == shelf
    assert refused(p, p.put_shelf, {"tea-1": p.Cup(), "since": p.Cup()}) == [
        ("/tea-1/name", "required"),
        ("/since", "type"),
    ]
    content = json.dumps({**shelf, "cup-2": "odd", "then": 1}).encode()
    wire = Wire(200, content, Content_Type="application/json")
    with p.Client(transport=wire, base_url=SERVER) as client:
        response = client.exchange(request)
    assert response.body == typed
    assert response.extra() == {"cup-2": "odd", "then": 1}


@pytest.mark.parametrize(
    ("union", "value", "model"),
    [
        ("by_type", "x", "str"),
        ("by_type", 1, "int"),
        ("by_type", ["x"], "list"),
        ("by_type", {"name": "x"}, "Tea"),
        ("by_const", {"v": 1}, "One"),
        ("by_const", {"v": 2, "a": 1}, "Two"),
        ("by_enum", {"degrees": "hot"}, "Hot"),
        ("by_enum", {"degrees": "cold"}, "Cold"),
        ("by_enum", {"degrees": "tepid"}, "Unknown"),
        ("by_required", {"number": "1"}, "Card"),
        ("by_required", {"iban": "1", "owner": "x"}, "Bank"),
        ("by_property", {"radius": 1}, "Circle"),
        ("by_property", {"side": 1}, "Square"),
        ("by_format", "2024-02-29", "date"),
        ("by_format", "2024-02-29T12:00:00Z", "datetime"),
        ("by_format", "x", "str"),
    ],
)
def test_what_tells_variants_apart(
    case: Case, union: str, value: Any, model: str
) -> None:
    p = case("one_of_inferred")
    module = import_module(f"{p.__name__}.models.{union}")
    assert type(getattr(module, f"decode_{union}")(value)).__name__ == model


@pytest.mark.parametrize(
    ("union", "value", "model"),
    [
        ("own", {"k": "x", "z": 1}, "Marked"),
        ("own", {"k": "q", "z": 1}, "Sized"),
        ("own", {"k": "q"}, "Unknown"),
        ("own", {"k": "x", "note": 1}, "Marked"),
        ("shared", {"k": "x", "z": 1}, "Marked"),
        ("shared", {"k": "x", "z": 1, "note": 1}, "Named"),
        ("shared", {"k": "q", "z": 1}, "Named"),
        ("shared", {"k": "x", "note": 1}, "Marked"),
        ("shared", {"k": "q"}, "Unknown"),
        ("shared", {}, "Unknown"),
        ("loose", {"n": 1}, "Optional"),
        ("loose", {"k": "q", "n": 1}, "Noted"),
        ("alike", {"k": "x", "size": 1}, "Fancy"),
        ("alike", {"k": "x", "size": 1, "more": 1}, "Fancy"),
        ("alike", {"k": "x"}, "Plain"),
        ("alike", {"k": "q", "size": 1}, "Unknown"),
        ("outcome", {"ok": True, "at": "2024-02-29"}, "Done"),
        ("outcome", {"ok": True, "at": "today"}, "Done"),
        ("outcome", {"ok": False, "at": "today"}, "Failed"),
        ("outcome", {"ok": 1, "at": 2}, "dict"),
        ("outcome", {"ok": 1, "at": "today"}, "Unknown"),
    ],
)
def test_members_of_one_value_tell_variants_apart(
    case: Case, union: str, value: Any, model: str
) -> None:
    p = case("one_of_constants")
    module = import_module(f"{p.__name__}.models.{union}")
    decoded = getattr(module, f"decode_{union}")(value)
    assert type(decoded).__name__ == model
    assert runtime(p, "values").encode_any(decoded) == value


def test_what_is_of_no_variant_is_kept_and_not_sent(case: Case) -> None:
    p = case("one_of_constants")
    request = p.add_drink(p.Marked(k="x"))
    for value in ({"k": "q"}, {"ok": 1, "at": "today"}):
        content = json.dumps(value).encode()
        assert answered(p, request, 200, content) == p.Unknown(value)
    assert refused(p, p.add_drink, p.Unknown({"k": "q"})) == [("/z", "required")]


def test_variants_are_tried_in_order(case: Case) -> None:
    p = case("one_of_in_order")
    shape = import_module(f"{p.__name__}.models.shape")
    overlap = import_module(f"{p.__name__}.models.overlap")
    kinds = [type(shape.decode_shape({"size": n})) for n in (1, 20)]
    assert kinds == [p.Small, p.Large]
    kinds = [type(overlap.decode_overlap({"size": n})) for n in (1, 7, 20)]
    assert kinds == [p.Small, p.Small, p.Large]


def test_what_every_alternative_adds_to(case: Case) -> None:
    p = case("one_of_in_order")
    paid = same(p, "Paid", {"amount": 1, "cash": True, "more": 2})
    assert (paid.amount, paid.card, paid.cash) == (1, None, True)


def test_typed_additional_properties(case: Case) -> None:
    p = case("objects")
    assert p.Typed.from_dict({"name": "x", "more": 1}).extra == {"more": 1}


def test_dynamic_references_lead_to_where_they_are_asked(case: Case) -> None:
    p = case("dynamic_trees")
    assert violations(p, "Tree", {"children": [{"x": 1}]}) == []
    strict = violations(p, "StrictTree", {"children": [{"x": 1}]})
    assert strict == [("/children/0/x", "unevaluatedProperties")]
    page = p.TeaPage.from_dict({"items": [{"name": "Assam"}]})
    assert page.items[0].name == "Assam"
    assert violations(p, "TeaPage", {"items": [{}]}) == [("/items/0/name", "required")]


def test_a_variant_that_lists_its_tags_beside_one_that_is_mapped(
    tmp_path: Path,
) -> None:
    kind = {"type": "string"}
    chosen = {
        "oneOf": [ref("Cat"), ref("Dog")],
        "discriminator": {
            "propertyName": "kind",
            "mapping": {"kitty": ref("Cat")["$ref"], "puppy": ref("Dog")["$ref"]},
        },
    }
    spec = posting(
        chosen,
        Cat=record("kind", kind=kind, name=kind),
        Dog=record("kind", kind={**kind, "enum": ["dog", "puppy"]}, name=kind),
    )
    package = stamp(spec, tmp_path, "listed_and_mapped")
    for made in (
        package.Dog(kind=package.DogKind.PUPPY),
        package.Cat(kind="kitty"),
    ):
        body = package.send(made).body.content()
        assert json.loads(body) == made.to_dict()


KIND = {"type": "string"}
NAMED = record("kind", kind=KIND, name=KIND)


@pytest.mark.parametrize(
    ("mapping", "of", "refused"),
    [
        ({"kitty": "Cat"}, {"kitty": "Cat", "Cat": "Cat", "Dog": "Dog"}, "zzz"),
        ({"Dog": "Cat"}, {"Dog": "Cat", "Cat": "Cat", "zzz": None}, None),
        ({"puppy": "Dog"}, {"puppy": "Dog", "Dog": "Dog", "Cat": "Cat"}, "zzz"),
    ],
    ids=["beside a mapping", "a name mapped to another", "both"],
)
def test_a_schema_goes_by_its_name_unless_that_is_mapped_to_another(
    tmp_path: Path,
    mapping: dict[str, str],
    of: dict[str, str | None],
    refused: str | None,
) -> None:
    chosen = {
        "oneOf": [ref("Cat"), ref("Dog")],
        "discriminator": {
            "propertyName": "kind",
            "mapping": {value: ref(name)["$ref"] for value, name in mapping.items()},
        },
    }
    holder = record("pet", pet=chosen)
    spec = posting(ref("Home"), Home=holder, Cat=NAMED, Dog=NAMED)
    package = stamp(spec, tmp_path, "named_beside_mapped")
    for value, name in of.items():
        home = package.Home.from_dict({"pet": {"kind": value}})
        assert home.violations() == []
        if name is not None:
            assert type(home.pet) is getattr(package, name)
    if refused is not None:
        home = package.Home.from_dict({"pet": {"kind": refused}})
        assert type(home.pet) is package.Unknown
        assert [v.keyword for v in home.violations()] == ["oneOf"]


def test_a_list_of_tags_that_all_alternatives_share_tells_none_apart(
    tmp_path: Path,
) -> None:
    base = record("kind", kind={**KIND, "enum": ["cat", "dog", "Eel"]}, name=KIND)
    chosen = {
        "oneOf": [ref("Cat"), ref("Dog"), ref("Eel")],
        "discriminator": {
            "propertyName": "kind",
            "mapping": {"cat": ref("Cat")["$ref"], "dog": ref("Dog")["$ref"]},
        },
    }
    named = {
        name: {"allOf": [ref("Base"), record(**{name: KIND})]}
        for name in ("Cat", "Dog", "Eel")
    }
    spec = posting(ref("Home"), Home=record(pet=chosen), Base=base, **named)
    package = stamp(spec, tmp_path, "tags_shared")
    for value, name in {"cat": "Cat", "dog": "Dog", "Eel": "Eel"}.items():
        home = package.Home.from_dict({"pet": {"kind": value}})
        assert type(home.pet) is getattr(package, name)
        assert home.violations() == []
