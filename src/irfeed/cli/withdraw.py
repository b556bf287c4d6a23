"""`irfeed withdraw`: an article that was published is taken back, and readers learn of it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from irfeed.cli import options
from irfeed.cli.named_articles import all_articles, meant, where
from irfeed.cli.record_edits import change_fields, judge_fields, write_fields
from irfeed.errors import UsageError
from irfeed.plan import ArticleState


@click.command("withdraw")
@click.argument("article")
@options.directory
@click.option("--reason", required=True, metavar="TEXT", help="Why, in a sentence, which the feeds show to readers.")
@options.now
def command(article: str, directory: Path | None, reason: str, now: datetime | None) -> None:
    """Withdraw an article.

    ARTICLE is its id, its file, its address, or a part of its title. Its record says from now on that it is withdrawn,
    when and why; the next build takes it out of the feeds, which then say that it is gone.
    """
    if not reason.strip():
        raise UsageError("--reason is empty", hint="say why in a sentence, which the feeds show to readers")
    publication = options.publication_at(directory)
    moment = options.moment(now)
    listed, _ = all_articles(publication, moment)
    one = meant(article, listed)
    if one.standing == ArticleState.WITHDRAWN:
        raise UsageError(f"{where(one)} is withdrawn already")
    if one.standing in (ArticleState.DRAFT, ArticleState.EMBARGOED):
        raise UsageError(f"{where(one)} was not published yet", hint="delete the file, or write status: draft")
    there = moment.astimezone(publication.time_zone).replace(microsecond=0)
    fields = {"status": "withdrawn", "reason": reason, "withdrawn": there.isoformat()}
    path = Path(one.place.path)
    try:
        judge_fields(change_fields(path, fields), fields, publication)
    except UsageError as error:
        hint = error.hint or "write into the record: " + ", ".join(f"{name}: {said}" for name, said in fields.items())
        raise UsageError(error.message, hint=hint) from None
    write_fields(path, fields)
    click.echo(options.shown(path))
    click.echo("irfeed: next: irfeed build, which tells readers", err=True)
