"""Schema resources: which place a URI or an anchor names (JSON Schema 2020-12, 8.2)."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from ..problems import quoted
from .pointer import Pointer
from .uri import Uri, decoded, resolve

ROOT = Pointer()


class BadReference(ValueError):
    """A reference that cannot be followed; `hint` says what to do about it."""

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(slots=True)
class Resources:
    """The resources of a document: each file is one, and each schema with an `$id`.

    `bases` has the base URI of each resource by the place of its root; `roots` has that
    place by each URI that names it; `refused` says why a URI leads nowhere.
    """

    bases: dict[Pointer, str] = field(default_factory=dict)
    roots: dict[str, Pointer] = field(default_factory=dict)
    anchors: dict[tuple[Pointer, str], Pointer] = field(default_factory=dict)
    dynamic: dict[tuple[Pointer, str], Pointer] = field(default_factory=dict)
    refused: dict[str, BadReference] = field(default_factory=dict)
    depths: set[int] = field(default_factory=set)

    def claim(self, place: Pointer, uri: str) -> None:
        """Let a place be the root of a resource; the first of a URI keeps it."""
        self.bases[place] = uri
        self.roots.setdefault(uri, place)
        self.depths.add(len(place))

    def holder(self, place: Pointer) -> Pointer:
        """The root of the innermost resource that holds a place."""
        for depth in sorted(self.depths, reverse=True):
            if depth <= len(place) and (root := Pointer(place[:depth])) in self.bases:
                return root
        return ROOT

    def lead(self, place: Pointer, reference: str) -> Pointer:
        """Where a reference that stands at `place` leads, whether or not that exists.

        `BadReference` when it is wrong in itself, `KeyError` for an unknown anchor.
        """
        if reference.startswith("#"):
            root, fragment = self.holder(place), reference[1:]
        else:
            uri, fragment = self.absolute(place, reference)
            if uri not in self.roots:
                raise self.refused.get(uri) or BadReference(f"{quoted(uri)} is unknown")
            root = self.roots[uri]
        if fragment.startswith("/") or not fragment or not self.anchors:
            inner = _inner("#" + fragment)
            return Pointer((*root, *inner)) if root else inner
        return self.anchors[root, _decoded(fragment)]

    def absolute(self, place: Pointer, reference: str) -> tuple[str, str]:
        """The URI and the fragment that a reference means at `place`."""
        return _absolute(self.bases[self.holder(place)], reference)


@lru_cache(maxsize=1 << 16)
def _absolute(base: str, reference: str) -> tuple[str, str]:
    scheme, authority, path, _, _ = Uri.parse(reference)
    local = base.startswith("file:") and scheme is None
    if (scheme or "").lower() == "file" or (
        local and (path.startswith("/") or authority)
    ):
        hint = "name it by a path relative to this file"
        raise BadReference("absolute paths are not followed", hint)
    return resolve(base, reference)


@lru_cache(maxsize=1 << 16)
def _inner(fragment: str) -> Pointer:
    try:
        return Pointer.parse_fragment(fragment)
    except ValueError as error:
        raise BadReference(str(error)) from None


def _decoded(fragment: str) -> str:
    try:
        return decoded(fragment)
    except ValueError as error:
        raise BadReference(str(error)) from None
