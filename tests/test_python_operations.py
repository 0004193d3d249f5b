"""What the generated functions, clients, errors and factories are like to use."""

from __future__ import annotations

import inspect
from pathlib import Path
from types import ModuleType

import pytest
from stamping import Cases, posting, record, ref, schemas, stamp, written

import restamp
from restamp.config import Project

TEXT = {"type": "string"}


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> dict[str, ModuleType]:
    return Cases(tmp_path_factory.mktemp("operations"), "called")


def test_constraints_are_checked_before_a_request_is_made(
    cases: dict[str, ModuleType],
) -> None:
    package = cases["constraints"]
    wrong = package.Tea.from_dict({"name": "x", "sizes": ["1"], "grams": 1})
    with pytest.raises(package.errors.InvalidRequest) as raised:
        package.add_tea(wrong)
    assert [(v.pointer, v.keyword) for v in raised.value.violations] == [
        ("/name", "minLength"),
        ("/name", "pattern"),
        ("/grams", "exclusiveMaximum"),
        ("/sizes", "minItems"),
    ]


@pytest.mark.parametrize("case", ["constraints", "directions", "recursion", "unions"])
def test_each_fault_is_refused_and_each_other_message_accepted(
    cases: dict[str, ModuleType], case: str
) -> None:
    package = cases[case]
    (name,) = [
        n for n in package.__all__ if n[0].islower() and "_" in n or n == "plant"
    ]
    send = getattr(package, name)
    hints = list(inspect.get_annotations(send).items())
    model = getattr(package, hints[0][1])
    messages = [m for m in package.fixtures.messages(name) if m.part == "request"]
    assert {m.kind for m in messages} == {"minimal", "typical", "maximal", "invalid"}
    for message in messages:
        if message.expect == "accept":
            assert send(model.from_dict(message.body)).body.value == message.body
        elif isinstance(message.body, dict):
            found = model.from_dict(message.body).violations()
            reported = [(v.pointer, v.keyword) for v in found]
            assert reported == [(message.pointer, message.keyword)], message.id


def test_headers_are_typed(cases: dict[str, ModuleType]) -> None:
    package = cases["responses"]
    answer = package.brew().responses.lookup
    headers = answer(200).headers
    sent = [
        ("X-Degrees", "80.5"),
        ("x-cups", "4"),
        ("X-Milk", "true"),
        ("X-Cook", "Ann"),
    ]
    read = headers(sent)
    assert (read.x_degrees, read.x_cups, read.x_milk, read.x_cook) == (
        80.5,
        4,
        True,
        "Ann",
    )
    assert headers([("X-Cups", "four")]).x_cups is None
    assert answer(202).headers([("Location", "/1")]).location == "/1"
    assert answer(204).headers is None
    assert answer(429).headers([("X-Wait", "3")]).x_wait == 3


def test_errors_are_classes_of_their_own(cases: dict[str, ModuleType]) -> None:
    package = cases["responses"]
    errors = package.errors
    named = {s: package.brew().responses.lookup(s).error for s in (404, 429, 503, 400)}
    assert named == {
        404: errors.Brew404,
        429: errors.TooMany,
        503: errors.Brew5XX,
        400: errors.BrewDefault,
    }
    assert package.brews().responses.lookup(429).error is errors.TooMany
    assert all(issubclass(each, errors.ApiError) for each in named.values())


def test_factories_make_what_they_say(cases: dict[str, ModuleType]) -> None:
    fixtures = cases["directions"].fixtures
    made = fixtures.make_order_input()
    assert made.violations() == []
    assert fixtures.make_order_input(voucher="V").voucher == "V"
    assert fixtures.make_order().id
    assert fixtures.make_order_input.minimal().to_dict() == {"drinks": []}
    with pytest.raises(TypeError, match="no field 'vocher'"):
        fixtures.make_order_input(vocher="V")


def test_factories_of_operations_with_long_names(tmp_path: Path) -> None:
    document = posting(ref("Tea"), Tea=record(name=TEXT))
    document["paths"]["/things"]["post"]["operationId"] = "x" * 79
    package = stamp(document, tmp_path, "long_names")
    assert package.fixtures.make_tea().name


def test_docs_show_what_the_document_says(cases: dict[str, ModuleType]) -> None:
    package = cases["documentation"]
    source = inspect.getsource(package.Tea)
    assert '"""The server assumes false."""' in source
    assert "The server assumes 3." in source
    assert package.Tea.__doc__ == 'Ends in a quote: "tea"\n\n    Deprecated.\n    '
    brew = inspect.getdoc(package.brew)
    assert brew is not None
    assert brew.startswith('Brew "tea"\n\nDeprecated.\n\nHeat the water')
    assert "POST /teas" in brew
    assert 'Brew418: 418, I\'m a teapot; see "RFC 2324"' in brew
    assert max(map(len, source.split("\n"))) <= 88


def test_examples_are_the_typical_message(cases: dict[str, ModuleType]) -> None:
    name = 'Assam """ \\ \u2028 {{ x }}'
    assert cases["documentation"].fixtures.make_tea().name == name


def test_clients_take_servers_and_credentials(cases: dict[str, ModuleType]) -> None:
    package = cases["clients"]
    signature = inspect.signature(package.Client).parameters
    assert list(signature) == [
        *("house", "version", "key", "basic", "basic_password", "token", "server"),
        *("base_url", "timeout", "retry", "transport"),
    ]
    client = package.Client(house="a b", version="v1", key="k", server="live")
    assert repr(client) == "<Client https://tea.example/a%20b/v1>"
    assert package.place_order().security == (("Key",), ("Basic", "Token"))
    assert package.count_orders().security == ()
    assert hasattr(client.tea_orders, "place_order")


def test_one_server_needs_no_more_than_an_address(cases: dict[str, ModuleType]) -> None:
    client = cases["bare"].Client(base_url="https://tea.example/")
    assert repr(client) == "<Client https://tea.example>"


def test_names_do_not_depend_on_operations(tmp_path: Path) -> None:
    """Another endpoint that uses a schema first renames nothing."""
    inner = record(part=record(size={"enum": ["s", "l"]}))
    document = posting(ref("Tea"), Tea=inner, Cup=inner)
    more = posting(ref("Cup"), Tea=inner, Cup=inner)["paths"]["/things"]["post"]
    first = {"/first": {"post": {**more, "operationId": "first"}}}
    larger = {**document, "paths": {**first, **document["paths"]}}
    small = stamp(document, tmp_path, "small")
    large = stamp(larger, tmp_path, "large")
    assert set(large.__all__) - set(small.__all__) == {"first"}
    for module in ("tea", "cup"):
        texts = [
            (tmp_path / p / "models" / f"{module}.py").read_text("utf-8")
            for p in ("small", "large")
        ]
        assert texts[0] == texts[1]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Tea house", "tea_house"),
        ("Import", "import_"),
        ("1", "schema_1"),
        ("\u65e5", None),
    ],
)
def test_a_package_is_named_after_the_title(
    title: str, name: str | None, tmp_path: Path
) -> None:
    document = {**schemas(), "info": {"title": title, "version": "1"}}
    project = Project(
        spec=written(document, tmp_path), out=tmp_path, package=None, templates=None
    )
    package = restamp.generate(project).package
    assert package.isascii() and package.isidentifier()
    assert name in (None, package)
    assert (tmp_path / package / "__init__.py").is_file()


def test_a_schema_alone_is_enough(tmp_path: Path) -> None:
    package = stamp(schemas(Tea=record("name", name=TEXT)), tmp_path, "alone")
    assert package.Tea(name="Assam").to_dict() == {"name": "Assam"}
