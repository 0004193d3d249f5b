"""One document's examples and requests, judged in a process of their own."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from restamp.build import build
from restamp.document import Document
from restamp.load import load
from restamp.normalize import normalize
from restamp.patterns import Untranslatable, translate
from restamp.python.names import claim
from restamp.repair import repair
from restamp.resolve import resolve

from .examples import examples, shown, tally
from .fixtures import fixtures
from .package import imported
from .probe import Probe
from .requests import Contradiction, Failure, requests

_UNUSED = "the example is not used"


def main() -> None:
    """Print figures as JSON: arguments are the document, the package's folder, a judge."""
    spec, folder, judge = map(Path, sys.argv[1:4])
    mended, problems = repair(load(spec))
    document = normalize(mended)
    api, _ = build(resolve(document))
    names = claim(api)
    module = imported(folder.parent, folder.name)
    probe = Probe(api, names, folder.name)
    counted = tally(api, document, probe, list(examples(api, document)))
    counted.faulty += [
        f"{each.file}:{each.line}:{each.column} {each.pointer}"
        for each in problems
        if each.assumption == _UNUSED
    ]
    made = list(requests(api, names, module, probe))
    failures = [each for each in made if isinstance(each, Failure)]
    lines = [each for each in made if isinstance(each, dict)]
    counted.faulty += [
        f"{shown(document, each.place)}: no value is known"
        for each in made
        if isinstance(each, Contradiction)
    ]
    figures = {
        "examples": asdict(counted),
        "fixtures": asdict(fixtures(api, document, probe, names)),
        "failures": failures,
        "requests": _judged(judge, document, lines, folder),
    }
    print(json.dumps(figures))


def _judged(
    judge: Path, document: Document, lines: list[dict[str, Any]], folder: Path
) -> list[dict[str, Any]]:
    """The verdict on each request; none where there is no judge."""
    if not judge.exists():
        return []
    text = folder.with_suffix(".normal.json")
    text.write_text(json.dumps(_in_python(document.data)), "utf-8")
    script = Path(__file__).parent / "judge.py"
    ran = subprocess.run(
        [str(judge), str(script), str(text)],
        input="\n".join(map(json.dumps, lines)),
        capture_output=True,
        text=True,
    )
    if ran.returncode:
        raise SystemExit(ran.stderr)
    verdicts = [json.loads(line) for line in ran.stdout.splitlines()]
    return [{**v, "request": line} for v, line in zip(verdicts, lines, strict=True)]


def _in_python(node: Any) -> Any:
    """The document with its patterns as Python has them; without those it cannot have."""
    if isinstance(node, list):
        return [_in_python(each) for each in node]
    if not isinstance(node, dict):
        return node
    made = {key: _in_python(held) for key, held in node.items()}
    if isinstance(node.get("pattern"), str):
        made["pattern"] = _translated(node["pattern"]) or ""
    if isinstance(node.get("patternProperties"), dict):
        named = {_translated(k): s for k, s in made["patternProperties"].items()}
        if None in named:
            made.pop("additionalProperties", None)
        made["patternProperties"] = {k: s for k, s in named.items() if k is not None}
    return made


def _translated(pattern: str) -> str | None:
    try:
        return translate(pattern)
    except Untranslatable:
        return None


if __name__ == "__main__":
    main()
