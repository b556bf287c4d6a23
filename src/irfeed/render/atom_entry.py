"""An entry as an Atom 1.0 entry: an ordinary one written directly, any other by feedgen, in the same bytes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from irfeed._markup import attribute, encoded, filled, optional, person, text
from irfeed.model import Article, Enclosure, Entry, Translation
from irfeed.render import markup
from irfeed.render.body import as_xml
from irfeed.render.categories import categories
from irfeed.render.dates import dates
from irfeed.render.options import Options

_IN = "    "  #: before the children of an entry
_LINK = "link"
_CONTENT = '<content type="html">'


def fragment(entry: Entry, options: Options) -> bytes:
    """Return the bytes of one <entry>, the same in every Atom document that the entry is in.

    Source: RFC 4287, section 4.1.2.
    """
    written = direct(entry, options)
    if written is None:
        from irfeed.render import feedgen_atom  # noqa: PLC0415 - brings feedgen and lxml, for few entries

        return feedgen_atom.fragment(entry, options)
    return written


def direct(entry: Entry, options: Options) -> bytes | None:
    """Return the bytes of an ordinary <entry>, None for one that feedgen is to write.

    That is one with a source or places, or with a character that XML forbids, which feedgen refuses.
    """
    article = entry.article
    if article.source or article.places:
        return None
    if not (options.full_content and entry.content.html):
        return encoded(f"{_before(article)}{_after(entry, options)}")
    written = f"{_before(article)}{_IN}{_CONTENT}</content>\n{_after(entry, options)}"
    return filled(written, _CONTENT, as_xml(entry.content.html))


def translations(others: Sequence[Translation], address: str) -> str:
    """Return the links to the translations of the article at `address`: the one part that others than it decide."""
    return markup.translations(_IN, _LINK, others, address)


def _before(article: Article) -> str:
    """Return what stands before the content."""
    return (
        f'  <entry xml:lang="{attribute(article.language)}">\n'
        f"{_IN}<id>{text(article.id)}</id>\n"
        f'{_IN}<title type="text">{text(article.title)}</title>\n'
        f"{_IN}<updated>{dates(article)[1]}</updated>\n"
        f"{''.join([person(_IN, author) for author in article.authors])}"
    )


def _after(entry: Entry, options: Options) -> str:
    """Return what stands after the content."""
    article = entry.article
    summary = entry.content.summary
    page = f'href="{attribute(article.url)}" type="text/html" hreflang="{attribute(article.language)}"'
    told = f'{_IN}<summary type="text">{text(summary)}</summary>\n' if summary else ""
    rights = f"{_IN}<rights>{text(article.rights)}</rights>\n" if article.rights else ""
    return (
        f'{_IN}<link rel="alternate" {page}/>\n{told}'
        f"{''.join([_category(one.term, one.scheme, one.label) for one in categories(article, options)])}"
        f"{_IN}<published>{dates(article)[0]}</published>\n{rights}"
        f"{translations(entry.translations, article.url) if entry.translations else ''}"
        f"{''.join(map(_enclosure, article.enclosures))}"
        f"{markup.license_link(_IN, _LINK, article.license) if article.license else ''}"
        f"{markup.media(_IN, article.images, (), article.expires)}"
        "  </entry>\n"
    )


@lru_cache(maxsize=1024)  # most entries have the categories of others
def _category(term: str, scheme: str | None, label: str | None) -> str:
    """Return a category; the label is what the term is, unless the record says otherwise."""
    list_ = f' scheme="{attribute(scheme)}"' if scheme else ""
    return f'{_IN}<category term="{attribute(term)}"{list_} label="{attribute(label or term)}"/>\n'


def _enclosure(one: Enclosure) -> str:
    return (
        f'{_IN}<link rel="enclosure" href="{attribute(one.url)}" type="{attribute(one.type)}" length="{one.length}"'
        f"{optional('title', one.title)}/>\n"
    )
