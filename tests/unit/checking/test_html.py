"""How HTML in documents is taken apart, and where findings about it point."""

from __future__ import annotations

import json
import time

import pytest

from irfeed.checking import check_document, open_document
from irfeed.checking.html import tags_of
from irfeed.checking.json import Spot, StringPlaces
from irfeed.checking.xml.element import Element

HOLDER = Element("description", {}, None, 0)


def named(text: str) -> list[str]:
    """Return the tags of a text, end tags with a slash."""
    return [("/" if tag.ends else "") + tag.name for tag in tags_of(text, HOLDER)]


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("a < b <c>", ["c"]),
        ("<P>A<br/><Img Src=x></P>", ["p", "br", "img", "/p"]),
        ("<script>if (a<b) { '<p>' }</SCRIPT ><b>", ["script", "/script", "b"]),
        ("<style>a<b", ["style"]),
        ("<!-- <p> --><i>", ["!--", "i"]),
        ("<!-- <p>", ["!--"]),
        ("<a title='>'>", ["a"]),
        ('<a title="x><b>', ["a", "b"]),
    ],
)
def test_tags(text: str, tags: list[str]) -> None:
    """Tags are found as browsers find them; after a quotation mark that is never closed, rather too many."""
    assert named(text) == tags


@pytest.mark.parametrize(
    ("tag", "attributes"),
    [
        ("<a HREF='&#x6a;s'>", {"href": ("js", 9)}),
        ('<a b c="d" b=e>', {"b": ("", 3), "c": ("d", 8)}),
        ("<a b = c/d>", {"b": ("c/d", 7)}),
        ("<br />", {}),
        ('<a b="">', {"b": ("", 6)}),
    ],
)
def test_attributes(tag: str, attributes: dict[str, tuple[str, int]]) -> None:
    """Attributes have their values without references, and the place of the value; the first of a name counts."""
    (one,) = tags_of(tag, HOLDER)

    assert dict(one.attributes) == attributes


@pytest.mark.parametrize(
    "text", ["<a '" * 20_000, '<a "' * 20_001, "<!--" * 20_000, "<style>" * 20_000, "<a b=" * 20_000]
)
def test_hostile_html_is_quick(text: str) -> None:
    """What looks like the beginning of something ten thousand times is read once."""
    assert len(tags_of(text, HOLDER)) <= 20_001


def test_a_place_in_json() -> None:
    """A finding in a string counts the characters of the document, escapes and all."""
    html = '<p>\U0001f600 \\ "<b>é</b>\n<script>go()</script>'
    text = json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": "N", "items": [{"id": "1", "content_html": html}]}
    )
    (finding,) = [one for one in check_document(text.encode(), "x").findings if one.code == "HTM001"]

    assert text[(finding.place.column or 0) - 1 :].startswith("<script>")
    assert finding.place.pointer == "/items/0/content_html"


@pytest.mark.parametrize(("index", "offset"), [(0, 1), (1, 2), (2, 4), (3, 10), (4, 22), (9, 23)])
def test_characters_of_a_json_string(index: int, offset: int) -> None:
    """Each character of a string has its place, escaped or not; beyond the last one it is the closing mark's."""
    assert StringPlaces('"a\\n\\u00e9\\ud83d\\ude00x"').offset(0, index) == offset


@pytest.mark.parametrize(
    "inner", ["&lt;p>A&#10;é&lt;script>", "<![CDATA[<p>A\né<script>]]>", "<!-- <script> -->\n<![CDATA[<script>]]>"]
)
def test_a_place_in_xml(inner: str) -> None:
    """A finding in text counts the characters of the document, references, CDATA and comments and all."""
    text = (
        f'<rss version="2.0"><channel><title>N</title><item><description>{inner}</description></item></channel></rss>'
    )
    (finding,) = [one for one in check_document(text.encode(), "x").findings if one.code == "HTM001"]
    line = text.split("\n")[(finding.place.line or 0) - 1]

    assert line[(finding.place.column or 0) - 1 :].startswith(("<script>", "&lt;script>"))


def test_what_is_html() -> None:
    """HTML is looked for where the format says so, and nowhere else."""
    feed = open_document(
        b'<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">&lt;b></title><subtitle>&lt;i></subtitle>'
        b'<entry><content type="text/html">&lt;u></content><summary type="text">&lt;s></summary></entry></feed>',
        "x",
    )
    items = open_document(b'{"items": [{"content_html": "<b>"}, {"content_html": 5}, {"content_text": "<i>"}, 7]}', "x")

    assert set(feed.markup.by_name) == {"b", "u"}
    assert set(items.markup.by_name) == {"b"}
    assert all(isinstance(holder, Spot) for holder, _ in items.markup.texts)


MANY = 3_000


def test_many_places_in_one_string() -> None:
    """Places far into a string of escapes are right, asked for in any order."""
    places = StringPlaces('"' + "\\n" * MANY + '"')

    for index in (MANY - 1, 0, MANY - 1, 1_500, 2_999, 700):
        assert places.offset(0, index) == 1 + 2 * index


def test_many_places_in_one_text() -> None:
    """Places far into a text of references and children are right, asked for in any order."""
    pieces = "&lt;<b>x<i/>&gt;</b>" * MANY
    document = open_document(f"<rss>{pieces}</rss>".encode(), "x")
    assert document.root is not None

    for index in (MANY - 1, 0, MANY - 1, 1_500, 2_999, 700, 512):
        place = document.finding_in_text(document.root, "", index=index).place
        assert place.column == len("<rss>") + 1 + index * len("&lt;<b>x<i/>&gt;</b>")


def test_places_behind_many_children() -> None:
    """Text behind thousands of children is found from the last of them."""
    document = open_document(f"<rss>{'<b/>' * MANY}ab</rss>".encode(), "x")
    assert document.root is not None

    for index in (1, 0, 1):
        assert document.finding_in_text(document.root, "", index=index).place.column == 6 + 4 * MANY + index


@pytest.mark.parametrize("piece", ["&lt;script src=x&gt;&#115;&lt;/script&gt;", "&lt;p onx=&quot;y&quot;&gt;"])
def test_many_findings_in_a_long_text_are_quick(piece: str) -> None:
    """Findings at the end of megabytes of references cost one walk through them, not one each."""
    text = "&amp;" * 400_000 + piece * 2_000
    feed = f'<rss version="2.0"><channel><title>N</title><description>{text}</description></channel></rss>'
    started = time.process_time()
    result = check_document(feed.encode(), "x")

    assert len(result.findings) > 100
    assert time.process_time() - started < 20
