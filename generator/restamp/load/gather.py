"""The files of a document: the root, and all that its references lead to."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from ..document import BadReference, Document, Pointer, Resources
from ..document.limits import MAX_FILES
from ..document.uri import resolve
from ..problems import Problem, SpecError, quoted
from ..sites.shapes import shapes, version
from .links import Link, Part, links, parts
from .parse import Parsed, parse
from .pins import Changed, unlisted
from .storage import found, read

_OPAQUE = ("2.0", "3.0")  # their schemas have no `$id` and no anchors


def gather(root: Parsed, remotes: Mapping[str, str]) -> Document:
    """The document of a root; `SpecError` lists the problems of its other files."""
    document = Document(
        files=(root.file,), data=root.data, repeated=tuple(root.repeated)
    )
    gathering = _Gathering(document, remotes)
    gathering.name(root, Pointer())
    if root.linked:
        gathering.follow(Part("document", Pointer(), root.data))
    if gathering.problems:
        raise SpecError([*document.repeated, *gathering.problems])
    return document


class _Gathering:
    """A document that grows by what its references lead to."""

    def __init__(self, document: Document, remotes: Mapping[str, str]) -> None:
        self._document = document
        self._resources: Resources = document.resources
        self._remotes = remotes
        self._folder = document.path.resolve().parent
        self._shapes = shapes(version(document.data))
        self._opaque = version(document.data) in _OPAQUE
        self._names = _schema_names(document.data)
        self._seen = set[Pointer]()
        self._links: list[Link] = []
        self._pursued = set[tuple[str, Pointer, str]]()
        self.problems: list[Problem] = []

    def follow(self, part: Part) -> None:
        """Read all that can be reached from an object."""
        self._scan(part)
        while self._links:
            waiting, self._links = self._links, []
            for link in waiting:
                self._pursue(link)

    def name(self, parsed: Parsed, place: Pointer) -> None:
        """Let a file be known by where it lies, and by what it calls itself."""
        uri = parsed.file.uri
        own = parsed.data.get("$self") if isinstance(parsed.data, dict) else None
        self._resources.claim(place, uri)
        if isinstance(own, str) and not self._opaque:
            self._resources.claim(place, resolve(uri, own)[0])

    def _scan(self, part: Part) -> None:
        """Note the references, identifiers and anchors below an object."""
        stack = [part]
        while stack:
            part = stack.pop()
            if not isinstance(part.node, dict) or part.pointer in self._seen:
                continue
            self._seen.add(part.pointer)
            if part.kind == "schema" and not self._opaque:
                self._identify(part.pointer, part.node)
            self._links += links(part, self._names)
            stack += reversed(list(parts(part, self._shapes)))

    def _identify(self, place: Pointer, schema: dict[str, Any]) -> None:
        known = self._resources
        own = schema.get("$id")
        if isinstance(own, str) and not own.startswith("#"):
            known.claim(place, resolve(known.bases[known.holder(place)], own)[0])
        for key in ("$anchor", "$dynamicAnchor"):
            if isinstance(name := schema.get(key), str):
                known.anchors.setdefault((known.holder(place), name), place)
        if isinstance(name := schema.get("$dynamicAnchor"), str):
            known.dynamic.setdefault((known.holder(place), name), place)

    def _pursue(self, link: Link) -> None:
        """Read the file that a reference names, and go on from where it leads."""
        same = (link.kind, self._resources.holder(link.place), link.text)
        if same in self._pursued:
            return
        self._pursued.add(same)
        try:
            if not link.text.startswith("#"):
                self._find(link)
            target = self._document.target(link.place, link.text)
        except (KeyError, ValueError):
            return  # validation says so, with its place
        self._scan(Part(link.kind, target, self._document.get(target)))

    def _find(self, link: Link) -> None:
        known = self._resources
        uri, _ = known.absolute(link.place, link.text)
        if uri in known.roots or uri in known.refused:
            return
        try:
            known.roots[uri] = self._place(uri, link)
        except Changed as error:
            self.problems.append(self._changed(link, error))
            known.refused[uri] = error
        except BadReference as error:
            known.refused[uri] = error

    def _changed(self, link: Link, error: Changed) -> Problem:
        node = self._document.get(link.place)
        place = link.place / "$ref" if node.get("$ref") == link.text else link.place
        message = f"bad reference {quoted(link.text)}: {error}"
        return self._document.problem(place, message, hint=error.hint)

    def _place(self, uri: str, link: Link) -> Pointer:
        """The root of the file that a reference means."""
        if uri.startswith("file:"):
            return self._local(uri, link.kind)
        if uri in self._remotes:
            return self._add(uri, uri, uri, None, link.kind)
        beside, _ = resolve(self._document.file(link.place).uri, link.text)
        if beside.startswith("file:"):
            # What a schema with an `$id` names by a relative reference has a URI like
            # that `$id`, and usually lies beside it.
            try:
                return self._local(beside, link.kind)
            except BadReference:
                pass
        raise unlisted(uri)

    def _local(self, uri: str, kind: str) -> Pointer:
        if uri in self._resources.roots:
            return self._resources.roots[uri]
        path = found(uri, self._folder)
        if path.as_uri() in self._resources.roots:
            return self._resources.roots[path.as_uri()]
        name = path.relative_to(self._folder).as_posix()
        shown = PurePosixPath(self._document.shown).parent / name
        return self._add(path.as_uri(), name, str(shown), path, kind)

    def _add(
        self, uri: str, name: str, shown: str, path: Path | None, kind: str
    ) -> Pointer:
        """Another file, which is scanned as a whole."""
        document = self._document
        place = Pointer((len(document.files),))
        if len(document.files) >= MAX_FILES:
            raise BadReference(f"a document has at most {MAX_FILES:,} files")
        try:
            content = read(path, shown) if path else self._fetched(uri)
            parsed = parse(content, uri=uri, name=name, shown=shown, path=path)
        except SpecError as error:
            self.problems += error.problems
            raise BadReference("this file cannot be read") from None
        document.files += (parsed.file,)
        document.others += (parsed.data,)
        document.repeated += tuple(parsed.repeated)
        self.name(parsed, place)
        whole = "document" if _is_document(parsed.data) else kind
        self._scan(Part(whole, place, parsed.data))
        return place

    def _fetched(self, url: str) -> bytes:
        from .remote import fetch

        return fetch(url, self._remotes[url])


def _is_document(data: Any) -> bool:
    return isinstance(data, dict) and ("openapi" in data or "swagger" in data)


def _schema_names(data: Any) -> frozenset[str]:
    components = data.get("components")
    schemas = components.get("schemas") if isinstance(components, dict) else None
    return frozenset(schemas if isinstance(schemas, dict) else ())
