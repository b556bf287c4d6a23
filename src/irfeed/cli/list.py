"""`irfeed list`: the feeds of a publication, and why an article is in them."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import click

from irfeed.building.judging import judge
from irfeed.cli import options
from irfeed.cli.named_articles import all_articles, meant, where
from irfeed.cli.output import print_json, print_table
from irfeed.findings import Severity, has_errors
from irfeed.findings.reports.text import report
from irfeed.model import Article, FeedPlan
from irfeed.model.publication import Publication
from irfeed.plan import (
    REJECTED,
    ArticleState,
    ListedRecord,
    Membership,
    Story,
    explain,
    in_order,
    plan_feeds,
    state_of,
    stories_in,
)

#: How an article stands, in words for people.
_WORDS = {
    ArticleState.VISIBLE.value: "published",
    ArticleState.DRAFT.value: "draft",
    ArticleState.EMBARGOED.value: "held back",
    ArticleState.EXPIRED.value: "expired",
    ArticleState.WITHDRAWN.value: "withdrawn",
    REJECTED: "rejected",
}


#: What the table says of a feed.
_FEED = ("department", "language", "format", "path", "entries")


@click.command("list")
@options.directory
@click.option("--articles", is_flag=True, help="List the articles, the state of each, and the feeds that it is in.")
@click.option(
    "--why",
    metavar="ARTICLE",
    help="Say which feeds an article is in, and why: its id, file, address, or a part of its title.",
)
@click.option("--translations", is_flag=True, help="Show in which languages each story exists.")
@options.now
@options.format_
def command(
    directory: Path | None,
    why: str | None,
    now: datetime | None,
    format_: str,
    *,
    articles: bool,
    translations: bool,
) -> int:
    """List the feeds of a publication, or its articles.

    Records with errors are left out and reported on stderr; the command then ends with 1.
    """
    publication = options.publication_at(directory)
    moment = options.moment(now)
    if articles or why is not None:
        listed, judged = all_articles(publication, moment)
    else:
        listed, judged = [], judge(publication, options.shown(publication.root), environment=os.environ)
    if has_errors(judged.findings):
        errors = [one for one in judged.findings if one.severity is Severity.ERROR]
        click.echo(report(errors), nl=False, err=True)
    accepted = [one.article for one in judged.accepted]
    if why is not None:
        _print_why(meant(why, listed), publication, _visible(accepted, moment), format_)
    elif articles:
        _print_articles(listed, publication, format_)
    elif translations:
        _print_translations(stories_in(in_order(_visible(accepted, moment))), list(publication.languages), format_)
    else:
        _print_feeds(plan_feeds(publication, accepted, moment), format_)
    return int(has_errors(judged.findings))


def _print_feeds(plans: list[FeedPlan], format_: str) -> None:
    feeds = [
        {
            "department": plan.variant.department,
            "language": plan.variant.language,
            "format": format_.value,
            "path": plan.document_path(format_),
            "entries": len(plan.members),
            "aggregator": plan.dialect,
        }
        for plan in plans
        if plan.archive is None
        for format_ in plan.formats
    ]
    if format_ == "json":
        print_json({"feeds": feeds})
        return
    rows = [[str(feed[key] if feed[key] is not None else "all") for key in _FEED] for feed in feeds]
    print_table([*_FEED], rows)


def _print_articles(listed: list[ListedRecord], publication: Publication, format_: str) -> None:
    if format_ == "json":
        print_json({"articles": [_as_object(one) for one in listed]})
        return
    headings = ["standing", "published", "language", "department", "title", "file", "in the feeds of"]
    print_table(headings, [_row(one, publication) for one in listed])


def _as_object(one: ListedRecord) -> dict[str, object]:
    record = one.record
    return {
        "id": record.id,
        "standing": one.standing,
        "until": one.until.isoformat() if one.until else None,
        "published": record.published.isoformat() if record.published else None,
        "language": record.language,
        "departments": list(record.departments),
        "title": record.title,
        "url": record.url,
        "path": one.place.path,
        "line": one.place.line,
        "feeds": [plan.document_path(format_) for plan in one.feeds for format_ in plan.formats],
    }


def _row(one: ListedRecord, publication: Publication) -> list[str]:
    record = one.record
    published = record.published.astimezone(publication.time_zone) if record.published else None
    feeds = [*dict.fromkeys(map(_called, one.feeds))]
    return [
        _stands(one, publication),
        f"{published:%Y-%m-%d}" if published else "-",
        record.language or "-",
        ", ".join(record.departments) or "-",
        record.title or "-",
        where(one),
        ", ".join(feeds) or "-",
    ]


def _called(plan: FeedPlan) -> str:
    variant = plan.variant
    return plan.dialect or "/".join(filter(None, (variant.language, variant.department))) or "all"


def _stands(one: ListedRecord, publication: Publication) -> str:
    until = f" until {options.in_words(one.until, publication)}" if one.until else ""
    return f"{_WORDS[one.standing]}{until}"


def _print_why(one: ListedRecord, publication: Publication, visible: list[Article], format_: str) -> None:
    membership = Membership.of(publication, visible)
    record = one.record
    feeds = [
        {"path": plan.document_path(format_), "why": explain(membership, plan.variant, record)}
        for plan in one.feeds
        for format_ in plan.formats
        if isinstance(record, Article)
    ]
    until = one.until.isoformat() if one.until else None
    if format_ == "json":
        print_json({"id": record.id, "standing": one.standing, "until": until, "feeds": feeds})
        return
    click.echo(f"{record.id or record.title} ({where(one)}) is {_stands(one, publication)}{_because(one)}")
    print_table(["path", "why"], [[feed["path"], feed["why"]] for feed in feeds])


def _because(one: ListedRecord) -> str:
    """Return what follows from how an article stands, or what there is to do."""
    if one.feeds:
        return ""
    if one.standing == REJECTED:
        return f", so it is in no feed (irfeed validate {one.place.path} says why)"
    return ", so it is in no feed"


def _visible(articles: list[Article], moment: datetime) -> list[Article]:
    return [one for one in articles if state_of(one, moment) is ArticleState.VISIBLE]


def _print_translations(stories: list[Story], languages: list[str], format_: str) -> None:
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
    print_table(["story", *languages], [*table, ["stories", *counts]])


def _id_in(told: Story, language: str) -> str | None:
    article = told.articles.get(language)
    return article.id if article else None
