"""What became of all mutants, for people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rich.table import Table

from .judge import GENERATED, REFUSED
from .run import Outcome

_SHOWN = 6
"""Numbers of mutants that stand beside a class of failures."""


def table(outcomes: Sequence[Outcome]) -> Table:
    """A row for each kind of change, and their total."""
    kinds: dict[str, list[Outcome]] = defaultdict(list)
    for each in outcomes:
        kinds[each.mutant.kind].append(each)
    made = Table(show_footer=True, padding=(0, 1, 0, 0), box=None)
    totals = _cells(outcomes)
    made.add_column("change", "all")
    for name, total in totals.items():
        made.add_column(name, total, justify="right")
    for kind in sorted(kinds):
        made.add_row(kind, *_cells(kinds[kind]).values())
    return made


def _cells(outcomes: Sequence[Outcome]) -> dict[str, str]:
    seconds = [each.seconds for each in outcomes]
    return {
        "mutants": f"{len(outcomes):,}",
        "generated": f"{sum(o.kind == GENERATED for o in outcomes):,}",
        "refused": f"{sum(o.kind == REFUSED for o in outcomes):,}",
        "failed": f"{sum(o.failed for o in outcomes):,}",
        "mean s": f"{sum(seconds) / max(1, len(seconds)):.2f}",
        "slowest s": f"{max(seconds, default=0):.1f}",
        "MiB": f"{max((o.memory for o in outcomes), default=0):,.0f}",
    }


def failures(outcomes: Iterable[Outcome]) -> list[str]:
    """The classes of failures, the commonest first, with some mutants of each."""
    classes: dict[str, list[int]] = defaultdict(list)
    for each in outcomes:
        if each.failed:
            classes[each.kind].append(each.mutant.seed)
    ordered = sorted(classes.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return [
        f"{len(seeds):,}x {kind} (--only {', '.join(map(str, sorted(seeds)[:_SHOWN]))})"
        for kind, seeds in ordered
    ]


def told(outcome: Outcome) -> str:
    """One outcome, with all that is needed to see it again."""
    made = outcome.mutant
    reading = "lenient" if made.lenient else "strict"
    way = f"{reading}, fixtures {made.fixtures.value}"
    head = f"{made.seed} {made.source.name}, {way}: {outcome.kind}"
    cost = f"{outcome.seconds:.1f} s, {outcome.memory:,.0f} MiB"
    return "\n".join((f"{head} ({cost})", *(f"    {_clip(c)}" for c in made.changes)))


def _clip(text: str) -> str:
    """The ends of a long line."""
    return text if len(text) <= 160 else f"{text[:60]} ... {text[-90:]}"
