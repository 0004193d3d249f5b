"""Names as HTTP and OpenAPI spell them: components, parameters, headers, media types."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..document import Document, Pointer
from ..problems import quoted
from ..sites import Site, Survey
from ..sites.shapes import version
from .explain import NAMELESS
from .flaw import Drop, Flaw, Mend, Rename, left_out

_TOKEN_TEXT = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_TOKEN = re.compile(_TOKEN_TEXT)
_QUOTED = r'"(?:[\t !#-\[\]-~\x80-\xff]|\\[\t -~\x80-\xff])*"'
_VALUE = rf"(?:[!#-+\--:<-~]+|{_QUOTED})"
"""More than tokens unquoted, as many documents have `boundary=a:b` and the like."""

_MEDIA_TYPE = re.compile(
    rf"{_TOKEN_TEXT}/{_TOKEN_TEXT}(?:[\t ]*;[\t ]*(?:{_TOKEN_TEXT}={_VALUE})?)*"
)
_MEDIA_TYPES = re.compile(
    rf"{_MEDIA_TYPE.pattern}(?:[\t ]*,[\t ]*{_MEDIA_TYPE.pattern})*"
)
_ESSENCE = re.compile(rf"({_TOKEN_TEXT}/{_TOKEN_TEXT})(?:$|[\s,;])")
_SHORT = {"json": "application/json", "xml": "application/xml"}
_GROUPS_2_0 = ("definitions", "parameters", "responses", "securityDefinitions")


def name_flaws(document: Document, sites: Survey) -> Iterator[Flaw]:
    """Names that are empty, or that HTTP cannot carry."""
    yield from _component_flaws(document)
    for site in sites.of("parameter"):
        yield from _parameter_flaws(site)
    for site in sites.of("response", "encoding"):
        yield from _header_flaws(site)
    for site in sites.of("encoding"):
        yield from _encoding_flaws(site)
    for site in sites.of("parameter", "header", "request body", "response"):
        yield from _content_flaws(site)
    for site in sites.of("document", "operation"):
        yield from _listed_flaws(site)


def is_token(text: str) -> bool:
    """Whether a header may have this name (RFC 9110, section 5.6.2)."""
    return _TOKEN.fullmatch(text) is not None


def _component_flaws(document: Document) -> Iterator[Flaw]:
    old = version(document.data) == "2.0"
    holder = document.data if old else document.data.get("components")
    base = Pointer() if old else Pointer(("components",))
    groups = holder if isinstance(holder, dict) else {}
    for group, named in groups.items():
        if isinstance(named, dict) and "" in named:
            if group in _GROUPS_2_0 or not (old or group.startswith("x-")):
                place = base / group / ""
                mend = left_out(place, "what has no name")
                yield Flaw(pointer=place, message=NAMELESS, key=True, mend=mend)


def _parameter_flaws(site: Site) -> Iterator[Flaw]:
    name, place = site.node.get("name"), site.node.get("in")
    if not isinstance(name, str):
        return
    if not name:
        message = "a parameter needs a name"
    elif place in ("header", "cookie") and not is_token(name):
        message = f"{quoted(name)} cannot be the name of a {place}"
    else:
        return
    mend = left_out(site.pointer, "the parameter")
    hint = _TOKEN_HINT if name else None
    yield Flaw(pointer=site.pointer / "name", message=message, hint=hint, mend=mend)


def _header_flaws(site: Site) -> Iterator[Flaw]:
    headers = site.node.get("headers")
    for name in headers if isinstance(headers, dict) else ():
        if not is_token(name):
            place = site.pointer / "headers" / name
            yield Flaw(
                pointer=place,
                message=f"{quoted(name)} cannot be the name of a header",
                hint=_TOKEN_HINT,
                key=True,
                mend=left_out(place, "the header"),
            )


def _content_flaws(site: Site) -> Iterator[Flaw]:
    content = site.node.get("content")
    for name in content if isinstance(content, dict) else ():
        extends = name.startswith(("x-", "$")) and is_token(name)
        if not extends and not _MEDIA_TYPE.fullmatch(name):
            place = site.pointer / "content" / name
            yield _bad_media_type(place, name, _media_type_mend(place, name, content))


def _encoding_flaws(site: Site) -> Iterator[Flaw]:
    listed, place = site.node.get("contentType"), site.pointer / "contentType"
    if isinstance(listed, str) and not _MEDIA_TYPES.fullmatch(listed.strip(" \t")):
        mend = Mend("the type is that of the part's schema", (Drop(place),))
        yield _bad_media_type(place, listed, mend, key=False)


def _media_type_mend(place: Pointer, name: str, content: dict[str, object]) -> Mend:
    found = _ESSENCE.match(name.strip())
    meant = found[1] if found else _SHORT.get(name.strip().lower())
    if meant and meant not in content:
        return Mend(f"read as {quoted(meant)}", (Rename(place, meant),))
    return left_out(place, "this content")


def _listed_flaws(site: Site) -> Iterator[Flaw]:
    for key in ("consumes", "produces"):
        listed = site.node.get(key)
        for index, name in enumerate(listed if isinstance(listed, list) else ()):
            if isinstance(name, str) and not _MEDIA_TYPE.fullmatch(name):
                place = site.pointer / key / index
                yield _bad_media_type(place, name, left_out(place, "this media type"))


def _bad_media_type(place: Pointer, name: str, mend: Mend, *, key: bool = True) -> Flaw:
    message = f"{quoted(name)} is not a media type"
    hint = "a media type looks like 'application/json'"
    return Flaw(pointer=place, message=message, hint=hint, key=key, mend=mend)


_TOKEN_HINT = "letters, digits and !#$%&'*+-.^_`|~ only"
