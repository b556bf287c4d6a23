"""Where the pages and lists of a publication stand: paths within the output folder, and addresses."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence

from irfeed.model import FeedPlan, Format
from irfeed.model.publication import Publication

#: The page of a folder. Web servers answer with it when they are asked for the folder.
INDEX = "index.html"
ASSETS = "assets/"
STYLESHEET = f"{ASSETS}page.css"
FEED_LIST = "feeds.opml"
SITEMAP = "sitemap.xml"
NEWS_SITEMAP = "news-sitemap.xml"
ABOUT_EXTENSION = f"{ASSETS}json-extension.html"
ABOUT_IRFEED = f"{ASSETS}irfeed.html"
SNIPPET = "autodiscovery.html"

#: A page shows at most so many of the newest entries; the feed, and the pages of the months, have the others.
MOST_ENTRIES = 50


def page_path(plan: FeedPlan) -> str:
    """Return the path of the page that shows the document of `plan`."""
    if plan.archive is not None:
        return f"{plan.path}.html"
    return posixpath.join(posixpath.dirname(plan.path), INDEX)


def shown(plan: FeedPlan) -> Sequence[str]:
    """Return the ids of the members that the page of `plan` shows."""
    return plan.members if plan.archive else plan.members[:MOST_ENTRIES]


def page_address(plan: FeedPlan, publication: Publication) -> str:
    """Return the one address by which the page is to be known: that of its folder, or of the month's file."""
    return publication.feeds_url + page_path(plan).removesuffix(INDEX)


def feed_address(plan: FeedPlan, publication: Publication, format_: Format) -> str:
    """Return the address of the document of `plan` in `format_`, which is its link to itself."""
    return publication.feeds_url + plan.document_path(format_)


def relative(path: str, start: str) -> str:
    """Return how the file at `start` refers to the file at `path`, so that both can move together."""
    return posixpath.relpath(path, posixpath.dirname(start) or ".")


def preferred(formats: Sequence[Format]) -> Format:
    """Return the format for readers that are given only one: RSS where there is it, else the first."""
    return Format.RSS if Format.RSS in formats else formats[0]


def feed_list(format_: Format) -> str:
    """Return the path of the list of all feeds in `format_`, where that is not the preferred one."""
    return f"feeds.{format_.value}.opml"


def hreflang(plan: FeedPlan, publication: Publication) -> str:
    """Return the language of the feed of `plan` as links tell it: ISO 639-2 has "mul" for several languages."""
    return "mul" if plan.variant.language is None and len(publication.languages) > 1 else plan.language
