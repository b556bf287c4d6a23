"""What the feed validator of W3C calls an error or a warning, of all that irfeed has written; unknown namespaces apart.

Its rules are told here as far as they touch what irfeed writes: which elements it knows, and what it asks of entries,
links and lists of feeds. Two things that it warns of are not irfeed's to mend: two entries of the same moment, and an
itunes:duration in a feed that is no podcast.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from lxml import etree
from lxml.etree import _Element

ROOT = Path(__file__).parents[2]
PUBLICATIONS = [*sorted((ROOT / "tests" / "golden").glob("*/expected")), ROOT / "feeds" / "public"]

_ATOM = "http://www.w3.org/2005/Atom"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_DC = "http://purl.org/dc/elements/1.1/"
_DCTERMS = "http://purl.org/dc/terms/"
_MEDIA = "http://search.yahoo.com/mrss/"

#: What the validator knows, by namespace; in namespaces that are not here it knows nothing, and says so in a warning.
KNOWN: Mapping[str | None, frozenset[str]] = {
    None: frozenset(
        {
            *("rss", "channel", "title", "link", "description", "language", "copyright", "managingEditor", "webMaster"),
            *("pubDate", "lastBuildDate", "category", "generator", "docs", "cloud", "ttl", "image", "url", "width"),
            *("height", "item", "author", "comments", "enclosure", "guid", "source"),
        }
    ),
    _ATOM: frozenset(
        {
            *("feed", "entry", "title", "link", "id", "updated", "published", "author", "name", "email", "uri"),
            *("category", "content", "contributor", "generator", "icon", "logo", "rights", "source", "subtitle"),
            "summary",
        }
    ),
    _CONTENT: frozenset({"encoded"}),
    _DC: frozenset({"creator", "language", "rights", "date", "subject"}),
    _DCTERMS: frozenset({"spatial", "valid"}),
    "http://www.georss.org/georss": frozenset({"where", "point"}),
    "http://www.opengis.net/gml": frozenset({"Point", "pos"}),
    _MEDIA: frozenset({"content", "thumbnail", "title", "description", "credit"}),
    "http://backend.userland.com/creativeCommonsRssModule": frozenset({"license"}),
    "http://purl.org/syndication/history/1.0": frozenset({"archive", "complete"}),
    "http://purl.org/rss/1.0/modules/syndication/": frozenset({"updatePeriod", "updateFrequency"}),
    "http://www.itunes.com/dtds/podcast-1.0.dtd": frozenset({"duration"}),
}
_HEAD = frozenset(["title", "dateCreated", "dateModified", "ownerName", "ownerEmail", "ownerId", "expansionState"])


def _named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _elements(root: _Element) -> Iterator[tuple[_Element, str | None, str]]:
    for element in root.iter(etree.Element):
        name = etree.QName(element)
        yield element, name.namespace, name.localname


def _documents(folder: Path, *endings: str) -> list[_Element]:
    return [etree.parse(path).getroot() for ending in endings for path in sorted(folder.rglob(f"*.{ending}"))]


def _unknown(root: _Element) -> set[str]:
    return {str(one.tag) for one, namespace, name in _elements(root) if name not in KNOWN.get(namespace, {name})}


def _texts_of_entries(root: _Element) -> list[str]:
    """Return what is missing in entries: RFC 4287, section 4.1.2; RSS Best Practices Profile, content:encoded."""
    missing = [
        "neither summary nor content"
        for entry in root.iter(f"{{{_ATOM}}}entry")
        if not entry.findtext(f"{{{_ATOM}}}summary") and not entry.findtext(f"{{{_ATOM}}}content")
    ]
    for item in root.iter("item"):
        names = [one.tag for one in item]
        if f"{{{_CONTENT}}}encoded" in names[: names.index("description") if "description" in names else None]:
            missing.append("no description before content:encoded")
    return missing


def _doubled(root: _Element) -> list[object]:
    """Return alternate links of the same type and language, which RFC 4287, sections 4.1.1 and 4.1.2, forbids."""
    found: list[object] = []
    for parent in [root, *root.iter(f"{{{_ATOM}}}entry")]:
        links = [one for one in parent.iterfind(f"{{{_ATOM}}}link") if one.get("rel") == "alternate"]
        seen = Counter((one.get("type"), one.get("hreflang")) for one in links)
        found += [one for one, times in seen.items() if times > 1]
    return found


@pytest.mark.parametrize("folder", PUBLICATIONS, ids=_named)
def test_every_element_is_known(folder: Path) -> None:
    """Of the namespaces that the validator knows, no element is used that it does not know."""
    documents = _documents(folder, "rss", "atom")

    assert {name for root in documents for name in _unknown(root)} == set()


@pytest.mark.parametrize("folder", PUBLICATIONS, ids=_named)
def test_entries_have_texts(folder: Path) -> None:
    """Every Atom entry has a summary or content; a description stands before the content of every RSS item."""
    assert [missing for root in _documents(folder, "rss", "atom") for missing in _texts_of_entries(root)] == []


@pytest.mark.parametrize("folder", PUBLICATIONS, ids=_named)
def test_alternate_links_differ(folder: Path) -> None:
    """No two alternate links of a feed or an entry have the same type and the same language."""
    assert [one for root in _documents(folder, "atom") for one in _doubled(root)] == []


@pytest.mark.parametrize("folder", PUBLICATIONS, ids=_named)
def test_lists_of_feeds(folder: Path) -> None:
    """The head of an OPML list has elements that the validator knows; what has a title says its type, and its feed."""
    for root in _documents(folder, "opml"):
        outlines = [one for one in root.iter("outline") if len(one.attrib) > 1]

        assert {str(one.tag) for one in root.iterfind("head/*")} <= _HEAD
        assert {one.get("type") for one in outlines} == {"rss"}
        assert all(one.get("xmlUrl") and one.get("title") for one in outlines)


def test_the_rules_find_what_is_wrong() -> None:
    """The rules are no rubber stamps: what was written before does not pass them."""
    wrong = etree.fromstring(
        f"""<feed xmlns="{_ATOM}" xmlns:gml="http://www.opengis.net/gml"><entry><link rel="alternate"/>
        <link rel="alternate"/><gml:Point><gml:name>Seoul</gml:name></gml:Point></entry></feed>"""
    )
    item = etree.fromstring(f'<rss xmlns:c="{_CONTENT}"><channel><item><c:encoded>x</c:encoded></item></channel></rss>')

    assert _unknown(wrong) == {"{http://www.opengis.net/gml}name"}
    assert _doubled(wrong) == [(None, None)]
    assert _texts_of_entries(wrong) + _texts_of_entries(item) == [
        "neither summary nor content",
        "no description before content:encoded",
    ]
