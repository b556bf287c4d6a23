"""The dates of an article, written once for all the formats that it is written in one after the other."""

from __future__ import annotations

from irfeed._feedgen.dates import rfc3339
from irfeed.model import Article


class _Latest:
    """The article that was asked for last, with its dates, exchanged in one step."""

    known: tuple[Article | None, tuple[str, str]] = (None, ("", ""))


def dates(article: Article) -> tuple[str, str]:
    """Return when an article was published and updated. Source: RFC 3339, section 5.6."""
    last, written = _Latest.known
    if last is not article:
        published = rfc3339(article.published)
        # The same moment may be written with another offset; only the same object is written the same.
        written = (published, published if article.updated is article.published else rfc3339(article.updated))
        _Latest.known = (article, written)
    return written
