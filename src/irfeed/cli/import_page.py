"""`irfeed import page`: a record from a page of a board."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from irfeed.cli import intake_options as shared
from irfeed.cli import options
from irfeed.errors import UsageError
from irfeed.findings import Finding
from irfeed.importing import Claim, FoundArticle
from irfeed.importing.page import WebPage, read_page
from irfeed.importing.record_file import claims_of_name
from irfeed.importing.source import SourceDocument, read_source
from irfeed.intake import ImportRequest, import_articles
from irfeed.model.publication import Publication

_FIELDS = (
    *("title", "body", "published", "updated", "department", "authors", "images", "language", "url", "summary"),
    *("categories", "translations"),
)


@click.command("page")
@click.argument("pages", nargs=-1, required=True, metavar="FILE|URL...")
@click.option("--title", metavar="TEXT", help="The title, whatever the page says.")
@shared.language
@shared.department
@click.option("--published", metavar="DATE", help="When it was published; best as 2015-02-06T09:00:00+09:00.")
@click.option("--url", metavar="ADDRESS", help="The address of the page.")
@shared.into
@click.option("--select", multiple=True, metavar="FIELD=CSS", help="Where something stands in an HTML page.")
@shared.date_order
@shared.publication
@options.format_
def command(
    pages: tuple[str, ...],
    directory: Path | None,
    into: Path | None,
    department: tuple[str, ...],
    select: tuple[str, ...],
    date_order: str | None,
    format_: str,
    **given: str | None,
) -> int:
    """Make records from pages of boards.

    Pages are HTML, or text as docs/how-to/import.md describes it. What a page does not say and no option gives is an
    error, and nothing is written. A record is never written over; the same page has the same id each time.
    """
    publication = options.publication_at(directory)
    if len(pages) > 1 and (given["url"] or given["title"]):
        raise UsageError("--url and --title are for one page", hint="import the pages one by one")
    folder = (into or publication.articles).absolute()
    claims = tuple(shared.given({**given, "department": department}))
    selectors = {**publication.imports.selectors, **dict(map(_selector, select))}
    found = []
    for named in pages:
        source = read_source(named)
        page = WebPage(source.content, source.path, source.address, source.media_type, selectors)
        found.append(_completed(read_page(page), source, claims, publication, folder))
    request = ImportRequest(
        into=folder,
        shown_as=options.shown(publication.articles),
        dates=shared.date_rules(publication, date_order),
        what="the page",
        options={
            **shared.OPTIONS,
            "title": "--title TEXT",
            "url": "--url ADDRESS",
            "published": "--published 2015-02-06T09:00:00+09:00",
        },
    )
    return shared.finish(import_articles(found, publication, request), format_)


def _selector(text: str) -> tuple[str, str]:
    field, equals, css = text.partition("=")
    if field not in _FIELDS or not equals or not css.strip():
        hint = f"FIELD is one of {', '.join(_FIELDS)}"
        raise UsageError(f"{text!r} is no FIELD=CSS", hint=hint)
    return field, css


def _completed(
    found: FoundArticle | Finding,
    source: SourceDocument,
    given: tuple[Claim, ...],
    publication: Publication,
    into: Path,
) -> FoundArticle | Finding:
    """Put what options say before what the page says, and what the file's name says after it."""
    if isinstance(found, Finding):
        return found
    named = () if source.address else tuple(claims_of_name(Path(source.path).name, publication))
    return replace(found, claims=(*given, *found.claims, *named, *shared.configured(publication, into)))
