"""Packages for tests: stamped from a small document, imported, and forgotten again."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from types import ModuleType
from typing import Any, TypeAlias

import restamp
from restamp import ir, python
from restamp.build import build
from restamp.config import Project
from restamp.document import Document
from restamp.layers import Layers
from restamp.load import load
from restamp.normalize import normalize
from restamp.plan import plan, templates
from restamp.problems import Problem, SpecError
from restamp.render import render
from restamp.resolve import resolve
from restamp.samples import Samples
from restamp.text import identifier
from restamp.write import write

CASES = Path(__file__).parent / "cases" / "valid"

Spec: TypeAlias = "str | Mapping[str, Any]"
"""A document: YAML text, or data."""

HEAD = {"openapi": "3.1.0", "info": {"title": "Sample", "version": "1"}}


def generate(
    spec: Spec,
    folder: Path,
    package: str = "sample",
    overlay: Path | None = None,
    layers: Layers = Layers.CORE,
) -> Path:
    """Stamp a document; the folder of the package, in `folder`."""
    return generate_file(written(spec, folder), folder, package, overlay, layers)


def generate_file(
    spec: Path,
    folder: Path,
    package: str,
    overlay: Path | None = None,
    layers: Layers = Layers.CORE,
) -> Path:
    """Stamp a document where it lies; the folder of the package, in `folder`."""
    project = Project(
        spec=spec, out=folder, package=package, templates=overlay, fixtures=layers
    )
    restamp.generate(project)
    return folder / package


def lay(folder: Path, name: str, text: str) -> Path:
    """A folder of templates with one file."""
    path = folder / "overlay" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return folder / "overlay"


def stamp(spec: Spec, folder: Path, package: str = "sample") -> ModuleType:
    """Stamp a document and import the package; one of the same name is forgotten."""
    generate(spec, folder, package)
    return imported(folder, package)


def unproven(spec: Spec, folder: Path, package: str) -> ModuleType:
    """Stamp a document that breaks rules of people, not of schemas, and import it.

    It is not validated, has no fixtures and is not formatted.
    """
    _, api = read(spec, folder)
    tree = templates("python", None)
    spelt = python.spell(api, Samples(messages=()), identifier(package))
    write(render(tree, plan(tree, spelt)), folder / package)
    return imported(folder, package)


def rendered_case(case: str) -> dict[PurePosixPath, bytes]:
    """The files of a case before they are formatted; without fixtures."""
    api, _ = build(resolve(normalize(load(spec_of(CASES / case)))))
    tree = templates("python", None)
    return render(
        tree, plan(tree, python.spell(api, Samples(messages=()), identifier(case)))
    )


class Cases(dict[str, ModuleType]):
    """The packages of cases, each stamped into a folder when it is first asked for.

    Their names end in `suffix`, so that the same case of other tests is left alone.
    """

    def __init__(self, folder: Path, suffix: str) -> None:
        super().__init__()
        self._folder = folder
        self._suffix = suffix

    def __missing__(self, case: str) -> ModuleType:
        package = f"{case}_{self._suffix}"
        generate_file(spec_of(CASES / case), self._folder, package)
        self[case] = imported(self._folder, package)
        return self[case]


def spec_of(case: Path) -> Path:
    """The document of a case; the files that it refers to lie beside it."""
    (spec,) = case.glob("spec.*")
    return spec


def imported(folder: Path, package: str) -> ModuleType:
    """Import a package that lies in `folder`, freshly."""
    assert package not in sys.stdlib_module_names
    for name in [n for n in sys.modules if n.partition(".")[0] == package]:
        del sys.modules[name]
    importlib.invalidate_caches()
    sys.path.insert(0, str(folder))
    try:
        return importlib.import_module(package)
    finally:
        sys.path.remove(str(folder))


def runtime(package: ModuleType, module: str) -> Any:
    """A module of a package's runtime."""
    return importlib.import_module(f"{package.__name__}._runtime.{module}")


def written(spec: Spec, folder: Path) -> Path:
    """A document as a file."""
    text = spec if isinstance(spec, str) else json.dumps(spec)
    path = folder / "spec.yaml"
    path.write_text(text, "utf-8")
    return path


def read(spec: Spec, folder: Path) -> tuple[Document, ir.Api]:
    """A document and the API that it describes, without validation."""
    document = normalize(load(written(spec, folder)))
    api, _ = build(resolve(document))
    return document, api


def problems(spec: Spec, folder: Path) -> list[Problem]:
    """What a run says of a document that cannot be stamped."""
    try:
        generate(spec, folder)
    except SpecError as error:
        return list(error.problems)
    raise AssertionError("the document was stamped")


def schemas(**named: Any) -> dict[str, Any]:
    """A document that has nothing but schemas."""
    return {**HEAD, "paths": {}, "components": {"schemas": named}}


def record(*required: str, **properties: Any) -> dict[str, Any]:
    """The schema of an object."""
    listed = {"required": list(required)} if required else {}
    return {"type": "object", **listed, "properties": properties}


def posting(schema: Any, answer: Any = None, **named: Any) -> dict[str, Any]:
    """A document with one operation `send`, whose body is of `schema`."""
    content = {"application/json": {"schema": schema}}
    said: dict[str, Any] = {"description": "Done."}
    if answer is not None:
        said["content"] = {"application/json": {"schema": answer}}
    operation = {
        "operationId": "send",
        "requestBody": {"required": True, "content": content},
        "responses": {"200": said},
    }
    return {**schemas(**named), "paths": {"/things": {"post": operation}}}


def ref(name: str) -> dict[str, str]:
    """A reference to a named schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def ours() -> Path:
    """The folder of restamp's own Python templates."""
    return templates("python", None).folders[-1]
