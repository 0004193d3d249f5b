"""Stamp mutants of valid documents, and print what became of them: `make mutants`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import replace

import click
from corpus import folders
from rich.console import Console
from rich.progress import track

from .run import Outcome, outcomes
from .sources import sources
from .table import failures, table, told

_SLOW = 3
"""How many of the slowest mutants are shown."""


@click.command()
@click.option("--count", default=20_000, show_default=True, help="So many mutants.")
@click.option("--seed", default=0, show_default=True, help="The number of the first.")
@click.option("--only", type=int, metavar="SEED", help="One mutant, and its document.")
@click.option("--jobs", default=os.cpu_count(), help="Mutants at a time.")
def main(count: int, seed: int, only: int | None, jobs: int) -> None:
    """Stamp mutants of valid documents: each gives a package or located problems.

    CORPUS names a folder of more documents. Exits with 1 if any mutant does otherwise.
    """
    console = Console(stderr=True, markup=False, highlight=False, soft_wrap=True)
    listed = sources(folders.corpus() if folders.corpus().is_dir() else None)
    if only is not None:
        (outcome,) = outcomes([only], listed, jobs=1)
        click.echo(outcome.mutant.text)
        console.print(told(outcome), outcome.told, sep="\n")
        sys.exit(outcome.failed)
    seeds = track(range(seed, seed + count), "mutants", console=console)
    found = _shown(outcomes(seeds, listed, jobs=jobs), console)
    click.echo()
    Console().print(table(found))
    slowest = sorted(found, key=lambda outcome: -outcome.seconds)[:_SLOW]
    click.echo("\n".join(["", "slowest:", *map(told, slowest), *failures(found)]))
    sys.exit(any(outcome.failed for outcome in found))


def _shown(outcomes: Iterable[Outcome], console: Console) -> list[Outcome]:
    """All outcomes; failures are printed as they come."""
    found = []
    for outcome in outcomes:
        text = replace(outcome.mutant, text="")  # else all of them stay in memory
        found.append(replace(outcome, mutant=text))
        if outcome.failed:
            console.print(told(outcome))
    return found


if __name__ == "__main__":
    main()
