"""What holds of every table of elements."""

from __future__ import annotations

import pytest

from irfeed.checking.names import clark
from irfeed.checking.vocabulary.geography import GEO, GEORSS, GEOURL, ICBM
from irfeed.checking.vocabulary.itunes import CATEGORIES, ITUNES, OLD_CATEGORIES
from irfeed.checking.vocabulary.judges import perhaps
from irfeed.checking.vocabulary.media import MEDIA
from irfeed.checking.vocabulary.podcast import PODCAST
from irfeed.checking.vocabulary.rss import RSS11
from irfeed.checking.vocabulary.services import FEEDBURNER, FEEDSYNC, GOOGLE_BASE, OPENSEARCH
from irfeed.checking.vocabulary.small import (
    ATOM,
    CONTENT,
    CREATIVE_COMMONS,
    DC,
    DCTERMS,
    SLASH,
    SYNDICATION,
    TRACKBACK,
    WFW,
)
from irfeed.checking.vocabulary.term import KNOWN_PARENTS, Vocabulary

ALL = (
    *(ATOM, CONTENT, CREATIVE_COMMONS, DC, DCTERMS, GEO, GEORSS),
    *(FEEDBURNER, FEEDSYNC, GEOURL, GOOGLE_BASE, ICBM, OPENSEARCH, RSS11, TRACKBACK),
    *(ITUNES, MEDIA, PODCAST, SLASH, SYNDICATION, WFW),
)


@pytest.mark.parametrize("vocabulary", ALL, ids=lambda one: one.title)
def test_every_place_is_a_known_element(vocabulary: Vocabulary) -> None:
    """No table sends an element to a parent that is nowhere defined, as a misspelt name would."""
    known = KNOWN_PARENTS | {name for one in ALL for name in one.terms} | {clark("rdf:li")}

    assert all(term.places <= known for term in vocabulary.terms.values())


def test_categories_given_up_are_not_in_use() -> None:
    """A category of Apple's is either in use or given up."""
    kept = set(CATEGORIES) & set(OLD_CATEGORIES)

    assert kept
    assert all(not CATEGORIES[name] & OLD_CATEGORIES[name] for name in kept)


def test_a_similar_name_is_proposed() -> None:
    """A misspelt name is answered with the right one, and a strange one with nothing."""
    assert perhaps("pubdate", ("pubDate", "title")) == "Did you mean pubDate?"
    assert perhaps("zebra", ("pubDate", "title")) == ""
