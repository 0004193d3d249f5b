"""Pages of a list: all things are on one, which is the last."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from .ids import folded

_LEFT_OUT: Final = object()

Fits = Callable[[dict[str, Any]], bool]


def last_page(usual: dict[str, Any], name: str, things: list[Any], fits: Fits) -> Any:
    """The usual page with these things, and nothing after it as far as that fits."""
    page = {**usual, name: things}
    for path, ends in list(_leading(usual, name, len(things))):
        for end in ends:
            changed = _changed(page, path, end)
            if fits(changed):
                page = changed
                break
    return page


def _leading(
    page: dict[str, Any], but: str | None, count: int
) -> Iterator[tuple[list[str], list[Any]]]:
    """What tells of more, or of how much there is, and what it may be on the last page."""
    for name, value in page.items():
        if name == but:
            continue
        if ends := _ends(folded(name), value, count):
            yield [name], ends
        elif isinstance(value, dict):
            for path, inner in _leading(value, None, count):
                yield [name, *path], inner


def _ends(word: str, value: Any, count: int) -> list[Any]:
    leads = "next" in word or "cursor" in word or "hasmore" in word
    if isinstance(value, bool):
        return [False] if leads else []
    if leads:
        return [_LEFT_OUT, None]
    if isinstance(value, int) and (word == "count" or word.startswith("total")):
        return [1 if "page" in word else count]
    return []


def _changed(page: dict[str, Any], path: list[str], value: Any) -> dict[str, Any]:
    first, *rest = path
    if rest:
        return {**page, first: _changed(page[first], rest, value)}
    others = {name: held for name, held in page.items() if name != first}
    return others if value is _LEFT_OUT else {**page, first: value}
