"""Patterns mean what ECMA-262 says; Node's own engine is the judge."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator

import pytest
from ecmascript import Node, table
from hypothesis import given, settings
from hypothesis import strategies as st

from restamp.patterns import Untranslatable, parse, translate
from restamp.patterns.finds import Referring, finds
from restamp.patterns.properties import TABLE, alike, members

PATTERNS = [
    r"^[\u0000-\uFFFF]+$",
    r"^[A-Z]{2}$",
    r"^[\w\s\-]+$",
    r"^[@~\-\.\w\s]+$",
    r"\d+",
    r"^\S+$",
    r"[\S]x",
    r"[^\d]",
    r"^.$",
    r"^[^]$",
    r"[]|a",
    r"a|b|^$",
    r"(?<year>\d{4})-\k<year>",
    r"(\w)\1",
    r"(a)?\1b",
    r"\1(a)",
    r"(a\1)b?",
    r"(?:(a)|b)\1",
    r"(?!(a))\1b",
    r"^\u{1F600}$",
    r"^\ud83d\ude00$",
    "^[\U0001f600-\U0001f64f]$",
    r"\bfoo\b",
    r"\B",
    r"[\b]",
    r"^(?!x)\w+$",
    r"(?<=A|GB)\n",
    r"(?<!^|x) ",
    r"^(?=.*[A-Z])(?=.*[~.]).+",
    r"a{2,}",
    r"a{,2}",
    r"{",
    r"a{1,2",
    r"}",
    r"]",
    r"^[--a]$",
    r"[+--&&~~||[]",
    r"[\w-~]",
    r"\x41\cJ",
    r"\0",
    r"\101",
    r"[\101]",
    r"\8",
    r"[a&&b]",
    r"\++",
    r"[\s\-]",
    r"\-\_\@\/\ ",
    r"(?i:KELVIN|gb)",
    r"(?i:[a-c])(?-i:a)",
    r"(?i:\w)",
    r"(?m:^A$)",
    r"(?s:.)",
    r"\p{L}",
    r"^\P{Lu}+$",
    r"\p{Script=Han}{2}",
    r"\p{gc=Decimal_Number}",
    r"[\p{Emoji_Presentation}_]",
    r"(?i:\p{Lu})",
    r"(?i:\P{Lu})",
    r"a*?b??|(?:a{2}){2}",
    r"(?=a)*b",
    r"(?:a?)*b",
    r"((((a))))\4",
]
TEXTS = [
    *("", "a", "aa", "ab", "GB", "gb", "GB\n", "\u6771\u4eac", "A\U0001f600", "{", "}"),
    *(
        "\U0001f600",
        "x y",
        "caf\u00e9",
        "2020-2020",
        "foo bar",
        "\u00a0",
        "\ufeff",
        "]",
    ),
    *("\u0661", "\n", "\u2028", "A\n", "\b", "&", "New @~-.", "\u212aELVIN", "\u017f"),
    *("a{,2}", "a{1,2", "-_@/ ", "\x00", "8", "[", "-", "\ud83d", "~", "aaaab", "B"),
]

REFUSED = {
    "(": "not closed",
    ")": "closing bracket",
    "[a": "not closed",
    "\\": "backslash",
    "(?P<x>a)": "(?<name>...)",
    "(?i)a": "(?i:...)",
    "(?>a)": "(?>...)",
    "(?#a)": "(?#...)",
    r"\p{Latin}": "no property",
    r"\p{Script=Klingon}": "no property",
    r"\pL": "\\p{L}",
    r"\A": "^ is the start",
    r"a\Z": "$ is the end",
    r"\h": "\\h",
    r"\u12": "four",
    r"\u{110000}": "no character",
    r"\k<x>": "no group is called x",
    "[[:alpha:]]": "[:alpha:]",
    "[z-a]": "ends before it starts",
    "a++": "after a quantifier",
    "a{2}{3}": "after a quantifier",
    "a*+": "after a quantifier",
    "*a": "without anything before it",
    "^*": "no character",
    "a{2,1}": "less than its least",
    "(?<x>a)(?<x>b)": "one name",
    "(?ii:a)": "given twice",
    "/^a$/": "slashes",
    "/^a/i": "slashes",
    "/a.b/gi": "slashes",
    "(?<=a+)b": "no fixed length",
    r"(a)(?<=\1)": "looks behind",
    r"(?i:(a)\1)": "ignores case",
    r"(?:(a)|b)*\1": "may forget",
    r"(?:(a)?\1b)*": "may forget",
    "(" * 60 + ")" * 60: "levels",
}


@pytest.fixture(scope="module")
def node() -> Iterator[Node]:
    started = Node()
    yield started
    started.close()


def compiled(pattern: str) -> re.Pattern[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return re.compile(translate(pattern))


def judged(flags: str | None, pattern: str, text: str) -> bool:
    """Whether the engine means what we do: without `u`, its characters are half ones.

    With it, it finds `\\B` inside of a character outside the BMP.
    """
    plain = all(ord(char) < 0x10000 for char in text)
    return plain or (flags == "u" and "\\B" not in pattern)


def agree(node: Node, pattern: str, texts: list[str]) -> None:
    flags, found = node.finds(pattern, texts)
    kept = [n for n, text in enumerate(texts) if judged(flags, pattern, text)]
    expression, tree = compiled(pattern), parse(pattern)
    assert [bool(expression.search(texts[n])) for n in kept] == [found[n] for n in kept]
    try:
        assert [finds(tree, texts[n]) for n in kept] == [found[n] for n in kept]
    except Referring:
        assert re.search(r"\\[1-9k]", pattern)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_agrees_with_ecmascript(pattern: str, node: Node) -> None:
    assert node.finds(pattern, [])[0] is not None
    agree(node, pattern, TEXTS)


ATOMS = st.sampled_from(
    r"""a b c ab K k s 1 _ - . \d \w \s \D \W \S ^ $ \b \B [ab] [^a] [a-c] [\w-] [^\W] [^] []
    \n \t \u0041 \x61 \u{1F600} \ud83d\ude00 \- \/ \@ { } ] a{,2} \0 \cA [\b] \1 \2 \p{Lu}
    \P{L} \p{Script=Greek} [\p{Ll}_] \. [.] [&&a] [a||b] [~~] [a-\d] \12 [\1] [--a] [+--] / &
    # % , = ! < : [^\s\S] [)] [(] [[] [\]] \^ \$ \(""".split()
    + [
        "\U0001f600",
        "[\U0001f600-\U0001f605]",
        "\u00e9",
        "\u017f",
        "\u212a",
        "\u03c3",
        " ",
    ]
)
QUANTIFIERS = st.sampled_from(
    [
        "",
        "",
        "",
        "*",
        "+",
        "?",
        "{2}",
        "{1,2}",
        "{0,2}",
        "{1,}",
        "*?",
        "+?",
        "??",
        "{0}",
    ]
)
GROUPS = st.sampled_from(
    ["(", "(", "(?:", "(?=", "(?!", "(?<=", "(?<!", "(?<n>", "(?i:", "(?m:", "(?s-i:"]
)


def alternatives(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    term = st.builds(str.__add__, inner, QUANTIFIERS)
    return st.lists(
        st.lists(term, max_size=4).map("".join), min_size=1, max_size=3
    ).map("|".join)


EXPRESSIONS = st.recursive(
    ATOMS,
    lambda inner: st.builds(
        lambda group, body: f"{group}{body})", GROUPS, alternatives(inner)
    ),
    max_leaves=6,
)
CHARACTERS = (
    "aabbccABkKsS1_-. \n\t\u00e9\u00a0\U0001f600\U0001f601{},2\u03b1\x00\x01\u212a\u017f\u00df"
    "\u0130\u0131\u03a3\u03c2\u03c3/&\u2028\r\x08"
)
SUBJECTS = st.lists(st.text(CHARACTERS, max_size=6), min_size=4, max_size=10)
ODDLY_CASED = re.compile("[\u017f\u212a]")
"""What the engine takes for letters or not, all over, where some part ignores case."""

HALVES = re.compile(r"[^\0-\uffff]|\\u\{|\\ud8|\\[pP]|i:")
"""What means something else, or nothing, where characters are half ones."""


@given(pattern=alternatives(EXPRESSIONS), texts=SUBJECTS)
@settings(max_examples=400)
def test_any_expression_agrees_with_ecmascript(
    pattern: str, texts: list[str], node: Node
) -> None:
    try:
        translate(pattern)
    except Untranslatable as error:
        assert str(error)
        return
    if "i:" in pattern and ODDLY_CASED.search("".join([pattern, *texts])):
        return
    flags, _ = node.finds(pattern, [])
    if flags is None:
        assert re.search(r"\[[^]]*[^\0-\uffff]", pattern)  # halves out of order
    elif flags == "u" or not HALVES.search(pattern):
        agree(node, pattern, texts)


REFERRING = st.recursive(
    st.sampled_from(["a", "b", "ab", ".", r"\1", r"\2", r"\3", "$", "^", "[ab]", "a?"]),
    lambda inner: st.builds(
        lambda group, body: f"{group}{body})",
        st.sampled_from(["(", "(", "(", "(?:", "(?=", "(?!"]),
        alternatives(inner),
    ),
    max_leaves=8,
)


@given(
    pattern=alternatives(REFERRING),
    texts=st.lists(st.text("aabbc", max_size=7), min_size=8, max_size=16),
)
@settings(max_examples=400)
def test_back_references_agree_with_ecmascript(
    pattern: str, texts: list[str], node: Node
) -> None:
    try:
        translate(pattern)
    except Untranslatable:
        return
    agree(node, pattern, texts)


@given(
    st.text(st.characters(), max_size=30)
    | st.text("()[]{}|*+?^$\\.-<>=!:a0", max_size=30)
)
def test_any_text_is_an_expression_or_is_refused_with_a_reason(pattern: str) -> None:
    try:
        compiled(pattern)
    except Untranslatable as error:
        assert str(error)


@pytest.mark.parametrize(("pattern", "reason"), REFUSED.items())
def test_what_has_no_equal_is_refused_and_the_reason_says_why(
    pattern: str, reason: str
) -> None:
    with pytest.raises(Untranslatable, match=re.escape(reason)):
        translate(pattern)


def test_the_end_is_the_end() -> None:
    assert not re.search(translate("^[A-Z]{2}$"), "GB\n")


@pytest.mark.parametrize(
    "pattern",
    [
        "(a)|" * 5000,
        "(?i:" + "abc" * 5000 + ")",
        "[" * 20000,
        "(?<" * 20000,
        "a{9}" * 9000,
    ],
)
def test_long_expressions_take_no_long(pattern: str) -> None:
    try:
        translate(pattern)
    except Untranslatable as error:
        assert str(error)


@pytest.mark.parametrize(
    "pattern", ["^(a+)+$", "^(a|a)*$", "^(?=(a*)*b)(a*a*)*$", "(x+x+)+y"]
)
def test_what_explodes_elsewhere_is_found_out_here(pattern: str) -> None:
    assert not finds(parse(pattern), "a" * 300 + "!" + "x" * 300)


def test_the_table_is_what_unicode_says(goldens: bool) -> None:
    first, *lines, last = TABLE.read_text("utf-8").splitlines()
    heads = [line.partition(": ")[0] for line in lines]
    said = table([asked(*head.split(" ")[:2]) for head in heads])
    if said["version"] != first.partition(": ")[2] and not goldens:
        pytest.skip(f"Node knows Unicode {said['version']}, the table has another one")
    pairs = zip(heads, said["properties"], strict=True)
    made = [f"version unicode: {said['version']}", *map(": ".join, pairs)]
    made.append(f"case folding: {said['folding']}")
    if goldens:
        TABLE.write_text("\n".join(made) + "\n", "utf-8")
    assert [first, *lines, last] == made


def asked(kind: str, name: str) -> str:
    """A property as it stands in an expression."""
    return name if kind == "is" else f"{kind}={name}"


def test_properties_have_all_their_names() -> None:
    assert members("L") == members("gc=Letter") == members("General_Category=L")
    assert members("sc=Grek") == members("Script=Greek")
    assert members("scx=Ogam") == members("sc=Ogham")
    assert members("Script_Extensions=Greek") != members("Script=Greek")


def test_what_differs_in_case_only_is_alike() -> None:
    assert alike(((0x4B, 0x4B),)) == ((0x4B, 0x4B), (0x6B, 0x6B), (0x212A, 0x212A))
    assert alike(((0x30, 0x39),)) == ((0x30, 0x39),)
