"""Examples of JSON media types that are written as JSON texts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from ..document import Pointer
from ..sites import Survey
from ..sites.serialized import KEYWORD, is_serialized, unserialized
from .flaw import Drop, Flaw, Mend


class Serialized(NamedTuple):
    """An example at a place; `media` is that of its media type, and `drop` its name there."""

    place: Pointer
    text: str
    media: Pointer
    drop: Pointer

    def value(self) -> Any:
        """The value; `ValueError` says why there is none."""
        return unserialized(self.text)


def serialized(sites: Survey) -> Iterator[Serialized]:
    """Every example whose value is known by its JSON text alone."""
    for site in sites.of("media type"):
        media, node = sites.follow(site.pointer)
        examples = node.get("examples")
        for name in examples if isinstance(examples, dict) else ():
            drop = media / "examples" / name
            here, example = sites.follow(drop)
            if is_serialized(example, str(site.pointer[-1])):
                yield Serialized(here / KEYWORD, example[KEYWORD], media, drop)


def serialized_flaws(sites: Survey) -> Iterator[Flaw]:
    """Examples of JSON that are no JSON."""
    for each in serialized(sites):
        try:
            each.value()
        except ValueError as error:
            yield Flaw(
                pointer=each.place,
                message=f"the example is no JSON: {error}",
                hint="write it as its media type says",
                mend=Mend("the example is not used", (Drop(each.drop),)),
            )
