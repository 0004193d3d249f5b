"""Dynamic references: what they lead to depends on where one comes from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from stamping import schemas, written

from restamp.document import Document, Pointer
from restamp.load import load
from restamp.normalize import normalize

ITEM = {"$dynamicAnchor": "item"}
PAGE = {
    "$id": "https://example.com/page",
    "properties": {"items": {"items": {"$dynamicRef": "#item"}}},
    "$defs": {"any": ITEM},
}


def normal(folder: Path, **named: Any) -> Document:
    """The document of some schemas, normalised."""
    return normalize(load(written(schemas(**named), folder)))


def words(type: str) -> dict[str, Any]:
    """A page whose items are of a type."""
    return {
        "$id": f"https://example.com/{type}",
        "$ref": "page",
        "$defs": {"item": {**ITEM, "type": type}},
    }


def item(document: Document, name: str) -> Any:
    """The schema of the items of a page, all references followed."""
    place = Pointer(("components", "schemas", name))
    for token in ("properties", "items", "items", ""):
        while "$ref" in (node := document.get(place)):
            place = document.target(place, node["$ref"])
        place = place / token if token else place
    return document.get(place)


def test_a_reference_leads_to_the_outermost_anchor(tmp_path: Path) -> None:
    found = normal(tmp_path, Page=PAGE, Words=words("string"), Sizes=words("integer"))
    assert item(found, "Page") == {}
    assert item(found, "Words") == {"type": "string"}
    assert item(found, "Sizes") == {"type": "integer"}


def test_only_what_differs_is_copied(tmp_path: Path) -> None:
    other = {"$id": "https://example.com/other", "$ref": "page"}
    plain = {"$id": "https://example.com/plain", "type": "string"}
    found = normal(tmp_path, Page=PAGE, Words=words("string"), Other=other, Plain=plain)
    names = list(found.data["components"]["schemas"])
    assert names == ["Page", "Words", "Other", "Plain", "Page in Words"]


def test_nothing_dynamic_is_left(tmp_path: Path) -> None:
    found = normal(tmp_path, Page=PAGE, Words=words("string"))
    assert "$dynamic" not in str(found.data) and "$id" not in str(found.data)


def test_a_copy_is_shown_where_it_was_written(tmp_path: Path) -> None:
    found = normal(tmp_path, Page=PAGE, Words=words("string"))
    inner = ("properties", "items")
    copy = Pointer(("components", "schemas", "Page in Words", *inner))
    written_at = Pointer(("components", "schemas", "Page", *inner))
    assert found.locate(copy) == found.locate(written_at)


@pytest.mark.parametrize("reference", ["#item", "https://example.com/page#item"])
def test_without_an_outer_anchor_it_is_a_plain_reference(
    tmp_path: Path, reference: str
) -> None:
    lone = {**PAGE, "properties": {"items": {"items": {"$dynamicRef": reference}}}}
    assert item(normal(tmp_path, Page=lone), "Page") == {}
