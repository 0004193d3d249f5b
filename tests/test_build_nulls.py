"""Null is a value only where every rule of a schema allows it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from stamping import posting, read, record, ref

from restamp import ir
from restamp.samples.check import Checker

NULL = {"type": "null"}
BOTH = {"type": ["string", "null"]}


@pytest.mark.parametrize(
    ("schema", "nullable"),
    [
        (BOTH, True),
        ({"allOf": [BOTH, {"minLength": 2}]}, True),
        ({"allOf": [BOTH, {"enum": ["abc", None]}]}, True),
        ({"allOf": [BOTH, {"anyOf": [NULL, {"minLength": 2}]}]}, True),
        ({"allOf": [BOTH, {"not": NULL}]}, False),
        ({"allOf": [BOTH, {"oneOf": [NULL, BOTH, {"maxLength": 1}]}]}, False),
        ({"oneOf": [NULL, {"type": "string"}]}, True),
        ({"oneOf": [NULL, BOTH]}, False),
        ({"oneOf": [{"const": None}, {"minLength": 0}]}, False),
        ({"allOf": [BOTH, {"if": NULL, "then": False}]}, False),
        ({"allOf": [BOTH, {"if": {"const": 1}, "else": ref("Text")}]}, False),
    ],
)
def test_null_has_to_keep_to_every_rule(
    schema: dict[str, Any], nullable: bool, tmp_path: Path
) -> None:
    named = {"Text": {"type": "string"}}
    _, api = read(posting(record(a=schema), **named), tmp_path)
    body = api.operations[0].body
    assert body is not None
    checker = Checker(api)
    assert checker.holds(body.contents[0].value.schema, {"a": None}) is nullable
    assert checker.holds(body.contents[0].value.schema, {"a": "abc"})


@pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
@pytest.mark.parametrize("null", [NULL, BOTH, ref("Void"), {"enum": ["a", None]}])
def test_what_holds_itself_may_hold_null(
    keyword: str, null: dict[str, Any], tmp_path: Path
) -> None:
    tree = {
        keyword: [
            {"type": "array", "items": ref("Tree")},
            {"type": "integer"},
            null,
        ]
    }
    _, api = read(posting(ref("Tree"), Tree=tree, Void=NULL), tmp_path)
    (union,) = [each for each in api.definitions.values() if isinstance(each, ir.Union)]
    (array,) = [v.type for v in union.variants if isinstance(v.type, ir.Array)]
    assert array.items == ir.Nullable(inner=ir.Ref(target=union.key))
