"""`irfeed build`: the main job."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click

from irfeed.building.request import BuildObserver, BuildRequest, BuildResult, LeftOut, Thresholds, Timings
from irfeed.building.unchanged import build
from irfeed.cli import options
from irfeed.cli.output import counted, print_findings, print_json, profiled, progress
from irfeed.findings import has_errors
from irfeed.model.publication import Publication

#: The flags that let subscribers suffer something once, each named after what irfeed.publish.ALLOWANCES calls it.
ALLOWING = frozenset({"allow_shrink", "allow_moved", "allow_dates"})


@click.command("build")
@options.directory
@click.option("--out", type=click.Path(path_type=Path), help="Write here instead of the configured output folder.")
@click.option(
    "--records",
    type=click.Choice([options.STDIN]),
    help="Read the records from standard input, JSON Lines or a JSON list, in place of all others.",
)
@options.now
@click.option("--check", is_flag=True, help="Write nothing; end with 1 if anything would change.")
@click.option(
    "--jobs", type=click.IntRange(1, 64), help="How many processes to use. Default: as suits the work and the machine."
)
@click.option(
    "--keep-going", is_flag=True, help="Leave out records with errors and publish the rest; still ends with 1."
)
@click.option("--no-cache", is_flag=True, help="Read every source again, and store nothing for the next build.")
@click.option(
    "--no-sync",
    is_flag=True,
    help="Let the system decide when files reach the disk: faster, but a crash of the system may lose them.",
)
@click.option("--allow-shrink", is_flag=True, help="Let feeds disappear, become empty, or lose many entries.")
@click.option("--allow-moved", is_flag=True, help="Let articles get other ids, and so be new to every reader.")
@click.option("--allow-dates", is_flag=True, help="Let dates of publication move, and updates go backwards.")
@click.option("--adopt", is_flag=True, help="Take over an output folder that irfeed did not make.")
@click.option("--yes", is_flag=True, help="With --adopt: replace the files that it names.")
@click.option("--timings", is_flag=True, help="Print how long each step took, and how much it had to do.")
@click.option(
    "--profile",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write a profile for Python's pstats to FILE; the work is then done in one process.",
)
@options.format_
@click.make_pass_decorator(Thresholds, ensure=True)
def command(  # noqa: PLR0913 - each is an option
    thresholds: Thresholds,
    /,
    directory: Path | None,
    out: Path | None,
    records: str | None,
    now: datetime | None,
    jobs: int | None,
    profile: Path | None,
    format_: str,
    *,
    check: bool,
    **flags: bool,
) -> int:
    """Build the feeds of a publication.

    DIR holds irfeed.toml; without DIR it is looked for here and upwards. Any error stops the build with nothing
    written, unless --keep-going. Files that irfeed did not write are never touched.
    """
    publication = options.publication_at(directory)
    request = BuildRequest(
        now=options.moment(now),
        output=(out or publication.output).absolute(),
        shown_as=options.shown(publication.root),
        output_shown_as=options.shown(out or publication.output),
        check_only=check,
        keep_going=flags["keep_going"],
        adopt=flags["adopt"],
        replacing=flags["yes"],
        durable=not flags["no_sync"],
        cached=not flags["no_cache"],
        allowed=frozenset(name.removeprefix("allow_") for name, given in flags.items() if given and name in ALLOWING),
        processes=1 if profile else jobs or os.cpu_count() or 1,
        environment=os.environ,
        thresholds=thresholds,
    )
    timings = Timings(time.perf_counter)
    given = options.given_records(wanted=records is not None)
    with profiled(profile), progress("irfeed build") as tell, given as loaded:
        result = build(publication, replace(request, records=loaded), BuildObserver(tell, timings))
    _print(result, publication, format_, timings if flags["timings"] else None, check=check)
    changed = bool(result.written or result.removed)
    return int(has_errors(result.findings) or (check and changed))


def _print(
    result: BuildResult, publication: Publication, format_: str, timings: Timings | None, *, check: bool
) -> None:
    outcome = result.outcome
    if format_ == "json":
        _print_json(result, timings)
        return
    _print_timings(timings)
    print_findings(result.findings, format_)
    if outcome is None:
        click.echo("irfeed: nothing was written", err=True)
        return
    if check:
        for would, paths in (("write", outcome.written), ("remove", outcome.removed)):
            for path in paths:
                click.echo(f"would {would} {path}")
    if result.rejected:
        click.echo(f"irfeed: {counted(result.rejected, 'record')} left out", err=True)
    verb = "would be written" if check else "written"
    click.echo(
        f"irfeed: {len(outcome.written)} {verb}, {len(outcome.removed)} removed, {outcome.unchanged} unchanged",
        err=True,
    )
    left_out = _left_out(result.left_out, publication)
    if left_out:
        click.echo(f"irfeed: in no feed: {left_out}", err=True)


def _print_json(result: BuildResult, timings: Timings | None) -> None:
    measured = {"timings": {"seconds": timings.seconds, "counts": timings.counts}} if timings else {}
    print_json({**result.as_object(), **measured})


def _left_out(left: LeftOut, publication: Publication) -> str:
    """Return in words how many articles are in no feed, and why."""
    until = datetime.fromtimestamp(left.until, UTC) if left.until is not None else None
    first = ", the first" if left.held_back > 1 else ""
    parts = (
        (left.drafts, counted(left.drafts, "draft")),
        (
            left.held_back,
            f"{left.held_back} held back{first} until {options.in_words(until, publication)}" if until else "",
        ),
        (left.withdrawn, f"{left.withdrawn} withdrawn"),
        (left.expired, f"{left.expired} expired"),
        (left.unread, f"{counted(left.unread, 'file')} that could not be read"),
    )
    return "; ".join(words for number, words in parts if number)


def _print_timings(timings: Timings | None) -> None:
    if timings is None:
        return
    whole = sum(timings.seconds.values()) or 1.0
    for stage, seconds in timings.seconds.items():
        click.echo(f"irfeed: {stage:8} {seconds:8.3f} s {seconds / whole:4.0%}", err=True)
    work = ", ".join(f"{number} {name}" for name, number in timings.counts.items())
    click.echo(f"irfeed: {work or 'nothing was read'}", err=True)
