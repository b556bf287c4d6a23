"""A publication: what irfeed.toml says, judged and complete, every default filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from irfeed.frozen import dataclass
from irfeed.model import Format, Person

if TYPE_CHECKING:
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from irfeed.model.site import SiteFolder

#: Folders beside irfeed.toml that say how pages look and what they say, of which there need be neither.
FOLDERS = ("templates", "words")


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the publication in one or several languages."""

    by_language: Mapping[str, str]  #: never empty
    default_language: str  #: the publication's first language

    def in_language(self, language: str | None) -> str:
        """Return the text in `language`, else in its primary language, else in the default one, else in any."""
        wished = (language, language.split("-")[0]) if language else ()
        for wanted in (*wished, self.default_language):
            if wanted in self.by_language:
                return self.by_language[wanted]
        return next(iter(self.by_language.values()))


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the publication."""

    tag: str  #: BCP 47
    name: str  #: the language's name in itself: "한국어"
    right_to_left: bool
    fallback: str | None = None  #: the language whose articles stand in for those not translated into this one


@dataclass(frozen=True, slots=True)
class Department:
    """A department: what an article belongs to, and a feed can be of."""

    slug: str
    name: Text
    description: Text | None = None
    page: Text | None = None  #: address of its page, by language
    closed: bool = False  #: it has no articles any more; its feeds stay, so that no subscriber meets an error
    moved_to: str | None = None  #: the slug of the department that took its place, if it is closed


@dataclass(frozen=True, slots=True)
class Syndication:
    """A feed that is made for one aggregator, in its dialect."""

    dialect: str  #: the aggregator's name: "smartnews"
    language: str  #: BCP 47; the feed has the articles of one language
    department: str | None  #: slug; None: all departments
    limit: int  #: entries
    description: str | None  #: in place of the publication's
    values: Mapping[str, str]  #: what elements of the dialect hold, by their keys in irfeed.toml

    @property
    def path(self) -> str:
        """The path of the document, without its ending."""
        return f"syndication/{self.dialect}"


@dataclass(frozen=True, slots=True)
class Feeds:
    """Which feeds there are, and what is in them."""

    formats: tuple[Format, ...]
    variants: tuple[str, ...]  #: of "all", "language", "department", "department-language"
    limit: int  #: entries in a subscription document; 0: all
    full_content: bool  #: else only summaries
    monthly_archives: bool
    pages: bool
    path: str  #: template of a feed's folder, with {language} and {department}
    hub: str | None = None  #: WebSub
    ttl: int | None = None  #: minutes between visits
    tell_expired: bool = True  #: of expired articles feeds say that they are gone, as of withdrawn ones
    headers: bool = False  #: write `_headers` for hosts that read it
    may_lose: float = 0.5  #: the share of a feed's entries that one build may lose
    syndication: tuple[Syndication, ...] = ()  #: feeds for aggregators, linked from nowhere

    @property
    def rendered(self) -> tuple[Format, ...]:
        """The formats that entries are rendered in: those of feeds, and RSS where aggregators get some."""
        needed = (Format.RSS,) if self.syndication and Format.RSS not in self.formats else ()
        return self.formats + needed


@dataclass(frozen=True, slots=True)
class Records:
    """What is asked of records beyond what feeds need."""

    alt_required: bool = True  #: a picture without a text in its place is an error, else a warning
    #: What is written in bodies for the commands of other programs, by name.
    commands: Mapping[str, str] = field(default_factory=dict)
    #: Codes of rules, or how they begin, whose warnings and advice are not wanted.
    ignore: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """What `irfeed check` asks of feeds."""

    select: tuple[str, ...] = ()  #: codes of rules, or how they begin; empty: all
    ignore: tuple[str, ...] = ()
    fail_on: str = "error"  #: or "warning"
    aggregators: tuple[str, ...] = ()  #: whose requirements are asked as well, by name


@dataclass(frozen=True, slots=True)
class Imports:
    """How pages and feeds of elsewhere are to be read."""

    boards: Mapping[str, str] = field(default_factory=dict)  #: slugs of departments, by what others call them
    selectors: Mapping[str, str] = field(default_factory=dict)  #: CSS selectors, by field
    date_order: str | None = None  #: "day-first" or "month-first"
    url: str | None = None  #: the address of a page that does not say its own, with {name} for its file's name


@dataclass(frozen=True, slots=True)
class Sql:
    """How the rows of a database are records. Of `dsn_env` and `file` one is set, and of `table` and `query` one."""

    dsn_env: str | None  #: the environment variable that holds the address of the database
    file: Path | None  #: an SQLite file
    table: str | None  #: "articles" or "schema.articles"
    query: str | None
    key: str  #: the column that tells rows apart
    columns: Mapping[str, str]  #: the column of each field, nested fields by dotted names
    values: Mapping[str, str] = field(default_factory=dict)  #: fields that are the same in every row, as in a cell
    separator: str = "|"  #: between the items of a list in one text
    changed: str | None = None  #: the column that moves whenever its row does


@dataclass(frozen=True, slots=True)
class RecordSource:
    """Where further records are, beside those in the articles folder."""

    name: str
    type: str  #: "sql", "folder", or the name of a plugin
    sql: Sql | None = None  #: set if the type is "sql"
    site: SiteFolder | None = None  #: set if the type is "folder"
    settings: Mapping[str, object] = field(default_factory=dict)  #: of a plugin


@dataclass(frozen=True, slots=True)
class Publication:
    """A whole publication. Paths are absolute; addresses end as they should be joined."""

    root: Path  #: the folder of irfeed.toml
    articles: Path
    output: Path
    title: Text
    description: Text
    url: Text  #: address of the home page, by language
    feeds_url: str  #: ends with "/"
    author: Person
    id_authority: str  #: RFC 4151 authority and date: "seoul.example,2015"
    languages: Mapping[str, Language]  #: by tag, in the order of the file; the first is the default
    departments: Mapping[str, Department]  #: by slug, in the order of the file
    feeds: Feeds
    rights: Text | None = None
    icon: str | None = None
    logo: str | None = None
    time_zone: ZoneInfo | None = None  #: what bare dates and naive times mean
    folders: Mapping[str, Mapping[str, str | tuple[str, ...]]] = field(default_factory=dict)  #: defaults, by folder
    imports: Imports = field(default_factory=Imports)
    records: Records = Records()  #: what is asked of records
    sources: tuple[RecordSource, ...] = ()  #: where further records are
    check: Check = Check()  #: what `irfeed check` asks of feeds

    @property
    def default_language(self) -> str:
        """The first language that irfeed.toml names."""
        return next(iter(self.languages))
