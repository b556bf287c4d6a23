"""The pages of a publication, one by one: what they have in common, and which other feeds each names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from markupsafe import Markup

from irfeed.assemble import places
from irfeed.assemble.site import FeedGraph
from irfeed.model import Document, FeedPlan, Variant
from irfeed.model.publication import Publication
from irfeed.pages.entries import PageEntries, at_home
from irfeed.pages.page_templates import PageTemplates
from irfeed.pages.view import HeadLink, Page, Phrase, direction_of, in_language, language_name, language_of, phrase
from irfeed.pages.ways import Ways, addresses, autodiscovery, head_links, syndication
from irfeed.pages.words import Words

#: A page names all feeds of a kind if there are not more. More than that nobody looks through on every page, and pages
#: that all name each other would grow with the square of the feeds.
MOST: Final = 50


@dataclass(frozen=True, slots=True)
class Named:
    """What the page of a subscription document names."""

    languages: Sequence[FeedPlan]  #: this feed in its languages, itself among them
    departments: Sequence[FeedPlan]  #: the feeds of departments in this language, itself among them
    in_head: Sequence[FeedPlan]  #: for feed readers, which offer all that they find
    every_feed: bool = False  #: by department and language
    overview: bool = False  #: the way to the page that names every feed


def named_on(plan: FeedPlan, site: FeedGraph) -> Named:
    """Return what the page of the subscription document `plan` names."""
    languages = site.by_department[plan.variant.department]
    departments = site.by_language[plan.variant.language]
    if plan.variant.department is None:
        return _of_all_departments(plan, site, languages, departments)
    if len(departments) <= MOST:
        return Named(languages, departments, (*languages, *departments))
    above = site.subscriptions.get(Variant(language=plan.variant.language))
    near = (plan,) if above is None else (above, plan)
    return Named(languages, near, (*languages, *near), overview=True)


def named_first(site: FeedGraph) -> Sequence[FeedPlan]:
    """Return what the head of a first page that is of no feed names."""
    return tuple(site.subscriptions.values()) if len(site.subscriptions) <= MOST else site.by_department.get(None, ())


def _of_all_departments(
    plan: FeedPlan, site: FeedGraph, languages: Sequence[FeedPlan], departments: Sequence[FeedPlan]
) -> Named:
    """Return what is named on the overview of a language: its departments, and on the first page every feed."""
    if len(site.subscriptions) <= MOST:
        return Named(languages, departments, tuple(site.subscriptions.values()), every_feed=True)
    first = site.first
    # A first page that is of the only department names no others, so that every overview does.
    every_feed = first is not None and (first.path == plan.path or first.variant.department is not None)
    return Named(languages, departments, languages, every_feed=every_feed, overview=not every_feed)


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


_HTML = "text/html; charset=utf-8"
_CSS = "text/css; charset=utf-8"
_STYLE = "page.css"

Render = Callable[[Mapping[str, object]], str]


@dataclass(frozen=True, slots=True)
class Pages:
    """Makes the pages of one publication, one by one, so that a page can be left out that would not change."""

    site: FeedGraph
    words: Mapping[str, Words]
    entries: PageEntries
    templates: PageTemplates
    render_feed: Render
    render_month: Render

    @classmethod
    def of(
        cls,
        plans: Sequence[FeedPlan],
        publication: Publication,
        templates: Path | None,
        words: Mapping[str, Words],
    ) -> Pages:
        """Prepare the pages of `plans`; `templates` is a folder of the publication, which need not exist.

        Raises:
            ConfigurationError: one of the publication's templates is wrong.
        """
        loaded = PageTemplates.of(templates)
        return cls(
            FeedGraph.of(plans, publication),
            words,
            PageEntries.of(publication, templates, words),
            loaded,
            *(loaded.renderer(name) for name in ("feed.html", "month.html")),
        )

    def page(self, plan: FeedPlan, entries: Sequence[Markup]) -> Document:
        """Return the page of the subscription or archive document `plan`, with the `entries` that it shows.

        Raises:
            ConfigurationError: one of the publication's templates is wrong.
        """
        words = self.words[plan.language]
        page = self._subscription(plan, words) if plan.archive is None else self._month(plan, words)
        render = self.render_feed if plan.archive is None else self.render_month
        return Document(
            path=places.page_path(plan),
            content=render({"page": replace(page, entries=tuple(entries)), "words": words}).encode(),
            media_type=_HTML,
            variant=plan.variant,
            newest=plan.updated if plan.members else None,
            entries=len(entries),
        )

    def others(self) -> Iterator[Document]:
        """Yield the files beside the pages of the feeds: the stylesheet, and a first page where no feed has it."""
        yield Document(places.STYLESHEET, self.templates.text(_STYLE).encode(), _CSS)
        if self.site.first is None:
            yield self._first_page()

    def _language_names(self, plan: FeedPlan) -> tuple[Phrase, ...]:
        publication = self.site.publication
        return tuple(language_name(publication, tag) for tag in publication.languages if tag in plan.spoken)

    def _subscription(self, plan: FeedPlan, words: Words) -> Page:
        ways = Ways(self.site, words, places.page_path(plan))
        named = named_on(plan, self.site)
        return replace(
            of_feed(self.site.publication, words, plan, head_links(self.site, plan, named.in_head)),
            languages=ways.languages(named.languages),
            departments=ways.departments(named.departments),
            groups=ways.groups() if named.every_feed else (),
            syndication=syndication(self.site.publication) if named.every_feed else (),
            overview=ways.overview() if named.overview else None,
            feeds=addresses(plan, self.site.publication),
            number=len(plan.members),
            language_names=self._language_names(plan),
            updated=words.day(at_home(plan.updated, self.site.publication)) if plan.members else None,
            years=ways.years(plan.variant),
        )

    def _month(self, plan: FeedPlan, words: Words) -> Page:
        ways = Ways(self.site, words, places.page_path(plan))
        older, newer = self.site.neighbours_of(plan)
        subscription = self.site.subscriptions[plan.variant]
        languages = [
            self.site.archives.get(one.variant, {}).get(plan.archive or "", one)
            for one in self.site.by_department[plan.variant.department]
        ]
        return replace(
            of_feed(self.site.publication, words, plan, head_links(self.site, plan, ())),
            languages=ways.languages(languages),
            number=len(plan.members),
            month=plan.archive,
            newest=ways.to(subscription, words["newest"], words.language),
            older=ways.month(older) if older else None,
            newer=ways.month(newer) if newer else None,
        )

    def _first_page(self) -> Document:
        """Return the list of all feeds, for a publication that has no feed of everything."""
        publication = self.site.publication
        words = self.words[publication.default_language]
        page = replace(
            of_publication(publication, words, places.INDEX, publication.default_language),
            groups=Ways(self.site, words, places.INDEX).groups(),
            syndication=syndication(publication),
            head_links=tuple(autodiscovery(plan, publication) for plan in named_first(self.site)),
        )
        render = self.templates.renderer("list.html")
        return Document(places.INDEX, render({"page": page, "words": words}).encode(), _HTML)
