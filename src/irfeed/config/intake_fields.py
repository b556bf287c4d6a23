"""The table of the keys that say where articles come from: [imports] and [[sources]]."""

from __future__ import annotations

from irfeed.config.kinds import ADDRESS, ANYTHING, LINE, QUERY, SIGN, by_key, list_of, one_of, table
from irfeed.model.site import GENERATORS
from irfeed.model.table import Table, defaulted, optional, required


class SelectorsTable(Table):
    """CSS selectors of what stands where in the pages of a site. They need the extra `extract`."""

    title = optional(LINE, "The title.", "h1.subject")
    body = optional(LINE, "The element that holds the text.", "div.view-text")
    published = optional(LINE, "The date, in `datetime`, in `content` or as text.", "span.date")
    updated = optional(LINE, "The date of the last change, likewise.")
    department = optional(LINE, "The name of the board.", "h2.board")
    authors = optional(LINE, "The author, or several elements.", "span.writer")
    images = optional(LINE, "Pictures.", "div.photo img")
    language = optional(LINE, "An element with `lang`, or that says the language.")
    url = optional(LINE, "The page's own address, in `href` or `content`.")
    summary = optional(LINE, "A short text.")
    categories = optional(LINE, "Categories.", "ul.tags a")
    translations = optional(LINE, "Links to the translations.", "ul.languages a")


class ImportsTable(Table):
    """How `irfeed import` reads pages and feeds of elsewhere."""

    boards = defaulted(
        by_key(LINE),
        "The departments of boards, sections or categories that have another name: slugs by name.",
        default={},
    )
    selectors = defaulted(table(SelectorsTable), "What stands where in HTML pages.", default=SelectorsTable({}))
    date_order = optional(
        one_of("day-first", "month-first"), "What 02/03/2015 means. Without it such dates are errors.", "month-first"
    )
    url = optional(
        ADDRESS,
        "The address of a page that does not say its own; {name} stands for the name of its file.",
        "https://english.seoul.example/{name}/",
    )


class SourceTable(Table):
    """Where further records are, beside those in the articles folder.

    A table of a database, the articles of a site generator or of a table with columns of other names, or what a plugin
    reads.
    """

    name = required(LINE, "What findings call the source: lower-case letters, digits and single hyphens.", "cms")
    type = required(LINE, "`sql`, `folder`, or the name of an installed plugin.", "sql", "folder")
    dsn_env = optional(
        LINE,
        "`sql`: the environment variable that holds the address of the database, such as "
        "`postgresql://user:password@host/database`. It is never printed.",
        "CMS_DSN",
    )
    dsn = optional(
        LINE,
        "`sql`: the address itself, for an SQLite file only; the path is relative to irfeed.toml.",
        "sqlite:///news.db",
    )
    table = optional(LINE, "`sql`: the table or view to read.", "articles", "cms.articles")
    query = optional(QUERY, "`sql`: a SELECT to read instead of a table.", "SELECT * FROM articles WHERE public")
    key = optional(LINE, "`sql`: the column that tells rows apart; findings name it.", "id")
    columns = defaulted(
        by_key(LINE),
        "`sql`: the column of each field. Names of nested fields stand in quotation marks.",
        {"title": "headline", "images.0.url": "photo"},
        default={},
    )
    values = defaulted(
        by_key(LINE),
        "`sql`: fields that are the same in every row, written as in a cell. "
        "`folder`: fields of files that do not say them.",
        {"language": "en"},
        default={},
    )
    list_separator = defaulted(
        SIGN,
        "`sql`: the sign between the items of a list in one text; a backslash before it makes it a part of the item.",
        default="|",
    )
    changed = optional(
        LINE,
        "`sql`: a column that moves whenever its row does, such as a time stamp. Rows in which it stands "
        "where it stood are not read again.",
        "updated_at",
    )
    folder = optional(LINE, "`folder`: the folder, beside irfeed.toml.", "content")
    generator = optional(
        one_of(*filter(None, GENERATORS)),
        "`folder`: the program whose articles these are. It says what the names of files and usual keys mean; "
        "without it, files are records whose fields have other names.",
        "hugo",
    )
    fields = defaulted(
        by_key(list_of(LINE, 1, or_text=True)),
        "`folder`: for each field the key (or column) that says it, in whatever case, or several: the first that says "
        "something, all of them for lists. A text with {…} is a pattern: {slug}, {path} (without language and "
        "extension), {section}, {sections}, {folder}, {name}, {language}, {prefix} (the language, nothing for the "
        "first one), {year}, {month}, {day}, {file_date}, {url}, or any key.",
        {"published": "date", "categories": ["tags", "categories"], "url": "https://seoul.example/{slug}/"},
        default={},
    )
    ids = optional(
        LINE,
        "`folder`: a file of records with `path` and `id` (and `guid`): the ids of files that keep theirs, whatever "
        "the pattern would give them now.",
        "ids.csv",
    )
    ignore = defaulted(
        list_of(LINE),
        '`folder`: keys that say nothing to readers of feeds; "*": all that are no fields of records.',
        ["weight", "layout"],
        default=[],
    )
    sections = defaulted(
        list_of(LINE),
        "`folder`: the folders that hold articles, below that of a language where there is one. Default: all do.",
        ["news", "press"],
        default=[],
    )
    settings = defaulted(by_key(ANYTHING), "What a plugin asks for; see the plugin.", default={})
