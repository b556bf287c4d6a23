"""The file `_headers`, by which hosts of plain files send the headers that feeds should have.

Sources: Netlify and Cloudflare Pages, "custom headers"; CSP Level 3; RFC 9111, section 5.2.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from irfeed.model import Document
from irfeed.model.publication import Publication

PATH = "_headers"

#: A raw feed may show its stylesheet and pictures and do nothing else; pages state the same of themselves.
POLICY = "default-src 'none'; style-src 'self'; img-src https: data:"

_SECONDS = 60


def documents(publication: Publication) -> Iterator[Document]:
    """Yield `_headers` if the publication wants it: one rule for all that it serves."""
    if not publication.feeds.headers:
        return
    lines = [f"{urlsplit(publication.feeds_url).path}*", *(f"  {name}: {value}" for name, value in _of(publication))]
    yield Document(PATH, ("\n".join(lines) + "\n").encode(), "text/plain; charset=utf-8")


def _of(publication: Publication) -> Iterator[tuple[str, str]]:
    yield "Content-Security-Policy", POLICY
    if publication.feeds.ttl is not None:
        yield "Cache-Control", f"public, max-age={publication.feeds.ttl * _SECONDS}"
    yield "X-Content-Type-Options", "nosniff"
