"""Names are identifiers, differ, and depend on what they name alone."""

from __future__ import annotations

import hashlib
import keyword
import re
import unicodedata
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restamp import check, ir
from restamp.names import LONGEST, Scope, constant, pascal, singular, snake, words
from restamp.python.names import class_name, constants, member, members, module_name
from restamp.python.reserved import FIELDS, MODULES

TEXTS = st.one_of(
    st.text(), st.text("aAbB1_- .$u\u00e9\u00df\u0130\u65e5\u212b\u0416\u304c")
)

_ALIKE = """\
openapi: 3.1.0
info: {title: Names, version: "1"}
paths:
  /a:
    get:
      operationId: getUser
      parameters:
        - {name: petId, in: query, schema: {type: string}}
        - {name: pet-id, in: query, schema: {type: string}}
      responses: {"200": {description: Done.}}
    put:
      operationId: get_user
      responses: {"200": {description: Done.}}
components:
  schemas:
    User: {type: object, properties: {aB: {type: string},
                                      a_b: {type: string}}}
    user: {type: object, properties: {a: {$ref: "#/components/schemas/User"}}}
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("firstName", "first_name"),
        ("first-name", "first_name"),
        ("FIRST_NAME", "first_name"),
        ("first name", "first_name"),
        ("HTTPServer", "http_server"),
        ("X-RateLimit-Remaining", "x_rate_limit_remaining"),
        ("address1", "address1"),
        ("_links", "links"),
        ("caf\u00e9", "cafe"),
        ("stra\u00dfe", "strasse"),
        ("\u0141\u00f3d\u017a", "lodz"),
        ("\u00c6r\u00f8", "aero"),
        ("\u0438\u043c\u044f", "imya"),
        ("\u0421\u0443\u043c\u043c\u0430\u0426\u0435\u043d", "summa_tsen"),
        ("\u043e\u0431\u044a\u0451\u043c", "obem"),
        ("\u03b8\u03ad\u03b1", "thea"),
        ("\u05e9\u05dd", "shm"),
        ("\ud55c\uae00", "hangeul"),
        ("\u304c\u304f", "gaku"),
        ("\u30ab\u30fc\u30c9", "kado"),
        ("\u0928\u093e\u092e", "naaama"),
        ("\u540d\u524d", "u540d_u524d"),
        ("user\u540d2", "user_u540d_2"),
        ("\u0e0a\u0e37\u0e48\u0e2d", "u0e0a_u0e2d"),
        ("\U0001f375", "u1f375"),
        ("\u0663\u2777", "32"),
        ("\u20ac", "euro_sign"),
        ("\u201cx\u201d\u200f\u2013y", "x_y"),
        ("", ""),
        ("$%", ""),
    ],
)
def test_snake(text: str, expected: str) -> None:
    assert snake(text) == expected
    assert constant(text) == expected.upper()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("first_name", "FirstName"),
        ("URL", "URL"),
        ("HTTPServer", "HTTPServer"),
        ("a1b", "A1B"),
        ("\u540d\u524d", "U540dU524d"),
        ("\u0438\u043c\u044f", "Imya"),
    ],
)
def test_pascal(text: str, expected: str) -> None:
    assert pascal(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("links", "link"),
        ("entries", "entry"),
        ("status", "status"),
        ("address", "address"),
    ],
)
def test_singular(text: str, expected: str) -> None:
    assert singular(text) == expected


@given(TEXTS)
def test_spelling_again_changes_nothing(text: str) -> None:
    assert snake(snake(text)) == snake(text)


@given(st.text("aAbB1_- .$"))
def test_words_hold_every_letter_and_digit_in_order(text: str) -> None:
    assert "".join(words(text)) == re.sub("[^A-Za-z0-9]", "", text)


@given(TEXTS)
def test_words_are_ascii_in_every_style(text: str) -> None:
    assert re.fullmatch("[a-z0-9]*(_[a-z0-9]+)*", snake(text))
    assert constant(text) == snake(text).upper()
    assert pascal(text).lower() == snake(text).replace("_", "")


@given(
    st.lists(
        st.text("aAK_\u212a\ufb01fi\u00b9\u0130\u017f1", max_size=12), max_size=12
    ),
    st.integers(1, 9),
)
def test_claimed_names_differ_as_file_systems_and_python_see_them(
    wishes: list[str], longest: int
) -> None:
    scope = Scope(["a", "K"], longest)
    names = [scope.claim(wish, f"{n}") for n, wish in enumerate(wishes)]
    seen = {unicodedata.normalize("NFKC", name).casefold() for name in names}
    assert len(seen) == len(names)
    assert not {"a", "K"} & set(names)
    for wish, name in zip(wishes, names, strict=True):
        assert name.startswith(wish[:longest])
        assert len(name.rstrip("_")) <= longest + len("__01234567")


DEVICES = st.builds(
    "{}{}{}".format,
    st.sampled_from("CON con PRN Aux NUL COM LPT CONIN$ CONOUT$".split()),
    st.sampled_from(["", *"0123456789\u00b9\u00b2\u00b3"]),
    st.sampled_from(["", ".py", " ", "_", "."]),
)


@given(st.lists(DEVICES | TEXTS, max_size=6))
def test_no_module_is_a_device_of_windows(texts: list[str]) -> None:
    scope = Scope(MODULES)
    for text in texts:
        name = module_name(scope, text)
        assert not PureWindowsPath(f"{name}.py").is_reserved()
        assert not PureWindowsPath(name).is_reserved()


@given(st.lists(TEXTS, unique=True, max_size=12))
def test_names_of_one_scope_differ_and_are_no_keywords(texts: list[str]) -> None:
    for claim in (member, class_name, module_name):
        scope = Scope(FIELDS)
        names = [str(claim(scope, text)) for text in texts]
        assert len({name.casefold() for name in names}) == len(texts)
        for name in names:
            assert name.isidentifier() and name.isascii()
            assert not keyword.iskeyword(name)
            assert name not in FIELDS
            assert not name.startswith("_")


@given(
    st.lists(TEXTS, unique=True, max_size=12)
    | st.lists(st.integers(), unique=True, max_size=12)
)
def test_constants_keep_their_values_in_order(values: list[str | int]) -> None:
    members = [ir.Member(value=value, word=str(value)) for value in values]
    named = constants(members)
    assert [value for _, value in named] == values
    assert len({name for name, _ in named}) == len(values)
    assert all(name.isidentifier() and name[0].isupper() for name, _ in named)


@given(st.lists(TEXTS, unique=True, min_size=1, max_size=8))
def test_later_names_do_not_change_earlier_ones(texts: list[str]) -> None:
    few, more = Scope(FIELDS), Scope(FIELDS)
    first = [member(few, text) for text in texts[:-1]]
    assert [member(more, text) for text in texts][:-1] == first


def test_long_names_are_cut_and_stay_different() -> None:
    scope = Scope()
    long = "a" * (LONGEST + 1)
    first = scope.claim(long, "one")
    second = scope.claim(long, "two")
    assert first != second
    assert max(map(len, (first, second))) <= LONGEST + 10


def test_letter_case_alone_does_not_tell_names_apart() -> None:
    scope = Scope(["None"])
    assert scope.claim("None", "0") == "None_"
    assert scope.claim("none", "1") == "none"
    assert scope.claim("NONE", "2").startswith("NONE_")
    assert len({scope.claim("None", "3") for _ in range(3)}) == 3


def test_the_first_of_a_name_keeps_it_and_the_others_do_not_depend_on_more() -> None:
    few = members(Scope(FIELDS), ["Id", "id"])
    more = members(Scope(FIELDS), ["Id", "ID", "id", "i-d"])
    assert few["Id"] == more["Id"] == "id"
    assert few["id"] == more["id"] != "id"


def test_words_that_are_one_name_are_warned_of(tmp_path: Path) -> None:
    spec = tmp_path / "names.yaml"
    spec.write_text(_ALIKE)
    report = check(spec)
    assert [(each.message, each.line) for each in report.warnings] == [
        (f"the {what} are one name in Python: they are called {named}", line)
        for what, named, line in [
            ("operations 'getUser' and 'get_user'", _both("get_user", "get_user"), 12),
            ("schemas 'User' and 'user'", _both("User", "user"), 18),
            ("parameters 'petId' and 'pet-id'", _both("pet_id", "pet-id"), 9),
            ("properties 'aB' and 'a_b'", _both("a_b", "a_b"), 17),
        ]
    ]


def _both(name: str, second: str) -> str:
    """A name, and the one with the digest of the second word."""
    digest = hashlib.sha256(second.encode()).hexdigest()[:8]
    return f"'{name}' and '{name}_{digest}'"


def test_reserved_words_are_shown_as_they_are_called(tmp_path: Path) -> None:
    spec = tmp_path / "names.yaml"
    spec.write_text(
        _ALIKE.replace("getUser", "import")
        .replace("get_user", "Import")
        .replace("petId", "class")
        .replace("pet-id", "Class")
        .replace("aB", "from")
        .replace("a_b", "From")
        .replace("user:", "model:")
        .replace("User", "Model")
    )
    called = [each.message.rpartition("called ")[2] for each in check(spec).warnings]
    assert called == [
        _both("import_", "Import"),
        _both("Model_", "model"),
        _both("class_", "Class"),
        _both("from_", "From"),
    ]


def test_reserved_words_are_those_of_every_python() -> None:
    """A list that the running Python made would give other names on another one."""
    import builtins
    import keyword

    from restamp.python.reserved import BUILTINS, KEYWORDS

    assert set(KEYWORDS) == set(keyword.kwlist)
    assert {n for n in dir(builtins) if n[0].isupper()} <= set(BUILTINS)
