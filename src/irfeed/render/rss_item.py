"""An entry as an RSS 2.0 item: an ordinary one written directly, any other by feedgen, in the same bytes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from html import escape

from irfeed._feedgen.dates import rfc822
from irfeed._feedgen.inert import inert
from irfeed._markup import attribute, encoded, filled, plain, text
from irfeed.model import Article, Entry, Translation
from irfeed.render import markup
from irfeed.render.body import as_xml
from irfeed.render.categories import categories
from irfeed.render.dates import dates
from irfeed.render.options import Options

_IN = "      "  #: before the children of an item
_LINK = "atom:link"


def fragment(entry: Entry, options: Options) -> bytes:
    """Return the bytes of one <item>, the same in every RSS document that the entry is in.

    Source: RSS 2.0, elements of <item>, with the RSS Advisory Board's Best Practices Profile.
    """
    written = direct(entry, options)
    if written is None:
        from irfeed.render import feedgen_rss  # noqa: PLC0415 - brings feedgen and lxml, for few entries

        return feedgen_rss.fragment(entry, options)
    return written


def direct(entry: Entry, options: Options) -> bytes | None:
    """Return the bytes of an ordinary <item>, None for one that feedgen is to write.

    That is one with a source or places, or with a character that XML forbids, which feedgen refuses.
    """
    article = entry.article
    if article.source or article.places:
        return None
    summary = entry.content.summary
    if not (options.full_content and entry.content.html):
        return encoded(f"{_before(article, summary)}{_after(entry, options)}")
    name = "content:encoded" if summary else "description"
    written = f"{_before(article, summary)}{_IN}<{name}></{name}>\n{_after(entry, options)}"
    return filled(written, f"<{name}>", as_xml(entry.content.html))


def translations(others: Sequence[Translation], address: str) -> str:
    """Return the links to the translations of the article at `address`: the one part that others than it decide."""
    return markup.translations(_IN, _LINK, others, address)


def _before(article: Article, summary: str) -> str:
    """Return what stands before the content. The description is HTML: text is escaped into it."""
    told = f"{_IN}<description>{text(escape(summary, quote=False))}</description>\n" if summary else ""
    title = plain(inert(article.title))
    return f"    <item>\n{_IN}<title>{title}</title>\n{_IN}<link>{text(article.url)}</link>\n{told}"


def _after(entry: Entry, options: Options) -> str:
    """Return what stands after the content."""
    article = entry.article
    published, updated = dates(article)
    changed = f"{_IN}<atom:updated>{updated}</atom:updated>\n" if article.updated > article.published else ""
    return (
        f'{_IN}<guid isPermaLink="false">{text(article.id)}</guid>\n'
        f"{''.join([_category(one.term, one.scheme) for one in categories(article, options)])}"
        f"{_enclosure(article) if article.enclosures else ''}"
        f"{_IN}<pubDate>{rfc822(article.published, published)}</pubDate>\n{changed}"
        f"{''.join([_creator(author.name) for author in article.authors])}"
        f"{_IN}<dc:language>{text(article.language)}</dc:language>\n"
        f"{_rights(article) if article.rights or article.license else ''}"
        f"{translations(entry.translations, article.url) if entry.translations else ''}"
        f"{markup.media(_IN, article.images, article.enclosures[1:], article.expires)}"
        "    </item>\n"
    )


@lru_cache(maxsize=1024)  # most entries have the categories of others
def _category(term: str, scheme: str | None) -> str:
    domain = f' domain="{attribute(scheme)}"' if scheme else ""
    return f"{_IN}<category{domain}>{plain(term)}</category>\n"


@lru_cache(maxsize=1024)  # most entries have the authors of others
def _creator(name: str) -> str:
    return f"{_IN}<dc:creator>{plain(name)}</dc:creator>\n"


def _enclosure(article: Article) -> str:
    """Return the first of the enclosures; the Profile allows one."""
    first = article.enclosures[0]
    return f'{_IN}<enclosure url="{attribute(first.url)}" length="{first.length}" type="{attribute(first.type)}"/>\n'


def _rights(article: Article) -> str:
    rights = f"{_IN}<dc:rights>{plain(article.rights)}</dc:rights>\n" if article.rights else ""
    if not article.license:
        return rights
    common = "://creativecommons.org/" in article.license
    module = f"{_IN}<creativeCommons:license>{text(article.license)}</creativeCommons:license>\n" if common else ""
    return rights + markup.license_link(_IN, _LINK, article.license) + module
