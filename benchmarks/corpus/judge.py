"""Judges requests by openapi-core, which stands in an environment of its own.

Arguments: a file with the document, as JSON. Standard input has a request a line, and
standard output a verdict a line: the operation, what is wrong, and the parameters and
bodies that openapi-core cannot read.
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

_IGNORED = ("accept", "content-type", "authorization")
"""Header parameters that mean nothing (3.1.1, section 4.8.12.1)."""

_JSON = re.compile(r"[/+]json(;|$)")
_FORM = re.compile(r"multipart/form-data|application/x-www-form-urlencoded")
_TEXT = re.compile("text/plain")

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
        self._document = document
        document = self._sent(document)
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
        chosen = {
            _plain(path): path
            for path, form in sorted(self._forms.items(), key=lambda p: p[0] == meant)
            if form.fullmatch(_plain(line["path"]))
            and (path == meant or not _joined(meant))
        }
        possible = {name: dict(self._item(p, unread)) for name, p in chosen.items()}
        spec = SchemaPath.from_dict({**self._document, "paths": possible})
        readers = {k: v for k, v in self._readers.items() if v}
        validator = Validator(spec, extra_media_type_deserializers=readers)
        found = [*validator.iter_errors(Request(line))]
        return [_told(error) for error in found if not _excused(error)], unread

    def _item(self, path: str, unread: list[str]) -> Iterator[tuple[str, Any]]:
        for key, held in self._followed(self._paths[path]).items():
            if key == "parameters":
                yield key, self._readable(path, held, unread)
            elif isinstance(held, dict) and "responses" in held:
                parameters = self._readable(path, held.get("parameters", []), unread)
                kept = {
                    k: v for k, v in held.items() if k not in ("security", "servers")
                }
                body = self._body(held, unread)
                yield key, {**kept, "parameters": parameters, **body}

    def _body(self, held: dict[str, Any], unread: list[str]) -> dict[str, Any]:
        """The body, without the schemas that it cannot be held against."""
        body = self._followed(held.get("requestBody"))
        if not isinstance(body, dict):
            return {}
        content = dict(body["content"])
        for name, media in content.items():
            if not self._is_judged(name, media.get("schema", {})):
                unread.append(f"body {name}")
                content[name] = {}
        return {"requestBody": {**body, "content": content}}

    def _is_judged(self, name: str, schema: Any) -> bool:
        """Forms only where their members are flat, and texts where texts are allowed."""
        if _FORM.match(name):
            return self._is_flat_form(schema)
        if _TEXT.match(name):
            types = self._types(schema)
            return not types or "string" in types
        return bool(_JSON.search(name))

    def _is_flat_form(self, schema: Any) -> bool:
        schema = self._followed(schema)
        if not isinstance(schema, dict) or not schema.keys().isdisjoint(_COMPLEX):
            return False
        if not self._types(schema) <= {"object"}:
            return False
        members = [*map(self._followed, schema.get("properties", {}).values())]
        return all(isinstance(m, dict) and "type" in m for m in members) and all(
            self._flat(m, True) for m in members
        )

    def _readable(self, path: str, listed: list[Any], unread: list[str]) -> list[Any]:
        parameters = [p for p in map(self._followed, listed) if not _is_ignored(p)]
        joined = _joined(path)
        unknown = [
            p
            for p in parameters
            if (p["in"] == "path" and p["name"] in joined) or not self._reads(p)
        ]
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

    def _sent(self, node: Any) -> Any:
        """The document as requests see it, which openapi-core does not know in 3.1.

        Nothing is required that only the server sets, and files may be bytes.
        """
        if isinstance(node, list):
            return [self._sent(each) for each in node]
        if not isinstance(node, dict):
            return node
        made = {key: self._sent(held) for key, held in node.items()}
        if node.get("type") == "string" and node.get("format") in ("binary", "byte"):
            del made["type"], made["format"]
        if node.get("in") == "query":
            made["allowEmptyValue"] = True  # what is empty is a string of no characters
        required, members = node.get("required"), node.get("properties")
        if isinstance(required, list) and isinstance(members, dict):
            made["required"] = [n for n in required if not self._is_set(members.get(n))]
        return made

    def _is_set(self, schema: Any) -> bool:
        schema = self._followed(schema)
        return isinstance(schema, dict) and schema.get("readOnly") is True

    def _followed(self, node: Any) -> Any:
        while isinstance(node, dict) and str(node.get("$ref", "")).startswith("#/"):
            found: Any = self._document
            for token in node["$ref"][2:].split("/"):
                token = unquote(token).replace("~1", "/").replace("~0", "~")
                found = found[int(token)] if isinstance(found, list) else found[token]
            node = found
        return node


def _is_ignored(parameter: dict[str, Any]) -> bool:
    return parameter["in"] == "header" and parameter["name"].lower() in _IGNORED


def _joined(path: str) -> set[str]:
    """The parameters that share a part of a path, which can be told apart in many ways."""
    parts = [re.findall(r"\{([^}]*)\}", part) for part in path.split("/")]
    return {name for names in parts if len(names) > 1 for name in names}


def _media_types(node: Any) -> Iterator[str]:
    """The media types of a document."""
    held = node.values() if isinstance(node, dict) else node
    if isinstance(node, dict) and isinstance(node.get("content"), dict):
        yield from node["content"]
    for inner in held if isinstance(node, dict | list) else ():
        yield from _media_types(inner)


def _reader(media_type: str) -> Any:
    """How a body is read that openapi-core does not know."""
    if _JSON.search(media_type):
        return lambda content, **_: json.loads(content)
    if _FORM.match(media_type) or _TEXT.match(media_type):
        return None
    return lambda content, **_: content


def _excused(error: BaseException) -> bool:
    """Whether all that is wrong is that a text in a form is no number or boolean yet."""
    inner = list(getattr(error.__cause__, "schema_errors", ()))
    return bool(inner) and all(map(_is_text_of_other, inner))


def _is_text_of_other(error: Any) -> bool:
    try:
        value = json.loads(error.instance) if isinstance(error.instance, str) else None
    except ValueError:
        return False
    kinds = {"boolean": bool, "integer": int, "number": int | float}
    if error.validator == "enum":
        return not isinstance(value, str) and value in error.validator_value
    wanted = error.validator_value if error.validator == "type" else None
    return isinstance(wanted, str) and isinstance(value, kinds.get(wanted, ()))


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
