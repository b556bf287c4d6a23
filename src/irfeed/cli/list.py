"""`irfeed list`: the feeds of a publication, and why an article is in them."""

from __future__ import annotations

import difflib
import os
from datetime import datetime
from pathlib import Path

import click

from irfeed.build.judging import judge
from irfeed.cli import options
from irfeed.cli.output import print_json, print_table
from irfeed.errors import UsageError
from irfeed.findings import has_errors
from irfeed.findings.reports.text import report
from irfeed.model import Article, FeedPlan
from irfeed.model.publication import Publication
from irfeed.plan import Membership, Standing, Told, explain, in_order, plan_feeds, standing_of, told_in


@click.command("list")
@options.directory
@click.option("--why", metavar="ID", help="Say which feeds the article with this id is in, and why.")
@click.option("--translations", is_flag=True, help="Show which story is told in which language.")
@options.now
@options.format_
def command(directory: Path | None, why: str | None, now: datetime | None, format_: str, *, translations: bool) -> int:
    """List the feeds of a publication.

    Wrong records are left out and told on stderr; the command then ends with 1.
    """
    publication = options.publication_at(directory)
    judged = judge(publication, options.shown(publication.root), environment=os.environ)
    if has_errors(judged.findings):
        click.echo(report(judged.findings), nl=False, err=True)
    articles = [one.article for one in judged.accepted]
    moment = options.moment(now)
    if why is not None:
        _print_why(_article(why, articles), publication, articles, moment, format_)
    elif translations:
        _print_translations(told_in(in_order(_visible(articles, moment))), list(publication.languages), format_)
    else:
        _print_feeds(plan_feeds(publication, articles, moment), format_)
    return int(has_errors(judged.findings))


def _print_feeds(plans: list[FeedPlan], format_: str) -> None:
    feeds = [
        {
            "department": plan.variant.department,
            "language": plan.variant.language,
            "format": format_.value,
            "path": plan.document_path(format_),
            "entries": len(plan.members),
        }
        for plan in plans
        if plan.archive is None
        for format_ in plan.formats
    ]
    if format_ == "json":
        print_json({"feeds": feeds})
        return
    rows = [[str(feed[key] if feed[key] is not None else "all") for key in feed] for feed in feeds]
    print_table(["department", "language", "format", "path", "entries"], rows)


def _article(id_: str, articles: list[Article]) -> Article:
    for article in articles:
        if article.id == id_:
            return article
    close = difflib.get_close_matches(id_, [article.id for article in articles], n=1)
    hint = f"did you mean {close[0]}?" if close else "irfeed validate shows records that were rejected"
    raise UsageError(f"No valid article has the id {id_}", hint=hint)


def _print_why(
    article: Article, publication: Publication, articles: list[Article], moment: datetime, format_: str
) -> None:
    standing = standing_of(article, moment)
    membership = Membership.of(publication, _visible(articles, moment))
    feeds = [
        {"path": plan.document_path(format_), "why": explain(membership, plan.variant, article)}
        for plan in plan_feeds(publication, articles, moment)
        if article.id in plan.members
        for format_ in plan.formats
    ]
    if format_ == "json":
        print_json({"id": article.id, "standing": standing.value, "feeds": feeds})
        return
    click.echo(f"{article.id} is {standing.value}" + ("" if feeds else ", so it is in no feed"))
    print_table(["path", "why"], [[feed["path"], feed["why"]] for feed in feeds])


def _visible(articles: list[Article], moment: datetime) -> list[Article]:
    return [one for one in articles if standing_of(one, moment) is Standing.VISIBLE]


def _print_translations(stories: list[Told], languages: list[str], format_: str) -> None:
    """Print the coverage: a row for each story, a column for each language, and how much of each there is."""
    if format_ == "json":
        rows = [{"story": told.story, "languages": {tag: _id_in(told, tag) for tag in languages}} for told in stories]
        print_json({"stories": rows})
        return
    table = [
        [
            told.story or next(iter(told.articles.values())).id,
            *("yes" if tag in told.articles else "-" for tag in languages),
        ]
        for told in stories
    ]
    counts = [f"{sum(tag in told.articles for told in stories)} of {len(stories)}" for tag in languages]
    print_table(["story", *languages], [*table, ["told", *counts]])


def _id_in(told: Told, language: str) -> str | None:
    article = told.articles.get(language)
    return article.id if article else None
