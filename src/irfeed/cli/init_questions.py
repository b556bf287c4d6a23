"""What `irfeed init` asks, and what it finds out by itself from a feed or a folder of records."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field, replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

import click
import langcodes

from irfeed import config
from irfeed.cli.init_files import Answers, WebHost, configuration_text
from irfeed.cli.init_site import Site, generator_of, source_text, survey
from irfeed.errors import ConfigurationError, UsageError
from irfeed.findings import Finding
from irfeed.frozen import dataclass
from irfeed.importing.claims import strongest
from irfeed.importing.feed import Feed, read_feed
from irfeed.importing.source import read_source
from irfeed.load import load_folder
from irfeed.model.record import Record
from irfeed.system.files import write_new
from irfeed.validation import LIST_FIELDS

_NEWS = "news"


@dataclass(frozen=True, slots=True)
class Existing:
    """What a feed, or a folder of records, says of the publication."""

    title: str = ""
    url: str = ""
    languages: tuple[str, ...] = ()
    departments: Mapping[str, str] = field(default_factory=dict)
    folder: Path | None = None  #: of the records
    is_feed: bool = False
    time_zone: str = ""
    site: Site | None = None  #: of a generator


def existing(origin: str | None, directory: Path) -> Existing:
    """Return what is known from `origin`: a feed's file or address, or a folder of records; None: nothing.

    Raises:
        UsageError: it is no feed.
        OutsideError: it cannot be read.
    """
    if origin is None:
        return Existing()
    if Path(origin).is_dir():
        generator = generator_of(Path(origin))
        if generator:
            return _of_site(survey(Path(origin), generator), directory)
        return _of_folder(Path(origin), directory)
    feed = read_feed(read_source(origin))
    if isinstance(feed, Finding):
        raise UsageError(f"{origin} cannot be imported: {feed.message}", hint=feed.hint)
    return _of_feed(feed)


def _of_feed(feed: Feed) -> Existing:
    said = [
        feed.language,
        *(str(claims["language"].value) for one in feed.entries if "language" in (claims := strongest(one.claims))),
    ]
    return Existing(feed.title, feed.home, _tags(said), {_NEWS: feed.title or "News"}, is_feed=True)


def _of_site(site: Site, directory: Path) -> Existing:
    if not site.folder.resolve().is_relative_to(directory.resolve()):
        hint = "run irfeed init in the folder of the site: its files stay where they are"
        raise UsageError(f"{site.folder} is not inside the folder of the publication", hint=hint)
    departments = site.sections or {_NEWS: site.title or "News"}
    return Existing(site.title, site.url, site.languages, departments, time_zone=site.time_zone, site=site)


def _of_folder(folder: Path, directory: Path) -> Existing:
    if folder.resolve() == directory.resolve():
        raise UsageError(
            f"{folder} is the folder of the publication itself", hint="name a folder in it, or another one"
        )
    fields = [
        one.fields
        for one in load_folder(folder, shown_as=folder.as_posix(), lists=LIST_FIELDS)
        if isinstance(one, Record)
    ]
    slugs = dict.fromkeys(slug for one in fields for slug in _listed(one.get("department")))
    names = {slug: slug.replace("-", " ").capitalize() for slug in slugs}
    return Existing("", "", _tags(tag for one in fields for tag in _listed(one.get("language"))), names, folder)


def _listed(value: object) -> list[str]:
    return [one for one in (value if isinstance(value, list | tuple) else [value]) if isinstance(one, str) and one]


def _tags(said: Iterable[str]) -> tuple[str, ...]:
    """Return the language tags in their usual case, each once; what is none is left out."""
    tags = (tag.strip().replace("_", "-") for tag in said)
    return tuple(dict.fromkeys(langcodes.standardize_tag(tag) for tag in tags if tag and langcodes.tag_is_valid(tag)))


#: What stands in for what is not answered yet, when one answer is judged.
_ANY = Answers(
    title="News",
    url="https://news.example/",
    feeds_url="https://news.example/feeds/",
    id_authority="news.example,2015",
    languages=("en",),
    departments={_NEWS: "News"},
)


def judge(given: Answers) -> None:
    """Judge answers as the irfeed.toml that they make is judged.

    Raises:
        ConfigurationError: an answer breaks a rule.
        OSError: no temporary file can be written.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / config.NAME
        write_new(path, [configuration_text(given).encode()])
        config.read(path, shown_as=config.NAME)


def answers(
    given: Mapping[str, str | Sequence[str] | None], known: Existing, moment: datetime, *, ask: bool
) -> Answers:
    """Return the answers: what options give, else what is known, else what a person says who is asked.

    Each is judged at once; a person is asked again until the answer can stand.

    Raises:
        UsageError: something is missing, and nobody can be asked.
        ConfigurationError: what an option gives breaks a rule.
    """
    said = _given(given, known)
    for name, answer in said.items():
        judge(replace(_ANY, **{name: answer}))
    missing = [name for name in _QUESTIONS if name not in said]
    if missing and not ask:
        options = (f"--{_OPTIONS.get(name, name)}" for name in missing)
        raise UsageError(f"Missing: {', '.join(options)}", hint="give the options; see irfeed init --help")
    for name in missing:
        said[name] = _asked(name, _QUESTIONS[name])
    url = str(said["url"])
    for name, default, words in (
        ("feeds_url", f"{url.rstrip('/')}/feeds/", "Address at which the feeds will be served"),
        ("id_authority", f"{urlsplit(url).hostname},{moment.year}", "Host and year for permanent ids"),
    ):
        if name not in said:
            said[name] = _asked(name, words, default) if ask else default
    complete = replace(_ANY, **said, articles=_articles(known.folder, str(given["directory"])))
    if known.site is None:
        return complete
    # Generators have their own pages in "public".
    return replace(complete, output="feeds", source=source_text(known.site, complete, Path(str(given["directory"]))))


#: What has to be answered, and the words by which it is asked for.
_QUESTIONS = {
    "title": "Title of the publication",
    "url": "Address of its home page",
    "languages": "Languages, as tags with blanks between",
    "departments": "First department, as slug=Name",
}
#: The options whose names are other ones.
_OPTIONS = {"languages": "language", "departments": "department"}


def _given(given: Mapping[str, str | Sequence[str] | None], known: Existing) -> dict[str, Any]:
    """Return the answers that options give, or what exists."""
    said = {
        **{name: given[name] for name in ("feeds_url", "id_authority", "author")},
        "time_zone": given["time_zone"] or known.time_zone,
        "title": given["title"] or known.title,
        "url": given["url"] or known.url,
        "languages": tuple(given["language"] or known.languages),
        "departments": dict(map(_department, given["department"] or ())) or known.departments,
    }
    return {name: answer for name, answer in said.items() if answer}


def _asked(name: str, words: str, default: str | None = None) -> Any:  # noqa: ANN401 - what an answer is, its name says
    """Return what a person answers; whoever answers what cannot stand is told why, and asked again."""

    def judged(text: str) -> Any:  # noqa: ANN401 - as above
        try:
            answer = _READ.get(name, str)(text.strip())
            judge(replace(_ANY, **{name: answer}))
        except ConfigurationError as error:
            raise click.UsageError("; ".join(f"{one.message} ({one.hint})" for one in error.findings)) from None
        except UsageError as error:
            raise click.UsageError(str(error)) from None
        return answer

    return click.prompt(words, default=default, value_proc=judged, err=True)


def _articles(folder: Path | None, directory: str) -> str:
    """Return the articles folder: the one that there is, if it lies within the publication."""
    inside = folder is not None and folder.resolve().is_relative_to(Path(directory).resolve())
    return Path(os.path.relpath(folder, directory)).as_posix() if folder and inside else "articles"


def _department(text: str) -> tuple[str, str]:
    slug, equals, name = text.partition("=")
    if not slug.strip():
        raise UsageError(f"{text!r} is no SLUG=NAME", hint="write international-relations=International Relations")
    return slug.strip(), name.strip() if equals and name.strip() else slug.strip().replace("-", " ").capitalize()


#: How the text of an answer is read, if it is more than a text.
_READ: Mapping[str, Callable[[str], Any]] = {
    "languages": lambda text: tuple(text.split()),
    "departments": lambda text: dict([_department(text)]),
}


def host(*, ask: bool) -> str:
    """Return the host that a person chooses; "other" where nobody can be asked."""
    if not ask:
        return WebHost.OTHER.value
    return str(
        click.prompt(
            "WebHost", type=click.Choice([one.value for one in WebHost]), default=WebHost.OTHER.value, err=True
        )
    )
