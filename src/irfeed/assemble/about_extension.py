"""The page that explains the members of `_irfeed`: for the reference, and for readers of the feeds, which name it.

Source: JSON Feed 1.1, extensions: `about` is the address of what explains an extension. It is a page of the
publication, so that it can be read for as long as the feeds can.
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


def documents(publication: Publication) -> Iterator[Document]:
    """Yield the page, where there are JSON feeds that name it."""
    if Format.JSON in publication.feeds.formats:
        yield Document(places.ABOUT_EXTENSION, _page().encode(), "text/html; charset=utf-8")


def reference() -> str:
    """Return the page of the reference, in Markdown."""
    tables = (
        f"## {title}\n\n| member | meaning |\n| --- | --- |\n"
        + "".join(f"| `{name}` | {meaning} |\n" for name, meaning in members.items())
        for title, members in TABLES
    )
    return "\n".join((f"# {TITLE}\n", f"{INTRODUCTION}\n", *tables))


def _page() -> str:
    tables = "".join(
        f"<h2>{title}</h2>\n<dl>\n"
        + "".join(f"<dt><code>{name}</code></dt><dd>{escape(meaning)}</dd>\n" for name, meaning in members.items())
        + "</dl>\n"
        for title, members in TABLES
    )
    return (
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="robots" content="noindex">\n<meta name="color-scheme" content="light dark">\n'
        f"<title>{TITLE}</title>\n<main>\n<h1>{TITLE}</h1>\n<p>{INTRODUCTION}</p>\n{tables}</main>\n</html>\n"
    )
