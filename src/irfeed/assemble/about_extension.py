"""The pages that feeds name: about the members of `_irfeed`, for the reference too, and about who wrote the feeds.

Sources: JSON Feed 1.1, extensions: `about` is the address of what explains an extension; RFC 4287, section 4.2.4: the
address of a generator leads to something about it. They are pages of the publication, so that they can be read for as
long as the feeds can.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from irfeed.assemble import places
from irfeed.model import Document, Format
from irfeed.model.mapping import OF_FEEDS, OF_ITEMS
from irfeed.model.publication import Publication

TITLE = "The JSON Feed extension _irfeed"
INTRODUCTION = (
    "irfeed writes the same in RSS, Atom and JSON Feed. What JSON Feed 1.1 has no members for stands in objects named "
    "_irfeed: one at the top of the feed, one in each item. A member that would be empty is left out. "
    "A reader that knows none of them misses nothing that it needs."
)
TABLES = (("At the top of the feed", OF_FEEDS), ("In an item", OF_ITEMS))


#: What RSS and Atom name as the address of their generator.
IRFEED = "irfeed"
ABOUT_IRFEED = (
    "The feeds here were written by irfeed, a program that turns the articles of a newsroom into RSS 2.0, Atom 1.0 and "
    "JSON Feed 1.1. The generator element of a feed says which version wrote it. What is in the feeds is the "
    "publication's own: for questions about it, ask the author that the feed names."
)


def documents(publication: Publication) -> Iterator[Document]:
    """Yield the page, where there are JSON feeds that name it, and one about irfeed, where the other formats do."""
    formats = publication.feeds.formats
    if Format.JSON in formats:
        yield _document(places.ABOUT_EXTENSION, TITLE, INTRODUCTION, _tables())
    if {Format.RSS, Format.ATOM} & {*formats}:
        yield _document(places.ABOUT_IRFEED, IRFEED, ABOUT_IRFEED)


def reference() -> str:
    """Return the page of the reference, in Markdown."""
    tables = (
        f"## {title}\n\n| member | meaning |\n| --- | --- |\n"
        + "".join(f"| `{name}` | {meaning} |\n" for name, meaning in members.items())
        for title, members in TABLES
    )
    return "\n".join((f"# {TITLE}\n", f"{INTRODUCTION}\n", *tables))


def _tables() -> str:
    return "".join(
        f"<h2>{title}</h2>\n<dl>\n"
        + "".join(f"<dt><code>{name}</code></dt><dd>{escape(meaning)}</dd>\n" for name, meaning in members.items())
        + "</dl>\n"
        for title, members in TABLES
    )


def _document(path: str, title: str, introduction: str, more: str = "") -> Document:
    page = (
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="robots" content="noindex">\n<meta name="color-scheme" content="light dark">\n'
        f"<title>{title}</title>\n<main>\n<h1>{title}</h1>\n<p>{introduction}</p>\n{more}</main>\n</html>\n"
    )
    return Document(path, page.encode(), "text/html; charset=utf-8")
