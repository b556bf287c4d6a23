"""The shape of irfeed.toml: every key with its meaning, its default and an example.

`irfeed schema config` prints this as JSON Schema, and docs/reference/configuration.md is made from it.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, GetJsonSchemaHandler, StringConstraints
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

#: The language under which a text stands that irfeed.toml gives once, for all languages.
EVERY_LANGUAGE = ""


def _by_language(value: Any) -> Any:  # noqa: ANN401 - whatever TOML holds
    return {EVERY_LANGUAGE: value} if isinstance(value, str) else value


def _as_list(value: Any) -> Any:  # noqa: ANN401 - whatever TOML holds
    return [value] if isinstance(value, str) else value


def _as_person(value: Any) -> Any:  # noqa: ANN401 - whatever TOML holds
    return {"name": value} if isinstance(value, str) else value


class _OrText:
    """Tells the JSON Schema of a field that a plain text will do as well."""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [{"type": "string"}, handler(schema)]}


Line = Annotated[str, StringConstraints(min_length=1, max_length=1000)]
Address = Annotated[str, StringConstraints(min_length=1, max_length=2000)]
Texts = Annotated[dict[str, Line], BeforeValidator(_by_language), Field(min_length=1), _OrText()]
Addresses = Annotated[dict[str, Address], BeforeValidator(_by_language), Field(min_length=1), _OrText()]
Slugs = Annotated[list[Line], BeforeValidator(_as_list), _OrText()]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class PersonTable(_Table):
    """Who answers for the publication, and is the author of articles that name none."""

    name: Line = Field(description="The name that readers see.", examples=["Seoul Metropolitan Government"])
    email: Line | None = Field(default=None, description="An address for letters.", examples=["news@seoul.example"])
    url: Address | None = Field(
        default=None, description="A page about the author.", examples=["https://seoul.example/"]
    )


Author = Annotated[PersonTable, BeforeValidator(_as_person), _OrText()]


class PublicationTable(_Table):
    """What the publication is. Every text may be given once, or by language: `{ en = "…", ko = "…" }`."""

    title: Texts = Field(description="The name of the publication.", examples=["International Relations News"])
    description: Texts | None = Field(
        default=None,
        description="One sentence on what it publishes. Default: the title.",
        examples=["News of the city's ties"],
    )
    url: Addresses = Field(description="The address of the home page.", examples=["https://english.seoul.example/"])
    feeds_url: Address = Field(
        description="The address at which the output folder is served.", examples=["https://feeds.seoul.example/"]
    )
    id_authority: Line = Field(
        description="A domain of yours and a day on which you had it, for `tag:` ids (RFC 4151). It never changes.",
        examples=["seoul.example,2015"],
    )
    author: Author | None = Field(
        default=None,
        description="Who answers for the publication: a name, or a table. Default: the title.",
        examples=["Seoul Metropolitan Government"],
    )
    rights: Texts | None = Field(
        default=None, description="Who holds the rights.", examples=["© Seoul Metropolitan Government"]
    )
    icon: Address | None = Field(
        default=None, description="A small square picture.", examples=["https://seoul.example/icon.png"]
    )
    logo: Address | None = Field(
        default=None, description="A picture twice as wide as high.", examples=["https://seoul.example/logo.png"]
    )
    time_zone: Line | None = Field(
        default=None,
        description="What dates without an offset mean in records (IANA name). Without it they are errors.",
        examples=["Asia/Seoul"],
    )
    articles: Line = Field(default="articles", description="The folder of the records, beside irfeed.toml.")
    output: Line = Field(default="public", description="The folder that irfeed writes, beside irfeed.toml.")


class LanguageTable(_Table):
    """A language of the publication. The first one is the default language."""

    name: Line | None = Field(
        default=None, description="The language's name in itself. Default: known for many.", examples=["한국어"]
    )
    direction: Literal["ltr", "rtl"] | None = Field(
        default=None, description="The direction of its script. Default: known from the tag.", examples=["rtl"]
    )
    fallback: Line | None = Field(
        default=None,
        description="The language whose articles stand in for those that are not translated. Default: none do.",
        examples=["en"],
    )


class DepartmentTable(_Table):
    """A department; its key is the slug that records and addresses use."""

    name: Texts = Field(description="Its name.", examples=["International Relations"])
    description: Texts | None = Field(
        default=None, description="What its articles are about.", examples=["Sister cities, visits and agreements"]
    )
    page: Addresses | None = Field(
        default=None,
        description="The address of its page on the site.",
        examples=["https://english.seoul.example/relations/"],
    )
    closed: bool = Field(
        default=False,
        description="The department is no more. Its feeds stay, valid and empty, for those who subscribe to them.",
    )
    moved_to: Line | None = Field(
        default=None,
        description="The slug of the department that took the place of a closed one: the old addresses go on with its "
        "entries, and name the new addresses as their own. Records may keep the old slug.",
        examples=["global-relations"],
    )


class FeedsTable(_Table):
    """Which feeds there are, and what is in them."""

    formats: list[Literal["rss", "atom", "json"]] = Field(
        default=["rss", "atom", "json"], min_length=1, description="The formats of every feed."
    )
    variants: list[Literal["all", "language", "department", "department-language"]] = Field(
        default=["all", "language", "department", "department-language"],
        min_length=1,
        description="Which feeds there are: of everything, for each language, for each department, for each of both.",
    )
    limit: int = Field(default=50, ge=0, le=100_000, description="How many entries a feed holds; 0: all.")
    content: Literal["full", "summary"] = Field(default="full", description="Whether entries carry the whole text.")
    archives: Literal["month", "none"] = Field(
        default="month", description="Whether older entries stay readable in archive documents by month (RFC 5005)."
    )
    expired: Literal["withdraw", "remove"] = Field(
        default="withdraw",
        description="What becomes of articles whose `expires` has passed: feeds say that they are gone, as they do of "
        "withdrawn ones (withdraw), or leave them out without a word (remove).",
    )
    pages: bool = Field(
        default=True, description="Whether to write HTML pages, the list of feeds (OPML) and the sitemap."
    )
    path: Line = Field(
        default="{language}/{department}",
        description="The folder of a feed. A variant without one of the two leaves that part out.",
        examples=["feeds/{department}/{language}"],
    )
    hub: Address | None = Field(
        default=None, description="A WebSub hub that is told of news.", examples=["https://hub.seoul.example/"]
    )
    ttl: int | None = Field(
        default=None, ge=1, le=525_600, description="How many minutes readers may wait between visits.", examples=[60]
    )
    headers: bool = Field(
        default=False,
        description="Whether to write `_headers`, by which Netlify and Cloudflare Pages send the headers that feeds "
        "should have.",
    )
    may_lose: float = Field(
        default=0.5,
        ge=0,
        le=1,
        description="The share of a feed's entries that one build may lose before it asks for `--allow-shrink`.",
    )


class RecordsTable(_Table):
    """What is asked of records beyond what feeds need."""

    alt: Literal["required", "advised"] = Field(
        default="required",
        description="Whether a picture without a text for people who do not see it is an error or a warning.",
    )


class FolderTable(_Table):
    """Fields that the records of a folder have unless they say otherwise; a deeper folder comes first."""

    language: Line | None = Field(default=None, description="The language of its records.", examples=["ko"])
    department: Slugs | None = Field(default=None, description="The department or departments of its records.")


class SelectorsTable(_Table):
    """CSS selectors of what stands where in the pages of a site. They need the extra `extract`."""

    title: Line | None = Field(default=None, description="The title.", examples=["h1.subject"])
    body: Line | None = Field(default=None, description="The element that holds the text.", examples=["div.view-text"])
    published: Line | None = Field(
        default=None, description="The date, in `datetime`, in `content` or as text.", examples=["span.date"]
    )
    updated: Line | None = Field(default=None, description="The date of the last change, likewise.")
    department: Line | None = Field(default=None, description="The name of the board.", examples=["h2.board"])
    authors: Line | None = Field(default=None, description="The author, or several elements.", examples=["span.writer"])
    images: Line | None = Field(default=None, description="Pictures.", examples=["div.photo img"])
    language: Line | None = Field(default=None, description="An element with `lang`, or that says the language.")
    url: Line | None = Field(default=None, description="The page's own address, in `href` or `content`.")
    summary: Line | None = Field(default=None, description="A short text.")
    categories: Line | None = Field(default=None, description="Categories.", examples=["ul.tags a"])
    translations: Line | None = Field(
        default=None, description="Links to the translations.", examples=["ul.languages a"]
    )


class ImportsTable(_Table):
    """How `irfeed import` reads pages and feeds of elsewhere."""

    boards: dict[str, Line] = Field(
        default={},
        description="The departments of boards, sections or categories that have another name: slugs by name.",
    )
    selectors: SelectorsTable = Field(default=SelectorsTable(), description="What stands where in HTML pages.")
    date_order: Literal["day-first", "month-first"] | None = Field(
        default=None, description="What 02/03/2015 means. Without it such dates are errors.", examples=["month-first"]
    )
    url: Address | None = Field(
        default=None,
        description="The address of a page that does not say its own; {name} stands for the name of its file.",
        examples=["https://english.seoul.example/{name}/"],
    )


class CheckTable(_Table):
    """What `irfeed check` asks of feeds. Options of the command come first."""

    select: list[Line] = Field(
        default=[],
        description="Codes of rules, or how codes begin, to ask only those. Default: all.",
        examples=[["ATM", "RSS"]],
    )
    ignore: list[Line] = Field(
        default=[], description="Codes of rules, or how codes begin, not to ask.", examples=[["HTM013"]]
    )
    fail_on: Literal["error", "warning"] = Field(
        default="error", description="The mildest finding that makes the command end with 1."
    )


class SourceTable(_Table):
    """Where further records are, beside those in the articles folder: a table of a database, or what a plugin reads."""

    name: Line = Field(
        description="What findings call the source: lower-case letters, digits and single hyphens.", examples=["cms"]
    )
    type: Line = Field(description="`sql`, or the name of an installed plugin.", examples=["sql"])
    dsn_env: Line | None = Field(
        default=None,
        description="`sql`: the environment variable that holds the address of the database, such as "
        "`postgresql://user:password@host/database`. It is never printed.",
        examples=["CMS_DSN"],
    )
    dsn: Line | None = Field(
        default=None,
        description="`sql`: the address itself, for an SQLite file only; the path is relative to irfeed.toml.",
        examples=["sqlite:///news.db"],
    )
    table: Line | None = Field(
        default=None, description="`sql`: the table or view to read.", examples=["articles", "cms.articles"]
    )
    query: Annotated[str, StringConstraints(min_length=1, max_length=20_000)] | None = Field(
        default=None,
        description="`sql`: a SELECT to read instead of a table.",
        examples=["SELECT * FROM articles WHERE public"],
    )
    key: Line | None = Field(
        default=None, description="`sql`: the column that tells rows apart; findings name it.", examples=["id"]
    )
    columns: dict[str, Line] = Field(
        default={},
        description="`sql`: the column of each field. Names of nested fields stand in quotation marks.",
        examples=[{"title": "headline", "images.0.url": "photo"}],
    )
    values: dict[str, Line] = Field(
        default={},
        description="`sql`: fields that are the same in every row, written as in a cell.",
        examples=[{"language": "en"}],
    )
    list_separator: Annotated[str, StringConstraints(min_length=1, max_length=1)] = Field(
        default="|",
        description="`sql`: the sign between the items of a list in one text; a backslash before it makes it a "
        "part of the item.",
    )
    changed: Line | None = Field(
        default=None,
        description="`sql`: a column that moves whenever its row does, such as a time stamp. Rows in which it stands "
        "where it stood are not read again.",
        examples=["updated_at"],
    )
    settings: dict[str, Any] = Field(default={}, description="What a plugin asks for; see the plugin.")


class ConfigurationFile(_Table):
    """The whole of irfeed.toml."""

    publication: PublicationTable = Field(description=PublicationTable.__doc__)
    languages: dict[str, LanguageTable] = Field(
        min_length=1, description="The languages, by BCP 47 tag. The first is the default language."
    )
    departments: dict[str, DepartmentTable] = Field(min_length=1, description="The departments, by slug.")
    feeds: FeedsTable = Field(default=FeedsTable(), description=FeedsTable.__doc__)
    records: RecordsTable = Field(default=RecordsTable(), description=RecordsTable.__doc__)
    check: CheckTable = Field(default=CheckTable(), description=CheckTable.__doc__)
    folders: dict[str, FolderTable] = Field(
        default={}, description="Defaults for the records of a folder, by its path within the articles folder."
    )
    imports: ImportsTable = Field(default=ImportsTable(), description=ImportsTable.__doc__)
    sources: list[SourceTable] = Field(default=[], description=SourceTable.__doc__)
    include: list[Line] = Field(
        default=[],
        description="Further files, as patterns beside irfeed.toml, that add languages, departments and folders.",
        examples=[["departments/*.toml"]],
    )


class CheckFile(_Table):
    """An irfeed.toml without a publication, which only says what `irfeed check` asks of other people's feeds."""

    check: CheckTable


class IncludedFile(_Table):
    """A file named by `include`."""

    languages: dict[str, LanguageTable] = Field(default={}, description="More languages.")
    departments: dict[str, DepartmentTable] = Field(default={}, description="More departments.")
    folders: dict[str, FolderTable] = Field(default={}, description="More folders.")
