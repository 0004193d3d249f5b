"""The places of a YAML text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from yaml.events import ScalarEvent

from .compose import Composer
from .places import Entry, Place

_NOTHING: Mapping[str | int, Entry] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class YamlPlace(Place):
    """A place in a YAML text."""

    start: int
    held: Mapping[str | int, Entry]

    def children(self) -> Mapping[str | int, Entry]:
        return self.held


class YamlPlaces(Composer[Place]):
    """A composer of places, for a text that composes without a problem."""

    def scalar(self, start: int, event: ScalarEvent) -> Place:
        """The place of a scalar."""
        return YamlPlace(start, _NOTHING)

    def sequence(self, start: int, items: list[Place]) -> Place:
        """The place of a sequence; an item is its own key."""
        return YamlPlace(start, {i: (item.start, item) for i, item in enumerate(items)})

    def mapping(
        self,
        start: int,
        entries: dict[str, Place],
        keys: Mapping[str, int],
        merge: tuple[int, Place] | None,
    ) -> Place:
        """The place of a mapping, with what it merges."""
        children: dict[str | int, Entry] = {}
        if merge is not None:
            for source in _sources(merge[1]):
                children = {**source.children(), **children}
        for key, place in entries.items():
            children[key] = (keys[key], place)
        return YamlPlace(start, children)


def _sources(merged: Place) -> list[Place]:
    """The mappings that one merge key names."""
    if 0 not in merged.children():
        return [merged]
    return [place for _, place in merged.children().values()]
