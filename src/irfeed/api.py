"""The functions of the Python API. Everything that a program may rely on is imported from `irfeed` itself.

The commands of the same names do the same work and print what these return.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace as changed
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from irfeed import config
from irfeed.errors import OutsideError, UsageError

if TYPE_CHECKING:
    from irfeed.building.judging import ValidateResult
    from irfeed.building.request import BuildResult
    from irfeed.checking.run import CheckReport
    from irfeed.findings import Finding
    from irfeed.model.publication import Publication
    from irfeed.model.record import Record
    from irfeed.publish import Difference

_EMPTY: Final[Mapping[str, str]] = MappingProxyType({})


def build(  # noqa: PLR0913 - each is an option of `irfeed build`
    publication: str | os.PathLike[str],
    *,
    now: datetime,
    records: Iterable[Mapping[str, object]] | None = None,
    out: str | os.PathLike[str] | None = None,
    check_only: bool = False,
    keep_going: bool = False,
    allow: Collection[str] = (),
    adopt: bool = False,
    replace: bool = False,
    cached: bool = True,
    sync: bool = True,
    processes: int = 1,
    environment: Mapping[str, str] = _EMPTY,
) -> BuildResult:
    """Build and publish the feeds of a publication, as `irfeed build` does.

    What is wrong with records is never an exception: it is among the `findings` of the result. Errors among them stop
    the build, and the published feeds stay as they are.

    Args:
        publication: the folder of irfeed.toml, or that file. Findings name files as this path begins.
        now: the moment to build for, with an offset: later articles are held back. The clock is never asked.
        records: the records, each a mapping with the fields of docs/reference/record.md, dates also as `datetime` or
            `date`; in place of the articles folder and the sources of irfeed.toml. Findings call them "records[0]"
            and so on. None: what irfeed.toml names.
        out: the output folder; None: the one that irfeed.toml names.
        check_only: write nothing, and return what would change.
        keep_going: leave wrong records out and publish the rest.
        allow: what subscribers may suffer this once: "shrink", "moved", "dates" (`--allow-shrink` and so on).
        adopt: take over an output folder that irfeed did not make.
        replace: with `adopt`, replace the files in it that are in the way.
        cached: use what earlier builds kept, and keep it for later ones; this changes no byte of the feeds.
        sync: return only when the disk has everything.
        processes: how many processes share the work, where there is enough of it. With more than one, this process
            is forked, so leave it at one in a program that has threads.
        environment: where sources find their secrets, such as `os.environ`.

    Returns:
        Paths of documents below the output folder, counts, and findings.

    Raises:
        ConfigurationError: irfeed.toml is missing or wrong; its `findings` say why.
        AdoptionError: files that irfeed did not write are in the way.
        UsageError: an argument or a setting cannot be followed.
        OutsideError: a file, the disk, the network, a lock or a plugin failed.
        InternalError: a bug of irfeed. In each case the published feeds are as they were.

    Source: docs/reference/commands.md, irfeed build.
    """
    from irfeed.building.request import BuildObserver, BuildRequest, Timings  # noqa: PLC0415 - only if it is called
    from irfeed.building.unchanged import build as build_publication  # noqa: PLC0415 - only if it is called
    from irfeed.publish import ALLOWANCES  # noqa: PLC0415 - only if it is called

    if unknown := sorted(set(allow) - ALLOWANCES.keys()):
        raise UsageError(f"Nothing is allowed by {unknown[0]!r}", hint=f"known words: {', '.join(sorted(ALLOWANCES))}")
    with _own_errors():
        folder, read = _publication(publication)
        output = Path(out) if out is not None else read.output
        request = BuildRequest(
            now=_with_offset(now),
            output=output.absolute(),
            shown_as=folder.as_posix(),
            output_shown_as=output.as_posix(),
            check_only=check_only,
            keep_going=keep_going,
            allowed=frozenset(allow),
            adopt=adopt,
            replacing=replace,
            durable=sync,
            cached=cached,
            processes=processes,
            environment=environment,
            records=_loaded(records, read),
        )
        result = build_publication(read, request, BuildObserver(lambda _done, _total: None, Timings(float)))
        return changed(result, findings=tuple(result.findings))


def validate(
    publication: str | os.PathLike[str],
    *,
    records: Iterable[Mapping[str, object]] | None = None,
    paths: Iterable[str | os.PathLike[str]] | None = None,
    drafts: bool = False,
    ignore: Collection[str] = (),
    environment: Mapping[str, str] = _EMPTY,
) -> ValidateResult:
    """Check records and write nothing, as `irfeed validate` does.

    Args:
        publication: as :func:`build` takes it.
        records: as :func:`build` takes them.
        paths: files of records, and folders of them, to check alone; None: all of the publication.
        drafts: judge drafts as if they were published; else what is wrong in a draft is advice.
        ignore: codes of rules, or beginnings of codes, whose warnings and advice are left out.
        environment: as :func:`build` takes it.

    Returns:
        Counts, and findings. An error among the findings would stop a build.

    Raises:
        ConfigurationError: irfeed.toml is missing or wrong; its `findings` say why.
        UsageError: an argument or a setting cannot be followed, such as a path that does not exist.
        OutsideError: a folder, a source or a plugin failed.

    Source: docs/reference/commands.md, irfeed validate.
    """
    from irfeed.building.judging import ValidateResult, ignored_codes, judge_whole  # noqa: PLC0415 - only if it is called

    with _own_errors():
        folder, read = _publication(publication)
        ignored = ignored_codes(read, ignore)
        chosen = None if paths is None else [_existing(Path(path)) for path in paths]
        judged = judge_whole(
            *(read, folder.as_posix(), chosen),
            environment=environment,
            drafts=drafts,
            given=_loaded(records, read),
        )
        return ValidateResult.of(judged, ignored)


def check(
    *feeds: str | os.PathLike[str] | bytes,
    now: datetime | None,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    aggregators: Collection[str] = (),
) -> CheckReport:
    """Check any feed, whoever wrote it, as `irfeed check` does.

    No irfeed.toml is read.

    Args:
        feeds: files, folders, manifests, addresses that begin with http: or https:, or the bytes of documents, which
            findings call "feeds[0]" and so on by their positions: RSS, Atom, JSON Feed or OPML.
        now: the moment, with an offset, after which a date lies in the future; None: no date does.
        select: codes of rules, or beginnings of codes, to ask alone; empty: all.
        ignore: codes of rules, or beginnings of codes, not to ask.
        aggregators: names of those whose requirements are asked about too, such as "flipboard" (`--for`).

    Returns:
        One result for each document with its verdict and findings, and what is wrong between documents.

    Raises:
        UsageError: a name means nothing, no rule has such a code, or an aggregator is not known.
        OutsideError: a document cannot be read, or a plugin failed.

    Source: docs/reference/commands.md, irfeed check; the specifications that each rule names.
    """
    from irfeed.checking.gather import Gathered  # noqa: PLC0415 - only if it is called
    from irfeed.checking.result import Options  # noqa: PLC0415 - only if it is called
    from irfeed.checking.run import CheckReport, CheckRun, known_aggregators, known_codes  # noqa: PLC0415 - only if it is called

    named = [
        Gathered(f"feeds[{position}]", feed) if isinstance(feed, bytes) else os.fspath(feed)
        for position, feed in enumerate(feeds)
    ]
    with _own_errors():
        options = Options(
            select=known_codes(tuple(select)),
            ignore=known_codes(tuple(ignore)),
            aggregators=known_aggregators(tuple(aggregators)),
        )
        run = CheckRun(named, None if now is None else _with_offset(now), options, _raise)
        return CheckReport(tuple(run.results()), run.together())


def diff(old: str | os.PathLike[str], new: str | os.PathLike[str]) -> Difference:
    """Return what a subscriber would see between two publications, as `irfeed diff` does.

    Args:
        old: a folder of feeds, a manifest, a single feed, or the address of one of these.
        new: the same.

    Returns:
        Feeds that appear, disappear and change; in these, entries that are new, changed, gone, or moved to another id.

    Raises:
        UsageError: there is nothing of the kind.
        OutsideError: it cannot be read.

    Source: docs/reference/commands.md, irfeed diff.
    """
    from irfeed.publish import diff as difference_of  # noqa: PLC0415 - only if it is called
    from irfeed.publish import generation_named  # noqa: PLC0415 - only if it is called

    with _own_errors():
        return difference_of(generation_named(os.fspath(old)), generation_named(os.fspath(new)))


@contextmanager
def _own_errors() -> Iterator[None]:
    """Have what the system refuses come as an error of irfeed's."""
    try:
        yield
    except OSError as error:
        raise OutsideError.of(error) from error


def _publication(named: str | os.PathLike[str]) -> tuple[Path, Publication]:
    """Return a publication, and its folder as findings name it."""
    file = config.file_of(Path(named))
    return file.parent, config.read(file, shown_as=file.as_posix())


def _loaded(
    records: Iterable[Mapping[str, object]] | None, publication: Publication
) -> Iterable[Record | Finding] | None:
    if records is None:
        return None
    from irfeed.load import load_mappings  # noqa: PLC0415 - only if it is called

    return load_mappings(records, publication.time_zone)


def _existing(path: Path) -> tuple[Path, str]:
    """Return a path to read and how findings name it."""
    if not path.exists():
        raise UsageError(f"There is no file or folder {path}", hint="name a folder or files that exist")
    return path.absolute(), path.as_posix()


def _with_offset(moment: datetime) -> datetime:
    if moment.utcoffset() is None:
        raise UsageError("now has no offset", hint="give it one, as in datetime.now(UTC)")
    return moment


def _raise(error: OutsideError) -> None:
    raise error
