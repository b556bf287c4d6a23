"""What pages have in common: their head, their header and their footer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from irfeed.assemble import places
from irfeed.assemble.page.phrases import direction_of, in_language, language_of, phrase
from irfeed.assemble.page.view import HeadLink, Page
from irfeed.assemble.words import Words
from irfeed.model import FeedPlan
from irfeed.model.publication import Publication


def of_publication(publication: Publication, words: Words, path: str, language: str) -> Page:
    """Return a page of the whole publication, at `path`, with its texts in `language`."""
    title = in_language(publication, publication.title, language)
    return Page(
        language=words.language,
        direction=direction_of(publication, words.language),
        title=title,
        description=in_language(publication, publication.description, language),
        publication=title,
        home=publication.url.in_language(language),
        address=publication.feeds_url,
        stylesheet=places.relative(places.STYLESHEET, path),
        icon=publication.icon,
        logo=publication.logo,
        rights=in_language(publication, publication.rights, language) if publication.rights else None,
        feed_list=publication.feeds_url + places.FEED_LIST,
        head_links=(),
    )


def of_feed(publication: Publication, words: Words, plan: FeedPlan, links: Iterable[HeadLink]) -> Page:
    """Return the page of the document of `plan`, whose head has `links`."""
    department = publication.departments[plan.variant.department] if plan.variant.department else None
    described = (department and department.description) or publication.description
    named = publication.title.in_language(plan.language)
    return replace(
        of_publication(publication, words, places.page_path(plan), plan.language),
        title=phrase(publication, plan.title, language_of(publication.title, plan.language, named)),
        description=phrase(publication, plan.description, language_of(described, plan.language, plan.description)),
        home=plan.page,
        address=places.page_address(plan, publication),
        head_links=tuple(links),
    )
