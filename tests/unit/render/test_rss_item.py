"""RSS items."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from irfeed.model import Entry
from irfeed.render import rss_item
from irfeed.render.options import EntryOptions

Find = Callable[[bytes, str], list[str]]


@pytest.fixture(scope="module")
def full(full_entry: Entry, options: EntryOptions) -> bytes:
    """Return the fragment of the entry that has everything."""
    return rss_item.fragment(full_entry, options)


_DEPARTMENTS = [f"tag:seoul.example,2015:departments#{slug}" for slug in ("international-relations", "mayor")]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("title", ["Mayor visits Tokyo & Hokkaido"]),
        ("link", ["https://english.seoul.example/tokyo-visit/?a=1&b=2"]),
        ("description", ["The mayor met the governor &amp; others: 3 &lt; 4."]),
        ("guid", ["tag:seoul.example,2015:tokyo-visit"]),
        ("guid/@isPermaLink", ["false"]),
        ("category", ["International Relations", "Mayor's News", "diplomacy", "Japan", "Japan (JP)"]),
        ("category/@domain", [*_DEPARTMENTS, "https://lists.example/countries", "tag:seoul.example,2015:labels"]),
        ("enclosure/@url", ["https://english.seoul.example/speech.mp3"]),
        ("enclosure/@length", ["1234567"]),
        ("enclosure/@type", ["audio/mpeg"]),
        ("source", ["Tokyo News"]),
        ("source/@url", ["https://news.tokyo.example/feed.atom"]),
        ("pubDate", ["Fri, 06 Feb 2015 09:00:00 +0900"]),
        ("atom:updated", ["2015-02-07T18:30:05+09:00"]),
        ("author", []),
        ("dc:creator", ["SMG", "Kim & Lee"]),
        ("dc:language", ["en"]),
        ("dc:rights", ["© 2015 SMG"]),
        ("atom:link[@rel='license']/@href", ["https://creativecommons.org/licenses/by/4.0/"]),
        ("creativeCommons:license", ["https://creativecommons.org/licenses/by/4.0/"]),
        (
            "atom:link[@rel='alternate']/@href",
            [
                "https://english.seoul.example/tokyo-visit/?a=1&b=2",
                "https://japanese.seoul.example/1",
                "https://www.seoul.example/1",
                "https://english.seoul.example/tokyo-visit/?a=1&b=2",
            ],
        ),
        ("atom:link[@rel='alternate']/@hreflang", ["ja", "ko"]),
        ("atom:link[@rel='alternate']/@title", ["市長が東京を訪問", "시장 도쿄 방문"]),
        (
            "media:content[@medium='image']/@url",
            [f"https://english.seoul.example/{n}" for n in ("tokyo.jpg", "map.png")],
        ),
        (
            "media:content[1]/@*",
            ["https://english.seoul.example/tokyo.jpg", "48213", "image/jpeg", "image", "1600", "800"],
        ),
        ("media:content/media:title", ["In Tokyo", "The speech", "The treaty"]),
        ("media:content/media:description", ["The two governors shake hands"]),
        ("media:content/media:credit", ["Park Ji-won"]),
        ("media:content[3]/@*", ["https://english.seoul.example/speech.mp3", "1234567", "audio/mpeg", "audio", "754"]),
        ("media:content[4]/@url", ["https://english.seoul.example/treaty.pdf"]),
        ("itunes:duration", ["754"]),
        ("media:thumbnail/@url", ["https://english.seoul.example/tokyo.jpg"]),
        ("georss:where/gml:Point/gml:pos", ["35.6895 139.69171", "43 141.35"]),
        ("georss:point", ["35.6895 139.69171"]),
        ("dcterms:spatial", ["Tokyo", "Sapporo", "Seoul"]),
        ("dcterms:valid", ["end=2030-01-01T00:00:00+00:00; scheme=W3C-DTF;"]),
    ],
)
def test_an_item_says_all_that_the_entry_holds(full: bytes, find: Find, path: str, expected: list[str]) -> None:
    """Each field of an article stands in the element that its specification gives for it."""
    assert find(full, path) == expected


def test_content_is_the_whole_html(full: bytes, find: Find, full_entry: Entry) -> None:
    """content:encoded holds the sanitised HTML, unchanged."""
    assert find(full, "content:encoded") == [full_entry.content.html]


def test_marks_in_plain_text_are_written_as_hexadecimal_references(full: bytes) -> None:
    """Titles and names have the form that most readers take for plain text."""
    assert b"<title>Mayor visits Tokyo &#x26; Hokkaido</title>" in full
    assert b"<dc:creator>Kim &#x26; Lee</dc:creator>" in full


def test_a_title_with_markup_is_inert(full_entry: Entry, options: EntryOptions, find: Find) -> None:
    """A title that looks like HTML shows as it was written and is no element to any reader."""
    entry = replace(full_entry, article=replace(full_entry.article, title="<b>Bold</b>"))

    assert find(rss_item.fragment(entry, options), "title") == ["<\u2060b>Bold<\u2060/b>"]


def test_a_plain_entry_has_nothing_empty(plain_entry: Entry, options: EntryOptions) -> None:
    """What an article does not have is not written; where there is no other text, its title is the text."""
    assert rss_item.fragment(plain_entry, options).decode() == (
        "    <item>\n"
        "      <title>런던과 우호 협정</title>\n"
        "      <link>https://www.seoul.example/plain</link>\n"
        "      <description>런던과 우호 협정</description>\n"
        '      <guid isPermaLink="false">tag:seoul.example,2015:plain</guid>\n'
        '      <category domain="tag:seoul.example,2015:departments#international-relations">국제교류</category>\n'
        "      <pubDate>Fri, 04 Dec 2015 00:00:00 +0000</pubDate>\n"
        "      <dc:creator>서울특별시</dc:creator>\n"
        "      <dc:language>ko</dc:language>\n"
        "    </item>\n"
    )


def test_summaries_only_leave_the_content_out(full_entry: Entry, options: EntryOptions, find: Find) -> None:
    """Where the publication shares only summaries, no item has more; beside pictures the summary is the content."""
    summaries = replace(options, full_content=False)
    fragment = rss_item.fragment(full_entry, summaries)
    without = replace(full_entry, article=replace(full_entry.article, images=()))

    assert find(rss_item.fragment(without, summaries), "content:encoded") == []
    assert find(fragment, "content:encoded") == find(fragment, "description")
    assert find(fragment, "description") == ["The mayor met the governor &amp; others: 3 &lt; 4."]


def test_content_without_a_summary_is_the_description(full_entry: Entry, options: EntryOptions, find: Find) -> None:
    """A body from which no summary can be drawn stands in the description, where every reader looks."""
    entry = replace(full_entry, content=replace(full_entry.content, summary=""))

    assert find(rss_item.fragment(entry, options), "description") == [full_entry.content.html]


def test_only_licences_of_creative_commons_are_in_its_element(
    full_entry: Entry, options: EntryOptions, find: Find
) -> None:
    """Another licence is linked by atom:link alone."""
    article = replace(full_entry.article, license="https://open.example/licence", source=None)
    fragment = rss_item.fragment(replace(full_entry, article=article), options)

    assert find(fragment, "creativeCommons:license") == []
    assert find(fragment, "atom:link[@rel='license']/@href") == ["https://open.example/licence"]
    assert find(fragment, "source") == []
