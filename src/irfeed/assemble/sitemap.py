"""The sitemap of the pages. Source: sitemaps.org protocol 0.9; hreflang links by search engines' extension of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from html import escape

from irfeed.assemble import places
from irfeed.assemble.site import FeedGraph
from irfeed.model import Document, FeedPlan
from irfeed.model.publication import Publication

#: The protocol's limits for one file.
MOST_URLS = 50_000
MOST_BYTES = 52_428_800

_MEDIA_TYPE = "application/xml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SITEMAPS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_HEAD = f'{_DECLARATION}<urlset {_SITEMAPS} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'.encode()
_TAIL = b"</urlset>\n"


def documents(
    plans: Sequence[FeedPlan],
    publication: Publication,
    *,
    most_urls: int = MOST_URLS,
    most_bytes: int = MOST_BYTES,
) -> Iterator[Document]:
    """Yield `sitemap.xml` with the pages of all `plans`; where they are too many for one file, a list of files.

    Args:
        plans: all documents of all feeds.
        publication: whose feeds they are.
        most_urls: pages in one file.
        most_bytes: bytes in one file.
    """
    site = FeedGraph.of(plans, publication)
    files = list(_parted(((plan, _url(site, plan)) for plan in plans), most_urls, most_bytes))
    if len(files) == 1:
        yield _file(places.SITEMAP, files[0])
        return
    yield _list([f"{publication.feeds_url}{_path(number)}" for number in range(1, len(files) + 1)], files)
    for number, file in enumerate(files, start=1):
        yield _file(_path(number), file)


_Pages = Sequence[tuple[FeedPlan, bytes]]


def _parted(urls: Iterable[tuple[FeedPlan, bytes]], most_urls: int, most_bytes: int) -> Iterator[_Pages]:
    part: list[tuple[FeedPlan, bytes]] = []
    room = most_bytes - len(_HEAD) - len(_TAIL)
    size = 0
    for plan, url in urls:
        if part and (len(part) == most_urls or size + len(url) > room):
            yield part
            part, size = [], 0
        part.append((plan, url))
        size += len(url)
    yield part


def _path(number: int) -> str:
    return f"sitemap-{number}.xml"


def _file(path: str, pages: _Pages) -> Document:
    content = b"".join((_HEAD, *(url for _, url in pages), _TAIL))
    return Document(path, content, _MEDIA_TYPE, newest=_newest(pages))


def _list(addresses: Iterable[str], files: Iterable[_Pages]) -> Document:
    """Return the list of the sitemap's files. Source: sitemaps.org, "sitemap index files"."""
    lines = [f"{_DECLARATION}<sitemapindex {_SITEMAPS}>\n"]
    for address, pages in zip(addresses, files, strict=True):
        lines += ["<sitemap>\n", _loc(address), _lastmod(_newest(pages)), "</sitemap>\n"]
    return Document(places.SITEMAP, "".join((*lines, "</sitemapindex>\n")).encode(), _MEDIA_TYPE)


def _newest(pages: _Pages) -> datetime | None:
    return max((plan.updated for plan, _ in pages if plan.members), default=None)


def _url(site: FeedGraph, plan: FeedPlan) -> bytes:
    """Return one page. Those of the same feed in other languages are told on each of them: both ways."""
    links = [
        f'<xhtml:link rel="alternate" hreflang="{language}"'
        f' href="{escape(places.page_address(other, site.publication))}"/>\n'
        for language, other in site.translations_of(plan)
    ]
    address = places.page_address(plan, site.publication)
    modified = _lastmod(plan.updated if plan.members else None)
    return "".join(("<url>\n", _loc(address), modified, *links, "</url>\n")).encode()


def _loc(address: str) -> str:
    return f"<loc>{escape(address)}</loc>\n"


def _lastmod(moment: datetime | None) -> str:
    return "" if moment is None else f"<lastmod>{moment.isoformat()}</lastmod>\n"
