"""Atom entries."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from irfeed.model import Entry, Source
from irfeed.render import atom_entry
from irfeed.render.options import EntryOptions

Find = Callable[[bytes, str], list[str]]


@pytest.fixture(scope="module")
def full(full_entry: Entry, options: EntryOptions) -> bytes:
    """Return the fragment of the entry that has everything."""
    return atom_entry.fragment(full_entry, options)


_DEPARTMENTS = [f"tag:seoul.example,2015:departments#{slug}" for slug in ("international-relations", "mayor")]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("@xml:lang", ["en"]),
        ("atom:id", ["tag:seoul.example,2015:tokyo-visit"]),
        ("atom:title[@type='text']", ["Mayor visits Tokyo & Hokkaido"]),
        ("atom:updated", ["2015-02-07T18:30:05+09:00"]),
        ("atom:published", ["2015-02-06T09:00:00+09:00"]),
        ("atom:author/atom:name", ["SMG", "Kim & Lee"]),
        ("atom:author/atom:email", ["desk@seoul.example"]),
        ("atom:author/atom:uri", ["https://english.seoul.example/smg"]),
        ("atom:summary[@type='text']", ["The mayor met the governor & others: 3 < 4."]),
        ("atom:category/@term", ["International Relations", "Mayor's News", "diplomacy", "Japan"]),
        ("atom:category/@label", ["International Relations", "Mayor's News", "diplomacy", "Japan (JP)"]),
        ("atom:category/@scheme", [*_DEPARTMENTS, "https://lists.example/countries"]),
        ("atom:rights", ["© 2015 SMG"]),
        (
            "atom:link[1]/@*",
            ["alternate", "https://english.seoul.example/tokyo-visit/?a=1&b=2", "text/html", "en"],
        ),
        ("atom:link[@rel='alternate']/@hreflang", ["en", "ja", "ko"]),
        (
            "atom:link[@rel='alternate'][last()]/@*",
            ["alternate", "https://english.seoul.example/tokyo-visit/?a=1&b=2"],
        ),
        (
            "atom:link[@rel='enclosure']/@href",
            [f"https://english.seoul.example/{n}" for n in ("speech.mp3", "treaty.pdf", "data.zip")],
        ),
        ("atom:link[@rel='enclosure']/@length", ["1234567", "20480", "0"]),
        ("atom:link[@rel='enclosure']/@title", ["The speech", "The treaty"]),
        ("atom:link[@rel='license']/@href", ["https://creativecommons.org/licenses/by/4.0/"]),
        ("atom:source/atom:id", ["tag:tokyo.example,2015:news"]),
        ("atom:source/atom:title", ["Tokyo News"]),
        ("atom:source/atom:updated", ["2015-02-05T00:00:00+00:00"]),
        ("atom:source/atom:link/@href", ["https://news.tokyo.example/1", "https://news.tokyo.example/feed.atom"]),
        ("media:content/@url", [f"https://english.seoul.example/{n}" for n in ("tokyo.jpg", "map.png", "speech.mp3")]),
        ("media:content/@duration", ["754"]),
        ("media:content/media:description", ["The two governors shake hands"]),
        ("georss:point", ["35.6895 139.69171"]),
        ("dcterms:valid", ["end=2030-01-01T00:00:00+00:00; scheme=W3C-DTF;"]),
    ],
)
def test_an_entry_says_all_that_the_article_holds(full: bytes, find: Find, path: str, expected: list[str]) -> None:
    """Each field of an article stands in the element that RFC 4287 or an extension gives for it."""
    assert find(full, path) == expected


def test_content_is_the_whole_html_escaped(full: bytes, find: Find, full_entry: Entry) -> None:
    """Content is of type html, never xhtml, in which a script would run."""
    assert find(full, "atom:content[@type='html']") == [full_entry.content.html]


def test_a_plain_entry_has_nothing_empty(plain_entry: Entry, options: EntryOptions) -> None:
    """What an article does not have is not written; where there is no other text, its title is the text."""
    assert atom_entry.fragment(plain_entry, options).decode() == (
        '  <entry xml:lang="ko">\n'
        "    <id>tag:seoul.example,2015:plain</id>\n"
        '    <title type="text">런던과 우호 협정</title>\n'
        "    <updated>2015-12-04T00:00:00+00:00</updated>\n"
        "    <author>\n"
        "      <name>서울특별시</name>\n"
        "    </author>\n"
        '    <link rel="alternate" href="https://www.seoul.example/plain" type="text/html" hreflang="ko"/>\n'
        '    <summary type="text">런던과 우호 협정</summary>\n'
        '    <category term="국제교류" scheme="tag:seoul.example,2015:departments#international-relations" '
        'label="국제교류"/>\n'
        "    <published>2015-12-04T00:00:00+00:00</published>\n"
        "  </entry>\n"
    )


def test_summaries_only_leave_the_content_out(full_entry: Entry, options: EntryOptions, find: Find) -> None:
    """Where the publication shares only summaries, no entry has more; beside pictures the summary is the content."""
    summaries = replace(options, full_content=False)
    fragment = atom_entry.fragment(full_entry, summaries)
    without = replace(full_entry, article=replace(full_entry.article, images=()))

    assert find(atom_entry.fragment(without, summaries), "atom:content") == []
    assert find(fragment, "atom:content") == ["The mayor met the governor &amp; others: 3 &lt; 4."]
    assert find(fragment, "atom:summary") == ["The mayor met the governor & others: 3 < 4."]


def test_a_source_says_what_is_known_of_it(full_entry: Entry, options: EntryOptions, find: Find) -> None:
    """A source always has its title and its page; a head of its feed only where the head's id and date are known."""
    known = Source(
        "Paper", "https://paper.example/1", id="tag:paper.example,2015:feed", updated=datetime(2015, 2, 5, tzinfo=UTC)
    )

    for source in (known, replace(known, id=None), replace(known, updated=None)):
        article = replace(full_entry.article, source=source)
        fragment = atom_entry.fragment(replace(full_entry, article=article), options)
        assert find(fragment, "atom:link[@rel='via']/@href") == ["https://paper.example/1"]
        assert find(fragment, "atom:link[@rel='via']/@title") == ["Paper"]
        head = ["tag:paper.example,2015:feed", "Paper", "2015-02-05T00:00:00+00:00", ""]
        assert find(fragment, "atom:source/*") == (head if source is known else [])
