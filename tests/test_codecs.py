"""Decoding and encoding lose nothing, whatever the JSON holds."""

from __future__ import annotations

import copy
import datetime as dt
import json
import pickle
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from stamping import CASES, Cases, posting, record, ref, runtime, schemas, stamp

MODELS = {
    "presence": ["Tea", "Farm"],
    "directions": ["Order", "OrderInput", "Drink", "DrinkInput"],
    "enumerations": ["Tea"],
    "unions": ["Tray", "Cup", "Pot"],
    "dates": ["Harvest"],
    "names": ["Model_", "List", "Order_a4c6f870"],
    "constraints": ["Tea"],
    "recursion": ["Branch", "BranchInput"],
}


def wires(node: Any) -> Iterator[str]:
    """Every property's name and every enumeration's member in a document."""
    if isinstance(node, dict):
        yield from node.get("properties", ())
        yield from (m for m in node.get("enum", ()) if isinstance(m, str))
        for value in node.values():
            yield from wires(value)
    elif isinstance(node, list):
        for value in node:
            yield from wires(value)


DATES = st.one_of(
    st.datetimes(
        timezones=st.sampled_from([dt.UTC, dt.timezone(dt.timedelta(hours=-9))])
    ).map(lambda moment: moment.isoformat()),
    st.dates().map(str),
    st.from_regex(
        r"\A[0-9]{4}-[01][0-9]-[0-3][0-9][Tt ][0-2][0-9]:[0-5][0-9]:[0-6][0-9]"
        r"(\.[0-9]{1,12})?([Zz]|[+-][0-2][0-9]:[0-5][0-9])?\Z"
    ),
)


def objects(spec: Any) -> st.SearchStrategy[dict[str, Any]]:
    """JSON objects, most members of which have names and values of a document."""
    words = sorted({*wires(spec), "cup", "tray", "other"})
    names = st.one_of(st.sampled_from(words), st.text(max_size=3))
    leaves = st.one_of(
        *(st.none(), st.booleans(), st.integers(), st.sampled_from(words), DATES),
        st.floats(allow_nan=False, allow_infinity=False),
        st.text(max_size=5),
    )
    values = st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.lists(inner, max_size=3), st.dictionaries(names, inner, max_size=5)
        ),
        max_leaves=8,
    )
    return st.dictionaries(names, values, max_size=10)


def exact(value: Any) -> str:
    """JSON text, in which 1 and true differ."""
    return json.dumps(plain(value), sort_keys=True)


def plain(value: Any) -> Any:
    """The value with 3 for 3.0: one number, written in two ways."""
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    whole = isinstance(value, float) and value.is_integer()
    return int(value) if whole else value


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> dict[str, ModuleType]:
    return Cases(tmp_path_factory.mktemp("codecs"), "coded")


@pytest.mark.parametrize(
    ("case", "model"), [(case, model) for case in MODELS for model in MODELS[case]]
)
def test_any_object_survives(
    cases: dict[str, ModuleType], case: str, model: str
) -> None:
    cls = getattr(cases[case], model)
    spec = yaml.safe_load((CASES / case / "spec.yaml").read_text("utf-8"))

    @given(objects(spec))
    def holds(value: dict[str, Any]) -> None:
        before = exact(value)
        decoded = cls.from_dict(value)
        assert exact(decoded.to_dict()) == before
        assert exact(value) == before
        again = cls.from_json(decoded.to_json())
        assert again == decoded
        assert exact(again.to_dict()) == before
        repr(decoded), decoded.violations()
        for copied in (copy.deepcopy(decoded), pickle.loads(pickle.dumps(decoded))):
            assert copied == decoded
            assert exact(copied.to_dict()) == before

    holds()


@pytest.mark.parametrize(
    ("case", "model"), [("directions", "Order"), ("recursion", "Branch")]
)
def test_what_was_read_can_be_written(
    cases: dict[str, ModuleType], case: str, model: str
) -> None:
    """`from_read` drops what is read-only, at any depth, and leaves what it copies.

    Nothing is known of what stands in a value of the wrong type.
    """
    read, written = (getattr(cases[case], name) for name in (model, f"{model}Input"))
    spec = yaml.safe_load((CASES / case / "spec.yaml").read_text("utf-8"))

    @given(objects(spec))
    def holds(value: dict[str, Any]) -> None:
        before = exact(value)
        given = read.from_dict(value)
        found = {v.keyword for v in written.from_read(given).violations()}
        assert "readOnly" not in found or "type" in found
        assert exact(given.to_dict()) == before

    holds()


@pytest.mark.parametrize("value", [None, [], "x", 1, True])
def test_only_an_object_is_a_model(cases: dict[str, ModuleType], value: Any) -> None:
    error = runtime(cases["presence"], "json").DecodeError
    with pytest.raises(error, match="^Tea: expected a JSON object, got a?n? ?"):
        cases["presence"].Tea.from_dict(value)


NANOSECONDS = "2026-01-31T12:30:00.123456789Z"


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-31T12:30:00Z",
        NANOSECONDS,
        "2026-01-31T12:30:00.1Z",
        "2026-01-31T12:30:00.100000Z",
        "2026-01-31T12:30:00z",
        "2026-01-31t12:30:00Z",
        "2026-01-31T12:30:00+00:00",
        "2026-01-31T12:30:00-00:00",
        "2026-01-31T12:30:00+05:30",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59-23:59",
    ],
)
def test_a_moment_keeps_its_text(cases: dict[str, ModuleType], text: str) -> None:
    harvest = cases["dates"].Harvest.from_dict({"day": "2026-01-31", "at": text})
    assert isinstance(harvest.at, dt.datetime)
    assert harvest.at.tzinfo is not None
    assert harvest.to_dict()["at"] == text
    assert copy.deepcopy(harvest).to_dict()["at"] == text
    assert harvest.violations() == []


def test_a_moment_is_the_one_that_is_written(cases: dict[str, ModuleType]) -> None:
    harvest = cases["dates"].Harvest.from_dict({"at": NANOSECONDS})
    assert harvest.at == dt.datetime(2026, 1, 31, 12, 30, 0, 123456, dt.UTC)
    later = harvest.at + dt.timedelta(hours=1)
    harvest.at = later
    assert harvest.to_dict()["at"] == "2026-01-31T13:30:00.123456Z"


@pytest.mark.parametrize(
    "text", ["2016-12-31T23:59:60Z", "0000-01-01T00:00:00Z", "2026-01-31", "soon", ""]
)
def test_what_python_has_no_moment_for_is_kept_aside(
    cases: dict[str, ModuleType], text: str
) -> None:
    harvest = cases["dates"].Harvest.from_dict({"at": text})
    assert harvest.at is None
    assert harvest.extra == {"at": text}
    assert harvest.to_dict() == {"at": text}


def test_dates_are_dates(cases: dict[str, ModuleType]) -> None:
    days = ["2026-02-28", None]
    harvest = cases["dates"].Harvest.from_dict({"day": "2024-02-29", "days": days})
    assert harvest.day == dt.date(2024, 2, 29)
    assert harvest.days == [dt.date(2026, 2, 28), None]
    assert "day" in cases["dates"].Harvest.from_dict({"day": "2026-02-29"}).extra


@given(
    st.datetimes(
        dt.datetime(1, 1, 2), dt.datetime(9999, 12, 30), timezones=st.timezones()
    )
)
def test_any_moment_survives(cases: dict[str, ModuleType], moment: dt.datetime) -> None:
    values = runtime(cases["dates"], "values")
    offset = moment.utcoffset()
    assert offset is not None
    if offset.seconds % 60 == 0:  # RFC 3339 has no seconds in offsets
        again = values.read_timestamp(values.write_timestamp(moment))
        assert again.astimezone(dt.UTC) == moment.astimezone(dt.UTC)


def test_integers_and_numbers_stay_apart(tmp_path: Path) -> None:
    numbers = record(whole={"type": "integer"}, any={"type": "number"})
    Numbers = stamp(schemas(Numbers=numbers), tmp_path, "numeric").Numbers
    huge = 2**70
    for given in (
        {"whole": huge, "any": 1},
        {"any": 1.0},
        {"any": -0.0},
        {"any": 1e300},
    ):
        decoded = Numbers.from_dict(given)
        assert exact(decoded.to_dict()) == exact(given)
        assert decoded.extra == {}
    others: list[object] = [True, 1.5, "1", None, []]
    for wrong in others:
        assert Numbers.from_dict({"whole": wrong}).extra == {"whole": wrong}
    assert Numbers.from_dict({"any": False}).extra == {"any": False}


def test_a_wrong_item_keeps_its_array_whole(cases: dict[str, ModuleType]) -> None:
    given = {"farms": [{"place": "Uji"}, "Darjeeling"]}
    tea = cases["presence"].Tea.from_dict(given)
    assert tea.farms is None
    assert tea.to_dict() == given


def test_bodies_without_a_model_of_their_own(tmp_path: Path) -> None:
    days = {"type": "array", "items": {"type": "string", "format": "date"}}
    teas = {"type": "object", "additionalProperties": ref("Tea")}
    tea = record(name={"type": "string"})
    package = stamp(posting(days, teas, Tea=tea), tmp_path, "bodies")
    request = package.send([dt.date(2026, 1, 31)])
    assert request.body.value == ["2026-01-31"]
    (content,) = request.responses.lookup(200).contents
    assert content.decode({"a": {"name": "Assam"}}) == {"a": package.Tea(name="Assam")}
