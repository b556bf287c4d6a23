"""`irfeed link`: which records are likely to be translations of each other."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import click

from irfeed.building.judging import judge
from irfeed.cli import options
from irfeed.cli.output import counted, print_json, print_table
from irfeed.cli.record_edits import write_fields
from irfeed.errors import UsageError
from irfeed.model.publication import Publication
from irfeed.model.site import is_pattern
from irfeed.plan.likely_translations import LikelyStory, likely_stories
from irfeed.validation import Accepted


@click.command("link")
@options.directory
@click.option("--story", "wanted", multiple=True, metavar="NAME", help="Only this story; may be repeated.")
@click.option("--write", is_flag=True, help="Write the story into the records that lack it.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(directory: Path | None, format_: str, wanted: tuple[str, ...], *, write: bool) -> int:
    """Propose which records are translations of each other.

    Records that share no story yet are compared by addresses, names, pictures, links and days. Titles stand side by
    side, with the reasons; nothing is changed unless --write asks for it, and then only the field `story`.
    """
    publication = options.publication_at(directory)
    accepted = judge(publication, options.shown(publication.root), environment=os.environ).accepted
    proposed = likely_stories([one.article for one in accepted])
    if unknown := [name for name in wanted if name not in {one.story for one in proposed}]:
        raise UsageError(f"No such story is proposed: {unknown[0]}", hint="irfeed link shows those that are")
    chosen = [one for one in proposed if not wanted or one.story in wanted]
    written, refused = _write(chosen, accepted, publication) if write else ([], [])
    _print(chosen, accepted, written, format_)
    for message in refused:
        click.echo(f"irfeed: {message}", err=True)
    return int(bool(refused))


def _print(stories: Sequence[LikelyStory], accepted: Sequence[Accepted], written: Sequence[str], format_: str) -> None:
    if format_ == "json":
        print_json({"stories": [_as_object(one, accepted) for one in stories], "written": written})
        return
    if stories:
        rows = [row for story in stories for row in _rows(story, accepted)]
        print_table(["story", "language", "published", "title", "file", "why"], rows)
    if written:
        click.echo(f"irfeed: story written into {counted(len(written), 'record')}", err=True)
    elif stories:
        click.echo("irfeed: next: irfeed link --write, which writes these stories into the records", err=True)
    else:
        click.echo("irfeed: no more translations were found", err=True)


def _rows(story: LikelyStory, accepted: Sequence[Accepted]) -> list[list[str]]:
    rows = []
    for position, number in enumerate(story.articles):
        article, place = accepted[number].article, accepted[number].record.place()
        told = story.story if article.story is None else f"{story.story} (written)"
        why = "" if position else ", ".join(story.why)
        rows.append([told, article.language, f"{article.published:%Y-%m-%d}", article.title, place.path, why])
    return rows


def _as_object(story: LikelyStory, accepted: Sequence[Accepted]) -> dict[str, object]:
    articles = [
        {
            "id": one.article.id,
            "language": one.article.language,
            "published": one.article.published.isoformat(),
            "title": one.article.title,
            "path": one.record.place().path,
            "story": one.article.story,
        }
        for one in (accepted[number] for number in story.articles)
    ]
    return {"story": story.story, "why": list(story.why), "articles": articles}


def _write(
    stories: Sequence[LikelyStory], accepted: Sequence[Accepted], publication: Publication
) -> tuple[list[str], list[str]]:
    """Write stories into the records that lack them; return the files, and why others could not be changed."""
    written: list[str] = []
    refused: list[str] = []
    for story in stories:
        for one in (accepted[number] for number in story.articles):
            if one.article.story is not None:
                continue
            path = Path(one.record.place().path)
            try:
                write_fields(path, {_key(path, publication): story.story})
                written.append(options.shown(path))
            except UsageError as error:
                refused.append(f"{error.message} ({error.hint or f'write into the record: story: {story.story}'})")
    return written, refused


def _key(path: Path, publication: Publication) -> str:
    """Return the key that says the story in a file: that of the site whose file it is, else the field itself."""
    for source in publication.sources:
        if source.site and path.resolve().is_relative_to(source.site.folder.resolve()):
            return next((key for key in source.site.fields.get("story", ()) if not is_pattern(key)), "story")
    return "story"
