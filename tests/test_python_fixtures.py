"""Messages as they are stamped: what callers read of a package's fixtures."""

from __future__ import annotations

import dataclasses
import json
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import restamp
from odd import content, getting
from restamp.config import Project
from restamp.layers import Layers
from restamp.samples.message import Reason
from stamping import generate, imported, posting, record, ref, schemas, stamp
from stamping import written

TEA = record("name", name={"type": "string"})


def several(schema: Any) -> dict[str, Any]:
    """A document whose bodies come in several media types."""
    document = posting(schema, ref("Tea"), Tea=TEA)
    operation = document["paths"]["/things"]["post"]
    body = {
        "application/json": {"schema": schema},
        "application/x-www-form-urlencoded": {"schema": schema},
        "text/plain": {"schema": {"type": "string"}},
    }
    operation["requestBody"]["content"] = body
    listed = {"type": "array", "items": ref("Tea")}
    event = {"text/event-stream": {"schema": listed}}
    operation["responses"]["default"] = {"description": "Odd.", "content": event}
    return document


def test_each_message_is_a_line_and_has_an_id_of_its_own(tmp_path: Path) -> None:
    folder = generate(several(ref("Tea")), tmp_path)
    lines = (folder / "fixtures" / "send.json").read_text("utf-8").splitlines()
    fixtures = imported(tmp_path, "sample").fixtures
    ids = [message.id for message in fixtures.messages("send")]
    assert len(lines) == len(ids) + 2
    assert len(set(ids)) == len(ids)
    assert ids[:5] == [
        *(f"send-request-{size}" for size in ("minimal", "typical", "maximal")),
        "send-request-application-x-www-form-urlencoded-maximal",
        "send-request-text-plain-maximal",
    ]


def test_bodies_are_values_or_texts_of_their_media_type(tmp_path: Path) -> None:
    document = several(ref("Tea"))
    lined = {"application/jsonl": {"schema": ref("Tea")}}
    said = document["paths"]["/things"]["post"]["responses"]
    said["201"] = {"description": "Lines.", "content": lined}
    generate(document, tmp_path)
    fixtures = imported(tmp_path, "sample").fixtures
    plain = fixtures.message("send-request-text-plain-maximal")
    assert (plain.media_type, plain.content) == ("text/plain", plain.body.encode())
    event = fixtures.message("send-default-typical")
    lines = fixtures.message("send-201-typical")
    assert (lines.media_type, lines.content) == (
        "application/jsonl",
        b'{"name": "Name"}\n',
    )
    assert (event.status, event.media_type) == (500, "text/event-stream")
    assert event.body == 'data: {"name": "Name"}\n\n'
    assert fixtures.message("send-200-typical").content == b'{"name": "Name"}'
    made = fixtures.make_tea(name="Assam")
    assert made.to_dict() == {"name": "Assam"}


def test_arguments_are_json_values_by_location(tmp_path: Path) -> None:
    listed = [
        {"name": "n", "in": "query", "required": True, "schema": {"type": "integer"}},
        {"name": "q", "in": "query", "schema": {"type": "string"}},
    ]
    generate(getting(parameters=listed), tmp_path)
    fixtures = imported(tmp_path, "sample").fixtures
    assert fixtures.message("look-request-minimal").parameters == {"query": {"n": 3}}
    whole = fixtures.message("look-request-maximal")
    assert whole.parameters == {"query": {"n": 3, "q": "Q"}}
    assert (whole.body, whole.media_type, whole.content) == (None, "", b"")
    assert fixtures.message("look-200-typical").parameters == {}


def test_a_wide_status_is_answered_with_its_first(tmp_path: Path) -> None:
    said = {"2XX": {"description": "Done."}}
    generate(getting(responses=said), tmp_path)
    fixtures = imported(tmp_path, "sample").fixtures
    assert fixtures.message("look-2XX-minimal").status == 200


def test_a_factory_changes_what_holds_itself(tmp_path: Path) -> None:
    node = record("name", name={"type": "string"}, next=ref("Node"))
    generate(posting(ref("Node"), Node=node), tmp_path)
    fixtures = imported(tmp_path, "sample").fixtures
    made = fixtures.make_node(next={"name": "b", "next": {"name": "c"}})
    assert made.next.name == "b" and made.next.next.name == "c"
    assert made.violations() == []


@pytest.mark.parametrize(
    "url",
    [None, "/v1", "http://tea.example/v1", "https://tea.example", "{kind}://a.example"],
)
def test_the_client_of_the_plugin_has_an_address(
    url: str | None, tmp_path: Path
) -> None:
    kind = {"default": "ftp"}
    server = {"url": url, "variables": {"kind": kind}} if url else {}
    package = stamp({**getting(), "servers": [server] if url else []}, tmp_path)
    fake = import_module("sample.fake").Fake()
    made = import_module("sample._runtime.plugin").client(package.Client, fake, {})
    assert made.send(package.look()) is None
    assert len(fake.look.calls) == 1


def test_a_wrong_option_of_the_client_is_told(tmp_path: Path) -> None:
    package = stamp(getting() | {"servers": [{"url": "/v1"}]}, tmp_path)
    client = import_module("sample._runtime.plugin").client
    with pytest.raises(ValueError, match="no server 'live'"):
        client(package.Client, None, {"server": "live"})
    with pytest.raises(ValueError, match="must begin with https"):
        client(package.Client, None, {"base_url": "test"})


def shared(folder: Path, layers: Layers) -> Any:
    """The plugin of a package where two operations answer with one schema."""
    answer = {"200": {"description": "Done.", "content": content(ref("Tea"))}}
    document = {
        **schemas(Tea=TEA),
        "paths": {
            f"/{name}": {"get": {"operationId": name, "responses": answer}}
            for name in ("first", "second")
        },
    }
    document["paths"]["/alone"] = getting()["paths"]["/tea"]
    generate(document, folder, layers=layers)
    imported(folder, "sample")
    return import_module("sample.fixtures.plugin")


def test_who_shows_a_schema_in_place_of_another_is_told(tmp_path: Path) -> None:
    plugin = shared(tmp_path, Layers.FULL)
    told = "no invalid message of second: what it shares .* is shown by first$"
    with pytest.raises(pytest.UsageError, match=told):
        plugin.each_invalid("second")
    with pytest.raises(pytest.UsageError, match="look, and nothing is left out"):
        plugin.each_invalid("look")
    found = plugin.each_invalid("first", "second").mark.args[1]
    assert {message.id.partition("-")[0] for message in found} == {"first"}


def test_what_would_have_more_messages_is_told(tmp_path: Path) -> None:
    plugin = shared(tmp_path, Layers.CORE)
    with pytest.raises(pytest.UsageError, match='with fixtures = "full" to have all'):
        plugin.each_invalid("second")


LISTED = {"type": "array", "items": ref("Tea")}


def test_every_record_has_a_factory(tmp_path: Path) -> None:
    pot = record(
        "teas", teas=LISTED, id={"type": "string", "readOnly": True}, only=ref("Tea")
    )
    named = {
        "Cat": record("meow", meow={"type": "string"}),
        "Dog": record("bark", bark={"type": "string"}),
        "Pot": pot,
        "Spout": record(
            "on", secret={"type": "string", "readOnly": True}, on={"type": "boolean"}
        ),
        "Shelf": record("pots", pots={"type": "array", "items": ref("Pot")}),
        "Tea": TEA,
    }
    sent = {"oneOf": [ref("Cat"), ref("Dog")]}
    answer = {"type": "array", "items": ref("Shelf")}
    document = posting(sent, answer, **named)
    spout = {"application/x-www-form-urlencoded": {"schema": ref("Spout")}}
    post = document["paths"]["/things"]["post"]
    document["webhooks"] = {"new": {"post": {"requestBody": {"content": spout}}}}
    post["requestBody"]["content"] |= spout
    package = stamp(document, tmp_path)
    fixtures = import_module("sample.fixtures")
    made = [name for name in fixtures.__all__ if name.startswith("make_")]
    assert set(made) >= {
        *("make_cat", "make_dog", "make_pot", "make_spout_input"),
        *("make_shelf", "make_tea"),
    }
    for name in made:
        make = getattr(fixtures, name)
        for each in make(), make.minimal(), make.maximal():
            assert each.violations() == []
    assert fixtures.make_pot.minimal().id is None
    assert fixtures.make_pot().id and fixtures.make_pot.maximal().only
    assert not hasattr(fixtures.make_spout_input(), "secret")
    assert fixtures.make_tea(name="Assam") == package.Tea(name="Assam")
    assert fixtures.make_tea() is not fixtures.make_tea()


def test_dictionaries_in_lists_are_typical_objects(tmp_path: Path) -> None:
    tea = record("name", name={"type": "string"}, grade={"type": "string"})
    pot = record(
        "name", name={"type": "string"}, teas=LISTED, pots={**LISTED, "items": ref("P")}
    )
    stamp(posting(ref("P"), None, P=pot, Tea=tea), tmp_path)
    fixtures = import_module("sample.fixtures")
    made = fixtures.make_p.minimal(
        teas=[{"name": "Assam"}, fixtures.make_tea(name="Oolong")],
        pots=[{"teas": [{"grade": "A"}], "pots": [{"name": "inner"}]}],
    )
    assert [each.name for each in made.teas] == ["Assam", "Oolong"]
    assert made.teas[0].grade == fixtures.make_tea().grade
    assert made.pots[0].teas[0].grade == "A"
    assert made.pots[0].pots[0].name == "inner"
    assert made.violations() == []


def test_a_factory_takes_no_field_by_its_place(tmp_path: Path) -> None:
    stamp(posting(ref("Tea"), None, Tea=TEA), tmp_path)
    make = import_module("sample.fixtures").make_tea
    for call in make, make.minimal, lambda *a: make.example("none", *a):
        with pytest.raises(TypeError, match=r"make_tea\(name='Assam'\)"):
            call("Assam")


def test_a_model_without_a_known_value_says_so(tmp_path: Path) -> None:
    never = record("a", a={"type": "string", "pattern": "^(?=b)c$"})
    pot = record("name", name={"type": "string"}, never=ref("Never"))
    spec = written(posting(ref("Pot"), None, Pot=pot, Never=never), tmp_path)
    project = Project(spec=spec, out=tmp_path, package="sample", templates=None)
    (told,) = restamp.generate(project).warnings
    assert told.pointer.startswith("/components/schemas/Never")
    imported(tmp_path, "sample")
    with pytest.raises(KeyError, match="no value is known .* of Never_; give all"):
        import_module("sample.fixtures").make_never()


def in_xml(**given: Any) -> dict[str, Any]:
    """A document whose body and answer are XML."""
    tea = {"application/xml": {"schema": ref("Tea"), **given}}
    document = posting(ref("Tea"), ref("Tea"), Tea=TEA)
    operation = document["paths"]["/things"]["post"]
    operation["requestBody"]["content"] = operation["responses"]["200"]["content"] = tea
    return document


def test_no_body_is_made_up_of_xml(tmp_path: Path) -> None:
    spec = written(in_xml(), tmp_path)
    project = Project(spec=spec, out=tmp_path, package="sample", templates=None)
    report = restamp.generate(dataclasses.replace(project, fixtures=Layers.FULL))
    imported(tmp_path, "sample")
    assert import_module("sample.fixtures").messages("send") == ()
    told = [problem.message for problem in report.warnings]
    assert told == ["no body that keeps to this schema is made in XML"] * 2
    assert [reason for _, reason in report.coverage.missing] == [Reason.UNMADE]
    assert report.coverage.share == 0


def test_an_example_of_xml_is_a_body(tmp_path: Path) -> None:
    text = "<tea><name>Assam</name></tea>"
    stamp(in_xml(example=text), tmp_path)
    for part in "request", "200":
        found = import_module("sample.fixtures").message(f"send-{part}-typical")
        assert found.content == text.encode() and found.source


def test_the_headers_that_parts_need_are_given(tmp_path: Path) -> None:
    document = posting(record("cover", cover={"type": "string"}))
    body = document["paths"]["/things"]["post"]["requestBody"]
    header = {"X-P": {"required": True, "schema": {"type": "integer"}}}
    media = body["content"].pop("application/json")
    encoding = {"cover": {"headers": header}}
    body["content"]["multipart/form-data"] = {**media, "encoding": encoding}
    package = stamp(document, tmp_path)
    for message in import_module("sample.fixtures").messages("send"):
        if message.part == "request" and message.expect == "accept":
            made = package.SendRequest.from_dict(message.body)
            package.send(made, part_headers=message.part_headers)
            assert message.part_headers["cover"]["X-P"].isdigit()


def test_values_look_like_what_their_names_stand_for(tmp_path: Path) -> None:
    text = {"type": "string"}
    names = ("id", "expiryYear", "year", "slug", "md5", "fileSha256", "phone")
    thing = record(*names, tagIds={"type": "array", "items": text})
    thing["properties"] |= dict.fromkeys(names, text)
    document = posting(ref("Thing"), None, Thing=thing)
    said = document["paths"]["/things"]["post"]["responses"]["200"]
    said["content"] = {"text/plain": {"schema": text}}
    stamp(document, tmp_path)
    fixtures = import_module("sample.fixtures")
    made = fixtures.make_thing()
    assert (made.year, made.expiry_year) == ("2026", "2030")
    assert made.slug.endswith("-slug") and made.phone.startswith("+1-202-555-01")
    assert (len(made.md5), len(made.file_sha256)) == (32, 64)
    assert made.id.startswith("id_") and made.tag_ids[0].startswith("tag_")
    assert fixtures.message("send-200-typical").body == "Text"


def test_a_short_member_is_in_the_id(tmp_path: Path) -> None:
    named = record("c", c={"enum": ["red", "light blue"]})
    generate(posting(named), tmp_path, layers=Layers.FULL)
    imported(tmp_path, "sample")
    ids = [each.id for each in import_module("sample.fixtures").messages("send")]
    assert "send-request-boundary-c-enum-red" in ids
    assert "send-request-boundary-c-enum-1" in ids


def test_a_factory_has_the_examples_of_all_bodies_of_its_model(tmp_path: Path) -> None:
    document = posting(ref("Tea"), ref("Tea"), Tea=TEA)
    said = document["paths"]["/things"]["post"]["responses"]
    media = said["200"]["content"]["application/json"]
    media["examples"] = {"usual": {"value": {"name": "Assam"}}}
    other = {**media, "examples": {"dup": {"value": {"name": "Oolong"}}}}
    said["409"] = {"description": "Two.", "content": {"application/json": other}}
    stamp(document, tmp_path)
    make = import_module("sample.fixtures").make_tea
    assert make.example("usual").name == "Assam"
    assert make.example("dup").name == "Oolong"
    with pytest.raises(KeyError, match="no message .*-example-none"):
        make.example("none")


def test_examples_that_are_json_texts_are_values(tmp_path: Path) -> None:
    document = posting(ref("Tea"), ref("Tea"), Tea=TEA)
    document["openapi"] = "3.2.0"
    said = document["paths"]["/things"]["post"]["responses"]
    media = said["200"]["content"]["application/json"]
    media["examples"] = {"usual": {"serializedValue": '{"name": "Assam"}'}}
    text = {"schema": {"type": "string"}, "examples": {"a": {"serializedValue": "a"}}}
    said["200"]["content"]["text/csv"] = text
    stamp(document, tmp_path)
    fixtures = import_module("sample.fixtures")
    assert fixtures.make_tea.example("usual").name == "Assam"
    known = fixtures.message("send-200-typical")
    assert known.body == {"name": "Assam"}
    assert known.source.endswith("/examples/usual/serializedValue")
    manifest = json.loads((tmp_path / "sample" / "restamp.json").read_text("utf-8"))
    assert manifest["keywords"]["example.serializedValue"] == "documented ignored"


def test_a_factory_without_a_value_takes_all_fields(tmp_path: Path) -> None:
    odd = {"type": "string", "pattern": "^(?=a)(?=b).*$"}
    levels = record("low", low=odd, inner=ref("Inner"), high={"type": "integer"})
    free = {**record(low=odd), "minProperties": 1, "additionalProperties": False}
    stamp(
        posting(ref("Levels"), Levels=levels, Inner=record("x", x=odd), F=free),
        tmp_path,
    )
    fixtures = import_module("sample.fixtures")
    told = "no value is known that keeps to the schema of"
    for make in (fixtures.make_levels, fixtures.make_levels.maximal):
        with pytest.raises(KeyError, match=f"{told} Levels; give all fields: low'"):
            make(high=2)
    with pytest.raises(KeyError, match=f"{told} F; give fields'"):
        fixtures.make_f()
    with pytest.raises(TypeError, match="Levels has no field 'hgh'; near: high"):
        fixtures.make_levels(low="a", hgh=2)
    made = fixtures.make_levels(low="a", inner={"x": "b"})
    assert made.to_dict() == {"low": "a", "inner": {"x": "b"}}
    with pytest.raises(KeyError, match="no message 'send-x9x9x9x9x9x9'.$"):
        fixtures.message("send-x9x9x9x9x9x9")


def test_ids_do_not_depend_on_bodies(tmp_path: Path) -> None:
    def ids(size: int) -> list[str]:
        limited = {"type": "integer", "maximum": size}
        way = [record("a", a=limited, b={"const": n}) for n in range(2)]
        folder = tmp_path / str(size)
        folder.mkdir()
        document = posting({**record(**{"n" * 300: limited}), "oneOf": way})
        generate(document, folder)
        return [m.id for m in imported(folder, "sample").fixtures.messages("send")]

    made = ids(3)
    assert made == ids(4)
    assert {"send-request-invalid-a-type", "send-request-invalid-a-type-2"} <= {*made}
    assert max(map(len, made)) < 120
