"""The manifest says what a package was stamped from, with the same bytes everywhere."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from stamping import generate, lay, ours, posting, record, ref, written

import restamp
from restamp.config import Project

TEXT = {"type": "string"}
PARTS = {f"Tea{number}": record("name", name=TEXT) for number in range(8)}
DOCUMENT = posting(
    record(**{name.lower(): ref(name) for name in PARTS}), ref("Tea1"), **PARTS
)
SCRIPT = """
import sys
from pathlib import Path
import restamp
from restamp.config import Project
spec, out = map(Path, sys.argv[1:])
restamp.generate(Project(spec=spec, out=out, package="sample", templates=None))
"""


def content(package: Path) -> dict[str, bytes]:
    """Every file by its path."""
    files = (path for path in package.rglob("*") if path.is_file())
    return {path.relative_to(package).as_posix(): path.read_bytes() for path in files}


def generated(
    out: Path, spec: Path, cwd: Path, source: Path | None = None, **environment: str
) -> Mapping[str, bytes]:
    """What another process makes of a document."""
    root = source or Path(restamp.__file__).parents[1]
    named = {"PYTHONPATH": str(root), "PATH": os.environ["PATH"], **environment}
    subprocess.run(
        [sys.executable, "-c", SCRIPT, str(spec), str(out)],
        cwd=cwd,
        env=named,
        check=True,
    )
    return content(out / "sample")


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generate(DOCUMENT, tmp_path_factory.mktemp("manifest"))


def test_it_lists_every_file_with_its_digest(package: Path) -> None:
    files = content(package)
    manifest = json.loads(files.pop("restamp.json"))
    assert manifest["files"] == {
        name: hashlib.sha256(data).hexdigest() for name, data in sorted(files.items())
    }
    spec = (package.parent / "spec.yaml").read_bytes()
    digest = hashlib.sha256(spec).hexdigest()
    assert manifest["spec"] == {"name": "spec.yaml", "sha256": digest}
    assert manifest["operations"] == {"send": "implemented"}


def test_it_lists_every_file_of_the_document(tmp_path: Path) -> None:
    content = b"Tea: {type: object, properties: {cup: {$ref: '#/Cup'}}}\nCup: {}\n"
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "tea.yaml").write_bytes(content)
    document = posting(record(tea={"$ref": "parts/tea.yaml#/Tea"}))
    made = generate(document, tmp_path)
    spec = json.loads((made / "restamp.json").read_text())["spec"]
    assert spec["name"] == "spec.yaml"
    assert spec["files"] == {"parts/tea.yaml": hashlib.sha256(content).hexdigest()}


def test_it_says_what_is_partly_implemented_of_each_operation(tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text(
        "Cup: {type: string, xml: {name: cup}, pattern: '^c', description: A cup.}\n"
        "Tea: {type: object, properties: {cup: {allOf: [{$ref: '#/Cup'}]}}}\n"
    )
    nested = {"not": record("a", a={**TEXT, "minLength": 3})}
    document = posting(record(tea={"$ref": "other.yaml#/Tea"}), nested, Tea1=TEXT)
    whole = document["paths"]["/things"]
    bare = {"operationId": "look", "responses": {"204": {"description": "Nothing."}}}
    document["paths"] = {"/things": {**whole, "get": bare}}
    made = generate(document, tmp_path)
    manifest = json.loads((made / "restamp.json").read_text())
    assert manifest["operations"] == {
        "look": "implemented",
        "send": {"validated": "minLength not pattern", "ignored": "xml"},
    }
    kept = {"pattern": "validated", "xml": "ignored", "description": "documented"}
    assert kept.items() <= manifest["keywords"].items()


OBJECTS = r"""
openapi: 3.2.0
info: {title: Objects, version: "1"}
security: [{key: []}]
paths:
  /tea/{id}:
    post:
      operationId: all
      deprecated: true
      servers: [{url: "https://{x}.test", variables: {x: {default: a}}}, {url: "/b"}]
      parameters:
        - {$ref: "#/components/parameters/Id"}
        - name: q
          in: query
          allowReserved: true
          allowEmptyValue: true
          schema: {type: string, pattern: '^\p{Nonsense}'}
        - name: c
          in: cookie
          deprecated: true
          content: {application/json: {schema: {}, examples: {a: {value: 1}}}}
      requestBody:
        content:
          multipart/form-data:
            schema: {type: object, properties: {a: {type: string}}}
            encoding:
              a:
                contentType: text/html
                style: form
                headers: {X-A: {required: true, schema: {type: string}}}
          application/json:
            schema: {type: object, properties: {a: {type: string}}}
            encoding: {a: {contentType: text/html}}
      responses:
        "200":
          description: Tea.
          headers: {X-B: {deprecated: true, explode: true, schema: {type: string}}}
          links: {next: {operationId: bare}}
          content:
            application/jsonl: {itemSchema: {$ref: "#/components/schemas/Drink"}}
      callbacks:
        told:
          "{$request.query.q}": {post: {responses: {"204": {description: Told.}}}}
    get:
      operationId: bare
      security: []
      parameters:
        - {name: id, in: path, required: true, schema: {type: string, pattern: "^a"}}
      responses: {"204": {description: Nothing.}}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: K}}
  parameters:
    Id:
      name: id
      in: path
      required: true
      style: label
      explode: true
      allowReserved: true
      schema: {type: string}
  schemas:
    Drink:
      oneOf: [{$ref: "#/components/schemas/Tea"}]
      discriminator: {propertyName: kind}
    Tea: {type: object, required: [kind], properties: {kind: {const: Tea}}}
"""


def test_it_says_how_the_objects_of_an_operation_are_covered(tmp_path: Path) -> None:
    made = generate(OBJECTS, tmp_path)
    manifest = json.loads((made / "restamp.json").read_text())
    words = {
        "implemented": "content.itemSchema encoding.contentType encoding.headers"
        " encoding.style header.explode header.required operation.callbacks"
        " operation.security operation.servers parameter.allowReserved"
        " parameter.content parameter.explode parameter.style response.headers",
        "documented": "content.examples operation.deprecated parameter.deprecated"
        " response.links",
        "ignored": "encoding.contentType header.deprecated operation.servers"
        " parameter.allowEmptyValue parameter.allowReserved pattern server.variables",
    }
    assert manifest["operations"] == {"all": words, "bare": {"validated": "pattern"}}
    keywords = manifest["keywords"]
    assert keywords["pattern"] == "validated ignored"
    assert keywords["discriminator"] == "implemented"
    assert keywords["parameter.allowReserved"] == "implemented ignored"
    assert keywords["response.links"] == "documented"
    assert list(keywords) == sorted(keywords)


LENIENT = """
openapi: "3.0.3"
info: {title: Lenient, version: "1"}
paths:
  /tea:
    get:
      operationId: find
      parameters:
        - name: q
          in: query
          allowReserved: 1
          schema: {$ref: '#/components/schemas/Q'}
      responses: {"204": {description: Nothing.}}
components:
  schemas:
    Q: {type: string, nullable: true, pattern: '['}
    R: {type: string, minLength: -1, maxLength: 2}
"""


def test_what_a_lenient_run_takes_away_is_ignored(tmp_path: Path) -> None:
    spec = written(LENIENT, tmp_path)
    restamp.generate(
        Project(spec=spec, out=tmp_path, package="t", templates=None, lenient=True)
    )
    manifest = json.loads((tmp_path / "t" / "restamp.json").read_text())
    assert manifest["operations"] == {
        "find": {"ignored": "parameter.allowReserved pattern"}
    }
    assert manifest["keywords"]["pattern"] == "ignored"
    assert manifest["keywords"]["minLength"] == "ignored"
    assert manifest["keywords"]["maxLength"] == "validated"


def test_it_tells_templates_apart(package: Path, tmp_path: Path) -> None:
    overlay = lay(tmp_path, "{api.name}/note.txt", "")
    other = generate(DOCUMENT, tmp_path, overlay=overlay)
    before, after = (
        json.loads((p / "restamp.json").read_text()) for p in (package, other)
    )
    assert before["templates"] != after["templates"]
    assert before["generator"] == after["generator"]


def test_the_same_bytes_everywhere(package: Path, tmp_path: Path) -> None:
    """Whatever the hash seed, the locale, the time zone and the working folder are."""
    spec = written(DOCUMENT, tmp_path)
    places = [
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC"},
        {"PYTHONHASHSEED": "2", "LC_ALL": "C.UTF-8", "TZ": "Asia/Tokyo"},
    ]
    made = [
        generated(tmp_path / str(n), spec, cwd, None, **place)
        for n, (cwd, place) in enumerate(
            zip([tmp_path, Path("/")], places, strict=True)
        )
    ]
    assert made[0] == made[1] == content(package)


def test_the_same_bytes_where_templates_lie_inside_the_generator(
    package: Path, tmp_path: Path
) -> None:
    """As in a wheel."""
    installed = tmp_path / "site" / "restamp"
    shutil.copytree(Path(restamp.__file__).parent, installed)
    shutil.copytree(ours(), installed / "templates" / "python")
    spec = written(DOCUMENT, tmp_path)
    made = generated(tmp_path / "out", spec, tmp_path, installed.parent)
    assert made == content(package)
