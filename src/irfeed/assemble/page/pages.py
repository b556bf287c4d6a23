"""The pages of a publication, one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from markupsafe import Markup

from irfeed.assemble import places
from irfeed.assemble.page import frame
from irfeed.assemble.page.entries import PageEntries, at_home
from irfeed.assemble.page.environment import Templates
from irfeed.assemble.page.named import named_first, named_on
from irfeed.assemble.page.phrases import language_name
from irfeed.assemble.page.view import Page, Phrase
from irfeed.assemble.page.ways import Ways, addresses, autodiscovery, head_links, syndication
from irfeed.assemble.site import Site
from irfeed.assemble.words import Words
from irfeed.model import Document, FeedPlan
from irfeed.model.publication import Publication

_HTML = "text/html; charset=utf-8"
_CSS = "text/css; charset=utf-8"
_STYLE = "page.css"

Render = Callable[[Mapping[str, object]], str]


@dataclass(frozen=True, slots=True)
class Pages:
    """Makes the pages of one publication, one by one, so that a page can be left out that would not change."""

    site: Site
    words: Mapping[str, Words]
    entries: PageEntries
    templates: Templates
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
        loaded = Templates.of(templates)
        return cls(
            Site.of(plans, publication),
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
            frame.of_feed(self.site.publication, words, plan, head_links(self.site, plan, named.in_head)),
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
            frame.of_feed(self.site.publication, words, plan, head_links(self.site, plan, ())),
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
            frame.of_publication(publication, words, places.INDEX, publication.default_language),
            groups=Ways(self.site, words, places.INDEX).groups(),
            syndication=syndication(publication),
            head_links=tuple(autodiscovery(plan, publication) for plan in named_first(self.site)),
        )
        render = self.templates.renderer("list.html")
        return Document(places.INDEX, render({"page": page, "words": words}).encode(), _HTML)
