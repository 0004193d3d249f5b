"""Operations: what is sent and what may come back."""

from __future__ import annotations

from typing import Any

from .. import ir
from ..document import Pointer
from .definitions import Definitions
from .security import alternatives
from .source import Source

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def operations(source: Source, definitions: Definitions) -> tuple[ir.Operation, ...]:
    """Every operation of the document, in order."""
    _refuse_elsewhere(source)
    builder = _Builder(source, definitions)
    return tuple(
        builder.operation(path, method)
        for path, item in source.at(Pointer(())).get("paths", {}).items()
        if not path.startswith("x-")
        for method in METHODS
        if method in item
    )


def _refuse_elsewhere(source: Source) -> None:
    """Refuse operations that stand in other places than paths."""
    root = Pointer(())
    if source.at(root).get("webhooks"):
        source.refuse(root / "webhooks", "webhooks are not supported yet")
    for path, item in source.at(root).get("paths", {}).items():
        for keyword in ("$ref", "servers"):
            if not path.startswith("x-") and item.get(keyword):
                message = f"`{keyword}` of a path is not supported yet"
                source.refuse(root / "paths" / path / keyword, message)


class _Builder:
    def __init__(self, source: Source, definitions: Definitions) -> None:
        self._source = source
        self._definitions = definitions

    def operation(self, path: str, method: str) -> ir.Operation:
        pointer = Pointer(("paths", path, method))
        node: dict[str, Any] = self._source.at(pointer)
        self._refuse_the_rest(pointer, node)
        name = node.get("operationId", f"{method} {path}")
        return ir.Operation(
            id=name,
            method=method.upper(),
            path=path,
            summary=node.get("summary", ""),
            doc=node.get("description", ""),
            deprecated=node.get("deprecated") is True,
            tags=tuple(node.get("tags", ())),
            body=(
                self._body(pointer / "requestBody", name)
                if "requestBody" in node
                else None
            ),
            responses=tuple(
                self._response(pointer / "responses" / status, status, name)
                for status in node.get("responses", {})
                if not status.startswith("x-")
            ),
            security=alternatives(self._source, node),
            origin=pointer,
        )

    def _refuse_the_rest(self, pointer: Pointer, node: dict[str, Any]) -> None:
        item = self._source.at(Pointer(pointer[:-1]))
        if item.get("parameters"):
            message = "parameters are not supported yet"
            self._source.refuse(Pointer(pointer[:-1]) / "parameters", message)
        for keyword in ("parameters", "callbacks", "servers"):
            if node.get(keyword):
                message = f"`{keyword}` of an operation is not supported yet"
                self._source.refuse(pointer / keyword, message)

    def _body(self, pointer: Pointer, operation: str) -> ir.Body | None:
        place = self._source.follow(pointer)
        node = self._source.at(place)
        hint = ir.Hint(word=f"{operation} request", parent=None)
        content = self._content(place, ir.Direction.WRITE, hint)
        if content is None:
            return None
        return ir.Body(
            required=node.get("required") is True,
            doc=node.get("description", ""),
            content=content,
            hint=hint,
            origin=place,
        )

    def _response(self, pointer: Pointer, status: str, operation: str) -> ir.Response:
        place = self._source.follow(pointer)
        node = self._source.at(place)
        shared = place[:2] == ("components", "responses")
        hint = ir.Hint(word=f"{operation} {status}", parent=None)
        return ir.Response(
            status=status,
            doc=node.get("description", ""),
            content=self._content(place, ir.Direction.READ, hint),
            headers=tuple(
                self._header(place / "headers" / name, name)
                for name in node.get("headers", {})
                if name.lower() != "content-type"
            ),
            component=str(place[2]) if shared else None,
            origin=place,
        )

    def _content(
        self, place: Pointer, direction: ir.Direction, hint: ir.Hint
    ) -> ir.Content | None:
        declared: dict[str, Any] = self._source.at(place).get("content", {})
        for media_type in list(declared)[1:]:
            message = "a second media type is not supported yet"
            self._source.refuse(place / "content" / media_type, message)
        for media_type, node in declared.items():
            here = place / "content" / media_type
            if media_type.split(";")[0].strip().lower() != "application/json":
                self._source.refuse(here, "only application/json is supported yet")
                return None
            if "schema" not in node:
                self._source.refuse(
                    here, "a body without a schema is not supported yet"
                )
                return None
            made = self._definitions.type_of((here / "schema",), direction, hint)
            return ir.Content(
                media_type=media_type,
                type=made,
                examples=self._examples(here),
                schema=here / "schema",
            )
        return None

    def _examples(self, place: Pointer) -> dict[str, ir.Example]:
        """The examples of a media type or header, by name."""
        node: dict[str, Any] = self._source.at(place)
        if "example" in node:
            return {"example": ir.Example(node["example"], place / "example")}
        found = {}
        for name in node.get("examples", ()):
            at = self._source.follow(place / "examples" / name)
            if "value" in self._source.at(at):
                found[name] = ir.Example(self._source.at(at)["value"], at / "value")
        return found

    def _header_type(self, place: Pointer, name: str) -> ir.Type:
        if "schema" not in self._source.at(place):
            message = "a header without a schema is not supported yet"
            self._source.refuse(place, message)
            return ir.Anything()
        hint = ir.Hint(word=name, parent=None)
        site = (place / "schema",)
        made = self._definitions.type_of(site, ir.Direction.READ, hint)
        if not isinstance(made, ir.Scalar):
            self._source.refuse(place / "schema", "only a plain value is supported yet")
        return made

    def _header(self, pointer: Pointer, name: str) -> ir.Header:
        place = self._source.follow(pointer)
        node: dict[str, Any] = self._source.at(place)
        made = self._header_type(place, name)
        values = tuple(e.value for e in self._examples(place).values())
        return ir.Header(
            wire=name,
            type=made,
            required=node.get("required") is True,
            doc=node.get("description", ""),
            examples=values or tuple(node.get("schema", {}).get("examples", ())),
            schema=place / "schema",
        )
