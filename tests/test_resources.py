"""Schema resources: what `$id`, `$anchor` and `$self` name, and what only looks so."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from referencing import Registry
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012
from stamping import HEAD, schemas, written

from restamp.document import BadReference, Document, Pointer
from restamp.load import load
from restamp.resolve import resolve

SCHEMAS = Pointer(("components", "schemas"))
TEXT = {"type": "string"}


def document(folder: Path, **named: Any) -> Document:
    return load(written(schemas(**named), folder))


def test_an_anchor_is_a_name_in_its_resource(tmp_path: Path) -> None:
    found = document(
        tmp_path,
        A={"$anchor": "a", **TEXT},
        B={"$id": "b", "$defs": {"X": {"$dynamicAnchor": "a"}}},
    )
    assert found.target(SCHEMAS / "A", "#a") == SCHEMAS / "A"
    inner = SCHEMAS / "B" / "$defs" / "X"
    assert found.target(inner, "#a") == inner
    assert found.target(SCHEMAS, "b#a") == inner
    with pytest.raises(KeyError):
        found.target(SCHEMAS, "#b")


def test_a_pointer_starts_at_the_root_of_its_resource(tmp_path: Path) -> None:
    inner = {"$id": "https://h.example/b", "$defs": {"X": TEXT}, "$ref": "#/$defs/X"}
    found = document(tmp_path, B=inner, X={"$ref": "https://h.example/b#/$defs/X"})
    for place in ("B", "X"):
        text = found.get(SCHEMAS / place)["$ref"]
        assert found.target(SCHEMAS / place, text) == SCHEMAS / "B" / "$defs" / "X"
    assert found.target(SCHEMAS / "X", "#/components") == ("components",)


def test_ids_are_nested_and_relative(tmp_path: Path) -> None:
    named = {
        "$id": "https://h.example/a/root",
        "$defs": {"X": {"$id": "x/", "$defs": {"Y": {"$id": "y#"}}}},
    }
    found = document(tmp_path, A=named, U={"$id": "urn:example:u", "$anchor": "k"})
    inner = SCHEMAS / "A" / "$defs" / "X"
    assert found.target(inner, "y") == inner / "$defs" / "Y"
    assert found.target(SCHEMAS, "https://h.example/a/x/y") == inner / "$defs" / "Y"
    assert found.target(SCHEMAS / "A", "x/#/$defs/Y") == inner / "$defs" / "Y"
    assert found.target(inner, "urn:example:u#k") == SCHEMAS / "U"


@pytest.mark.parametrize(
    "held",
    [
        *({key: {"$id": "x", "$anchor": "x"}} for key in ("const", "default", "x-y")),
        *({key: [{"$id": "x", "$anchor": "x"}]} for key in ("enum", "examples")),
        {"properties": {"$id": {"const": "x"}, "$anchor": {"const": "x"}}},
        {"unknown": {"$id": "x", "$anchor": "x"}},
    ],
)
def test_data_has_no_name(tmp_path: Path, held: Any) -> None:
    found = document(tmp_path, A=held, B={"$anchor": "y"})
    with pytest.raises(KeyError):
        found.target(SCHEMAS, "#x")
    with pytest.raises(BadReference):
        found.target(SCHEMAS, "x")


@pytest.mark.parametrize("key", ["const", "items"])
def test_properties_with_the_names_of_keywords_hold_schemas(
    tmp_path: Path, key: str
) -> None:
    found = document(tmp_path, A={"properties": {key: {"$anchor": "x"}}})
    assert found.target(SCHEMAS, "#x") == SCHEMAS / "A" / "properties" / key


def test_schemas_of_3_0_have_no_ids(tmp_path: Path) -> None:
    named = {"A": {"$id": "https://h.example/a", "$ref": "#/components/schemas/B"}}
    data = {**schemas(**named, B=TEXT), "openapi": "3.0.3"}
    found = load(written(data, tmp_path))
    assert found.target(SCHEMAS / "A", "#/components/schemas/B") == SCHEMAS / "B"


def test_what_a_document_calls_itself(tmp_path: Path) -> None:
    data = {**schemas(A=TEXT), "openapi": "3.2.0", "$self": "https://h.example/a/api"}
    found = load(written(data, tmp_path))
    for text in ("#", "api#", "https://h.example/a/api#", "../a/api#"):
        target = found.target(SCHEMAS, text + "/components/schemas/A")
        assert target == SCHEMAS / "A"


def test_dynamic_anchors_of_a_resource(tmp_path: Path) -> None:
    tree = {
        "$id": "tree",
        "$dynamicAnchor": "node",
        "$defs": {"L": {"$anchor": "leaf"}},
    }
    found = resolve(document(tmp_path, A=tree, B={"$dynamicAnchor": "node"}))
    root = SCHEMAS / "A"
    assert found.resource(root / "$defs" / "L") == root
    assert found.resource(SCHEMAS / "B") == Pointer()
    assert found.dynamic_anchor(root, "node") == root
    assert found.dynamic_anchor(Pointer(), "node") == SCHEMAS / "B"
    assert found.dynamic_anchor(root, "leaf") is None
    assert found.anchor(root, "leaf") == root / "$defs" / "L"


@pytest.mark.parametrize(
    "text", ["#/a%zz", "#a%zz", "#/%ff", "#a%ff", "#/a~2", "/a", "//h/a", "file:a"]
)
@pytest.mark.parametrize("named", [{}, {"B": {"$anchor": "b"}}])
def test_bad_references_say_what_is_wrong(
    tmp_path: Path, text: str, named: dict[str, Any]
) -> None:
    with pytest.raises(BadReference) as caught:
        document(tmp_path, A=TEXT, **named).target(SCHEMAS, text)
    assert str(caught.value)


@pytest.mark.parametrize("named", [{}, {"B": {"$anchor": "b"}}])
def test_indexes_become_numbers(tmp_path: Path, named: dict[str, Any]) -> None:
    found = document(tmp_path, A={"allOf": [TEXT, TEXT]}, **named)
    expected = SCHEMAS / "A" / "allOf" / 1
    assert found.target(SCHEMAS, "#/components/schemas/A/allOf/1") == expected
    assert list(map(type, expected)) == [str, str, str, str, int]
    for absent in ("2", "01", "-1", "x", "1/x"):
        with pytest.raises(KeyError):
            found.target(SCHEMAS, f"#/components/schemas/A/allOf/{absent}")


IDS = st.sampled_from(["x", "y/", "../z", "http://i/", "http://h/r/q", "urn:a:b", "x#"])
NAMES = st.fixed_dictionaries(
    {}, optional={"$id": IDS, "$anchor": st.sampled_from("ab")}
)


def _nested(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    held = st.dictionaries(st.sampled_from("PQ"), inner, max_size=2)
    return st.builds(lambda own, defs: {**own, "$defs": defs}, NAMES, held)


TREES = st.recursive(NAMES, _nested, max_leaves=6)
REFERENCES = "# #a #b #/$defs/P x y/#a x#/$defs/Q ../z q urn:a:b http://i/ http://i/x"


def places(node: Any, pointer: Pointer, resolver: Any) -> Iterator[tuple[Pointer, Any]]:
    """Every schema, with what the other library resolves references at."""
    yield pointer, resolver
    for key, inner in node.get("$defs", {}).items():
        resource = DRAFT202012.create_resource(inner)
        below = resolver.in_subresource(resource)
        yield from places(inner, pointer / "$defs" / key, below)


def unambiguous(tree: Any, resolver: Any) -> bool:
    """Whether no URI and no anchor has two meanings, which no standard settles.

    The other library joins nothing to a URN, and is not asked about what lies below.
    """
    names: list[str] = []
    for pointer, at in places(tree, Pointer(), resolver):
        node = tree
        for token in pointer:
            node = node[token]
        base = at._base_uri.rstrip("#")
        names += [base] if "$id" in node else []
        names += [f"{base}#{node['$anchor']}"] if "$anchor" in node else []
    joined = all(":" in name for name in names)
    return joined and len(names) == len(set(names))


@given(TREES)
def test_references_lead_where_an_independent_library_says(
    tmp_path_factory: pytest.TempPathFactory, tree: dict[str, Any]
) -> None:
    tree = {**tree, "$id": "http://h/r/root"}
    resource = DRAFT202012.create_resource(tree)
    registry = Registry().with_resource("http://h/r/root", resource).crawl()
    resolver = registry.resolver("http://h/r/root")
    if not unambiguous(tree, resolver):
        return
    path = tmp_path_factory.mktemp("ids") / "a.json"
    path.write_text(json.dumps({**HEAD, "components": {"schemas": {"A": tree}}}))
    found = load(path)
    for pointer, at in places(tree, SCHEMAS / "A", resolver):
        for text in ["", *REFERENCES.split()]:
            try:
                expected = at.lookup(text).contents
            except Unresolvable:
                with pytest.raises((KeyError, BadReference)):
                    found.target(pointer, text)
            else:
                assert found.get(found.target(pointer, text)) == expected
