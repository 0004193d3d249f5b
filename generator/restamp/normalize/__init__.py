"""Every version of OpenAPI into one shape: 3.2's objects, JSON Schema 2020-12's schemas."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from ..document import Document, Pointer
from ..document.collector import paused
from ..sites.shapes import version
from . import swagger
from .dynamic import settle
from .rewrite import Rewrite
from .rules import find
from .strays import Convert, Strays

__all__ = ["VERSION", "normalize"]

VERSION = "3.2.0"


def normalize(document: Document) -> Document:
    """The same API in the one shape that is read; what does not change is shared.

    The document is valid. Places of the new one are shown where they were written.
    """
    with paused():
        whole = Rewrite(document, find(version(document.data)))
        convert: Convert = whole.tree
        if whole.version == "2.0":
            convert = partial(swagger.convert, swagger.Swagger(whole))
        root = convert("document", document.data, Pointer(), Pointer())
        files = [{**root, "openapi": VERSION}, *document.others]
        Strays(whole, files).settle(convert)
        whole.mend()
        data, *others = files
        moved = whole.places.moved
        return settle(replace(document, data=data, others=tuple(others), moved=moved))
