"""`irfeed import feed`: records from a feed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import click

from irfeed.cli import intake_options as shared
from irfeed.cli import options
from irfeed.errors import UsageError
from irfeed.findings import Finding
from irfeed.importing import Certainty, Claim, FoundArticle
from irfeed.importing.feed import follow, parted
from irfeed.importing.source import read_source
from irfeed.intake import ImportRequest, import_articles
from irfeed.model.publication import Publication
from irfeed.syntax import why_not_web_address

_ELSE = "correct the feed, or leave the entry out with --keep-going"


@click.command("feed")
@click.argument("feeds", nargs=-1, required=True, metavar="FILE|URL...")
@shared.language
@shared.department
@click.option(
    "--base", metavar="ADDRESS", help="What relative addresses are relative to. Default: the address of the feed."
)
@click.option("--undated", metavar="DATE", help="The date of entries that give none.")
@shared.into
@shared.date_order
@click.option("--keep-going", is_flag=True, help="Leave out entries with errors; still ends with 1.")
@click.option("--allow-private", is_flag=True, help="Let a public feed lead to archives in a private network.")
@shared.publication
@options.format_
def command(  # noqa: PLR0913 - click gives each option a name
    feeds: tuple[str, ...],
    directory: Path | None,
    into: Path | None,
    language: str | None,
    department: tuple[str, ...],
    undated: str | None,
    date_order: str | None,
    format_: str,
    *,
    base: str | None,
    keep_going: bool,
    allow_private: bool,
) -> int:
    """Make records from the entries of feeds.

    Feeds are RSS, Atom, JSON Feed of any version, or a WordPress export. Archives of a feed from the web are followed.
    Ids, dates, languages, categories, authors, files and texts are kept; what cannot be kept is reported. Entries
    that have a record already are passed over.
    """
    if base and (reason := why_not_web_address(base)):
        raise UsageError(f"--base {base} {reason}", hint="give an address that begins with https://")
    publication = options.publication_at(directory)
    claims = tuple(shared.given({"language": language, "department": department}))
    request = ImportRequest(
        into=(into or publication.articles).absolute(),
        shown_as=options.shown(publication.articles),
        dates=shared.date_rules(publication, date_order),
        what="the entry",
        options={**shared.OPTIONS, "published": "--undated 2015-02-06T09:00:00+09:00", "*": _ELSE},
        again=True,
        keep_going=keep_going,
    )
    read = partial(entries, base=base or "", allow_private=allow_private)
    found = (one for named in feeds for one in read(named, publication, request.into, claims, undated))
    return shared.finish(import_articles(found, publication, request), format_)


def entries(
    named: str,
    publication: Publication,
    into: Path,
    given: tuple[Claim, ...] = (),
    undated: str | None = None,
    *,
    base: str = "",
    allow_private: bool = False,
) -> Iterator[FoundArticle | Finding]:
    """Yield the entries of a feed and of its archives, and what is to be said of the documents.

    Archives in a private network are those of a feed that is in one, unless `allow_private` says otherwise.
    """
    last = [Claim("published", undated, "--undated", Certainty.GIVEN)] if undated else []
    last += shared.configured(publication, into)
    first = replace(read_source(named, private=allow_private or None), base=base)
    for feed in follow(first, partial(read_source, private=allow_private or first.private)):
        if isinstance(feed, Finding):
            yield feed
            continue
        yield from feed.findings
        for entry in feed.entries:
            whole = parted(entry, publication)
            yield replace(whole, claims=(*given, *whole.claims, *last))
