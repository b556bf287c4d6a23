"""What the shape of irfeed.toml cannot say: addresses, languages, slugs, folders, paths of feeds."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any, Final
from zoneinfo import ZoneInfo

from irfeed.config import rules
from irfeed.config.fields import ConfigurationFile, FeedsTable
from irfeed.config.judge_sources import judge_sources
from irfeed.config.kinds import KeyFinding
from irfeed.config.names import (
    AUTHORITY,
    EVERY_LANGUAGE,
    LONGEST_SLUG,
    RESERVED,
    SLUG,
    forbidden_in,
    is_inside,
    normal_tag,
    why_no_plain_text,
)
from irfeed.findings.finding import LONGEST
from irfeed.model.record import Path
from irfeed.model.table import Table
from irfeed.syntax.addresses import why_not_web_address
from irfeed.syntax.urls import why_no_uri

# Country codes that people write for languages; some are tags of other languages.
_LIKELY_MEANT = {"kr": "ko", "jp": "ja", "cn": "zh", "gr": "el", "dk": "da", "cz": "cs", "ua": "uk"}


_CREDENTIALS = re.compile("//[^/?#]*@")
_LINE_MARKS = str.maketrans("", "", "\n\r\t")


def judge(file: ConfigurationFile) -> Iterator[KeyFinding]:
    """Yield every finding of `file` that its shape does not show."""
    yield from _strings((), file)
    yield from _texts(file)
    yield from _addresses(file)
    yield from _languages(file)
    yield from _slugs(file)
    yield from _heirs(file)
    yield from _publication(file)
    yield from _folders(file)
    yield from _feeds(file.feeds)
    yield from judge_sources(file.sources)


def _strings(path: Path, value: Any) -> Iterator[KeyFinding]:  # noqa: ANN401 - whatever TOML holds
    if isinstance(value, str):
        # A query, a setting of a plugin, or HTML may have several lines; readers see none of them.
        text = value.translate(_LINE_MARKS) if path[0] == "sources" or path[-1] == "analytics" else value
        if character := forbidden_in(text):
            name = f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()
            yield KeyFinding(path, rules.configuration_character, f"{path[-1]} holds the character {name}")
    elif isinstance(value, Mapping | Table):
        for key, inner in (vars(value) if isinstance(value, Table) else value).items():
            yield from _strings((*path, key), key)
            yield from _strings((*path, key), inner)
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from _strings((*path, position), inner)


def _texts(file: ConfigurationFile) -> Iterator[KeyFinding]:
    """Yield what is wrong with texts for people, which readers may take for HTML and show in lists."""
    publication = file.publication
    found: list[tuple[Path, str | None]] = []
    for key in ("title", "description", "rights"):
        found += _each(("publication", key), getattr(publication, key) or {})
    for slug, department in file.departments.items():
        for key in ("name", "description"):
            found += _each(("departments", slug, key), getattr(department, key) or {})
    found += [(("languages", tag, "name"), language.name) for tag, language in file.languages.items()]
    found.append((("publication", "author", "name"), publication.author.name if publication.author else None))
    found += _syndicated(file, "description")
    for path, text in found:
        if text is not None and (why := why_no_plain_text(text)):
            yield KeyFinding(path, rules.configuration_plain_text, f"{_shown(path)} {why}")
    if publication.author and publication.author.email:
        yield from _email(publication.author.email)


def _email(email: str) -> Iterator[KeyFinding]:
    from irfeed.syntax.addresses import why_not_email  # noqa: PLC0415 - few files have one

    if why := why_not_email(email):
        yield KeyFinding(("publication", "author", "email"), rules.configuration_wrong_value, f"author.email {why}")


def _addresses(file: ConfigurationFile) -> Iterator[KeyFinding]:
    found: list[tuple[Path, str | None]] = [
        (("publication", "feeds_url"), file.publication.feeds_url),
        (("publication", "icon"), file.publication.icon),
        (("publication", "logo"), file.publication.logo),
        (("publication", "author", "url"), file.publication.author.url if file.publication.author else None),
        (("feeds", "hub"), file.feeds.hub),
        (("imports", "url"), file.imports.url and file.imports.url.replace("{name}", "name")),
        *_each(("publication", "url"), file.publication.url),
    ]
    for slug, department in file.departments.items():
        found += _each(("departments", slug, "page"), department.page or {})
    found += [*_syndicated(file, "logo"), *_syndicated(file, "dark_logo")]
    for path, address in found:
        if address is not None and (why := why_not_web_address(address) or why_no_uri(address)):
            yield KeyFinding(path, rules.configuration_address, f"{_shown(path)} {why}: {_cut(address)}")
    if any(mark in file.publication.feeds_url for mark in "?#"):
        path = ("publication", "feeds_url")
        yield KeyFinding(
            path, rules.configuration_address, "feeds_url has a query or a fragment, and paths are put behind it"
        )


def _each(path: Path, by_language: Mapping[str, str]) -> list[tuple[Path, str | None]]:
    return [((*path, tag) if tag != EVERY_LANGUAGE else path, text) for tag, text in by_language.items()]


def _syndicated(file: ConfigurationFile, key: str) -> Iterator[tuple[Path, str | None]]:
    """Yield what a key says of each feed for an aggregator."""
    for name, table in vars(file.feeds.syndication).items():
        yield ("feeds", "syndication", name, key), getattr(table, key)


def _languages(file: ConfigurationFile) -> Iterator[KeyFinding]:
    declared: set[str] = set()
    for tag in file.languages:
        normal = normal_tag(tag)
        meant = _LIKELY_MEANT.get(tag.lower())
        if normal is None or meant:
            hint = f"write {meant or tag.replace('_', '-')}" if meant or "_" in tag else ""
            yield KeyFinding(
                ("languages", tag), rules.configuration_language, f"{_cut(tag)} is no language tag of BCP 47", hint
            )
        elif normal in declared:
            yield KeyFinding(
                ("languages", tag), rules.configuration_declared_twice, f"the language {normal} is declared twice"
            )
        declared.add(normal or tag)
    for path, tag in _tags_in_use(file):
        if (normal_tag(tag) or tag) not in declared:
            yield KeyFinding(
                path, rules.configuration_language, f"the language {_cut(tag)} is not declared under [languages]"
            )


def _tags_in_use(file: ConfigurationFile) -> Iterator[tuple[Path, str]]:
    texts: list[tuple[Path, Mapping[str, str] | None]] = [
        (("publication", key), getattr(file.publication, key)) for key in ("title", "description", "url", "rights")
    ]
    for slug, department in file.departments.items():
        texts += [(("departments", slug, key), getattr(department, key)) for key in ("name", "description", "page")]
    for path, by_language in texts:
        yield from (((*path, tag), tag) for tag in by_language or () if tag != EVERY_LANGUAGE)
    for folder, table in file.folders.items():
        if table.language is not None:
            yield ("folders", folder, "language"), table.language
    for tag, language in file.languages.items():
        if language.fallback is not None:
            yield ("languages", tag, "fallback"), language.fallback
    yield from ((path, tag) for path, tag in _syndicated(file, "language") if tag is not None)


def _slugs(file: ConfigurationFile) -> Iterator[KeyFinding]:
    for slug in file.departments:
        if why := _why_no_slug(slug, file.languages):
            yield KeyFinding(
                ("departments", slug), rules.configuration_slug, f"{_cut(slug)} cannot be a department's slug: {why}"
            )
    for path, slug in _slugs_in_use(file):
        if slug not in file.departments:
            yield KeyFinding(
                path, rules.configuration_slug, f"the department {_cut(slug)} is not declared under [departments]"
            )


def _heirs(file: ConfigurationFile) -> Iterator[KeyFinding]:
    for slug, department in file.departments.items():
        heir = file.departments.get(department.moved_to or slug)
        if department.moved_to is not None and (heir is None or heir.closed or heir.moved_to is not None):
            message = f"moved_to names {_cut(department.moved_to)}, which is no department that is open"
            yield KeyFinding(("departments", slug, "moved_to"), rules.configuration_slug, message)


def _slugs_in_use(file: ConfigurationFile) -> Iterator[tuple[Path, str]]:
    for folder, table in file.folders.items():
        yield from ((("folders", folder, "department"), slug) for slug in table.department or ())
    for board, slug in file.imports.boards.items():
        yield ("imports", "boards", board), slug
    yield from ((path, slug) for path, slug in _syndicated(file, "department") if slug is not None)


def _why_no_slug(slug: str, languages: Iterable[str]) -> str | None:
    if not SLUG.fullmatch(slug):
        return "it is not made of lower-case letters, digits and single hyphens"
    if len(slug) > LONGEST_SLUG:
        return f"it has more than {LONGEST_SLUG} characters"
    if slug in RESERVED:
        return "the name is reserved"
    for tag in languages:
        if slug == (normal_tag(tag) or tag).lower():
            return f"it is the folder of the language {_cut(tag)}"
    return None


def _publication(file: ConfigurationFile) -> Iterator[KeyFinding]:
    table = file.publication
    if not AUTHORITY.fullmatch(table.id_authority):
        message = f"{_cut(table.id_authority)} is not a domain and a day"
        yield KeyFinding(("publication", "id_authority"), rules.configuration_id_authority, message)
    if table.time_zone is not None and not _is_time_zone(table.time_zone):
        message = f"{_cut(table.time_zone)} is no name of the IANA time zone database"
        yield KeyFinding(("publication", "time_zone"), rules.configuration_time_zone, message)


#: Files of the database that are no zones of places: the machine's own, rules alone, no place, leap seconds counted.
_NO_ZONES: Final = ("localtime", "posixrules", "Factory", "posix", "right")


def _is_time_zone(name: str) -> bool:
    if name.partition("/")[0] in _NO_ZONES:
        return False
    try:
        ZoneInfo(name)
    except (KeyError, OSError, ValueError):  # not found; a folder of the database; not a name at all
        return False
    return True


def _folders(file: ConfigurationFile) -> Iterator[KeyFinding]:
    named = {key: getattr(file.publication, key) for key in ("articles", "output")}
    for key, folder in named.items():
        if not is_inside(folder):
            message = f"{key} is not a folder beside irfeed.toml: {_cut(folder)}"
            yield KeyFinding(("publication", key), rules.configuration_folder, message)
    articles, output = (PurePosixPath(folder.casefold()) for folder in named.values())
    if articles == output or articles in output.parents or output in articles.parents:
        yield KeyFinding(
            ("publication", "output"), rules.configuration_folder, "articles and output are one inside the other"
        )
    for position, source in enumerate(file.sources):
        if within := _read_already(source.folder, named):
            message = f"the source {_cut(source.name)} reads the {within} folder, or a folder in it"
            yield KeyFinding(("sources", position, "folder"), rules.configuration_folder, message)
    for folder in file.folders:
        if not is_inside(folder):
            yield KeyFinding(
                ("folders", folder),
                rules.configuration_folder,
                f"{_cut(folder)} is not a folder inside the articles folder",
            )


def _read_already(folder: str | None, named: Mapping[str, str]) -> str | None:
    """Return which of the publication's own folders holds that of a source, if it is not one that is passed over."""
    parts = PurePosixPath((folder or "").casefold())
    if any(part.startswith("_") for part in parts.parts):
        return None
    return next((key for key, own in named.items() if folder and parts.is_relative_to(own.casefold())), None)


def _feeds(table: FeedsTable) -> Iterator[KeyFinding]:
    for key in ("formats", "variants"):
        values: list[str] = getattr(table, key)
        for value in sorted({value for value in values if values.count(value) > 1}):
            yield KeyFinding(("feeds", key), rules.configuration_declared_twice, f"{key} names {_cut(value)} twice")
    if table.content != "full":
        for name in vars(table.syndication):
            message = f"content is {table.content!r}, and {name} refuses feeds without the whole text"
            yield KeyFinding(("feeds", "syndication", name), rules.configuration_wrong_value, message)
    needed = [part for part in ("language", "department") if any(part in variant for variant in table.variants)]
    if why := _why_no_template(table.path.split("/"), [f"{{{part}}}" for part in needed]):
        yield KeyFinding(
            ("feeds", "path"), rules.configuration_feed_path, f"path cannot place the feeds: {why}: {_cut(table.path)}"
        )


def _why_no_template(parts: list[str], needed: list[str]) -> str | None:
    literal = [part for part in parts if part not in {"{language}", "{department}"}]
    for part in literal:
        if "{" in part or "}" in part:
            return f"{_cut(part)} is not a whole part"
        if not SLUG.fullmatch(part) or part in RESERVED - {"feed"} or len(part) > LONGEST_SLUG:
            return f"{_cut(part)} cannot be a folder"
    missing = [part for part in needed if parts.count(part) != 1]
    return f"{missing[0]} must stand in it once" if missing else None


def _cut(text: str) -> str:
    """Return `text` as messages repeat it: short, and without user name and password, since logs are public."""
    hidden = _CREDENTIALS.sub("//…@", text)
    return repr(hidden if len(hidden) <= LONGEST else hidden[: LONGEST - 1] + "…")


def _shown(path: Path) -> str:
    return ".".join(str(step) for step in path[1:])
