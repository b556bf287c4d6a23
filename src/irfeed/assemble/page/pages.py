"""The pages of a publication, one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from markupsafe import Markup

from irfeed.assemble import places
from irfeed.assemble.page.entries import at_home, view_of
from irfeed.assemble.page.environment import Templates
from irfeed.assemble.page.phrases import direction_of, in_language, language_name, language_of, phrase
from irfeed.assemble.page.view import HeadLink, Page, Phrase
from irfeed.assemble.page.ways import Ways, addresses, autodiscovery, head_links
from irfeed.assemble.site import Site
from irfeed.assemble.words import Words
from irfeed.model import Document, Entry, FeedPlan
from irfeed.publication import Publication

#: A page shows at most so many of the newest entries; the feed, and the pages of the months, have the others.
MOST_ENTRIES = 50

_HTML = "text/html; charset=utf-8"
_CSS = "text/css; charset=utf-8"
_STYLE = "page.css"

Render = Callable[[Mapping[str, object]], str]


@dataclass(frozen=True, slots=True)
class Pages:
    """Makes the pages of one publication; `page` makes one, so that a page can be left out that would not change."""

    site: Site
    words: Mapping[str, Words]
    templates: Templates
    render_feed: Render
    render_month: Render
    render_entry: Render

    @classmethod
    def of(
        cls, plans: Sequence[FeedPlan], publication: Publication, templates: Path | None, words: Mapping[str, Words]
    ) -> Pages:
        """Prepare the pages of `plans`; `templates` is a folder of the publication, which need not exist.

        Raises:
            ConfigurationError: one of the publication's templates is wrong.
        """
        loaded = Templates.of(templates)
        return cls(
            Site.of(plans, publication),
            words,
            loaded,
            *(loaded.renderer(name) for name in ("feed.html", "month.html", "entry.html")),
        )

    def page(self, plan: FeedPlan, entries: Mapping[str, Entry]) -> Document:
        """Return the page of the subscription or archive document `plan`.

        Raises:
            ConfigurationError: one of the publication's templates is wrong.
        """
        words = self.words[plan.language]
        shown = [entries[id_] for id_ in (plan.members if plan.archive else plan.members[:MOST_ENTRIES])]
        rendered = tuple(self._entry(entry, words) for entry in shown)
        page = self._subscription(plan, words) if plan.archive is None else self._month(plan, words)
        page = replace(page, entries=rendered, language_names=self._language_names(plan, entries))
        render = self.render_feed if plan.archive is None else self.render_month
        return Document(
            path=places.page_path(plan),
            content=render({"page": page, "words": words}).encode(),
            media_type=_HTML,
            variant=plan.variant,
            newest=plan.updated,
            entries=len(shown),
        )

    def others(self) -> Iterator[Document]:
        """Yield the files beside the pages of the feeds: the stylesheet, and a first page where no feed has it."""
        yield Document(places.STYLESHEET, self.templates.text(_STYLE).encode(), _CSS)
        if all(places.page_path(plan) != places.INDEX for plan in self.site.subscriptions.values()):
            yield self._first_page()

    def _entry(self, entry: Entry, words: Words) -> Markup:
        view = view_of(entry, self.site.publication, words)
        # Its own template has escaped what is text in it.
        return Markup(self.render_entry({"entry": view, "words": words, "language": words.language}))  # noqa: S704

    def _language_names(self, plan: FeedPlan, entries: Mapping[str, Entry]) -> tuple[Phrase, ...]:
        spoken = {entries[id_].article.language for id_ in plan.members}
        publication = self.site.publication
        return tuple(language_name(publication, tag) for tag in publication.languages if tag in spoken)

    def _subscription(self, plan: FeedPlan, words: Words) -> Page:
        ways = Ways(self.site, words, places.page_path(plan))
        languages = self.site.by_department[plan.variant.department]
        departments = self.site.by_language[plan.variant.language]
        everything = plan.variant.department is None
        others = self.site.subscriptions.values() if everything else (*languages, *departments)
        return replace(
            self._frame(plan, words, head_links(self.site, plan, others)),
            languages=ways.languages(languages),
            departments=ways.departments(departments),
            groups=ways.groups() if everything else (),
            feeds=addresses(plan),
            number=len(plan.members),
            updated=words.day(at_home(plan.updated, self.site.publication)) if plan.members else None,
            years=ways.years(plan.variant),
        )

    def _month(self, plan: FeedPlan, words: Words) -> Page:
        ways = Ways(self.site, words, places.page_path(plan))
        months = self.site.months_of(plan.variant)
        subscription = self.site.subscriptions[plan.variant]
        languages = [
            self.site.archives.get(one.variant, {}).get(plan.archive or "", one)
            for one in self.site.by_department[plan.variant.department]
        ]
        return replace(
            self._frame(plan, words, head_links(self.site, plan, ())),
            languages=ways.languages(languages),
            number=len(plan.members),
            month=plan.archive,
            newest=ways.to(subscription, words["newest"], words.language),
            older=next((ways.month(one) for one, other in pairwise(months) if other is plan), None),
            newer=next((ways.month(other) for one, other in pairwise(months) if one is plan), None),
            years=ways.years(plan.variant),
        )

    def _frame(self, plan: FeedPlan, words: Words, links: Iterable[HeadLink]) -> Page:
        """Return what all pages of feeds have."""
        publication = self.site.publication
        department = publication.departments[plan.variant.department] if plan.variant.department else None
        described = (department and department.description) or publication.description
        named = publication.title.in_language(plan.language)
        return replace(
            self._blank(words, places.page_path(plan), plan.language),
            title=phrase(publication, plan.title, language_of(publication.title, plan.language, named)),
            description=phrase(publication, plan.description, language_of(described, plan.language, plan.description)),
            home=plan.page,
            address=places.page_address(plan, publication),
            head_links=tuple(links),
        )

    def _first_page(self) -> Document:
        """Return the list of all feeds, for a publication that has no feed of everything."""
        words = self.words[self.site.publication.default_language]
        page = replace(
            self._blank(words, places.INDEX, self.site.publication.default_language),
            groups=Ways(self.site, words, places.INDEX).groups(),
            head_links=tuple(autodiscovery(plan) for plan in self.site.subscriptions.values()),
        )
        render = self.templates.renderer("list.html")
        return Document(places.INDEX, render({"page": page, "words": words}).encode(), _HTML)

    def _blank(self, words: Words, path: str, language: str) -> Page:
        publication = self.site.publication
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
