"""Messages held against the document by an independent JSON Schema validator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from .document import Document, Pointer
from .problems import Problem, SpecError
from .samples import Kind, Message
from .validate.explain import Finding, explain
from .validate.failure import from_rust
from .sites import walk


def prove(messages: Iterable[Message], document: Document) -> None:
    """Check that valid messages are accepted, and invalid ones refused.

    The examples of schemas are checked too. `SpecError` has the place of each example
    that breaks its schema, and of each schema where the validator disagrees with us.
    """
    oracle = _Oracle(document)
    problems = [p for message in messages for p in oracle.problems(message)]
    for site in walk(document):
        if site.kind == "schema" and isinstance(site.node, dict):
            problems += oracle.examples(site.pointer, site.node)
    if problems:
        raise SpecError(dict.fromkeys(problems))


class _Oracle:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._views: dict[str, _View] = {}
        self._validators: dict[tuple[Pointer, str], Any] = {}

    def problems(self, message: Message) -> Iterator[Problem]:
        if message.schema is None:
            return
        flag = "readOnly" if message.part == "request" else "writeOnly"
        validator = self._validator(message.schema, flag)
        what = f"the {message.kind.value} {message.part} body"
        place = message.source or message.schema
        if message.kind is Kind.INVALID:
            if validator.is_valid(message.body):
                text = f"{what} is accepted, but breaks `{message.keyword}`"
                text += f" at {message.pointer}"
                yield self._document.problem(place, text)
            return
        failures = [from_rust(e, {}) for e in validator.iter_errors(message.body)]
        for finding in explain(failures):
            if message.source is None:
                inner = Pointer(finding.path)
                text = f"{what} breaks its schema at {inner}: {finding.message}"
                yield self._document.problem(place, text)
            else:
                yield self._wrong_example(place, finding)

    def examples(self, schema: Pointer, node: dict[str, Any]) -> Iterator[Problem]:
        """What is wrong with the examples that stand in a schema."""
        places = {schema / "example": node["example"]} if "example" in node else {}
        listed = node.get("examples")
        for number, example in enumerate(listed if isinstance(listed, list) else ()):
            places[schema / "examples" / number] = example
        for place, example in places.items():
            validator = self._validator(schema, "")
            failures = [from_rust(e, {}) for e in validator.iter_errors(example)]
            for finding in explain(failures):
                yield self._wrong_example(place, finding)

    def _wrong_example(self, place: Pointer, finding: Finding) -> Problem:
        text = f"the example breaks its schema: {finding.message}"
        hint = finding.hint or "correct the example, or the schema"
        found = Pointer((*place, *finding.path))
        return self._document.problem(found, text, hint=hint, key=finding.key)

    def _validator(self, schema: Pointer, flag: str) -> Any:
        import jsonschema_rs

        key = (schema, flag)
        if flag not in self._views:
            self._views[flag] = _View(self._document, flag)
        if key not in self._validators:
            root = {**self._views[flag].data, "$ref": "#" + _fragment(schema)}
            self._validators[key] = jsonschema_rs.Draft202012Validator(
                root, validate_formats=True
            )
        return self._validators[key]


def _fragment(pointer: Pointer) -> str:
    from urllib.parse import quote

    return quote(str(pointer), safe="/~")


class _View:
    """The document for one direction: what the other one sets must not be there.

    Written as JSON Schema has it: OpenAPI 3.0 says `nullable` for a type with null.
    """

    def __init__(self, document: Document, flag: str) -> None:
        self._document = document
        self._flag = flag
        self.data: dict[str, Any] = self._seen(document.data)

    def _seen(self, node: Any) -> Any:
        if isinstance(node, list):
            return [self._seen(item) for item in node]
        if not isinstance(node, dict):
            return node
        copy = {name: self._seen(value) for name, value in node.items()}
        if node.get("nullable") is True and isinstance(node.get("type"), str):
            copy["type"] = [node["type"], "null"]
        if isinstance(declared := node.get("properties"), dict):
            other = {n for n, value in declared.items() if self._flagged(value)}
            copy["properties"] = {
                n: False if n in other else value
                for n, value in copy["properties"].items()
            }
            if isinstance(node.get("required"), list):
                copy["required"] = [n for n in node["required"] if n not in other]
        return copy

    def _flagged(self, node: Any) -> bool:
        if not isinstance(node, dict):
            return False
        if node.get(self._flag) is True:
            return True
        parts = list(node.get("allOf", ()))
        if isinstance(node.get("$ref"), str):
            parts.append(self._document.get(Pointer.parse_fragment(node["$ref"])))
        return any(self._flagged(part) for part in parts)
