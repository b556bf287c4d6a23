"""Entries as pages show them."""

from __future__ import annotations

from datetime import datetime

from irfeed.assemble.page.phrases import department_name, language_name, phrase
from irfeed.assemble.page.view import EntryView, Picture, Way
from irfeed.assemble.words import Words
from irfeed.model import Entry, Image
from irfeed.publication import Publication

#: What the pages' policy lets load (img-src); a picture at another address would only be an error in the console.
_LOADED = ("https:", "data:")


def view_of(entry: Entry, publication: Publication, words: Words) -> EntryView:
    """Return `entry` as pages in the language of `words` show it."""
    article = entry.article
    published = at_home(article.published, publication)
    return EntryView(
        title=phrase(publication, article.title, article.language),
        url=article.url,
        moment=published.isoformat(),
        day=words.day(published),
        departments=tuple([department_name(publication, slug, words.language) for slug in article.departments]),
        language_name=language_name(publication, article.language) if article.language != words.language else None,
        summary=entry.content.summary,
        picture=_picture(article.images) if article.images else None,
        translations=tuple(
            [Way(one.url, language_name(publication, one.language), one.language) for one in entry.translations]
        ),
    )


def at_home(moment: datetime, publication: Publication) -> datetime:
    """Return `moment` as the clocks of the publication show it, else as it was written."""
    return moment.astimezone(publication.time_zone) if publication.time_zone else moment


def _picture(images: tuple[Image, ...]) -> Picture | None:
    return next(
        (Picture(one.url, one.alt or "", one.width, one.height) for one in images if one.url.startswith(_LOADED)),
        None,
    )
