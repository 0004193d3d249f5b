"""Defaults and examples: each is a value that its schema allows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cached_property
from itertools import groupby
from typing import Any, NamedTuple

from ..document import Document, Pointer
from ..sites import Site, Survey, lone
from ..sites.serialized import is_json
from ..sites.shapes import version
from .depth import is_deep
from .explain import Finding, explain
from .failure import Failure, from_rust
from .flaw import Drop, Flaw, Mend
from .judged import DEEPEST, Judged
from .required import joined
from .serialized import serialized

_RANGES = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")


class _Value(NamedTuple):
    """A value that a schema is held against; `drop` is what goes when it is wrong.

    What is `within` a text has no places of its own.
    """

    what: str
    place: Pointer
    value: Any
    schema: Pointer
    drop: Pointer
    within: bool = False


def value_flaws(document: Document, sites: Survey) -> Iterator[Flaw]:
    """Values that their schema refuses.

    A default may lie outside of a range: it has to have the type of its schema, no
    more (3.0.4, section 4.7.24.1). From 3.1 on it need not even have that (JSON Schema
    2020-12, Validation, section 9.2), which is worth a warning unless it is sent.
    """
    values = list(_values(document, sites))
    if not values:
        return
    known = version(document.data)
    judged = Judged(sites, known)
    held = [value.value for value in values]
    referred = _Referred(sites)
    free = _Unsent(sites, known)
    errors = judged.errors([value.schema for value in values], held)
    for number, group in groupby(errors, key=lambda error: error.instance_path[0]):
        value = values[int(number)]
        failures = [from_rust(error, {}, held) for error in group]
        if value.what == "default":
            for finding in explain(f for f in failures if not _is_range(f)):
                warning = value.schema in free
                yield _flaw(value, finding, "", referred, warning=warning)
        else:
            first, *others = explain(failures)
            more = f" (and {len(others)} more)" if others else ""
            yield _flaw(value, first, more, referred)


class _Referred:
    """Whether a reference leads to a place, or to something in it."""

    def __init__(self, sites: Survey) -> None:
        self._sites = sites

    def __contains__(self, place: Pointer) -> bool:
        return place in self._places

    @cached_property
    def _places(self) -> set[tuple[str | int, ...]]:
        targets = {site.target for site in self._sites.references if site.target}
        return {target[:n] for target in targets for n in range(1, len(target) + 1)}


class _Unsent:
    """The schemas whose default is told to people, and never sent to a server.

    That of a header of a multipart body's part is sent.
    """

    def __init__(self, sites: Survey, version: str) -> None:
        self._sites = sites
        self._old = version in ("2.0", "3.0")

    def __contains__(self, schema: Pointer) -> bool:
        return not self._old and schema not in self._sent

    @cached_property
    def _sent(self) -> set[Pointer]:
        sites = self._sites
        sent = set[Pointer]()
        for site in sites.of("encoding"):
            headers = site.node.get("headers")
            for name in headers if isinstance(headers, dict) else ():
                header, _ = sites.follow(site.pointer / "headers" / name)
                sent |= {schema.pointer for schema in joined(sites, header / "schema")}
        return sent


def _is_range(failure: Failure) -> bool:
    return failure.keyword in _RANGES and len(failure.path) == 1


def _flaw(
    value: _Value,
    finding: Finding,
    more: str,
    referred: _Referred,
    *,
    warning: bool = False,
) -> Flaw:
    at = Pointer(finding.path[1:])
    where = f" at {at} of it" if value.within and at else ""
    return Flaw(
        pointer=value.place if value.within else Pointer((*value.place, *at)),
        message=f"the {value.what} breaks its schema{where}: {finding.message}{more}",
        hint=finding.hint or f"correct the {value.what}, or the schema",
        key=finding.key and not value.within,
        warning=warning,
        mend=Mend(
            f"the {value.what} is not used",
            (Drop(value.drop),),
            final=value.drop not in referred,
        ),
    )


def _values(document: Document, sites: Survey) -> Iterator[_Value]:
    """Every value, but those that nest too deep for their errors to be told."""
    return (v for v in _all_values(document, sites) if not is_deep(v.value, DEEPEST))


def _all_values(document: Document, sites: Survey) -> Iterator[_Value]:
    for site in sites.of("schema"):
        if not lone(document, site):
            yield from _in_schema(site)
    for site in sites.of("parameter", "header", "media type"):
        if "schema" in site.node and _is_plain(site):
            yield from _beside_schema(sites, site)
    yield from _of_texts(sites)
    if version(document.data) == "2.0":
        for site in sites.of("parameter", "header"):
            yield from _in_schema(site)
        for site in sites.of("response"):
            yield from _of_response(site)


def _in_schema(site: Site) -> Iterator[_Value]:
    for key in ("default", "example"):
        if key in site.node:
            place = site.pointer / key
            yield _Value(key, place, site.node[key], site.pointer, place)
    examples = site.node.get("examples")
    for index, value in enumerate(examples if isinstance(examples, list) else ()):
        place = site.pointer / "examples" / index
        yield _Value("example", place, value, site.pointer, place)


def _is_plain(site: Site) -> bool:
    """Whether an object's examples are JSON values, not text in a format of its own."""
    return site.kind != "media type" or is_json(str(site.pointer[-1]))


def _beside_schema(sites: Survey, site: Site) -> Iterator[_Value]:
    """The examples of an object that has a schema."""
    schema = site.pointer / "schema"
    if "example" in site.node:
        place = site.pointer / "example"
        yield _Value("example", place, site.node["example"], schema, place)
    examples = site.node.get("examples")
    for name in examples if isinstance(examples, dict) else ():
        here, example = sites.follow(site.pointer / "examples" / name)
        for key in ("value", "dataValue"):
            if key in example:
                place = here / key
                drop = site.pointer / "examples" / name
                yield _Value("example", place, example[key], schema, drop)


def _of_texts(sites: Survey) -> Iterator[_Value]:
    """The examples that are JSON texts, where they are JSON."""
    for each in serialized(sites):
        schema = each.media / "schema"
        if schema in sites.at:
            with suppress(ValueError):
                value = each.value()
                yield _Value("example", each.place, value, schema, each.drop, True)


def _of_response(site: Site) -> Iterator[_Value]:
    """The examples of a response of Swagger 2.0, by media type."""
    examples = site.node.get("examples")
    if "schema" not in site.node or not isinstance(examples, dict):
        return
    for name, value in examples.items():
        if is_json(name):
            place = site.pointer / "examples" / name
            yield _Value("example", place, value, site.pointer / "schema", place)
