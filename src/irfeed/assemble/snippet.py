"""Lines for the head of the city's own pages, so that feed readers and browsers find the feeds from there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from irfeed.assemble import places
from irfeed.assemble.site import FeedGraph
from irfeed.model import Document, FeedPlan
from irfeed.model.publication import Publication


def document(plans: Sequence[FeedPlan], publication: Publication) -> Document:
    """Return `autodiscovery.html`: a <link> for every feed in its preferred format, by language.

    A page takes the lines of its own language. Source: RSS Autodiscovery; WHATWG HTML, link type "alternate".
    """
    site = FeedGraph.of(plans, publication)
    return Document(places.SNIPPET, "".join(_lines(site)).encode(), "text/html; charset=utf-8")


def _lines(site: FeedGraph) -> Iterator[str]:
    for language, plans in site.by_language.items():
        yield f"<!-- {language or 'all languages'} -->\n"
        for plan in plans:
            format_ = places.preferred(plan.formats)
            yield (
                f'<link rel="alternate" type="{format_.media_type}"'
                f' hreflang="{places.hreflang(plan, site.publication)}" title="{escape(plan.title)}"'
                f' href="{escape(places.feed_address(plan, site.publication, format_))}">\n'
            )
