"""The shape of the tables that say where articles come from: [imports] and [[sources]]."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from irfeed.config.kinds import Address, Line, Table


class SelectorsTable(Table):
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


class ImportsTable(Table):
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


class SourceTable(Table):
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
