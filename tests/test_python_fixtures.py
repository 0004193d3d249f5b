"""Messages as they are stamped: what callers read of a package's fixtures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from odd import getting
from stamping import generate, imported, posting, record, ref

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
