"""How the keywords of an operation's objects are covered: schemas apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from .. import ir
from ..document import Pointer
from ..sites.serialized import is_serialized
from .coverage import Cover, Word
from .source import Source

_EXAMPLES = {"example": Cover.DOCUMENTED, "examples": Cover.DOCUMENTED}

_PARAMETER = {
    "style": Cover.IMPLEMENTED,
    "explode": Cover.IMPLEMENTED,
    "allowReserved": Cover.IMPLEMENTED,
    "content": Cover.IMPLEMENTED,
    "allowEmptyValue": Cover.IGNORED,
    "deprecated": Cover.DOCUMENTED,
    **_EXAMPLES,
}
_HEADER = {
    "required": Cover.DOCUMENTED,
    "explode": Cover.IMPLEMENTED,
    "content": Cover.IMPLEMENTED,
    "deprecated": Cover.IGNORED,
    **_EXAMPLES,
}
_PART_HEADER = {**_HEADER, "required": Cover.IMPLEMENTED}
_OPERATION = {"callbacks": Cover.IMPLEMENTED, "deprecated": Cover.DOCUMENTED}
_RESPONSE = {"headers": Cover.IMPLEMENTED, "links": Cover.DOCUMENTED}
_EXAMPLE = {"externalValue": Cover.IGNORED, "serializedValue": Cover.IGNORED}
_READ_EXAMPLE = {**_EXAMPLE, "serializedValue": Cover.DOCUMENTED}

_ENCODED = ("contentType", "style", "explode", "allowReserved")
_NESTED = ("encoding", "prefixEncoding", "itemEncoding")
_ENCODING = {
    ir.Form.MULTIPART: dict.fromkeys((*_ENCODED, "headers"), Cover.IMPLEMENTED),
    ir.Form.FORM: dict.fromkeys(_ENCODED, Cover.IMPLEMENTED),
}
"""What is done with the encoding of a body that is sent, by its form."""

_UNNAMED: Mapping[str, Cover] = {
    "contentType": Cover.IMPLEMENTED,
    "headers": Cover.IMPLEMENTED,
}
"""And with that of a part that has no name."""

_READ: Mapping[ir.Form, Mapping[str, Cover]] = {
    ir.Form.FORM: {"contentType": Cover.IMPLEMENTED, "explode": Cover.IMPLEMENTED}
}
"""And of one that is read."""

_SEQUENCES = (ir.Form.LINES, ir.Form.EVENTS)


class Objects:
    """Finds what the objects of operations say, as far as they are not schemas."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._known: dict[Pointer, frozenset[Word]] = {}

    def words(self, operation: ir.Operation) -> frozenset[Word]:
        """All that the objects of an operation say."""
        place = operation.origin
        if place not in self._known:
            self._known[place] = frozenset(self._words(operation))
        return self._known[place]

    def _words(self, operation: ir.Operation) -> Iterator[Word]:
        yield from self._of("operation", operation.origin, _OPERATION)
        if any(operation.security):
            yield "operation.security", Cover.IMPLEMENTED
        if operation.servers:
            yield "operation.servers", Cover.IMPLEMENTED
        if len(operation.servers) > 1:  # only the first has its address in the request
            yield "operation.servers", Cover.IGNORED
        if any(server.variables for server in operation.servers):
            yield "server.variables", Cover.IGNORED
        for parameter in operation.parameters:
            yield from self._parameter(parameter)
        if operation.body:
            contents = operation.body.contents
            yield from self._contents(operation.body.origin, contents, _ENCODING)
        for response in operation.responses:
            yield from self._of("response", response.origin, _RESPONSE)
            yield from self._headers(response.origin, _HEADER)
            yield from self._contents(response.origin, response.contents, _READ)

    def _of(
        self,
        object: str,
        place: Pointer,
        covers: Mapping[str, Cover],
        media_type: str = "",
    ) -> Iterator[Word]:
        """The keywords of an object, by their covers."""
        node: dict[str, Any] = self._source.at(place)
        lost = self._source.dropped(place)
        for keyword, cover in covers.items():
            if keyword in node:
                yield f"{object}.{keyword}", cover
            elif keyword in lost:
                yield f"{object}.{keyword}", Cover.IGNORED
        for name in node.get("examples", ()) if "examples" in covers else ():
            at = self._source.follow(place / "examples" / name)
            read = is_serialized(self._source.at(at), media_type)
            yield from self._of("example", at, _READ_EXAMPLE if read else _EXAMPLE)

    def _parameter(self, parameter: ir.Parameter) -> Iterator[Word]:
        place, covers = parameter.origin, _PARAMETER
        encoded = parameter.location in (ir.Location.PATH, ir.Location.COOKIE)
        if parameter.reserved and encoded:
            covers = {**covers, "allowReserved": Cover.IGNORED}
        yield from self._of("parameter", place, covers)
        if parameter.media_type is not None:
            held = self._source.follow(place / "content" / parameter.media_type)
            yield from self._of("content", held, _EXAMPLES, parameter.media_type)

    def _headers(self, holder: Pointer, covers: Mapping[str, Cover]) -> Iterator[Word]:
        """The headers of an object; its content type is no header of its own."""
        for name in self._source.at(holder).get("headers", ()):
            if name.lower() != "content-type":
                place = self._source.follow(holder / "headers" / name)
                yield from self._of("header", place, covers)

    def _contents(
        self,
        holder: Pointer,
        contents: Iterable[ir.Content],
        encoding: Mapping[ir.Form, Mapping[str, Cover]],
    ) -> Iterator[Word]:
        for content in contents:
            place = self._source.follow(holder / "content" / content.media_type)
            item = Cover.IMPLEMENTED if content.form in _SEQUENCES else Cover.IGNORED
            covers = {**_EXAMPLES, "itemSchema": item}
            yield from self._of("content", place, covers, content.media_type)
            known = encoding.get(content.form, {})
            node = self._source.at(place)
            for name in node.get("encoding", ()):
                yield from self._encoding(place / "encoding" / name, known)
            if content.prefix or content.item:
                yield from self._placed(place, node)

    def _placed(self, place: Pointer, node: Mapping[str, Any]) -> Iterator[Word]:
        """How the parts of a body are encoded that have no names."""
        for n, _ in enumerate(node.get("prefixEncoding", ())):
            yield "content.prefixEncoding", Cover.IMPLEMENTED
            yield from self._encoding(place / "prefixEncoding" / n, _UNNAMED)
        if "itemEncoding" in node:
            yield "content.itemEncoding", Cover.IMPLEMENTED
            yield from self._encoding(place / "itemEncoding", _UNNAMED)

    def _encoding(self, place: Pointer, known: Mapping[str, Cover]) -> Iterator[Word]:
        unknown = dict.fromkeys((*_ENCODED, "headers", *_NESTED), Cover.IGNORED)
        yield from self._of("encoding", place, {**unknown, **known})
        if "headers" in known:
            unenforced = known is _UNNAMED
            yield from self._headers(place, _HEADER if unenforced else _PART_HEADER)
