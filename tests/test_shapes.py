"""The objects of each version: what is named exists, and a walk meets it."""

from __future__ import annotations

from pathlib import Path

import pytest

from restamp.load import load
from restamp.sites import walk
from restamp.sites.shapes import shapes, version


@pytest.mark.parametrize("name", ["2.0", "3.0", "3.1", "3.2"])
def test_every_shape_is_named_after_a_kind(name: str) -> None:
    known = shapes(name)
    named = {shape.strip("[]{}") for held in known.values() for shape in held.values()}
    assert named <= known.keys()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"swagger": "2.0"}, "2.0"),
        ({"swagger": 2.0}, "2.0"),
        ({"openapi": "3.0.3"}, "3.0"),
        ({"openapi": "3.1.0-rc1"}, "3.1"),
        ({"openapi": "3.2.0"}, "3.2"),
        ({}, ""),
    ],
)
def test_a_version_is_read(data: dict[str, object], expected: str) -> None:
    assert version(data) == expected


def _met(folder: Path, text: str) -> set[tuple[str, str]]:
    path = folder / "spec.yaml"
    path.write_text(text, "utf-8")
    return {(site.kind, str(site.pointer)) for site in walk(load(path))}


def test_the_objects_of_2_0_are_met(tmp_path: Path) -> None:
    text = """
swagger: "2.0"
paths:
  /a:
    parameters: [{in: query, items: {items: {}}}]
    get:
      parameters: [{in: body, schema: {items: [{}, {}]}}]
      responses: {200: {schema: {}, headers: {H: {items: {}}}, examples: {a/b: {}}}}
definitions: {A: {properties: {items: {}}}}
parameters: {P: {}}
responses: {R: {}}
securityDefinitions: {S: {}}
"""
    assert _met(tmp_path, text) >= {
        ("path item", "/paths/~1a"),
        ("schema", "/paths/~1a/parameters/0/items"),
        ("schema", "/paths/~1a/parameters/0/items/items"),
        ("operation", "/paths/~1a/get"),
        ("schema", "/paths/~1a/get/parameters/0/schema/items/0"),
        ("schema", "/paths/~1a/get/parameters/0/schema/items/1"),
        ("schema", "/paths/~1a/get/responses/200/schema"),
        ("schema", "/paths/~1a/get/responses/200/headers/H/items"),
        ("schema", "/definitions/A/properties/items"),
        ("parameter", "/parameters/P"),
        ("response", "/responses/R"),
        ("security scheme", "/securityDefinitions/S"),
    }


def test_the_objects_of_3_2_are_met(tmp_path: Path) -> None:
    text = """
openapi: 3.2.0
paths:
  /a:
    query:
      requestBody:
        content:
          a/b: {itemSchema: {}, prefixEncoding: [{itemEncoding: {headers: {H: {}}}}]}
    additionalOperations: {COPY: {responses: {200: {}}}}
components:
  mediaTypes: {M: {schema: {}}}
"""
    media = "/paths/~1a/query/requestBody/content/a~1b"
    assert _met(tmp_path, text) >= {
        ("schema", f"{media}/itemSchema"),
        ("header", f"{media}/prefixEncoding/0/itemEncoding/headers/H"),
        ("response", "/paths/~1a/additionalOperations/COPY/responses/200"),
        ("schema", "/components/mediaTypes/M/schema"),
    }


@pytest.mark.parametrize("name", ["3.0.3", "3.1.0"])
def test_what_a_later_version_adds_is_not_met(tmp_path: Path, name: str) -> None:
    text = f"openapi: {name}\ncomponents: {{mediaTypes: {{M: {{schema: {{}}}}}}}}\n"
    assert ("media type", "/components/mediaTypes/M") not in _met(tmp_path, text)
