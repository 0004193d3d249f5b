"""Parameters: arguments in the path, the query, headers and cookies."""

from __future__ import annotations

from typing import Any

from .. import ir
from ..document import Pointer
from ..problems import quoted
from .notes import notes
from .values import Values

_STYLES = {
    ir.Location.PATH: "simple",
    ir.Location.QUERY: "form",
    ir.Location.HEADER: "simple",
    ir.Location.COOKIE: "form",
    ir.Location.QUERYSTRING: "form",
}
_IGNORED = {
    "accept": "the media types of the answers say what it is",
    "content-type": "the media type of the body says what it is",
    "authorization": "it is sent if a security scheme declares it",
}
"""Headers that are no parameters (OpenAPI 3.1.1, section 4.7.12.2)."""


def parameters(
    values: Values, item: Pointer, operation: Pointer, word: str
) -> tuple[ir.Parameter, ...]:
    """The parameters of an operation, its path's among them, in order.

    What they define is called after them and `word`, the operation; where several
    operations of a path share one, it is known under the name of each.
    """
    found: dict[tuple[str, str], Pointer] = {}
    for holder in (item, operation):
        listed = values.source.at(holder).get("parameters", ())
        for n in range(len(listed)):
            place = values.source.follow(holder / "parameters" / n)
            node = values.source.at(place)
            found[node["in"], node["name"]] = place
    made: list[ir.Parameter] = []
    for (location, name), place in found.items():
        if location != "header" or name.lower() not in _IGNORED:
            made.append(_parameter(values, place, _word(place, name, word)))
        else:
            told = (
                f"the header {quoted(name)} is no parameter: {_IGNORED[name.lower()]}"
            )
            values.source.warn(place, told)
    return tuple(made)


def _word(place: Pointer, name: str, operation: str) -> str:
    """What a parameter's own definitions are called after."""
    _, inner = place.split()
    if inner[:2] == ("components", "parameters"):
        return str(inner[2])
    return f"{operation} {name}"


def _parameter(values: Values, place: Pointer, word: str) -> ir.Parameter:
    node: dict[str, Any] = values.source.at(place)
    location = ir.Location(node["in"])
    style = node.get("style", _STYLES[location])
    media_type = next(iter(node.get("content", {})), None)
    hint = ir.Hint(word=word, parent=None)
    holder = place if media_type is None else place / "content" / media_type
    holder = values.source.follow(holder)
    described = "schema" in values.source.at(holder)
    site = (holder / "schema",) if described else ()
    found = notes(values.source, site)
    return ir.Parameter(
        wire=node["name"],
        location=location,
        required=node.get("required") is True or location is ir.Location.PATH,
        value=(
            values.shared(holder / "schema", ir.Direction.WRITE, hint)
            if described
            else values.anything(holder)
        ),
        style=style,
        explode=node.get("explode", style in ("form", "cookie", "deepObject")),
        nested=tuple(node.get("nested", ())),
        reserved=node.get("allowReserved") is True,
        media_type=media_type,
        default=found.default,
        doc=node.get("description", "") or found.doc,
        deprecated=node.get("deprecated") is True or found.deprecated,
        secret=found.password,
        examples=values.all_examples(holder, found.examples, media_type),
        origin=place,
    )
