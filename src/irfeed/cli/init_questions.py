"""What `irfeed init` asks, and what it finds out by itself from a feed or a folder of records."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import click
import langcodes

from irfeed.errors import UsageError
from irfeed.findings import Finding
from irfeed.frozen import dataclass
from irfeed.importing.claims import strongest
from irfeed.importing.feed import Feed, read_feed
from irfeed.importing.source import read_source
from irfeed.load import load_folder
from irfeed.model.record import Record
from irfeed.starting import Answers, Host
from irfeed.validate import LIST_FIELDS

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


def existing(origin: str | None, directory: Path) -> Existing:
    """Return what is known from `origin`: a feed's file or address, or a folder of records; None: nothing.

    Raises:
        UsageError: it is no feed.
        OutsideError: it cannot be read.
    """
    if origin is None:
        return Existing()
    if Path(origin).is_dir():
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


def answers(
    given: Mapping[str, str | Sequence[str] | None], known: Existing, moment: datetime, *, ask: bool
) -> Answers:
    """Return the answers: what options give, else what is known, else what a person says who is asked.

    Raises:
        UsageError: something is missing, and nobody can be asked.
    """
    wanted = {
        "title": (given["title"] or known.title, "Title of the publication"),
        "url": (given["url"] or known.url, "Address of its home page"),
        "language": (" ".join(given["language"] or known.languages), "Languages, as tags with blanks between"),
        "department": ("", "First department, as slug=Name"),
    }
    if given["department"] or known.departments:
        del wanted["department"]
    missing = [name for name, (value, _) in wanted.items() if not value]
    if missing and not ask:
        raise UsageError(
            f"Missing: {', '.join(f'--{name}' for name in missing)}", hint="give the options; see irfeed init --help"
        )
    said = {name: str(value) or str(click.prompt(words, err=True)) for name, (value, words) in wanted.items()}
    departments = given["department"] or [said["department"]] if "department" in said else given["department"]
    return _answers(given, known, said, departments or (), moment, ask=ask)


def _answers(
    given: Mapping[str, str | Sequence[str] | None],
    known: Existing,
    said: Mapping[str, str],
    departments: Sequence[str],
    moment: datetime,
    *,
    ask: bool,
) -> Answers:
    url = said["url"]
    defaults = {
        "feeds_url": (f"{url.rstrip('/')}/feeds/", "Address at which the feeds will be served"),
        "id_authority": (f"{urlsplit(url).hostname or 'example.org'},{moment.year}", "Host and year for permanent ids"),
    }
    filled = {
        name: str(given[name] or (click.prompt(words, default=default, err=True) if ask else default))
        for name, (default, words) in defaults.items()
    }
    return Answers(
        title=said["title"],
        url=url,
        feeds_url=filled["feeds_url"],
        id_authority=filled["id_authority"],
        languages=tuple(said["language"].split()),
        departments=dict(map(_department, departments)) or known.departments,
        author=str(given["author"] or ""),
        time_zone=str(given["time_zone"] or ""),
        articles=_articles(known.folder, str(given["directory"])),
    )


def _articles(folder: Path | None, directory: str) -> str:
    """Return the articles folder: the one that there is, if it lies within the publication."""
    inside = folder is not None and folder.resolve().is_relative_to(Path(directory).resolve())
    return Path(os.path.relpath(folder, directory)).as_posix() if folder and inside else "articles"


def _department(text: str) -> tuple[str, str]:
    slug, equals, name = text.partition("=")
    if not slug.strip():
        raise UsageError(f"{text!r} is no SLUG=NAME", hint="write international-relations=International Relations")
    return slug.strip(), name.strip() if equals and name.strip() else slug.strip().replace("-", " ").capitalize()


def host(*, ask: bool) -> str:
    """Return the host that a person chooses; "other" where nobody can be asked."""
    if not ask:
        return Host.OTHER.value
    return str(click.prompt("Host", type=click.Choice([one.value for one in Host]), default=Host.OTHER.value, err=True))
