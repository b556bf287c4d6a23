"""Records from elsewhere than the articles folder: databases, folders of other programs, and what plugins read.

A plugin is what a package names in its entry-point group `irfeed.sources`: a function as :class:`SourceReader`
describes it. docs/how-to/plugins.md shows a whole one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import tzinfo
from pathlib import Path
from typing import Final, Protocol, cast

from irfeed.errors import UsageError
from irfeed.findings import Finding, Place
from irfeed.frozen import dataclass
from irfeed.load.attached import with_files_of_all
from irfeed.load.plain import plain_record
from irfeed.load.site import load_site
from irfeed.load.sql import DatabaseTable, load_rows
from irfeed.load.sql.cells import Cells, Kinds
from irfeed.load.sql.database import DatabaseAddress
from irfeed.load.sql.read import Cache
from irfeed.load.walk import capped
from irfeed.model.publication import Publication, RecordSource, Sql
from irfeed.model.record import Locator, Record
from irfeed.model.record import Path as FieldPath
from irfeed.model.site import SiteFolder
from irfeed.system.plugins import Plugin, blaming, broken, plugins

#: The entry-point group of plugins that read records.
GROUP: Final = "irfeed.sources"


@dataclass(frozen=True, slots=True)
class Context:
    """What a plugin is told beside its settings."""

    name: str  #: of the source, as irfeed.toml names it; findings should begin with it: "events:…"
    root: Path  #: the folder of irfeed.toml
    environment: Mapping[str, str]  #: where secrets belong; nothing of it may stand in a finding or an error


class SourceReader(Protocol):
    """What an entry point of the group `irfeed.sources` names."""

    def __call__(self, settings: Mapping[str, object], context: Context, /) -> Iterable[Record | Finding]:
        """Read every record, one by one.

        Args:
            settings: `[sources.settings]` of irfeed.toml, unjudged.
            context: what surrounds them.

        Returns:
            A :class:`irfeed.model.record.Record` for each article, its fields as in docs/reference/record.md, dates
            also as `datetime`; and a :class:`irfeed.findings.Finding` for what cannot be a record.

        Raises:
            UsageError: the settings are wrong.
            OutsideError: what they name cannot be read. No exception may hold a secret.
        """
        ...


@dataclass(frozen=True, slots=True)
class SourcesContext:
    """What all sources of a publication have in common."""

    publication: Publication
    environment: Mapping[str, str]
    kinds: Kinds
    remember: bool  #: whether caches are written
    cached: bool = True  #: whether caches are read at all


def load_sources(sources: Sequence[RecordSource], around: SourcesContext) -> Iterator[Record | Finding]:
    """Load the records of all sources, one after the other.

    Raises:
        OutsideError: a source cannot be read.
        UsageError: one asks for what is not there: a plugin, an environment variable, a driver.
        PluginError: a plugin is broken.
    """
    for source in sources:
        if source.site is not None:
            yield from _site(source.site, around)
            continue
        articles = around.publication.articles  # where the files are that these records name
        loaded = _plugin(source, around) if source.sql is None else _sql(source.name, source.sql, around)
        yield from with_files_of_all(capped(loaded, source.name), articles, articles)


def _site(site: SiteFolder, around: SourcesContext) -> Iterator[Record | Finding]:
    """Load the articles of a site. Drafts that have no date yet, as Jekyll's have none, are in no feed anyway."""
    if not site.folder.resolve().is_relative_to(around.publication.root.resolve()):
        raise UsageError(f"The folder of the source {site.shown_as} leads out of the folder of irfeed.toml")
    for one in load_site(site, around.publication, around.kinds):
        if isinstance(one, Finding) or "published" in one.fields or one.fields.get("status") != "draft":
            yield one


def _sql(name: str, sql: Sql, around: SourcesContext) -> Iterator[Record | Finding]:
    cells = Cells(around.kinds, sql.separator, around.publication.time_zone)
    with DatabaseAddress.of(name, sql, around.publication.root, around.environment).opened() as database:
        table = DatabaseTable(name, sql, cells, database)
        file = around.publication.root / ".irfeed" / "sources" / f"{name}.json"
        yield from load_rows(table, Cache(file, table.definition) if around.cached else None, remember=around.remember)


def _plugin(source: RecordSource, around: SourcesContext) -> Iterator[Record | Finding]:
    known = plugins(GROUP)
    plugin = known.get(source.type)
    if plugin is None:
        message = f"The source {source.name} is of the type {source.type}, which no installed plugin reads"
        raise UsageError(message, hint=f"known types: {', '.join(['sql', 'folder', *known])}")
    reader = plugin.load()
    if not callable(reader):
        raise broken(str(plugin), "is not a function that reads records")
    context = Context(source.name, around.publication.root, around.environment)
    with blaming(str(plugin)):
        found = iter(cast("SourceReader", reader)(source.settings, context))
    return _guarded(found, plugin, around.publication.time_zone)


def _guarded(found: Iterator[object], plugin: Plugin, zone: tzinfo | None) -> Iterator[Record | Finding]:
    """Hand on what a plugin yields, if it is what it should be."""
    while True:
        with blaming(str(plugin)):
            one = next(found, None)
        match one:
            case None:
                return
            case Finding():
                yield one
            case Record(fields=Mapping() as fields, locator=locator):
                yield plain_record(fields, _BlamedLocator(locator, str(plugin)), zone)
            case _:
                raise broken(str(plugin), f"gave {type(one).__name__} where a Record or a Finding should be")


@dataclass(frozen=True, slots=True)
class _BlamedLocator:
    """A plugin's locator, whose errors are reported as the plugin's; can be pickled if that can."""

    locator: Locator
    plugin: str

    def place(self, path: FieldPath) -> Place:
        """Return the place that the plugin gives."""
        with blaming(self.plugin):
            place = self.locator.place(path)
        if not isinstance(place, Place):
            raise broken(self.plugin, f"gave {type(place).__name__} where a Place should be")
        return place
