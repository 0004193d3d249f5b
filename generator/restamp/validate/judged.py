"""Schemas of a document as one JSON Schema, compiled once, that values are held against."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from ..document import Pointer
from ..sites import Site, Survey
from ..sites.shapes import shapes
from .depth import is_deep
from .effort import Effort

if TYPE_CHECKING:
    import jsonschema_rs

_DEEPEST = 20

DEEPEST = 200
"""Levels of a value that is judged: of deeper ones the errors are not told."""

_TYPES = ("string", "number", "integer", "boolean", "array", "object", "null")
_EXCLUSIVE = (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum"))


class Judged:
    """Schemas, each with one value; all values are held against theirs at once."""

    def __init__(self, sites: Survey, version: str) -> None:
        self._sites = sites
        self._bare = version in ("2.0", "3.0")
        self._shapes = shapes(version)["schema"]
        self._names: dict[Pointer, str] = {}
        self._waiting: list[Pointer] = []

    def errors(
        self, schemas: Sequence[Pointer], values: Sequence[Any]
    ) -> Iterator[jsonschema_rs.ValidationError]:
        """What is wrong; the path of each error starts with the number of its value."""
        import jsonschema_rs

        items: list[dict[str, str]] = [self._reference(schema) for schema in schemas]
        definitions = dict[str, Any]()
        while self._waiting:
            pointer = self._waiting.pop()
            definitions[self._names[pointer]] = self._schema(pointer, 0)
        effort = Effort(definitions)
        for number, (item, value) in enumerate(zip(items, values, strict=True)):
            name = item["$ref"].rpartition("/")[2]
            if not effort.fits(name) or not effort.bears(name, value):
                items[number] = {}
        bundle = {"prefixItems": items, "$defs": definitions}
        validator = jsonschema_rs.Draft202012Validator(bundle, validate_formats=True)
        yield from validator.iter_errors(values)

    def _reference(self, pointer: Pointer) -> dict[str, str]:
        end, _ = self._sites.follow(pointer) if self._bare else (pointer, None)
        if end not in self._names:
            self._names[end] = str(len(self._names))
            self._waiting.append(end)
        return {"$ref": f"#/$defs/{self._names[end]}"}

    def _schema(self, pointer: Pointer, depth: int) -> Any:
        """A schema as JSON Schema 2020-12 has it, with what it refers to elsewhere."""
        site = self._sites.at.get(pointer)
        if site is None or not isinstance(site.node, dict):
            return site.node if site and isinstance(site.node, bool) else {}
        if depth > _DEEPEST:
            return self._reference(pointer)
        made: dict[str, Any] = {}
        if site.reference is not None:
            made = self._reference(site.target) if site.target else {}
            if self._bare:
                return made
        made |= self._assertions(site)
        made |= self._applicators(site, depth)
        if self._bare and True in (
            site.node.get("nullable"),
            site.node.get("x-nullable"),
        ):
            return _nullable(made)
        return made

    def _assertions(self, site: Site) -> dict[str, Any]:
        """The keywords that hold no schemas, as far as they make sense."""
        node = site.node
        made = {key: node[key] for key in _SOUND if key in node}
        made = {key: value for key, value in made.items() if _SOUND[key](value)}
        for limit, exclusive in _EXCLUSIVE:
            if self._bare and node.get(exclusive) is True and limit in made:
                made[exclusive] = made.pop(limit)
        if "required" in made:
            made["required"] = [
                n for n in made["required"] if not self._one_way(site, n)
            ]
        return made

    def _one_way(self, site: Site, name: str) -> bool:
        """Whether a property is only read or only written, and so may lack."""
        _, node = self._sites.follow(site.pointer / "properties" / name)
        return node.get("readOnly") is True or node.get("writeOnly") is True

    def _applicators(self, site: Site, depth: int) -> dict[str, Any]:
        """The keywords that hold schemas."""
        made: dict[str, Any] = {}
        for key, shape in self._shapes.items():
            value = site.node.get(key)
            place = site.pointer / key
            if shape[0] == "{":
                if isinstance(value, dict) and key != "$defs":
                    made[key] = {
                        name: self._schema(place / name, depth + 1)
                        for name in value
                        if key != "patternProperties" or is_pattern(name)
                    }
            elif isinstance(value, list):
                if value and shape[-1] == "]":
                    listed = [
                        self._schema(place / i, depth + 1) for i in range(len(value))
                    ]
                    made["prefixItems" if key == "items" else key] = listed
            elif shape[0] == "[" or key == "additionalItems":
                continue
            elif isinstance(value, dict | bool):
                made[key] = self._schema(place, depth + 1)
        return made


def _nullable(made: dict[str, Any]) -> dict[str, Any]:
    """The schema that allows null as well."""
    if not made.keys() & {"type", "enum"} or made.keys() & {"allOf", "anyOf", "oneOf"}:
        return {"anyOf": [made, {"type": "null"}]} if made else {}
    made = dict(made)
    if isinstance(made.get("type"), str):
        made["type"] = [made["type"], "null"]
    if "enum" in made:
        made["enum"] = [*made["enum"], None]
    return made


def _is_type(value: object) -> bool:
    if isinstance(value, list):
        names = [name for name in value if isinstance(name, str) and name in _TYPES]
        return 0 < len(value) == len(set(names))
    return isinstance(value, str) and value in _TYPES


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_names(value: object) -> bool:
    if not isinstance(value, list) or not all(isinstance(n, str) for n in value):
        return False
    return len(value) == len(set(value))


@cache
def is_pattern(value: object) -> bool:
    """Whether the independent validator reads a regular expression."""
    import jsonschema_rs

    try:
        jsonschema_rs.Draft202012Validator({"pattern": value})
    except (ValueError, jsonschema_rs.ValidationError):
        return False
    return True


_SOUND: Mapping[str, Callable[[Any], bool]] = {
    "type": _is_type,
    "enum": lambda value: isinstance(value, list) and not is_deep(value, DEEPEST),
    "const": lambda value: not is_deep(value, DEEPEST),
    "format": lambda value: isinstance(value, str),
    "pattern": lambda value: isinstance(value, str) and is_pattern(value),
    "required": _is_names,
    "uniqueItems": lambda value: isinstance(value, bool),
    "multipleOf": lambda value: _is_number(value) and value > 0,
    **dict.fromkeys(
        ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"), _is_number
    ),
    **dict.fromkeys(("minLength", "maxLength", "minItems", "maxItems"), _is_count),
    **dict.fromkeys(("minProperties", "maxProperties"), _is_count),
}
