"""The table of the keys of irfeed.toml: name, kind, limits, meaning, default and an example of each."""

from __future__ import annotations

from typing import Any

from irfeed.config.intake_fields import ImportsTable, SourceTable
from irfeed.config.kinds import (
    ADDRESS,
    ADDRESSES,
    FLAG,
    LINE,
    SHARE,
    SLUGS,
    TEMPLATE,
    TEXTS,
    by_key,
    list_of,
    one_of,
    table,
    text,
    whole,
)
from irfeed.model.feed import Format
from irfeed.model.schema import json_schema
from irfeed.model.table import Table, defaulted, optional, required


class PersonTable(Table):
    """Who answers for the publication, and is the author of articles that name none."""

    name = required(LINE, "The name that readers see.", "Seoul Metropolitan Government")
    email = optional(LINE, "An address for letters.", "news@seoul.example")
    url = optional(ADDRESS, "A page about the author.", "https://seoul.example/")


class PublicationTable(Table):
    """What the publication is. Every text may be given once, or by language: `{ en = "…", ko = "…" }`."""

    title = required(TEXTS, "The name of the publication.", "International Relations News")
    description = optional(TEXTS, "One sentence on what it publishes. Default: the title.", "News of the city's ties")
    url = required(ADDRESSES, "The address of the home page.", "https://english.seoul.example/")
    feeds_url = required(ADDRESS, "The address at which the output folder is served.", "https://feeds.seoul.example/")
    id_authority = required(
        LINE,
        "A domain of yours and a day on which you had it, for `tag:` ids (RFC 4151). It never changes.",
        "seoul.example,2015",
    )
    author = optional(
        table(PersonTable, "name"),
        "Who answers for the publication: a name, or a table. Default: the title.",
        "Seoul Metropolitan Government",
    )
    rights = optional(TEXTS, "Who holds the rights.", "© Seoul Metropolitan Government")
    icon = optional(ADDRESS, "A small square picture.", "https://seoul.example/icon.png")
    logo = optional(ADDRESS, "A picture twice as wide as high.", "https://seoul.example/logo.png")
    time_zone = optional(
        LINE, "What dates without an offset mean in records (IANA name). Without it they are errors.", "Asia/Seoul"
    )
    articles = defaulted(LINE, "The folder of the records, beside irfeed.toml.", default="articles")
    output = defaulted(LINE, "The folder that irfeed writes, beside irfeed.toml.", default="public")


class LanguageTable(Table):
    """A language of the publication. The first one is the default language."""

    name = optional(LINE, "The language's name in itself. Default: known for many.", "한국어")
    direction = optional(one_of("ltr", "rtl"), "The direction of its script. Default: known from the tag.", "rtl")
    fallback = optional(
        LINE, "The language whose articles stand in for those that are not translated. Default: none do.", "en"
    )


class DepartmentTable(Table):
    """A department; its key is the slug that records and addresses use."""

    name = required(TEXTS, "Its name.", "International Relations")
    description = optional(TEXTS, "What its articles are about.", "Sister cities, visits and agreements")
    page = optional(ADDRESSES, "The address of its page on the site.", "https://english.seoul.example/relations/")
    closed = defaulted(
        FLAG,
        "The department is no more. Its feeds stay, valid and empty, for those who subscribe to them.",
        default=False,
    )
    moved_to = optional(
        LINE,
        "The slug of the department that took the place of a closed one: the old addresses go on with its "
        "entries, and name the new addresses as their own. Records may keep the old slug.",
        "global-relations",
    )


class SmartNewsTable(Table):
    """A feed for SmartNews, in its SmartFormat 2.1, at `syndication/smartnews.rss`."""

    language = optional(LINE, "The language whose articles it has. Default: the first one.", "en")
    department = optional(LINE, "The department whose articles it has. Default: all.", "international-relations")
    limit = defaulted(whole(1, 1000), "How many entries it holds; SmartNews takes at most 1 MB.", default=30)
    description = optional(text(30), "What it publishes, in up to 30 characters. Default: the publication's.", "News")
    logo = optional(ADDRESS, "The picture that SmartNews shows above articles.", "https://seoul.example/logo.png")
    dark_logo = optional(ADDRESS, "The same, for dark screens.", "https://seoul.example/logo-dark.png")
    analytics = optional(
        text(10_000), "HTML by which you count readers; SmartNews puts it into its pages.", "<script>…</script>"
    )


class SyndicationTable(Table):
    """Feeds that are made for one aggregator each, in its own dialect of RSS. Nothing links to them."""

    smartnews = optional(table(SmartNewsTable), str(SmartNewsTable.__doc__))


class FeedsTable(Table):
    """Which feeds there are, and what is in them."""

    formats = defaulted(
        list_of(one_of(*(one.value for one in Format)), 1),
        "The formats of every feed.",
        default=["rss", "atom", "json"],
    )
    variants = defaulted(
        list_of(one_of("all", "language", "department", "department-language"), 1),
        "Which feeds there are: of everything, for each language, for each department, for each of both.",
        default=["all", "language", "department", "department-language"],
    )
    limit = defaulted(whole(0, 100_000), "How many entries a feed holds; 0: all.", default=50)
    content = defaulted(one_of("full", "summary"), "Whether entries carry the whole text.", default="full")
    archives = defaulted(
        one_of("month", "none"),
        "Whether older entries stay readable in archive documents by month (RFC 5005).",
        default="month",
    )
    expired = defaulted(
        one_of("withdraw", "remove"),
        "What becomes of articles whose `expires` has passed: feeds say that they are gone, as they do of "
        "withdrawn ones (withdraw), or leave them out without a word (remove).",
        default="withdraw",
    )
    pages = defaulted(FLAG, "Whether to write HTML pages, the list of feeds (OPML) and the sitemap.", default=True)
    path = defaulted(
        LINE,
        "The folder of a feed. A variant without one of the two leaves that part out.",
        "feeds/{department}/{language}",
        default="{language}/{department}",
    )
    hub = optional(
        ADDRESS, "A WebSub hub, which readers ask to be notified of new entries.", "https://hub.seoul.example/"
    )
    ttl = optional(whole(1, 525_600), "How many minutes readers may wait between visits.", 60)
    headers = defaulted(
        FLAG,
        "Whether to write `_headers`, by which Netlify and Cloudflare Pages send the headers that feeds should have.",
        default=False,
    )
    may_lose = defaulted(
        SHARE, "The share of a feed's entries that one build may lose before it asks for `--allow-shrink`.", default=0.5
    )
    syndication = defaulted(table(SyndicationTable), str(SyndicationTable.__doc__), default=SyndicationTable({}))


class RecordsTable(Table):
    """What is asked of records beyond what feeds need."""

    alt = defaulted(
        one_of("required", "advised"),
        "Whether a picture without a text for people who do not see it is an error or a warning.",
        default="required",
    )
    commands = defaulted(
        by_key(TEMPLATE),
        "What is written in bodies for the commands of other programs (shortcodes, Liquid tags and values), by name: "
        "HTML, in which {text} is what stands between the beginning and the end of a command, {1} its first value "
        'without a name, and {src} the value named src. "" drops it.',
        {"youtube": '<a href="https://youtu.be/{1}">{title}</a>', "note": "{text}", "toc": ""},
        default={},
    )
    ignore = defaulted(
        list_of(LINE),
        "Codes of rules of records and bodies, or beginnings of codes, whose warnings and advice are not wanted. "
        "Errors are always reported.",
        ["REC061", "BDY0"],
        default=[],
    )


class FolderTable(Table):
    """Fields that the records of a folder have unless they say otherwise; a deeper folder comes first."""

    language = optional(LINE, "The language of its records.", "ko")
    department = optional(SLUGS, "The department or departments of its records.")


class CheckTable(Table):
    """What `irfeed check` asks of feeds. Options of the command come first."""

    select = defaulted(
        list_of(LINE),
        "Use only these rules: codes, or beginnings of codes. Default: all.",
        ["ATM", "RSS"],
        default=[],
    )
    ignore = defaulted(list_of(LINE), "Leave out these rules: codes, or beginnings of codes.", ["HTM013"], default=[])
    for_ = defaulted(
        list_of(LINE),
        "The aggregators whose requirements are asked as well. `irfeed check --help` lists them.",
        ["flipboard", "smartnews"],
        default=[],
    )
    fail_on = defaulted(
        one_of("error", "warning"), "The least severe finding for which the command ends with 1.", default="error"
    )


class ConfigurationFile(Table):
    """The whole of irfeed.toml."""

    publication = required(table(PublicationTable), str(PublicationTable.__doc__))
    languages = required(
        by_key(table(LanguageTable), 1), "The languages, by BCP 47 tag. The first is the default language."
    )
    departments = required(by_key(table(DepartmentTable), 1), "The departments, by slug.")
    feeds = defaulted(table(FeedsTable), str(FeedsTable.__doc__), default=FeedsTable({}))
    records = defaulted(table(RecordsTable), str(RecordsTable.__doc__), default=RecordsTable({}))
    check = defaulted(table(CheckTable), str(CheckTable.__doc__), default=CheckTable({}))
    folders = defaulted(
        by_key(table(FolderTable)),
        "Defaults for the records of a folder, by its path within the articles folder.",
        default={},
    )
    imports = defaulted(table(ImportsTable), str(ImportsTable.__doc__), default=ImportsTable({}))
    sources = defaulted(list_of(table(SourceTable)), str(SourceTable.__doc__), default=[])
    include = defaulted(
        list_of(LINE),
        "Further files, as patterns beside irfeed.toml, that add languages, departments and folders.",
        ["departments/*.toml"],
        default=[],
    )


class CheckFile(Table):
    """An irfeed.toml without a publication, which only says what `irfeed check` asks of other people's feeds."""

    check = required(table(CheckTable), "The settings.")


class IncludedFile(Table):
    """A file named by `include`."""

    languages = defaulted(by_key(table(LanguageTable)), "More languages.", default={})
    departments = defaulted(by_key(table(DepartmentTable)), "More departments.", default={})
    folders = defaulted(by_key(table(FolderTable)), "More folders.", default={})


def configuration_schema() -> dict[str, Any]:
    """Return the JSON Schema of irfeed.toml, with the meaning, the default and an example of every key."""
    return json_schema(ConfigurationFile, "irfeed.toml")
