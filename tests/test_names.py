"""Names are identifiers, differ, and depend on what they name alone."""

from __future__ import annotations

import keyword

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restamp import ir
from restamp.names import LONGEST, Scope, constant, pascal, singular, snake
from restamp.python.names import class_name, constants, member, module_name
from restamp.python.reserved import FIELDS

TEXTS = st.one_of(st.text(), st.text("aAbB1_- .$\u00e9\u00df\u0130\u65e5\u212b"))


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
        ("\u00df", "sharp_s"),
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
    first = scope.claim(long, "one", lambda name: f"{name}_")
    second = scope.claim(long, "two", lambda name: f"{name}_")
    assert first != second
    assert max(map(len, (first, second))) <= LONGEST + 10


def test_letter_case_alone_does_not_tell_names_apart() -> None:
    scope = Scope(["None"])
    assert scope.claim("None", "0", lambda name: f"{name}_") == "None_"
    assert scope.claim("none", "1", lambda name: f"{name}_") == "none"
    assert scope.claim("NONE", "2", lambda name: f"{name}_").startswith("NONE__")


def test_what_is_spelt_like_its_name_gets_it() -> None:
    from restamp.python.names import members

    named = members(Scope(FIELDS), ["Id", "id", "ID"])
    assert list(named) == ["Id", "id", "ID"]
    assert named["id"] == "id"
    assert len(set(named.values())) == 3


def test_reserved_words_are_those_of_every_python() -> None:
    """A list that the running Python made would give other names on another one."""
    import builtins
    import keyword

    from restamp.python.reserved import BUILTINS, KEYWORDS

    assert set(KEYWORDS) == set(keyword.kwlist)
    assert {n for n in dir(builtins) if n[0].isupper()} <= set(BUILTINS)
