"""`irfeed check`: any feed of anyone's."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain
from pathlib import Path
from time import perf_counter

import click
from click.shell_completion import CompletionItem

from irfeed import config
from irfeed.checking import CheckResult, Options
from irfeed.checking.gather import ENDINGS, documents, manifests
from irfeed.checking.judging import judge_gathered, judge_together
from irfeed.checking.registry import aggregators
from irfeed.checking.summary import Summary
from irfeed.cli import options
from irfeed.cli.output import counted, print_findings
from irfeed.errors import ConfigurationError, OutsideError, UsageError
from irfeed.findings import Finding, Severity
from irfeed.findings.reports.as_json import as_objects
from irfeed.findings.reports.text import visible
from irfeed.model.publication import Check

_FAILS = {"error": (Severity.ERROR,), "warning": (Severity.ERROR, Severity.WARNING)}
_FOUND, _OUTSIDE = 1, OutsideError.exit_code
#: From so many documents on, their speed says more of the program than of its start.
_MANY = 1_000


@dataclass(slots=True)
class _Run:
    """What is counted and kept while documents go by."""

    names: tuple[str, ...]
    now: datetime
    options: Options
    begun: float = field(default_factory=perf_counter)
    summaries: list[Summary] = field(default_factory=list)
    judged: int = 0
    invalid: int = 0
    outside: int = 0  #: documents that could not be had

    def results(self) -> Iterator[CheckResult]:
        """Judge one document after the other."""
        for one in documents(self.names, sys.stdin.buffer, self.options):
            if one.why_not is not None:
                self.outside += 1
                click.echo(visible(f"irfeed: {one.why_not}"), err=True)
                continue
            outcome = judge_gathered(one, self.now, self.options)
            if outcome is None:
                continue
            result, summary = outcome
            self.judged += 1
            self.invalid += not result.valid
            if summary is not None:
                self.summaries.append(summary)
            yield result

    def together(self) -> tuple[Finding, ...]:
        """Judge what the documents say of each other."""
        return judge_together(self.summaries, manifests(self.names, self.options), self.options)

    def close(self) -> None:
        """Say on stderr how many documents went by; of many, how fast."""
        note = f"irfeed: {counted(self.judged, 'document')} checked, {self.invalid} invalid"
        if self.judged >= _MANY:
            note += f" ({self.judged / (perf_counter() - self.begun):,.0f} documents a second)"
        if not self.judged and not self.outside:
            note += f" (of folders, files that end in {', '.join(sorted(ENDINGS))} are looked at)"
        click.echo(note, err=True)


def _aggregators(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return `names` if each is an aggregator's whose requirements are known."""
    for name in names:
        if name not in aggregators():
            raise UsageError(f"There is no aggregator {name}", hint=f"the names are {', '.join(aggregators())}")
    return names


class _Aggregators(click.ParamType[tuple[str, ...]]):
    """Names of aggregators, with commas between them."""

    name = "aggregators"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:  # noqa: ARG002 - click's signature
        return _aggregators(tuple(name.strip().lower() for name in value.split(",") if name.strip()))

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
    help="Ask only these rules: codes, or how codes begin.",
)
@click.option("--ignore", multiple=True, callback=options.codes, metavar="CODES", help="Do not ask these rules.")
@click.option(
    "--for",
    "aggregators_",
    multiple=True,
    type=_Aggregators(),
    metavar="NAME[,NAME]",
    help=f"Ask also what an aggregator asks of publishers: {', '.join(aggregators())}.",
)
@click.option(
    "--fail-on", type=click.Choice(list(_FAILS)), help="The mildest finding that ends with 1. Default: error."
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
    """Check any feed of anyone's.

    FEED is a file, a folder, an address that begins with http: or https:, or - for standard input: RSS, Atom,
    JSON Feed or OPML; or a manifest.json that irfeed wrote, for all that it lists. Settings stand in [check] of the
    nearest irfeed.toml, if there is one; it needs nothing else.
    """
    settings = _settings()
    named = tuple(dict.fromkeys(chain.from_iterable(aggregators_)))
    wanted = Options(
        select=_known(select or settings.select),
        ignore=_known(ignore or settings.ignore),
        aggregators=named or _aggregators(settings.aggregators),
    )
    run = _Run(feeds, options.moment(now), wanted)
    fails = _FAILS[fail_on or settings.fail_on]
    failed = _print_json(run, fails) if format_ == "json" else _print(run, format_, fails)
    run.close()
    if run.outside:
        return _OUTSIDE
    return _FOUND if failed else 0


def _settings() -> Check:
    try:
        path = config.find(Path())
    except ConfigurationError:  # nobody needs a publication to check a feed
        return Check()
    return config.read_check(path, shown_as=options.shown(path))


def _known(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Return `codes` if each is a rule's, or how one begins."""
    if codes:
        from irfeed.checking.registry import all_rules  # noqa: PLC0415 - imports every rule, which few runs need

        for code in codes:
            if not any(known.startswith(code) for known in all_rules()):
                raise UsageError(f"No rule of irfeed check has a code like {code}", hint="irfeed explain lists them")
    return codes


def _print(run: _Run, format_: str, fails: tuple[Severity, ...]) -> bool:
    """Print all findings as one report; say whether any is too bad."""
    findings = [finding for result in run.results() for finding in result.findings]
    findings += run.together()
    print_findings(findings, format_)
    return _too_bad(findings, fails)


def _print_json(run: _Run, fails: tuple[Severity, ...]) -> bool:
    """Print one JSON object, each document as soon as it is judged; say whether any finding is too bad."""
    failed = False
    click.echo('{"documents": [', nl=False)
    for number, result in enumerate(run.results()):
        failed |= _too_bad(result.findings, fails)
        shown = {
            "path": result.path,
            "verdict": "valid" if result.valid else "invalid",
            "findings": as_objects(result.findings),
        }
        click.echo(("," if number else "") + "\n" + _dumped(shown), nl=False)
    across = run.together()
    click.echo('\n],\n"across": ' + _dumped(as_objects(across)) + "}")
    return failed or _too_bad(across, fails)


def _dumped(value: object) -> str:
    # Half characters, which a document may quote, can be written as escapes only.
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace").decode()


def _too_bad(findings: list[Finding] | tuple[Finding, ...], fails: tuple[Severity, ...]) -> bool:
    return any(finding.severity in fails for finding in findings)
