"""Feed plans and entries -> HTML pages: one for every feed, one for every month of its archives.

The pages need no script and load nothing but their stylesheet and the pictures of the articles.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from irfeed.assemble.page.pages import Pages
from irfeed.assemble.words import Words
from irfeed.model import Document, Entry, FeedPlan
from irfeed.publication import Publication

__all__ = ["Pages", "documents"]


def documents(
    plans: Sequence[FeedPlan],
    publication: Publication,
    entries: Mapping[str, Entry],
    templates: Path | None,
    words: Mapping[str, Words],
) -> Iterator[Document]:
    """Yield the page of every plan, the stylesheet, and a list of all feeds where no feed of everything has one.

    Args:
        plans: all documents of all feeds.
        publication: whose feeds they are.
        entries: the members of the plans, by id.
        templates: a folder whose templates stand in front of irfeed's own of the same names.
        words: the words for each language of the publication.

    Raises:
        ConfigurationError: a template of the publication is wrong; the message says where and why.
    """
    pages = Pages.of(plans, publication, entries, templates, words)
    for plan in plans:
        yield pages.page(plan)
    yield from pages.others()
