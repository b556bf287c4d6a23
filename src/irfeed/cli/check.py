"""`irfeed check`: any feed, whoever wrote it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import datetime
from itertools import chain
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from irfeed import config
from irfeed.checking import Options
from irfeed.checking.gather import ENDINGS
from irfeed.checking.registry import aggregators
from irfeed.checking.run import CheckRun, known_aggregators, known_codes
from irfeed.cli import options
from irfeed.cli.output import counted, print_findings
from irfeed.errors import ConfigurationError, OutsideError, UsageError
from irfeed.findings import Finding, Severity, as_objects
from irfeed.findings.reports.text import visible
from irfeed.model.publication import Check

_FAILS = {"error": (Severity.ERROR,), "warning": (Severity.ERROR, Severity.WARNING)}
_FOUND, _OUTSIDE = 1, OutsideError.exit_code
#: From so many documents on, their speed says more of the program than of its start.
_MANY = 1_000
_Given = tuple[str, ...]


if TYPE_CHECKING:
    _Names = click.ParamType[tuple[str, ...]]
else:  # which the oldest click that will do does not take in brackets
    _Names = click.ParamType


class _Aggregators(_Names):
    """Names of aggregators, with commas between them."""

    name = "aggregators"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:  # noqa: ARG002 - click's signature
        return known_aggregators(tuple(name.strip().lower() for name in value.split(",") if name.strip()))

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002 - click's signature
        before, comma, begun = incomplete.rpartition(",")
        return [CompletionItem(f"{before}{comma}{name}") for name in aggregators() if name.startswith(begun)]


@click.command("check")
@click.argument("feeds", nargs=-1, required=True, metavar="FEED...")
@click.option(
    "--select",
    multiple=True,
    callback=options.codes,
    metavar="CODES",
    help="Use only these rules: codes, or beginnings of codes.",
)
@click.option("--ignore", multiple=True, callback=options.codes, metavar="CODES", help="Leave out these rules.")
@click.option(
    "--for",
    "aggregators_",
    multiple=True,
    type=_Aggregators(),
    metavar="NAME[,NAME]",
    help=f"Also check what an aggregator asks of publishers: {', '.join(aggregators())}.",
)
@click.option(
    "--fail-on",
    type=click.Choice(list(_FAILS)),
    help="The least severe finding for which the command ends with 1. Default: error.",
)
@options.now_for_check
@options.format_
def command(
    feeds: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    aggregators_: tuple[tuple[str, ...], ...],
    fail_on: str | None,
    now: datetime | None,
    format_: str,
) -> int:
    """Check any feed, whoever wrote it.

    FEED is a file, a folder, an address that begins with http: or https:, or - for standard input: RSS, Atom,
    JSON Feed or OPML; or a manifest.json that irfeed wrote, for all that it lists. Settings are read from [check] in
    the nearest irfeed.toml, if there is one; it needs nothing else.
    """
    settings = _settings()
    named = tuple(dict.fromkeys(chain.from_iterable(aggregators_)))
    wanted = Options(
        select=known_codes(select) or _configured(known_codes, "select", settings.select),
        ignore=known_codes(ignore) or _configured(known_codes, "ignore", settings.ignore),
        aggregators=named or _configured(known_aggregators, "for", settings.aggregators),
    )
    run = CheckRun(feeds, options.moment(now), wanted, _tell_refused, sys.stdin.buffer)
    fails = _FAILS[fail_on or settings.fail_on]
    begun = perf_counter()
    failed = _print_json(run, fails) if format_ == "json" else _print(run, format_, fails)
    _close(run, perf_counter() - begun)
    if run.outside:
        return _OUTSIDE
    return _FOUND if failed else 0


def _configured(known: Callable[[_Given], _Given], key: str, names: _Given) -> _Given:
    """Return names that irfeed.toml gives, if all are known; else say where the wrong one stands."""
    try:
        return known(names)
    except UsageError as error:
        message = f"irfeed.toml has a wrong name in `{key}` of [check]: {error.message}"
        raise ConfigurationError(message, hint=error.hint) from None


def _settings() -> Check:
    try:
        path = config.find(Path())
    except ConfigurationError:  # nobody needs a publication to check a feed
        return Check()
    return config.read_check(path, shown_as=options.shown(path))


def _tell_refused(why: OutsideError) -> None:
    click.echo(visible(f"irfeed: {why}"), err=True)


def _close(run: CheckRun, seconds: float) -> None:
    """Say on stderr how many documents went by; of many, how fast."""
    note = f"irfeed: {counted(run.judged, 'document')} checked, {run.invalid} invalid"
    if run.judged >= _MANY:
        note += f" ({run.judged / seconds:,.0f} documents a second)"
    if not run.judged and not run.outside:
        note += f" (of folders, files that end in {', '.join(sorted(ENDINGS))} are looked at)"
    click.echo(note, err=True)


def _print(run: CheckRun, format_: str, fails: tuple[Severity, ...]) -> bool:
    """Print all findings as one report; say whether any is too bad."""
    findings = [finding for result in run.results() for finding in result.findings]
    findings += run.together()
    print_findings(findings, format_)
    return _too_bad(findings, fails)


def _print_json(run: CheckRun, fails: tuple[Severity, ...]) -> bool:
    """Print one JSON object, each document as soon as it is judged; say whether any finding is too bad."""
    failed = False
    click.echo('{"documents": [', nl=False)
    for number, result in enumerate(run.results()):
        failed |= _too_bad(result.findings, fails)
        click.echo(("," if number else "") + "\n" + _dumped(result.as_object()), nl=False)
    across = run.together()
    click.echo('\n],\n"across": ' + _dumped(as_objects(across)) + "}")
    return failed or _too_bad(across, fails)


def _dumped(value: object) -> str:
    # Half characters, which a document may quote, can be written as escapes only.
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace").decode()


def _too_bad(findings: list[Finding] | tuple[Finding, ...], fails: tuple[Severity, ...]) -> bool:
    return any(finding.severity in fails for finding in findings)
