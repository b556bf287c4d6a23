"""The shape of irfeed.toml: every key with its meaning, its default and an example.

`irfeed schema config` prints this as JSON Schema, and docs/reference/configuration.md is made from it.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from irfeed.config.intake_fields import ImportsTable, SourceTable
from irfeed.config.kinds import Address, Addresses, Line, OrText, Slugs, Table, Texts, as_person


class PersonTable(Table):
    """Who answers for the publication, and is the author of articles that name none."""

    name: Line = Field(description="The name that readers see.", examples=["Seoul Metropolitan Government"])
    email: Line | None = Field(default=None, description="An address for letters.", examples=["news@seoul.example"])
    url: Address | None = Field(
        default=None, description="A page about the author.", examples=["https://seoul.example/"]
    )


Author = Annotated[PersonTable, BeforeValidator(as_person), OrText()]


class PublicationTable(Table):
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


class LanguageTable(Table):
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


class DepartmentTable(Table):
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


class FeedsTable(Table):
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


class RecordsTable(Table):
    """What is asked of records beyond what feeds need."""

    alt: Literal["required", "advised"] = Field(
        default="required",
        description="Whether a picture without a text for people who do not see it is an error or a warning.",
    )


class FolderTable(Table):
    """Fields that the records of a folder have unless they say otherwise; a deeper folder comes first."""

    language: Line | None = Field(default=None, description="The language of its records.", examples=["ko"])
    department: Slugs | None = Field(default=None, description="The department or departments of its records.")


class CheckTable(Table):
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


class ConfigurationFile(Table):
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


class CheckFile(Table):
    """An irfeed.toml without a publication, which only says what `irfeed check` asks of other people's feeds."""

    check: CheckTable


class IncludedFile(Table):
    """A file named by `include`."""

    languages: dict[str, LanguageTable] = Field(default={}, description="More languages.")
    departments: dict[str, DepartmentTable] = Field(default={}, description="More departments.")
    folders: dict[str, FolderTable] = Field(default={}, description="More folders.")
