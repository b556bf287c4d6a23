"""Options, readers of fragments, and a renderer of bodies."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from lxml.etree import _Element, fromstring

from irfeed.findings import Finding, Place
from irfeed.formats.namespaces import ATOM, ATOM_NAMESPACES, RSS_NAMESPACES
from irfeed.model import Article, Body, BodyFormat, Content
from irfeed.model.publication import Publication
from irfeed.render.content import content_of
from irfeed.render.options import EntryOptions

#: Gives the texts or attribute values that an XPath finds in a fragment.
Find = Callable[[bytes, str], list[str]]


#: Renders a body, and gives its content and what there is to say of it.
Rendered = Callable[..., tuple[Content, list[Finding]]]

_NOON = datetime(2015, 2, 6, 12, tzinfo=UTC)


@pytest.fixture(scope="session")
def options(publication: Publication) -> EntryOptions:
    """Return the options of the publication."""
    return EntryOptions.of(publication)


@pytest.fixture(scope="session")
def find() -> Find:
    """Return a finder in the fragments of both XML formats; Atom's own prefix is "atom"."""
    names = {**RSS_NAMESPACES, **ATOM_NAMESPACES, "atom": ATOM}

    def found(fragment: bytes, path: str) -> list[str]:
        results = _root(fragment)[0].xpath(path, namespaces=names)
        assert isinstance(results, list)
        return [one.text or "" if isinstance(one, _Element) else str(one) for one in results]

    return found


@pytest.fixture(scope="session")
def rendered() -> Rendered:
    """Render a body (HTML unless it is said otherwise) of an article at https://news.example/2015/visit/."""

    def render(
        text: str | None, body_format: BodyFormat = BodyFormat.HTML, summary: str | None = None
    ) -> tuple[Content, list[Finding]]:
        article = Article(
            id="tag:news.example,2015:visit",
            title="A visit",
            language="en",
            departments=("news",),
            url="https://news.example/2015/visit/#top",
            published=_NOON,
            updated=_NOON,
            summary=summary,
            body=None if text is None else Body(text, body_format),
        )
        return content_of(article, Place("visit.md", 12, 1, "/body"))

    return render


def _root(fragment: bytes) -> _Element:
    declared = ATOM_NAMESPACES if b"<entry" in fragment else RSS_NAMESPACES
    attributes = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in declared.items())
    default = f' xmlns="{ATOM}"' if b"<entry" in fragment else ""
    return fromstring(f"<root{default}{attributes}>".encode() + fragment + b"</root>")
