"""Any text in any field gives documents that independent parsers read back equal."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from html import escape, unescape
from typing import Any

import feedparser
from hypothesis import given
from hypothesis import strategies as st
from lxml.etree import fromstring

from irfeed.assemble import atom, jsonfeed, rss
from irfeed.model import Article, Category, Content, Entry, FeedPlan, Image, Location, Person, Source, Translation
from irfeed.model.publication import Publication
from irfeed.render import atom_entry, json_item, rss_item
from irfeed.render.options import EntryOptions

MakePlan = Callable[..., FeedPlan]

_ATOM = "{http://www.w3.org/2005/Atom}"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_SPATIAL = "{http://purl.org/dc/terms/}spatial"
_MEDIA = "{http://search.yahoo.com/mrss/}"
_WORD_JOINER = "\u2060"

#: Every character that XML 1.0 allows (section 2.2).
_characters = st.characters(
    exclude_categories=["Cs"], exclude_characters=[*map(chr, {*range(32)} - {9, 10, 13}), "\ufffe", "\uffff"]
)
_texts = st.text(_characters, min_size=1, max_size=40)


def _mended(text: str) -> bool:
    """Return whether feedparser takes text for UTF-8 that was read as Latin-1, which it mends unasked."""
    try:
        return text.encode("latin-1").decode() != text
    except UnicodeError:
        return False


#: Lines that feedparser leaves alone: it trims text, and takes control characters for Windows letters.
_lines = (
    (
        st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=40)
        | st.sampled_from(["<b>x</b>", "&amp;", "a & b &lt; c", "</title>", "]]>", "<!--", "&#60;i&#62;"])
    )
    .map(str.strip)
    .filter(lambda text: text and not _mended(text))
)


def _article(article: Article, text: str) -> Article:
    """Return an article with `text` in every field that holds text."""
    return replace(
        article,
        title=text,
        authors=(Person(text),),
        categories=(Category(text, label=text),),
        images=(Image("https://a.example/1.png", text, "image/png", title=text, credit=text),),
        places=(Location(text, 1, 2),),
        rights=text,
        source=Source(text, "https://a.example/", "https://a.example/feed", "tag:a.example,2015:x", article.updated),
        departments=(),
    )


def _entry(entry: Entry, text: str) -> Entry:
    content = Content(f"<p>{escape(text)}</p>", text)
    return Entry(_article(entry.article, text), content, (Translation("ja", "https://a.example/ja", text, "tag:x"),))


@given(text=_texts)
def test_rss_gives_every_text_back(
    publication: Publication, make_plan: MakePlan, plain_entry: Entry, text: str
) -> None:
    """An XML parser reads from RSS what was written; the head and titles may have invisible joiners more."""
    entry = _entry(plain_entry, text)
    fragment = rss_item.fragment(entry, EntryOptions.of(publication))
    document = rss.document(make_plan("one", title=text, description=text), publication, [fragment])

    channel = fromstring(document)[0]
    item = channel.find("item")
    assert item is not None
    head = (channel.findtext(path) for path in ("title", "description", "image/title"))
    for shown in (*head, item.findtext("title")):
        assert (shown or "").replace(_WORD_JOINER, "") == text.replace(_WORD_JOINER, "")
    assert item.findtext("description") == escape(text, quote=False)
    assert item.findtext(f"{_CONTENT}encoded") == entry.content.html
    for path in (f"{_DC}creator", f"{_DC}rights", "category", "source", f"{_MEDIA}content/{_MEDIA}title"):
        assert item.findtext(path) == text
    for name in ("description", "credit"):
        assert item.findtext(f"{_MEDIA}content/{_MEDIA}{name}") == text
    assert item.findtext(_SPATIAL) == text
    assert [link.get("title") for link in item.iterfind(f"{_ATOM}link[@title]")] == [text, text]


@given(text=_texts)
def test_atom_gives_every_text_back(
    publication: Publication, make_plan: MakePlan, plain_entry: Entry, text: str
) -> None:
    """An XML parser reads from an Atom document exactly what was written."""
    entry = _entry(plain_entry, text)
    fragment = atom_entry.fragment(entry, EntryOptions.of(publication))
    document = atom.document(make_plan("one", title=text, description=text), publication, [fragment])

    feed = fromstring(document)
    found = feed.find(f"{_ATOM}entry")
    assert found is not None
    assert feed.findtext(f"{_ATOM}title") == feed.findtext(f"{_ATOM}subtitle") == text
    for path in ("title", "summary", "rights", f"author/{_ATOM}name", f"source/{_ATOM}title"):
        assert found.findtext(f"{_ATOM}{path}") == text
    assert found.findtext(f"{_ATOM}content") == entry.content.html
    assert [category.get("term") for category in found.iterfind(f"{_ATOM}category")] == [text]
    assert [link.get("title") for link in found.iterfind(f"{_ATOM}link[@title]")] == [text, text]


@given(text=_texts)
def test_json_gives_every_text_back(
    publication: Publication, make_plan: MakePlan, plain_entry: Entry, text: str
) -> None:
    """A JSON parser reads from a JSON Feed document exactly what was written."""
    entry = _entry(plain_entry, text)
    fragment = json_item.fragment(entry, EntryOptions.of(publication))
    feed = json.loads(jsonfeed.document(make_plan("one", title=text, description=text), publication, [fragment]))

    (item,) = feed["items"]
    assert feed["title"] == feed["description"] == item["title"] == item["summary"] == text
    assert item["content_html"] == entry.content.html
    assert (item["authors"], item["tags"]) == ([{"name": text}], [text])
    assert item["_irfeed"]["images"][0]["alt"] == item["_irfeed"]["rights"] == text
    assert item["_irfeed"]["places"] == [{"name": text, "latitude": 1, "longitude": 2}]


@given(text=_lines)
def test_feedparser_gives_every_text_back(
    publication: Publication, make_plan: MakePlan, plain_entry: Entry, text: str
) -> None:
    """A feed reader finds the id, title, link, summary and content that were written, in RSS and in Atom."""
    entry = _entry(plain_entry, text)
    options, plan = EntryOptions.of(publication), make_plan("one")
    in_rss = _read(rss.document(plan, publication, [rss_item.fragment(entry, options)]))
    in_atom = _read(atom.document(plan, publication, [atom_entry.fragment(entry, options)]))

    for found in (in_rss, in_atom):
        assert (found.id, found.link) == (entry.article.id, entry.article.url)
        assert found.title.replace(_WORD_JOINER, "") == text.replace(_WORD_JOINER, "")
        assert unescape(found.content[0].value) == unescape(entry.content.html)
    assert unescape(in_rss.summary) == text  # it is HTML there
    assert in_atom.summary == text


def _read(document: bytes) -> Any:
    read = feedparser.parse(document)
    assert not read.bozo
    (found,) = read.entries
    return found
