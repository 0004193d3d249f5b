"""What the generated classes are like to use."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from stamping import Cases, posting, record, ref, stamp

TEXT = {"type": "string"}


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> dict[str, ModuleType]:
    return Cases(tmp_path_factory.mktemp("python"), "case")


@pytest.fixture
def tea(cases: dict[str, ModuleType]) -> Any:
    return cases["presence"].Tea


def defaults(cls: Any) -> dict[str, Any]:
    """The fields that a constructor may be called without, and what they are then."""
    fields = dataclasses.fields(cls)
    missing = dataclasses.MISSING
    return {f.name: f.default for f in fields if f.default is not missing}


def test_absent_null_and_a_value_are_three_things(
    cases: dict[str, ModuleType], tea: Any
) -> None:
    unset = cases["presence"].UNSET
    optional = ["note", "grams", "farms", "origins"]
    clearable = ["mood", "organic", "twin", "tags", "labels", "whatever"]
    assert defaults(tea) == {
        **dict.fromkeys(optional, None),
        **dict.fromkeys(clearable, unset),
    }
    assert not unset
    assert repr(unset) == "UNSET"
    for given in ({}, {"mood": None}, {"mood": "calm"}, {"note": "hot"}):
        assert tea.from_dict(given).to_dict() == given
    assert tea.from_dict({}).mood is unset
    assert tea.from_dict({"mood": None}).mood is None
    assert tea.from_dict({}).note is None


def test_null_where_none_is_allowed_is_kept(tea: Any) -> None:
    decoded = tea.from_dict({"note": None, "name": None, "farm": None})
    assert decoded.to_dict() == {"note": None, "name": None, "farm": None}
    assert decoded.note is None
    assert decoded.extra == {"note": None, "name": None, "farm": None}


def test_a_required_value_may_be_null_where_it_says_so(tea: Any) -> None:
    decoded = tea.from_dict({"shop": None, "price": None})
    assert (decoded.shop, decoded.price) == (None, None)
    assert decoded.extra == {}
    assert {"shop": None, "price": None} == decoded.to_dict()


@pytest.mark.parametrize("data", [{}, {"name": 3, "farm": [], "harvest": "today"}])
@pytest.mark.parametrize(
    "field", ["name", "shop", "harvest", "price", "farm", "anything"]
)
def test_a_missing_required_field_says_so(tea: Any, data: Any, field: str) -> None:
    decoded = tea.from_dict(data)
    with pytest.raises(
        AttributeError, match=rf"^Tea\.{field} is required, and was miss"
    ):
        getattr(decoded, field)
    assert not hasattr(decoded, field)
    assert field not in repr(decoded).partition("extra=")[0]
    assert decoded == tea.from_dict(data)
    for copied in (copy.copy(decoded), copy.deepcopy(decoded)):
        assert copied == decoded
    assert pickle.loads(pickle.dumps(decoded)).to_dict() == data


def test_no_such_attribute(tea: Any) -> None:
    with pytest.raises(
        AttributeError, match="^'Tea' object has no attribute 'nmae'$|nmae"
    ):
        tea.from_dict({}).nmae
    with pytest.raises(AttributeError):
        tea.from_dict({}).nmae = 1


def test_a_constructor_asks_for_what_is_required(tea: Any) -> None:
    with pytest.raises(TypeError, match="name"):
        tea(shop=None)
    with pytest.raises(TypeError):
        tea("Assam")


def test_values_of_the_wrong_type_are_violations(tea: Any) -> None:
    found = tea.from_dict({"name": 3, "grams": "4", "farms": [1], "organic": "no"})
    reported = {(v.pointer, v.keyword) for v in found.violations()}
    assert {("/name", "type"), ("/grams", "type"), ("/farms/0", "type")} <= reported
    assert ("/shop", "required") in reported
    assert ("/organic", "type") in reported


def test_members_that_no_field_has_stay(tea: Any) -> None:
    decoded = tea.from_dict({"colour": "red", "farm": {"owner": {"name": "Ann"}}})
    assert decoded.extra == {"colour": "red"}
    assert decoded.farm.extra == {"owner": {"name": "Ann"}}
    decoded.extra["smell"] = ["sweet"]
    assert decoded.to_dict()["smell"] == ["sweet"]


def test_equality_is_by_value_and_class(cases: dict[str, ModuleType], tea: Any) -> None:
    given = {"name": "Assam", "extra": 1}
    assert tea.from_dict(given) == tea.from_dict(dict(given))
    assert tea.from_dict(given) != tea.from_dict({"name": "Assam"})
    assert tea.from_dict({}) != cases["presence"].Farm.from_dict({})
    assert tea.from_dict({}) != {}


def test_read_and_written_are_two_classes_where_they_differ(
    cases: dict[str, ModuleType],
) -> None:
    package = cases["directions"]
    fields = {
        name: [f.name for f in dataclasses.fields(getattr(package, name))][1:]
        for name in ("Order", "OrderInput", "Drink", "DrinkInput", "Table")
    }
    assert fields == {
        "Order": ["id", "drinks", "extras", "gift", "table"],
        "OrderInput": ["voucher", "drinks", "extras", "gift", "table"],
        "Drink": ["size", "brewed"],
        "DrinkInput": ["size"],
        "Table": ["number"],
    }
    assert not hasattr(package, "TableInput")
    with pytest.raises(TypeError, match="id"):
        package.OrderInput(drinks=[], id="1")


def test_what_was_read_is_copied_into_what_is_written(
    cases: dict[str, ModuleType],
) -> None:
    package = cases["directions"]
    drink = {"size": "small", "brewed": "2026-01-31T12:30:00Z", "mood": "calm"}
    order = package.Order.from_dict(
        {"id": "1", "drinks": [drink], "extras": {"a": drink}, "gift": drink, "x": 1}
    )
    kept = {"size": "small", "mood": "calm"}
    copied = package.OrderInput.from_read(order)
    wanted = {"drinks": [kept], "extras": {"a": kept}, "gift": kept, "x": 1}
    assert copied.to_dict() == wanted
    assert copied.violations() == []
    assert order.drinks[0].to_dict() == drink


def test_read_only_members_are_refused(cases: dict[str, ModuleType]) -> None:
    package = cases["directions"]
    given = {"id": "1", "drinks": [{"size": "small", "brewed": "x"}]}
    found = package.OrderInput.from_dict(given).violations()
    assert [(v.pointer, v.keyword) for v in found] == [
        ("/id", "readOnly"),
        ("/drinks/0/brewed", "readOnly"),
    ]


def test_read_only_members_of_unions_are_dropped_too(tmp_path: Path) -> None:
    kinds = {
        kind.title(): record(
            "kind", kind={"const": kind}, id={**TEXT, "readOnly": True}
        )
        for kind in ("cup", "pot")
    }
    vessel = {"oneOf": [ref("Cup"), ref("Pot")]}
    tray = record(holds={"type": "array", "items": ref("Vessel")})
    package = stamp(
        posting(ref("Tray"), ref("Tray"), **kinds, Vessel=vessel, Tray=tray),
        tmp_path,
        "trays",
    )
    read = package.Tray.from_dict({"holds": [{"kind": "cup", "id": "1"}]})
    assert package.TrayInput.from_read(read).to_dict() == {"holds": [{"kind": "cup"}]}


def test_secrets_are_masked(tmp_path: Path) -> None:
    properties = {
        "pin": {**TEXT, "format": "password"},
        "token": {**TEXT, "writeOnly": True},
        "code": {"type": ["string", "null"], "writeOnly": True},
        "name": TEXT,
    }
    package = stamp(
        posting(ref("User"), User=record(**properties)), tmp_path, "secrets_"
    )
    user = package.UserInput(pin="s1", token="s2", code="s3", name="Ann")
    user.extra["other"] = "s4"
    assert repr(user) == (
        "UserInput(pin=..., token=..., code=..., name='Ann', extra=<'other'>)"
    )
    assert not any(f"s{n}" in repr(package.send(user)) for n in range(1, 5))


def test_unknown_enum_members_stay(cases: dict[str, ModuleType]) -> None:
    package = cases["enumerations"]
    tea = package.Tea.from_dict({"leaf": "mauve", "leaves": ["green", "Mauve"]})
    assert isinstance(tea.leaf, package.Leaf)
    assert tea.leaf == "mauve"
    assert not tea.leaf.is_known
    assert tea.leaves[0] is package.Leaf.GREEN
    assert tea.leaves[0].is_known
    assert tea.to_dict() == {"leaf": "mauve", "leaves": ["green", "Mauve"]}
    assert copy.deepcopy(tea) == tea
    assert pickle.loads(pickle.dumps(tea)) == tea
    assert type(tea.to_dict()["leaf"]) is str
    keywords = [(v.pointer, v.keyword) for v in tea.violations()]
    assert keywords == [("/leaf", "enum"), ("/leaves/1", "enum")]
    assert package.Leaf("mauve") == package.Leaf("mauve")
    assert len({package.Leaf("mauve"), package.Leaf("mauve"), "mauve"}) == 1


def test_enum_members_have_names_of_their_own(cases: dict[str, ModuleType]) -> None:
    leaf = cases["enumerations"].Leaf
    assert len(leaf) == 13
    assert leaf.EMPTY.value == ""
    assert leaf["A_B_01c24613"].value == "a b"
    assert all(name.isascii() and name.isidentifier() for name in leaf.__members__)
    picked = inspect.get_annotations(cases["enumerations"].Tea)["picked"]
    assert picked == "TeaPicked | None"
    import importlib

    tea = importlib.import_module("enumerations_case.models.tea")
    assert list(tea.TeaPicked) == ["spring", "summer"]


def test_a_union_is_told_apart_by_its_tag(cases: dict[str, ModuleType]) -> None:
    package = cases["unions"]
    given = {
        "kind": "tray",
        "holds": [
            {"kind": "cup", "handle": True},
            {"kind": "samovar", "litres": 3},
            {"kind": "tray", "holds": [{"kind": "pot"}]},
            {"kind": "bowl", "deep": True},
            {"kind": 3},
            {},
        ],
        "centre": None,
    }
    tray = package.Tray.from_dict(given)
    unknown = package.Unknown
    kinds = [package.Cup, package.Pot, package.Tray, unknown, unknown, unknown]
    assert [type(each) for each in tray.holds] == kinds
    assert tray.holds[3].value == {"kind": "bowl", "deep": True}
    assert tray.to_dict() == given
    found = [(v.pointer, v.keyword) for v in tray.violations()]
    assert found == [
        ("/holds/2/holds/0/litres", "required"),
        ("/holds/3", "oneOf"),
        ("/holds/4", "oneOf"),
        ("/holds/5", "oneOf"),
    ]


def test_a_response_may_be_a_union(cases: dict[str, ModuleType]) -> None:
    package = cases["unions"]
    responses = package.keep_vessel(package.Tray.from_dict({"kind": "tray"})).responses
    (content,) = responses.lookup(200).contents
    decode = content.decode
    assert decode({"kind": "cup"}) == package.Cup.from_dict({"kind": "cup"})
    assert decode({"kind": "new"}) == package.Unknown({"kind": "new"})


def test_fields_of_any_name_work(cases: dict[str, ModuleType]) -> None:
    model = cases["names"].Model_
    given = {"class": "a", "self": "b", "extra": "c", "": "d", "$ref": "e", "v": "f"}
    decoded = model.from_dict(given)
    assert (decoded.class_, decoded.self, decoded.extra_) == ("a", "b", "c")
    assert decoded.extra == {}
    assert decoded.to_dict() == given
    assert model(class_="a", self="b", v="c").self == "b"
    names = {f.name for f in dataclasses.fields(model)}
    assert {"first_name", "first_name_2362fd78"} < names
