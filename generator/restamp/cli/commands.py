"""The commands and their options."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..config import PACKAGE_HINT, Project, package_complaint, read_project
from ..layers import Layers
from ..load import pin_complaint, url_complaint
from ..problems import SpecError
from .messages import assumed, checked, fail, shown, stamped, warned
from .outcome import UNWRITTEN, Outcome
from .progress import shown_progress
from .voice import say

if TYPE_CHECKING:
    from .. import Report

_SPEC = click.Path(path_type=Path)
_FOLDER = click.Path(path_type=Path, file_okay=False)
_REMOTE = click.option(
    "--remote",
    "remotes",
    metavar="URL=HASH",
    multiple=True,
    callback=lambda _context, _option, values: _pinned(values),
    help="Let references lead to URL; HASH is sha256:... of what it holds. Repeatable.",
)
_LENIENT = click.option(
    "--lenient",
    is_flag=True,
    help="Carry on over problems whose meaning is clear, and say what is assumed.",
)


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Run 'restamp COMMAND --help' for what a command takes.",
)
@click.version_option(package_name="restamp", message="%(prog)s %(version)s")
def restamp() -> None:
    """Stamp an OpenAPI document into a Python package that you own.

    \b
    Examples:
      restamp check openapi.yaml
      restamp generate openapi.yaml -o src
      restamp generate                      (reads [tool.restamp])
    """


@restamp.command()
@click.argument("spec", type=_SPEC, required=False)
@click.option("-o", "--out", metavar="DIR", type=_FOLDER, help="Put the package here.")
@click.option("--package", metavar="NAME", help="Name the package.")
@click.option(
    "--templates",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Use the templates of this folder before restamp's own.",
)
@_REMOTE
@_LENIENT
@click.option(
    "--fixtures",
    type=click.Choice([layers.value for layers in Layers]),
    help="Make no fixtures, those of the usual cases (the default), or all.",
)
def generate(
    spec: Path | None,
    out: Path | None,
    package: str | None,
    templates: Path | None,
    remotes: Mapping[str, str],
    lenient: bool,
    fixtures: str | None,
) -> None:
    """Stamp SPEC into a package, all or nothing.

    Without SPEC, the nearest pyproject.toml says what to do:

    \b
      [tool.restamp]
      spec = "specs/customers.yaml"
      out = "generated"                     (the default)
      package = "rebilly_customers"         (by default from the title)
      templates = "templates"               (optional)
      remotes = {"https://..." = "sha256:..."}     (what references may lead to)
      lenient = true                        (as --lenient)
      allow = ["itemEncoding", "/paths/~1a"]    (keywords that may be left out, and
                                             places where it is lenient)
      fixtures = "full"                     (as --fixtures)

    \b
    Examples:
      restamp generate
      restamp generate openapi.yaml -o src --package billing

    Exits with 0 when the package is written or was fresh, with 1 when there are
    problems, with 2 when the command makes no sense, and with 3 when restamp
    itself fails. Nothing is written with 1 and 2.
    """
    from .. import generate as run

    try:
        project = _project(spec, out, package, templates, remotes)
    except SpecError as error:
        fail(error, UNWRITTEN)
    project = replace(
        project,
        lenient=project.lenient or lenient,
        fixtures=Layers(fixtures) if fixtures else project.fixtures,
    )
    report, seconds = _done(lambda told: run(project, progress=told), UNWRITTEN)
    say(stamped(report, project.out, seconds))
    if covered := shown(report):
        say(covered)


@restamp.command()
@click.argument("spec", type=_SPEC)
@_REMOTE
@_LENIENT
def check(spec: Path, remotes: Mapping[str, str], lenient: bool) -> None:
    """Say what keeps SPEC from being stamped.

    Does all that generate does, but writes nothing.

    \b
    Example:
      restamp check openapi.yaml

    Exits with 0 when all is well, with 1 when there are problems, with 2 when
    the command makes no sense, and with 3 when restamp itself fails.
    """
    from .. import check as run

    def work(told: Callable[[str], None]) -> Report:
        told("checking")
        return run(spec, remotes=remotes, lenient=lenient)

    say(checked(*_done(work)))


def _done(
    work: Callable[[Callable[[str], None]], Report], closing: str = ""
) -> tuple[Report, float]:
    """What work reports, and the seconds that it took; problems end the command."""
    started = time.monotonic()
    outcome = click.get_current_context().ensure_object(Outcome)
    try:
        with shown_progress() as progress:

            def tell(stage: str) -> None:
                outcome.begin(stage)
                progress(stage)

            report = work(tell)
    except SpecError as error:
        fail(error, closing)
    outcome.end(report.written is not None and report.written.any)
    assumed(report)
    warned(report)
    return report, time.monotonic() - started


def _project(
    spec: Path | None,
    out: Path | None,
    package: str | None,
    templates: Path | None,
    remotes: Mapping[str, str],
) -> Project:
    """What the options say, or the configuration when they say nothing."""
    if spec is None:
        if out or package or templates or remotes:
            raise click.UsageError(
                "Options need a SPEC; or set them in [tool.restamp]."
            )
        return read_project(Path.cwd())
    if out is None:
        raise click.UsageError("Missing option '-o': the folder for the package.")
    complaint = package_complaint(package) if package is not None else None
    if complaint:
        told = f"{complaint}; {PACKAGE_HINT}"
        raise click.BadParameter(told, param_hint="'--package'")
    return Project(
        spec=spec, out=out, package=package, templates=templates, remotes=remotes
    )


def _pinned(values: tuple[str, ...]) -> Mapping[str, str]:
    """The hash of each URL that the options list."""
    pins: dict[str, str] = {}
    for value in values:
        url, _, pin = value.rpartition("=")
        complaint = url_complaint(url) or pin_complaint(pin)
        if complaint:
            raise click.BadParameter(complaint)
        pins[url] = pin
    return pins
