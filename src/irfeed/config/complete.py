"""A judged file -> a Publication, every default filled in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from irfeed.config.language_names import is_right_to_left, name_of
from irfeed.config.names import EVERY_LANGUAGE, normal_tag
from irfeed.model import Format, Person
from irfeed.model.publication import (
    Check,
    Department,
    Feeds,
    Imports,
    Language,
    Publication,
    Records,
    RecordSource,
    Sql,
    Syndication,
    Text,
)
from irfeed.model.site import GENERATORS, SiteFolder
from irfeed.syntax.urls import uri_of

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from irfeed.config.fields import (
        CheckTable,
        ConfigurationFile,
        FeedsTable,
        FolderTable,
        PublicationTable,
        SyndicationTable,
    )
    from irfeed.config.intake_fields import ImportsTable, SourceTable


def complete(file: ConfigurationFile, root: Path) -> Publication:
    """Return what `file` says of the publication in the folder `root`. The file must have passed every rule."""
    languages = {_tag(tag): table for tag, table in file.languages.items()}
    default_language = next(iter(languages))
    table = file.publication

    def text(by_language: Mapping[str, str] | None) -> Text | None:
        return _text(by_language, default_language) if by_language else None

    title = _text(table.title, default_language)
    return Publication(
        root=root,
        articles=root / table.articles,
        output=root / table.output,
        title=title,
        description=text(table.description) or title,
        url=_addresses(table.url, default_language),
        feeds_url=uri_of(table.feeds_url).rstrip("/") + "/",
        author=_author(table, title),
        id_authority=table.id_authority,
        languages={
            tag: Language(
                tag,
                name=language.name or name_of(tag),
                right_to_left=language.direction == "rtl" if language.direction else is_right_to_left(tag),
                fallback=language.fallback and _tag(language.fallback),
            )
            for tag, language in languages.items()
        },
        departments={
            slug: Department(
                slug,
                name=_text(department.name, default_language),
                description=text(department.description),
                page=_addresses(department.page, default_language) if department.page else None,
                closed=department.closed or department.moved_to is not None,
                moved_to=department.moved_to,
            )
            for slug, department in file.departments.items()
        },
        feeds=_feeds(file.feeds, default_language),
        rights=text(table.rights),
        icon=_address(table.icon),
        logo=_address(table.logo),
        time_zone=_zone(table.time_zone),
        folders={folder: _folder(defaults) for folder, defaults in file.folders.items()},
        imports=_imports(file.imports),
        records=Records(file.records.alt == "required", file.records.commands, tuple(file.records.ignore)),
        sources=tuple(_source(source, root) for source in file.sources),
        check=check_of(file.check),
    )


def check_of(table: CheckTable) -> Check:
    """Return what a [check] asks of feeds."""
    return Check(tuple(table.select), tuple(table.ignore), table.fail_on, tuple(table.for_))


def _tag(tag: str) -> str:
    return normal_tag(tag) or tag


def _text(by_language: Mapping[str, str], default_language: str) -> Text:
    normal = {tag and _tag(tag): text for tag, text in by_language.items()}
    if EVERY_LANGUAGE in normal:
        normal = {default_language: normal[EVERY_LANGUAGE]}
    return Text(normal, default_language)


def _address(address: str | None) -> str | None:
    """Return an address as feeds tell it: RSS 2.0, JSON Feed and WebSub ask for a URI, which is ASCII (RFC 3986)."""
    return address and uri_of(address)


def _addresses(by_language: Mapping[str, str], default_language: str) -> Text:
    return _text({tag: uri_of(address) for tag, address in by_language.items()}, default_language)


def _author(table: PublicationTable, title: Text) -> Person:
    if table.author is None:
        return Person(title.in_language(None))
    return Person(table.author.name, table.author.email, _address(table.author.url))


def _zone(name: str | None) -> ZoneInfo | None:
    if name is None:
        return None
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - many publications need none

    return ZoneInfo(name)


def _feeds(table: FeedsTable, default_language: str) -> Feeds:
    return Feeds(
        formats=tuple(Format(format_) for format_ in table.formats),
        variants=tuple(table.variants),
        limit=table.limit,
        full_content=table.content == "full",
        monthly_archives=table.archives == "month",
        pages=table.pages,
        path=table.path,
        hub=_address(table.hub),
        ttl=table.ttl,
        tell_expired=table.expired == "withdraw",
        headers=table.headers,
        may_lose=table.may_lose,
        syndication=tuple(_syndicated(table.syndication, default_language)),
    )


def _syndicated(tables: SyndicationTable, default_language: str) -> Iterator[Syndication]:
    for name, table in vars(tables).items():
        told = {key: value for key, value in vars(table).items() if isinstance(value, str)}
        yield Syndication(
            name,
            language=_tag(told.pop("language", default_language)),
            department=told.pop("department", None),
            limit=table.limit,
            description=told.pop("description", None),
            values={key: uri_of(value) if key in {"logo", "dark_logo"} else value for key, value in told.items()},
        )


def _source(table: SourceTable, root: Path) -> RecordSource:
    from irfeed.config.judge_sources import FOLDER, SQL, SQLITE_FILE  # noqa: PLC0415 - most publications have none

    if table.type == FOLDER:
        return RecordSource(table.name, table.type, site=_site(table, root))
    if table.type != SQL:
        return RecordSource(table.name, table.type, settings=table.settings)
    file = SQLITE_FILE.fullmatch(table.dsn or "")
    return RecordSource(
        table.name,
        table.type,
        sql=Sql(
            dsn_env=table.dsn_env,
            file=root / file["path"] if file else None,
            table=table.table,
            query=table.query,
            key=table.key or "",
            columns=table.columns,
            values=table.values,
            separator=table.list_separator,
            changed=table.changed,
        ),
    )


def _site(table: SourceTable, root: Path) -> SiteFolder:
    generator = GENERATORS[table.generator or ""]
    folder = table.folder or "."
    return SiteFolder(
        root / folder,
        "" if folder == "." else folder,
        generator,
        fields={**generator.fields, **{name: tuple(keys) for name, keys in table.fields.items()}},
        values=table.values,
        ids=root / table.ids if table.ids else None,
        ignored=frozenset(key.casefold() for key in table.ignore),
        sections=frozenset(table.sections),
    )


def _folder(table: FolderTable) -> Mapping[str, str | tuple[str, ...]]:
    defaults: dict[str, str | tuple[str, ...]] = {}
    if table.language is not None:
        defaults["language"] = table.language
    if table.department is not None:
        defaults["department"] = tuple(table.department)
    return defaults


def _imports(table: ImportsTable) -> Imports:
    return Imports(table.boards, _given(table.selectors), table.date_order, table.url)


def _given(table: object) -> Mapping[str, str]:
    return {name: value for name, value in vars(table).items() if value is not None}
