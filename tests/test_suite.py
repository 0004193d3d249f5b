"""The JSON-Schema-Test-Suite: generated code agrees with it, but for what is listed."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpus import folders
from corpus.suite import Verdict, verdicts

_FORMAT = "`format` is an assertion here, as documents of APIs mean it"
_CLASS = "without a `type`, what has properties is an object here, and items an array"

DISAGREEMENTS = {
    "anchor: same $anchor with different base uri: $ref does not": (
        "of two parts that contradict each other, a lenient reading ignores the later"
    ),
    "format: ": _FORMAT,
    "minContains: maxContains < minContains: ": (
        "such a contradiction is reported, and a lenient reading drops both"
    ),
    "vocabulary: schema that uses custom metaschema with with no validation vocabulary"
    ": no validation: invalid number": "OpenAPI's own vocabularies are what counts",
}
"""Why the check does not agree, by the beginning of a test's name."""

UNLIKE = {
    "additionalProperties: additionalProperties being false does not allow other"
    " properties: ignores ": _CLASS,
    "items: a schema given for items: ignores non-arrays": _CLASS,
    "items: a schema given for items: JavaScript pseudo-array is valid": _CLASS,
    "patternProperties: patternProperties validates properties matching a regex"
    ": ignores ": _CLASS,
    "properties: object properties validation: ignores ": _CLASS,
    "properties: properties whose names are Javascript object property names"
    ": ignores ": _CLASS,
    "required: required validation: ignores ": _CLASS,
}
"""Why a valid instance is not decoded, or another JSON value comes back."""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[Verdict]:
    """The verdicts on all required tests."""
    if missing := folders.absent(folders.suite(), "SUITE"):
        pytest.skip(missing)
    return verdicts(folders.suite(), tmp_path_factory.mktemp("suite"))


def test_every_required_test_is_there(found: list[Verdict]) -> None:
    assert len(found) > 1_000
    assert len({verdict.name for verdict in found}) == len(found)


def test_checks_agree(found: list[Verdict]) -> None:
    wrong = [verdict.name for verdict in found if not verdict.agrees]
    assert unexpected(wrong, DISAGREEMENTS) == []


def test_valid_instances_come_back(found: list[Verdict]) -> None:
    wrong = [v.name for v in found if v.agrees and not v.holds]
    assert unexpected(wrong, UNLIKE) == []


def unexpected(wrong: list[str], listed: dict[str, str]) -> list[str]:
    """What is wrong and not listed, and what is listed and not wrong."""
    unlisted = [name for name in wrong if not name.startswith(tuple(listed))]
    idle = [start for start in listed if not any(n.startswith(start) for n in wrong)]
    return [*unlisted, *(f"no longer needed: {start}" for start in idle)]
