"""What the members of `_irfeed` mean: said once, for the reference and for the page that the feeds themselves name.

Source: JSON Feed 1.1, extensions: `about` is the address of what explains an extension. It is a page of the
publication, so that it can be read for as long as the feeds can.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from irfeed.assemble import places
from irfeed.model import Document, Format
from irfeed.model.publication import Publication

#: Members at the top of a feed.
OF_FEEDS: Mapping[str, str] = {
    "about": "the address of this explanation",
    "id": "the permanent id of the feed, the same as in Atom",
    "rights": "who holds the rights to the feed, for people to read",
    "archive": "in an archive document, the month whose items it holds, all of them: 2015-02",
    "complete": "true where the items are all that the feed has (RFC 5005, section 2)",
    "links": "what the document links to, as Atom does by atom:link",
    "links/rel": "the relation, registered with IANA: alternate, related, current, prev-archive, next-archive",
    "links/url": "the address",
    "links/type": "the media type of what is there",
    "links/language": "its language, a BCP 47 tag",
    "links/title": "its title",
    "withdrawn": "items that were taken back or have expired, as Atom says by at:deleted-entry (RFC 6721)",
    "withdrawn/id": "the id, as Atom has it, of the item that is gone; copies of it should be removed",
    "withdrawn/when": "since when, RFC 3339; a copy that was changed later is another one",
    "withdrawn/reason": "why, for people to read",
    "withdrawn/language": "the language of the reason, a BCP 47 tag",
}

#: Members of an item.
OF_ITEMS: Mapping[str, str] = {
    "id": "the permanent id in Atom, by which links name the item too, where that of the item is another",
    "departments": "the slugs of the departments that the item is of; their names are among its tags",
    "story": "a name that the translations of one item share",
    "translations": "the same story in other languages",
    "translations/language": "the language, a BCP 47 tag",
    "translations/url": "the address of the page",
    "translations/id": "the id, as Atom has it, of the item, which is in the feed of that language",
    "translations/title": "the title, in that language",
    "images": "all pictures, the one that represents the item first",
    "images/url": "the address",
    "images/alt": "what the picture shows, for people who do not see it; empty if it adds nothing to the text",
    "images/type": "the media type",
    "images/length": "the size in bytes",
    "images/width": "the width in pixels",
    "images/height": "the height in pixels",
    "images/title": "the caption",
    "images/credit": "who made the picture",
    "places": "places that the item is about",
    "places/name": "the name",
    "places/latitude": "WGS 84 degrees, north positive",
    "places/longitude": "WGS 84 degrees, east positive",
    "categories": "those of the tags that are from a list",
    "categories/term": "the term",
    "categories/scheme": "the IRI of the list",
    "categories/label": "another wording of the term, for people to read",
    "rights": "who holds the rights to the item, for people to read",
    "license": "the address of the licence (RFC 4946)",
    "source": "where a republished item was first published",
    "source/title": "the name of the source",
    "source/url": "its page",
    "source/feed": "the address of its feed",
    "source/id": "the id of its feed",
    "source/updated": "when its feed was last updated, RFC 3339",
    "expires": "from when on the item is no longer valid, RFC 3339",
}

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
