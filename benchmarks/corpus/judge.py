"""Judges requests by openapi-core, which stands in an environment of its own.

Arguments: a file with the document, as JSON. Standard input has a request a line, and
standard output a verdict a line: the operation, what is wrong, and the parameters that
openapi-core cannot read, whose styles it does not know.
"""

from __future__ import annotations

import base64
import json
import re
import sys
import warnings
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, unquote

from jsonschema_path import SchemaPath
from openapi_core import V31RequestValidator
from openapi_core.datatypes import RequestParameters
from werkzeug.datastructures import Headers, ImmutableMultiDict

HOST = "https://judge.example"

_COMPLEX = ("allOf", "anyOf", "oneOf", "additionalProperties", "patternProperties")


class Request:
    """What openapi-core takes for a request."""

    host_url = HOST

    def __init__(self, line: dict[str, Any]) -> None:
        self.method = line["method"].lower()
        self.path, _, inner = line["path"].partition("?")
        self.content_type = line["content_type"]
        self.body = base64.b64decode(line["body"]) if line["body"] is not None else None
        pairs = parse_qsl(f"{inner}&{line['query']}", keep_blank_values=True)
        self.parameters = RequestParameters(
            query=ImmutableMultiDict(pairs),
            header=Headers(line["headers"]),
            cookie=ImmutableMultiDict([(n, unquote(v)) for n, v in line["cookies"]]),
        )


class Validator(V31RequestValidator):
    """The parts of a path as the server reads them: decoded one by one."""

    def _find_path(self, request: Any) -> Any:
        found = super()._find_path(request)
        for name, value in found.path_result.variables.items():
            found.path_result.variables[name] = unquote(value)
        return found


class Judge:
    """Judges by one document; only paths that may be meant are searched."""

    def __init__(self, document: dict[str, Any]) -> None:
        document = _sent(document)
        self._paths = document["paths"]
        self._document = {
            **{k: v for k, v in document.items() if k not in ("security", "webhooks")},
            "openapi": "3.1.0",
            "servers": [{"url": HOST}],
        }
        self._forms = {path: _form(path) for path in self._paths}
        self._readers = {name: _reader(name) for name in set(_media_types(document))}

    def errors(self, line: dict[str, Any]) -> tuple[list[str], list[str]]:
        """What is wrong with a request, and what cannot be judged of it."""
        unread: list[str] = []
        meant = line["template"]
        possible = {
            _plain(path): dict(self._item(self._paths[path], unread))
            for path, form in sorted(self._forms.items(), key=lambda p: p[0] == meant)
            if form.fullmatch(_plain(line["path"]))
        }
        spec = SchemaPath.from_dict({**self._document, "paths": possible})
        readers = {k: v for k, v in self._readers.items() if v}
        validator = Validator(spec, extra_media_type_deserializers=readers)
        found = [*validator.iter_errors(Request(line))]
        return [_told(error) for error in found if not _excused(error)], unread

    def _item(
        self, item: dict[str, Any], unread: list[str]
    ) -> Iterator[tuple[str, Any]]:
        for key, held in self._followed(item).items():
            if key == "parameters":
                yield key, self._readable(held, unread)
            elif isinstance(held, dict) and "responses" in held:
                parameters = self._readable(held.get("parameters", []), unread)
                kept = {
                    k: v for k, v in held.items() if k not in ("security", "servers")
                }
                body = self._body(held, unread)
                yield key, {**kept, "parameters": parameters, **body}

    def _body(self, held: dict[str, Any], unread: list[str]) -> dict[str, Any]:
        """The body; forms only where their members are flat."""
        body = self._followed(held.get("requestBody"))
        if not isinstance(body, dict):
            return {}
        content = dict(body["content"])
        for name, media in content.items():
            if "form" in name and not self._is_flat_form(media.get("schema", {})):
                unread.append(f"body {name}")
                content[name] = {}
        return {"requestBody": {**body, "content": content}}

    def _is_flat_form(self, schema: Any) -> bool:
        schema = self._followed(schema)
        if not isinstance(schema, dict) or not schema.keys().isdisjoint(_COMPLEX):
            return False
        return all(self._flat(m, True) for m in schema.get("properties", {}).values())

    def _readable(self, listed: list[Any], unread: list[str]) -> list[Any]:
        parameters = [self._followed(each) for each in listed]
        unknown = [p for p in parameters if not self._reads(p)]
        unread += [f"{p['in']} {p['name']}" for p in unknown]
        return [p for p in parameters if p not in unknown]

    def _reads(self, parameter: dict[str, Any]) -> bool:
        """Whether openapi-core knows how a parameter is written."""
        if parameter["in"] == "cookie" or "content" in parameter:
            return "content" in parameter
        style = parameter.get("style")
        if style in ("matrix", "label", "deepObject", "spaceDelimited"):
            return False
        listed = style in (None, "form", "simple")
        return self._flat(parameter.get("schema", {}), listed)

    def _flat(self, schema: Any, listed: bool) -> bool:
        """Whether values are texts, numbers and booleans, or lists of them if `listed`."""
        types = self._types(schema)
        if listed and types == {"array"}:
            return self._flat(self._followed(schema).get("items", {}), False)
        return types <= {"string", "integer", "number", "boolean"}

    def _types(self, schema: Any) -> set[str]:
        schema = self._followed(schema)
        if not isinstance(schema, dict):
            return set()
        found = schema.get("type", [])
        types = {found} if isinstance(found, str) else set(found)
        for keyword in ("allOf", "anyOf", "oneOf"):
            for part in schema.get(keyword, ()):
                types |= self._types(part)
        return types

    def _followed(self, node: Any) -> Any:
        while isinstance(node, dict) and str(node.get("$ref", "")).startswith("#/"):
            found: Any = self._document
            for token in node["$ref"][2:].split("/"):
                token = unquote(token).replace("~1", "/").replace("~0", "~")
                found = found[int(token)] if isinstance(found, list) else found[token]
            node = found
        return node


def _sent(node: Any) -> Any:
    """The document as requests see it, which openapi-core does not know in 3.1.

    Nothing is required that only the server sets, and files may be bytes.
    """
    if isinstance(node, list):
        return [_sent(each) for each in node]
    if not isinstance(node, dict):
        return node
    made = {key: _sent(held) for key, held in node.items()}
    if node.get("type") == "string" and node.get("format") in ("binary", "byte"):
        del made["type"], made["format"]
    if node.get("in") == "query":
        made["allowEmptyValue"] = True  # what is empty is a string of no characters
    content = node.get("content")
    if isinstance(content, dict) and all("/" in name for name in content):
        made["content"] = {
            name: made["content"][name] if _is_read(name) else {} for name in content
        }
    required, members = node.get("required"), node.get("properties")
    if isinstance(required, list) and isinstance(members, dict):
        made["required"] = [n for n in required if not _is_set(members.get(n))]
    return made


def _is_set(schema: Any) -> bool:
    return isinstance(schema, dict) and schema.get("readOnly") is True


def _is_read(media_type: str) -> bool:
    """Whether a body can be held against its schema: XML and files cannot."""
    return bool(re.search(r"json|form|^text/plain", media_type))


def _media_types(node: Any) -> Iterator[str]:
    """The media types of a document."""
    held = node.values() if isinstance(node, dict) else node
    if isinstance(node, dict) and isinstance(node.get("content"), dict):
        yield from node["content"]
    for inner in held if isinstance(node, dict | list) else ():
        yield from _media_types(inner)


def _reader(media_type: str) -> Any:
    """How a body is read that openapi-core does not know."""
    if re.search(r"json(;|$)", media_type):
        return json.loads
    return None if _is_read(media_type) else bytes


def _excused(error: BaseException) -> bool:
    """Whether all that is wrong is that a text in a form is no number or boolean yet."""
    cause = error.__cause__
    inner = list(getattr(cause, "schema_errors", ()))
    return bool(inner) and all(
        each.validator == "type" and _becomes(each.instance, each.validator_value)
        for each in inner
    )


def _becomes(text: Any, type: str) -> bool:
    try:
        value = json.loads(text) if isinstance(text, str) else None
    except ValueError:
        return False
    kinds = {"boolean": bool, "integer": int, "number": int | float}
    return isinstance(value, kinds.get(type, ()))


def _plain(path: str) -> str:
    """A path without what some documents add to tell paths apart."""
    return path.partition("#")[0].partition("?")[0]


def _form(path: str) -> re.Pattern[str]:
    parts = re.split(r"\{[^}]*\}", _plain(path))
    return re.compile("[^/]*".join(map(re.escape, parts)))


def _told(error: BaseException) -> str:
    """An error and what it comes from."""
    texts = [f"{type(error).__name__}: {error}"]
    cause = error.__cause__
    while cause is not None:
        texts.append(f"{type(cause).__name__}: {cause}")
        for inner in getattr(cause, "schema_errors", ()):
            texts.append(f"{inner.message[:150]} at {list(inner.absolute_path)}")
        cause = cause.__cause__
    return " <- ".join(texts)[:600]


def main() -> None:
    """Judge what standard input holds."""
    warnings.simplefilter("ignore")
    with open(sys.argv[1], encoding="utf-8") as file:
        judge = Judge(json.load(file))
    for text in sys.stdin:
        line = json.loads(text)
        try:
            errors, unread = judge.errors(line)
            verdict = {"errors": errors, "unread": unread}
        except Exception as error:
            verdict = {"unjudged": f"{type(error).__name__}: {error}"[:300]}
        print(json.dumps({"operation": line["operation"], **verdict}), flush=True)


if __name__ == "__main__":
    main()
