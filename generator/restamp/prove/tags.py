"""Discriminators as JSON Schema: each alternative with the tags that stand for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..document import Document, Pointer

_DEEPEST = 20


def with_tags(
    document: Document, place: Pointer, node: dict[str, Any], made: dict[str, Any]
) -> dict[str, Any]:
    """A schema that lets alternatives be told apart by nothing but its discriminator.

    JSON Schema does not know discriminators (OpenAPI 3.2, 4.25): to it, alternatives that
    are alike exclude each other. Where they list their tags themselves, nothing changes.
    `node` stands in the file at `place`; `made` is what is used in its stead.
    """
    keyword = "oneOf" if "oneOf" in node else "anyOf"
    listed, said = node.get(keyword), node.get("discriminator")
    if not isinstance(said, dict) or not isinstance(listed, list):
        return made
    tag = said.get("propertyName")
    tags = _Tags(document, place, tag, said.get("mapping") or {})
    rules = tags.rules(listed)
    tagged = [
        {"allOf": [each, {"properties": {tag: rule}}]} if rule else each
        for each, rule in zip(made[keyword], rules, strict=True)
    ]
    return {**made, keyword: tagged}


@dataclass(frozen=True, slots=True)
class _Tags:
    document: Document
    place: Pointer
    tag: Any
    mapping: dict[str, str]

    def rules(self, alternatives: list[Any]) -> list[dict[str, Any]]:
        """What the tag of each alternative is held to; nothing where it says it itself."""
        listed = [self._listed(self.place, each, 0) for each in alternatives]
        said = list(map(self._said, alternatives, listed))
        count = Counter(value for values in listed for value in values)
        known = [
            said[n] + [v for v in values if count[v] == 1]
            for n, values in enumerate(listed)
        ]
        rules: list[dict[str, Any]] = []
        for n, own in enumerate(listed):
            if known[n] and not any(listed):
                rules.append({"enum": known[n]})
                continue
            others = [v for m, values in enumerate(known) if m != n for v in values]
            kept = [v for v in others if v not in known[n] and (not own or v in own)]
            rules.append({"not": {"enum": kept}} if kept else {})
        return rules

    def _said(self, alternative: Any, listed: list[Any]) -> list[Any]:
        """The tags that the discriminator gives to an alternative."""
        places = list(self._places(alternative))
        found: list[Any] = [
            v for v, to in self.mapping.items() if self._mapped(to) in places
        ]
        names = [
            tokens[2] for _, tokens in (p.split() for p in places) if _is_named(tokens)
        ]
        if (
            names
            and names[0] not in self.mapping
            and (not listed or names[0] in listed)
        ):
            found.append(names[0])
        return found

    def _mapped(self, to: str) -> Pointer | None:
        named = Pointer(("components", "schemas", to))
        return (
            named if _is_there(self.document, named) else self._follow(self.place, to)
        )

    def _places(self, node: Any) -> Iterator[Pointer]:
        """What an alternative refers to, one after the other."""
        place = self.place
        for _ in range(_DEEPEST):
            if not isinstance(node, dict):
                return
            parts = node.get("allOf")
            if "$ref" not in node and isinstance(parts, list) and len(parts) == 1:
                node = parts[0]
                continue
            target = self._target(place, node)
            if target is None:
                return
            yield target
            place, node = target, self.document.get(target)

    def _listed(self, place: Pointer, node: Any, depth: int) -> list[Any]:
        """The tags that an alternative lists itself."""
        found: dict[Any, None] = {}
        for where, part in self._parts(place, node, depth):
            held = part.get("properties")
            declared = held.get(self.tag) if isinstance(held, dict) else None
            for _, inner in self._parts(where, declared, depth):
                values = inner.get("enum", [inner["const"]] if "const" in inner else [])
                found |= dict.fromkeys(filter(_is_tag, values))
        return list(found)

    def _parts(
        self, place: Pointer, node: Any, depth: int
    ) -> Iterator[tuple[Pointer, dict[str, Any]]]:
        """A schema and all that holds together with it."""
        if not isinstance(node, dict) or depth > _DEEPEST:
            return
        yield place, node
        parts = node.get("allOf")
        for part in parts if isinstance(parts, list) else ():
            yield from self._parts(place, part, depth + 1)
        target = self._target(place, node)
        if target is not None:
            yield from self._parts(target, self.document.get(target), depth + 1)

    def _target(self, place: Pointer, node: dict[str, Any]) -> Pointer | None:
        text = node.get("$ref")
        return self._follow(place, text) if isinstance(text, str) else None

    def _follow(self, place: Pointer, text: str) -> Pointer | None:
        try:
            return self.document.target(place, text)
        except (KeyError, ValueError):
            return None


def _is_tag(value: Any) -> bool:
    return isinstance(value, str | int) and not isinstance(value, bool)


def _is_named(tokens: Pointer) -> bool:
    return len(tokens) == 3 and tokens[:2] == ("components", "schemas")


def _is_there(document: Document, pointer: Pointer) -> bool:
    try:
        document.get(pointer)
    except KeyError:
        return False
    return True
