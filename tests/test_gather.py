"""Documents of several files: which are read, and what stands where in them."""

from __future__ import annotations

import hashlib
import importlib
import json
import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stamping import HEAD, record, schemas

from restamp.document import BadReference, Document, Pointer
from restamp.document import uri as uris
from restamp.load import load, storage
from restamp.problems import SpecError
from restamp.resolve import resolve
from restamp.validate import find_flaws, validate

SCHEMAS = Pointer(("components", "schemas"))
TEXT = {"type": "string"}


def files(folder: Path, **contents: Any) -> Path:
    """Write files, `__` in a name is a folder; the path of the root."""
    for name, content in contents.items():
        path = folder / (name.replace("__", "/") + ".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        text = content if isinstance(content, str) else json.dumps(content)
        path.write_text(text, "utf-8")
    return folder / "root.yaml"


def ref(text: str) -> dict[str, str]:
    return {"$ref": text}


def names(document: Document) -> list[str]:
    return [file.name for file in document.files]


def refusal(document: Document, name: str = "A") -> BadReference:
    place = SCHEMAS / name
    with pytest.raises(BadReference) as caught:
        document.target(place, document.get(place)["$ref"])
    return caught.value


def test_files_are_read_where_references_lead(tmp_path: Path) -> None:
    path = files(
        tmp_path,
        root=schemas(A=ref("models/a.yaml"), B=ref("./models/defs.yaml#/B")),
        models__a=record(b=ref("defs.yaml#/B"), up=ref("../root.yaml#/components")),
        models__defs={"B": {"items": ref("deep/c.yaml")}, "unused": ref("absent.yaml")},
        models__deep__c={"not": ref("../a.yaml"), "properties": {"c": ref("#")}},
        other=TEXT,
    )
    found = load(path)
    assert names(found) == [
        "root.yaml",
        "models/a.yaml",
        "models/defs.yaml",
        "models/deep/c.yaml",
    ]
    assert found.target(SCHEMAS / "A", "models/a.yaml") == (1,)
    assert found.target(SCHEMAS / "B", "models/../models/defs.yaml#/B") == (2, "B")
    assert found.target(Pointer((2, "B", "items")), "deep/c.yaml") == (3,)
    assert found.target(Pointer((3, "properties", "c")), "#/not") == (3, "not")
    assert found.target(Pointer((1,)), "../root.yaml#/components") == ("components",)
    assert found.get(Pointer((3, "not"))) == ref("../a.yaml")
    assert resolve(found).follow(Pointer((3, "not"))) == (1,)


def test_places_are_those_of_the_other_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = files(
        tmp_path, api__root=schemas(A=ref("x/a.yaml")), api__x__a="a: 1\nb:\n  c: 2\n"
    )
    found = load(tmp_path / "api" / path.name)
    place = Pointer((1, "b", "c"))
    assert found.locate(place) == (3, 6)
    problem = found.problem(place, "wrong", hint="right")
    assert (problem.file, problem.line, problem.column) == ("api/x/a.yaml", 3, 6)
    assert (problem.pointer, problem.excerpt) == ("/b/c", "  c: 2")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a%20b.yaml", "a b"),
        ("a b.yaml", "a b"),
        ("%C3%A9.yaml", "é"),
        ("é.yaml", "é"),
        ("a%25b.yaml", "a%b"),
        ("a%3Fb%23.yaml", "a?b#"),
        ("./x/../y/./z.yaml", "y/z"),
    ],
)
def test_names_of_files_may_be_encoded(tmp_path: Path, text: str, name: str) -> None:
    folder = tmp_path / "a%20 é"
    folder.mkdir()
    path = files(folder, root=schemas(A=ref(text)), **{name.replace("/", "__"): TEXT})
    found = load(path)
    assert found.target(SCHEMAS / "A", text) == (1,)
    assert names(found) == ["root.yaml", f"{name}.yaml"]


def test_one_file_is_read_once(tmp_path: Path) -> None:
    path = files(
        tmp_path,
        root=schemas(A=ref("a.yaml"), B=ref("x/../a.yaml"), C=ref("link.yaml")),
        a=TEXT,
    )
    (tmp_path / "link.yaml").symlink_to("a.yaml")
    found = load(path)
    assert names(found) == ["root.yaml", "a.yaml"]
    for name in "ABC":
        assert resolve(found).follow(SCHEMAS / name) == (1,)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("../outside.yaml", "only files below the folder of the document are read"),
        (
            "x/../../outside.yaml",
            "only files below the folder of the document are read",
        ),
        ("%2e%2e/outside.yaml", "only files below the folder of the document are read"),
        ("..%2Foutside.yaml", "only files below the folder of the document are read"),
        ("escape.yaml", "only files below the folder of the document are read"),
        ("away/outside.yaml", "only files below the folder of the document are read"),
        ("/etc/passwd", "absolute paths are not followed"),
        ("//host/share.yaml", "absolute paths are not followed"),
        ("file:///etc/passwd", "absolute paths are not followed"),
        ("FILE:///etc/passwd", "absolute paths are not followed"),
        ("absent.yaml#/x", "no such file"),
        ("folder", "no such file"),
        ("pipe", "no such file"),
        ("loop.yaml", "this is no path of a file"),
        ("a%00b", "this is no path of a file"),
        ("root.yaml?x=1", "a file has no query"),
        ("https://h.example/a.yaml", "remote documents are read only when they are"),
        ("http://127.0.0.1:1/a.yaml", "remote documents are read only when they are"),
        ("ftp://h.example/a.yaml", "the scheme 'ftp:' is refused"),
        ("urn:example:a", "nothing here is called 'urn:example:a'"),
        ("DATA:,%7B%7D", "the scheme 'data:' is refused"),
        ("c:\\a.yaml", "absolute paths are not followed"),
    ],
)
def test_what_is_not_read(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "outside.yaml").write_text("type: string")
    folder = tmp_path / "api"
    path = files(folder, root=schemas(A=ref(text)))
    (folder / "escape.yaml").symlink_to("../outside.yaml")
    (folder / "away").symlink_to("..")
    (folder / "loop.yaml").symlink_to("loop.yaml")
    (folder / "folder").mkdir()
    os.mkfifo(folder / "pipe")
    found = load(path)
    assert names(found) == ["root.yaml"]
    assert str(refusal(found)).startswith(message)


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with files, folders and links, some of which lead out of it."""
    outer = tmp_path_factory.mktemp("outer")
    inner = outer / "house" / "in"
    inner.mkdir(parents=True)
    for path in (outer / "a", outer / "house" / "a", inner / "a"):
        path.write_text("{}")
    (outer / "housemate").mkdir()
    (outer / "housemate" / "a").write_text("{}")
    (outer / "house" / "up").symlink_to("..")
    (outer / "house" / "down").symlink_to("in")
    (inner / "out").symlink_to("../../a")
    (inner / "back").symlink_to(outer / "house" / "a")
    return outer / "house"


STEPS = st.sampled_from(
    [*("..", ".", "", "a", "in", "up", "down", "out", "back", "housemate", "house")]
    + ["%2e%2e", "..%2f..", "%2E.", "a%00", "..%5c.."]
)


@given(st.lists(STEPS, min_size=1, max_size=6).map("/".join))
def test_what_is_found_lies_below_the_folder_once_links_are_resolved(
    house: Path, reference: str
) -> None:
    uri, _ = uris.resolve((house / "root.yaml").as_uri(), reference)
    named = unquote(urlsplit(uri).path)
    real = "" if "\0" in named else os.path.realpath(named)
    inside = real.startswith(f"{house.resolve()}/") and os.path.isfile(real)
    try:
        assert str(storage.found(uri, house.resolve())) == real
    except BadReference:
        assert not inside
    else:
        assert inside


def test_every_problem_of_every_file_at_once(tmp_path: Path) -> None:
    path = files(
        tmp_path,
        root=schemas(A=ref("a.yaml"), B=ref("b.yaml"), C=ref("b.yaml#/x")),
        a="a: 1\na: 2\n",
        b="a: [\n",
    )
    with pytest.raises(SpecError) as caught:
        load(path)
    assert [Path(problem.file).name for problem in caught.value.problems] == [
        "a.yaml",
        "b.yaml",
    ]


def test_data_is_no_reference(tmp_path: Path) -> None:
    data = ref("a.yaml")
    held = {"const": data, "enum": [data], "default": data, "examples": [data]}
    schema = {**held, "x-a": data, "properties": {"$ref": {"const": data}}}
    found = load(files(tmp_path, root=schemas(A=schema), a="a: ["))
    assert names(found) == ["root.yaml"]


def test_every_object_may_stand_in_another_file(tmp_path: Path) -> None:
    answer = {"description": "", "content": ref("#")}
    media = {"schema": ref("schema.yaml"), "examples": {"x": ref("example.yaml")}}
    operation = {
        "parameters": [ref("parts.yaml#/limit")],
        "requestBody": ref("parts.yaml#/body"),
        "responses": {"200": ref("parts.yaml#/answer")},
        "callbacks": {"on": ref("parts.yaml#/callback")},
    }
    path = files(
        tmp_path,
        root={**HEAD, "paths": {"/a": ref("path.yaml")}},
        path={"get": operation},
        parts={
            "limit": {"name": "limit", "in": "query", "schema": ref("schema2.yaml")},
            "body": {"content": {"application/json": media}},
            "answer": {**answer, "links": {"l": ref("link.yaml")}},
            "callback": {"{$url}": ref("hook.yaml")},
        },
        schema=TEXT,
        schema2=TEXT,
        example={"value": ref("absent.yaml")},
        link={},
        hook={},
    )
    expected = {"root", "path", "parts", "schema", "schema2", "example", "link", "hook"}
    assert {name.removesuffix(".yaml") for name in names(load(path))} == expected


def test_a_discriminator_may_name_files(tmp_path: Path) -> None:
    mapping = {"a": "a.yaml", "b": "./b.yaml#/B", "c": "C", "c.yaml": "D.v1"}
    schema = {"discriminator": {"propertyName": "kind", "mapping": mapping}}
    named = {"A": schema, "C": TEXT, "D.v1": TEXT}
    found = load(files(tmp_path, root=schemas(**named), a=TEXT, b={"B": TEXT}))
    assert names(found) == ["root.yaml", "a.yaml", "b.yaml"]
    assert found.target(SCHEMAS / "A", "./b.yaml#/B") == (2, "B")


def test_a_mapping_names_a_file_without_a_path(tmp_path: Path) -> None:
    mapping = {"dog": "dog.yaml", "cat": "cat.yaml"}
    discriminator = {"propertyName": "kind", "mapping": mapping}
    kind = {"type": "object", "required": ["kind"], "properties": {"kind": TEXT}}
    named = schemas(Pet={**kind, "discriminator": discriminator})
    found = load(files(tmp_path, root=named, dog=kind))
    (flaw,) = find_flaws(found)
    assert flaw.message == "unknown schema 'cat.yaml'"


def test_a_relative_reference_below_an_id_may_lie_beside_its_file(
    tmp_path: Path,
) -> None:
    pet = {"$id": "https://h.example/s/pet.json", "properties": {"o": ref("o.yaml")}}
    owner = {"$id": "https://h.example/s/o.yaml", "$defs": {"N": {"$anchor": "n"}}}
    path = files(tmp_path, root=schemas(A=ref("s/pet.yaml")), s__pet=pet, s__o=owner)
    found = load(path)
    place = Pointer((1, "properties", "o"))
    assert found.target(place, "o.yaml") == (2,)
    assert found.target(place, "o.yaml#n") == (2, "$defs", "N")
    assert found.target(SCHEMAS, "https://h.example/s/o.yaml#n") == (2, "$defs", "N")
    assert found.target(place, "#") == (1,)


def test_a_whole_document_may_be_referred_into(tmp_path: Path) -> None:
    other = {**schemas(B={"$ref": "c.yaml"}), "$self": "https://h.example/other"}
    path = files(
        tmp_path,
        root=schemas(A=ref("other.yaml#/components/schemas/B")),
        other=other,
        c=TEXT,
    )
    found = load(path)
    assert names(found) == ["root.yaml", "other.yaml", "c.yaml"]
    assert resolve(found).follow(SCHEMAS / "A") == (2,)


def test_the_number_of_files_is_limited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = importlib.import_module("restamp.load.gather")
    monkeypatch.setattr(module, "MAX_FILES", 2)
    found = load(
        files(tmp_path, root=schemas(A=ref("b.yaml"), B=ref("b.yaml#/not")), b=TEXT)
    )
    assert len(found.files) == 2
    path = files(tmp_path, root=schemas(C=ref("b.yaml"), A=ref("c.yaml")), c=TEXT)
    assert str(refusal(load(path))) == "a document has at most 2 files"


def test_a_long_chain_of_files(tmp_path: Path) -> None:
    chain = {f"f{n}": {"not": ref(f"f{n + 1}.yaml")} for n in range(1500)}
    found = load(files(tmp_path, root=schemas(A=ref("f0.yaml")), **chain, f1500=TEXT))
    assert len(found.files) == 1502


def test_files_have_digests(tmp_path: Path) -> None:
    found = load(files(tmp_path, root=schemas(A=ref("a.yaml")), a=TEXT))
    for file in found.files:
        assert file.path is not None
        digest = hashlib.sha256(file.path.read_bytes()).hexdigest()
        assert file.sha256 == digest


def test_references_are_validated_in_all_files(tmp_path: Path) -> None:
    path = files(
        tmp_path,
        root=schemas(A=ref("a.yaml#/Pet"), B=ref("a.yaml#/Pte"), C=ref("../a.yaml")),
        a='Pet:\n  not: {$ref: "#/Pot"}\n  items: {$ref: "absent.yaml"}\n',
    )
    with pytest.raises(SpecError) as caught:
        validate(load(path))
    found = [
        (Path(p.file).name, p.pointer, p.message, p.hint) for p in caught.value.problems
    ]
    assert found == [
        ("a.yaml", "/Pet/not/$ref", "unknown reference '#/Pot'", "did you mean 'Pet'?"),
        (
            "a.yaml",
            "/Pet/items/$ref",
            "bad reference 'absent.yaml': no such file",
            None,
        ),
        (
            "root.yaml",
            "/components/schemas/B/$ref",
            "unknown reference 'a.yaml#/Pte'",
            "did you mean 'Pet'?",
        ),
        (
            "root.yaml",
            "/components/schemas/C/$ref",
            "bad reference '../a.yaml': only files below the folder of the document"
            " are read",
            "move it there, or the document up",
        ),
    ]
