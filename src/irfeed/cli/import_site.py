"""`irfeed import hugo`, `jekyll`, `eleventy`, `astro`: records from the articles of a site generator."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import click

from irfeed.building.judging import kinds
from irfeed.cli import intake_options as shared
from irfeed.cli import options
from irfeed.findings import Finding
from irfeed.findings.finding import quoted
from irfeed.importing import Certainty, Claim, FoundArticle, Identity
from irfeed.importing.rules.documents import not_an_article
from irfeed.intake import ImportRequest, import_articles
from irfeed.load.site import load_site
from irfeed.model import BodyFormat, Status
from irfeed.model.publication import Publication
from irfeed.model.record import Record, Value
from irfeed.model.site import GENERATORS, Generator, SiteFolder, why_no_pattern
from irfeed.validation import completed

_ELSE: Final = "correct the file, or leave it out with --keep-going"
_BODY: Final = ("body", "body_format")


def commands() -> Iterator[click.Command]:
    """Yield the command of each generator."""
    return (_command(name, generator) for name, generator in GENERATORS.items() if name)


def site_folder(site: Path, generator: Generator, **otherwise: Any) -> SiteFolder:  # noqa: ANN401 - the fields of the class
    """Return the folder in a site that holds its articles, or `site` itself, as the generator means it."""
    inside = site / generator.folder
    folder = inside if inside.is_dir() else site
    shown = options.shown(folder)
    fields = {"generator": generator, "fields": generator.fields, **otherwise}
    return SiteFolder(folder, "" if shown == "." else shown, **fields)


def _command(name: str, generator: Generator) -> click.Command:
    title = name.capitalize()
    help_ = (
        f"Make records from the articles of a site made with {title}.\n\n"
        f"DIR is the site, or a folder in it. Languages, translations, dates, departments and drafts are found by the "
        f"names of files and by the usual keys. To publish from the site's own files without moving them, name the "
        f"folder as a source in irfeed.toml (docs/how-to/site-generators.md)."
    )

    def run(**given: Any) -> int:  # noqa: ANN401 - the options, which click has judged
        return _import(generator, **given)

    decorated: Any = run
    for option in reversed(_OPTIONS):
        decorated = option(decorated)
    return click.command(name, help=help_, short_help=f"Make records from the articles of {title}.")(decorated)


def _pattern(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    if value is not None and (why := why_no_pattern(value)):
        raise click.BadParameter(f"{value!r} is no pattern: {why}")
    return value


_OPTIONS: Final = (
    click.argument("site", type=click.Path(path_type=Path, exists=True, file_okay=False), metavar="DIR"),
    click.option(
        "--url",
        callback=_pattern,
        metavar="PATTERN",
        help="The address of an article, such as https://city.example/{slug}/.",
    ),
    click.option(
        "--id", "id_", callback=_pattern, metavar="PATTERN", help="The id, such as {url}. Default: made of the address."
    ),
    shared.language,
    shared.department,
    shared.into,
    shared.date_order,
    click.option("--keep-going", is_flag=True, help="Leave out articles with errors; still ends with 1."),
    shared.publication,
    options.format_,
)


def _import(  # noqa: PLR0913 - click gives each option a name
    generator: Generator,
    *,
    site: Path,
    directory: Path | None,
    into: Path | None,
    url: str | None,
    id_: str | None,
    language: str | None,
    department: tuple[str, ...],
    date_order: str | None,
    format_: str,
    keep_going: bool,
) -> int:
    publication = options.publication_at(directory)
    patterns = {"url": (*generator.fields["url"][:1], url), "id": (id_,)}
    given = {field: keys for field, keys in patterns.items() if keys[-1]}
    folder = site_folder(site, generator, fields={**generator.fields, **given}, ignored=frozenset("*"))
    request = ImportRequest(
        into=(into or publication.articles).absolute(),
        shown_as=options.shown(publication.articles),
        dates=shared.date_rules(publication, date_order),
        what="the article",
        options={**shared.OPTIONS, "url": "--url PATTERN", "*": _ELSE},
        again=True,
        keep_going=keep_going,
    )
    first = tuple(shared.given({"language": language, "department": department}))
    last = (*shared.configured(publication, request.into), _default_language(publication))
    found = (_found(one, first, last) for one in load_site(folder, publication, kinds()))
    return shared.finish(import_articles(found, publication, request), format_)


def _default_language(publication: Publication) -> Claim:
    return Claim("language", publication.default_language, "irfeed.toml", Certainty.GIVEN)


def _found(one: Record | Finding, first: tuple[Claim, ...], last: tuple[Claim, ...]) -> FoundArticle | Finding:
    if isinstance(one, Finding):
        return one
    fields: Mapping[str, Any] = completed(one)
    if "published" not in fields and fields.get("status") != Status.DRAFT:
        title = quoted(str(fields.get("title", "")))
        return not_an_article.at(one.place(), f"The page {title} was passed over, since it has no date")
    said = (Claim(name, _moved(value), "the file", Certainty.GIVEN) for name, value in fields.items())
    claims = (*first, *(claim for claim in said if claim.field not in _BODY), *last)
    body_format = BodyFormat(fields.get("body_format", BodyFormat.MARKDOWN))
    return FoundArticle(claims, one.place(), str(fields.get("body") or ""), body_format, identity=Identity.ENTRY)


def _moved(value: Value) -> Value:
    """Return a value without the names of files, which stay where they are."""
    if isinstance(value, Mapping):
        return {name: held for name, held in value.items() if name != "file"}
    return [_moved(one) for one in value] if isinstance(value, list | tuple) else value
