"""The figures of one document: a row of the table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from .fixtures import Fixtures
from .generation import Generated
from .judges import told
from .modules import broken, sampled, unimportable


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What became of a document; each list holds what is wrong."""

    generated: Generated
    version: str
    broken: list[str]
    imported: int
    unimportable: dict[str, str]
    judged: dict[str, Any]

    @property
    def right(self) -> int:
        """The examples that come back as they were."""
        count: int = self.judged["examples"]["right"]
        return count

    @property
    def lost(self) -> list[str]:
        """The examples that obey their schema and do not come back as they were."""
        found: list[str] = self.judged["examples"]["lost"]
        return found

    @property
    def faulty(self) -> list[str]:
        """The examples that break their schema, and schemas that contradict themselves."""
        found: list[str] = self.judged["examples"]["faulty"]
        return found

    @property
    def fixtures(self) -> Fixtures:
        """What all fixtures show, and which do other than they say."""
        return Fixtures(**self.judged["fixtures"])

    @property
    def requests(self) -> list[dict[str, Any]]:
        """The requests that were judged, each with what the judge found."""
        made: list[dict[str, Any]] = self.judged["requests"]
        return [request for request in made if "unjudged" not in request]

    @property
    def refused(self) -> list[str]:
        """The requests that are wrong, and the calls that gave none."""
        found = [": ".join(failure) for failure in self.judged["failures"]]
        wrong = [each for each in self.requests if each["errors"]]
        return found + [f"{each['operation']}: {each['errors'][0]}" for each in wrong]


NOTHING: dict[str, Any] = {
    "examples": {"right": 0, "lost": [], "faulty": [], "unjudged": 0},
    "fixtures": asdict(Fixtures()),
    "failures": [],
    "requests": [],
}


def judged(generated: Generated, judge: Path, *, runtime: bool) -> Row:
    """What became of a document that was stamped."""
    failed = bool(generated.failure)
    names = [] if failed else sampled(generated.folder, runtime=runtime)
    return Row(
        generated=generated,
        version=generated.document.version(),
        broken=[] if failed else broken(generated.folder),
        imported=len(names),
        unimportable=unimportable(generated.folder, names) if names else {},
        judged=NOTHING if failed else _judged(generated, judge),
    )


def _judged(generated: Generated, judge: Path) -> dict[str, Any]:
    judged = told("corpus.judging", generated.document.path, generated.folder, judge)
    if isinstance(judged, str):
        return {**NOTHING, "failures": [["judging", judged]]}
    return judged


def problems(rows: Iterable[Row]) -> list[str]:
    """All that is wrong, a line each."""
    found = []
    for each in rows:
        name = each.generated.document.name
        listed = [each.generated.failure] if each.generated.failure else []
        listed += [f"does not compile: {text}" for text in each.broken]
        listed += [f"cannot import {n}: {e}" for n, e in each.unimportable.items()]
        listed += [f"example {text}" for text in each.lost]
        listed += [f"request {text}" for text in each.refused]
        listed += [f"fixture {text}" for text in each.fixtures.wrong]
        listed += [f"fixture {text}" for text in each.fixtures.unproven]
        found += [f"{name}: {text}" for text in listed]
    return found
