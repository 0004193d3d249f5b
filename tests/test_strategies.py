"""Strategies draw what a package's own checks and another validator say of it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import rebilly_customers
from customers import SPEC
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from stamping import (
    CASES,
    generate_file,
    imported,
    record,
    ref,
    schemas,
    spec_of,
    stamp,
)
from strategies import Judged, judged

OURS = {each.name: each for each in judged(rebilly_customers, SPEC)}
FEW = settings(max_examples=20, deadline=None, database=None, phases=[Phase.generate])


def hold(each: Judged, *, valid: bool) -> None:
    """Hold a few values of a model's strategy against both judges."""
    strategies = each.strategies

    def run(value: Any) -> None:
        each.judge(value, valid=valid)

    FEW(given(strategies.json() if valid else strategies.invalid())(run))()


@pytest.mark.parametrize("name", OURS)
@given(data=st.data())
def test_valid_values_are_accepted_by_both_and_come_back(
    name: str, data: st.DataObject
) -> None:
    value = data.draw(OURS[name].strategies.json())
    OURS[name].judge(value, valid=True)
    made = OURS[name].strategies._decoded(value)
    if hasattr(made, "to_dict"):
        assert made.to_dict() == value
        assert made.violations() == []
        assert type(made).from_json(made.to_json()) == made


@pytest.mark.parametrize("name", OURS)
@given(data=st.data())
def test_invalid_values_are_refused_by_both(name: str, data: st.DataObject) -> None:
    OURS[name].judge(data.draw(OURS[name].strategies.invalid()), valid=False)


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], ModuleType]:
    """The package of a case, in a folder of this module's own."""
    folder = tmp_path_factory.mktemp("strategies")

    def stamped(case: str) -> ModuleType:
        package = f"{case}_strategies"
        generate_file(spec_of(CASES / case), folder, package)
        return imported(folder, package)

    return cache(stamped)


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_every_keyword_is_kept_to_and_broken(
    case: str, cases: Callable[[str], ModuleType]
) -> None:
    for each in judged(cases(case), spec_of(CASES / case)):
        hold(each, valid=True)
        if each.breakable:
            hold(each, valid=False)


HARD: dict[str, Any] = {
    "a pattern and lengths": {"pattern": "^[a-z]+(-[a-z]+)*$", "maxLength": 9},
    "a pattern that looks ahead": {"pattern": "^(?=.*[0-9])[a-z0-9]+$", "minLength": 4},
    "a pattern anywhere": {"pattern": "[0-9]{3}", "minLength": 8, "maxLength": 8},
    "two patterns": {"allOf": [{"pattern": "^a"}, {"pattern": "z$"}]},
    "a format and a length": {"format": "email", "maxLength": 12},
    "a step that is no float": {"type": "number", "multipleOf": 0.1, "maximum": 9.9},
    "a narrow range": {"type": "number", "exclusiveMinimum": 0, "maximum": 1e-9},
    "not the simplest": {"type": "integer", "minimum": 0, "not": {"enum": [0, 1, 2]}},
    "exactly one": {"oneOf": [{"multipleOf": 2}, {"multipleOf": 3}]},
    "different items": {"type": "array", "minItems": 2, "uniqueItems": True},
    "few different items": {
        "type": "array",
        "items": {"enum": ["a", "b", "c"]},
        "minItems": 3,
        "uniqueItems": True,
    },
    "items of a kind": {
        "type": "array",
        "contains": {"type": "string"},
        "minContains": 2,
        "maxContains": 3,
    },
    "a condition": {
        **record("kind", kind={"enum": ["tea", "milk"]}),
        "if": {"properties": {"kind": {"const": "tea"}}},
        "then": {"required": ["leaf"]},
        "else": {"properties": {"leaf": False}},
    },
    "names": {
        "type": "object",
        "minProperties": 3,
        "propertyNames": {"maxLength": 2},
        "patternProperties": {"^a": {"type": "integer"}},
    },
    "what depends": {
        **record(a={}, b={}, c={}),
        "dependentRequired": {"a": ["b"]},
        "dependentSchemas": {"b": {"required": ["c"]}},
        "unevaluatedProperties": {"type": "null"},
    },
}


@pytest.mark.parametrize("name", HARD)
def test_what_no_single_keyword_says_is_drawn_too(name: str, tmp_path: Path) -> None:
    package = stamp(schemas(Thing=record("v", v=HARD[name])), tmp_path)
    thing, *_ = judged(package, tmp_path / "spec.yaml")
    hold(thing, valid=True)
    hold(thing, valid=False)


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "integer", "minimum": 400, "maximum": 599},
        {"type": "integer", "exclusiveMaximum": -7, "multipleOf": 7},
        {"type": "number", "minimum": 0.5, "multipleOf": 0.5},
        {"type": ["integer", "string"], "minimum": 5, "minLength": 2, "pattern": "^a"},
        {"type": "string", "format": "date", "minLength": 4},
        {"type": "array", "minItems": 2, "items": {"type": "integer", "minimum": 3}},
        {"type": "object", "minProperties": 1, "required": ["a"]},
        {"type": "string", "enum": ["a", "b"]},
        {
            "anyOf": [
                {"type": "integer", "minimum": 3},
                {"type": "array", "minItems": 1},
            ]
        },
    ],
    ids=str,
)
def test_one_rule_is_broken_whatever_is_judged_first(
    schema: dict[str, Any], tmp_path: Path
) -> None:
    package = stamp(schemas(Thing=record("v", v=schema)), tmp_path)
    thing, *_ = judged(package, tmp_path / "spec.yaml")
    judge = Draft202012Validator(
        record("v", v=schema), format_checker=Draft202012Validator.FORMAT_CHECKER
    )

    def run(value: Any) -> None:
        assert len(list(judge.iter_errors(value))) == 1, value

    settings(FEW, max_examples=100)(given(thing.strategies.invalid())(run))()


def test_a_value_that_holds_itself_ends(tmp_path: Path) -> None:
    tree = record("leaves", leaves={"type": "array", "items": ref("Tree")})
    endless = record("inner", inner=ref("Endless"))
    package = stamp(schemas(Tree=tree, Endless=endless), tmp_path)
    found = {each.name: each for each in judged(package, tmp_path / "spec.yaml")}
    hold(found["Tree"], valid=True)
    with pytest.raises(Exception, match="no value is known|Unable to satisfy"):
        hold(found["Endless"], valid=True)


def test_a_text_that_nobody_finds_is_told_of(tmp_path: Path) -> None:
    odd = {"type": "string", "pattern": "^(?=a)(?=b).*$"}
    package = stamp(schemas(Levels=record("v", v=odd)), tmp_path)
    (levels,) = judged(package, tmp_path / "spec.yaml")
    told = "no value is known that keeps to the schema of Levels"
    with pytest.raises(Exception, match=told):
        hold(levels, valid=True)


def test_what_is_found_shrinks() -> None:
    small = find(OURS["Customer"].strategies(), lambda customer: customer.locale)
    assert "locale" in small.to_dict() and len(small.to_dict()) < 4
    assert len(small.locale) < 3


def test_strategies_cost_nothing_until_they_are_imported() -> None:
    code = (
        f"import sys; sys.path[:0] = {sys.path!r}; sys.modules['hypothesis'] = None\n"
        "import rebilly_customers.fixtures as fixtures\n"
        "fixtures.make_customer()\n"
        "try: import rebilly_customers.fixtures.strategies\n"
        "except ImportError as error: print(error)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "pip install hypothesis" in ran.stdout


def test_what_takes_long_is_done_before_anything_is_drawn(tmp_path: Path) -> None:
    code = (
        f"import sys; sys.path[:0] = {sys.path!r}\n"
        "import hypothesis.internal.charmap as charmap\n"
        "import hypothesis.internal.conjecture.providers as providers\n"
        "from rebilly_customers.fixtures import strategies\n"
        "assert charmap._charmap is None\n"
        "strategies.customer()\n"
        "assert charmap._charmap is not None\n"
        "assert providers._sys_modules_len == len(sys.modules)\n"
        "before = {*sys.modules}\n"
        "from hypothesis import given, settings\n"
        "given(strategies.customer())(lambda customer: None)()\n"
        "assert not [n for n in {*sys.modules} - before if n.startswith('rebilly')]\n"
        "assert not charmap.intervals_from_codec.cache_info().currsize\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
