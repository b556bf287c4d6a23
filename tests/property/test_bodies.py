"""Bodies: what is safe comes out as it is written, and a step is only spared where it would do nothing."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from irfeed.findings import Finding, Place
from irfeed.model import Article, Body, BodyFormat
from irfeed.render import markdown, report, safe
from irfeed.render.characters import strip
from irfeed.render.sanitise import clean, excess, sanitise

_URL = "https://news.example/2015/visit/"
_VECTORS = json.loads((Path(__file__).parents[1] / "hostile" / "html" / "vectors.json").read_text(encoding="utf-8"))

_texts = st.text(max_size=6) | st.sampled_from(["word ", "한국어", "&amp;", "&lt;", "&gt;", "&nbsp;", "\n", '"', "'"])
_hosts = st.sampled_from(
    ["a.example", "b-c.d.example", "xn--a.example", "0x7f.example", "a--b.example", "1.2.3.example"]
)
_rests = st.sampled_from(
    ["", "/", "/a?b=1&amp;c=2", "/?&amp;lt;", "#part", "/%zz", "/a b", "?'x'", "/\\", ":80/", "@x/"]
)
_addresses = st.builds("https://{}{}".format, _hosts, _rests)
_names = st.sampled_from(["strong", "em", "b", "i", "code", "s", "mark", "q", "cite", "sub", "span", "font", "nobr"])


def _around(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Put elements of a line around what is within them."""
    return (
        st.builds(lambda name, text: f"<{name}>{text}</{name}>", _names, inner)
        | st.builds(lambda url, text: f'<a href="{url}">{text}</a>', _addresses, inner)
        | st.lists(inner, min_size=2, max_size=3).map("".join)
    )


_images = st.builds(
    lambda url, text, more: f'<img src="{url}" alt="{text}"{more}>',
    _addresses,
    _texts,
    st.sampled_from(["", ' width="1" height="2"', ' height="1" height="2"', ' loading="lazy"', ' onload="x()"']),
)
_lines = st.recursive(_texts | _images | st.just("<br>"), _around, max_leaves=4)
_items = st.lists(st.builds("<li>{}</li>".format, _lines), max_size=3).map("\n".join)
_blocks = (
    st.builds(lambda name, text: f"<{name}>{text}</{name}>", st.sampled_from(["p", "h1", "h6", "div", "pre"]), _lines)
    | st.builds(lambda name, text: f"<{name}>\n{text}</{name}>", st.sampled_from(["ul", "ol", "table"]), _items)
    | st.builds("<blockquote>\n<p>{}</p>\n</blockquote>".format, _lines)
    | st.builds("<figure>{}<figcaption>{}</figcaption></figure>".format, _images, _lines)
    | st.sampled_from(["<hr>", "", "text"])
)
_bodies = st.lists(_blocks, max_size=4).map("\n".join)
_pieces = st.sampled_from(
    [*"<>&\"'=/ \r\x00\xa0\u202e\u2067\ufeff", "<p>", "</p>", "</b>", "<a>", "&amp", "<!--", "<br/>"]
)


@st.composite
def _mutated(draw: st.DrawFn) -> str:
    """Return a body in which a piece is missing, or one is too many."""
    body = draw(_bodies)
    at = draw(st.integers(0, len(body)))
    return body[:at] + draw(_pieces | st.just("")) + body[at + draw(st.integers(0, 5)) :]


def _safely(text: str) -> tuple[str, list[Finding]]:
    """Make a body in HTML safe."""
    noon = datetime(2015, 2, 6, 12, tzinfo=UTC)
    article = Article(
        id="tag:news.example,2015:visit",
        title="A visit",
        language="en",
        departments=("news",),
        url=_URL,
        published=noon,
        updated=noon,
        body=Body(text, BodyFormat.HTML),
    )
    return safe.safe_body(article, Place("a"))


def _with_every_step(text: str) -> tuple[str, list[Finding]]:
    """Make a body in HTML safe, with no look that spares a step."""
    with (
        patch.object(safe, "_LATE", re.compile("")),
        patch.object(safe, "_EMBEDDED", re.compile("")),
        patch.object(clean, "_PLAIN", re.compile("(?!)")),
        patch.object(report, "same_tags", return_value=False),
    ):
        stripped = strip(text)
        html = safe.late_pictures(stripped.text, _URL)
        sanitised = sanitise(html, _URL)
        return sanitised.html, report.findings(html, sanitised, stripped, _URL, report.SourceText(text, Place("a")))


@settings(deadline=None)  # the first example imports what says what was taken out
@given(html=_bodies | _mutated())
@example("<p>&nbsp;</p>")
@example('<p><img src="https://a.example/" alt="" width="1" width="2"></p>')
@example('<p><a href="https://a.example">a</a>\u2067</p>')
@example('<p title=" href=" src="javascript:x">a</p>')
@example('<p><img src=" https://a.example/1.jpg" alt=""><source srcset="/2.jpg 2x"></p>')
@example('<p><img alt="a>b" src="/blank.gif" data-src="/1.jpg"></p>')
@example('<p><img src="/blank.gif" data-src="/1.jpg" alt=""></p>')
@example('<p><img src="/blank.gif" alt="" data-src="/1.jpg"></p>')
@example('<picture><source data-srcset="/1.webp 2x"><img src="/1.jpg" alt=""></picture>')
@example('<NOSCRIPT><img src="/1.jpg" alt=""></NOSCRIPT>')
@example("<p>a<br/>b</p>")
@example("<table><p>a</p></table>")
@example("<p>a</")
@example('<p><a href="../a">b</a> <q cite="/c">d</q></p>')
@example('<p><a href="../a">b</a> <a href="javascript:c">d</a> <a>e</a></p>')
@example('<p><a href="//user:password@a.example/">b</a></p>')
@example('<p><a href="//user:password&#64;a.example/">b</a></p>')
@example('<p><a href="a"><p>b<a href="javascript:c">d</a>e</a></p>')
@example('<p><a title=" href=" href="../a">b</a></p>')
def test_a_step_is_spared_only_where_it_would_do_nothing(html: str) -> None:
    """Looks for late pictures, plain addresses and the same tags change neither safe HTML nor what is said of it."""
    assert _safely(html) == _with_every_step(html)


@pytest.mark.parametrize("vector", _VECTORS, ids=[vector["name"] for vector in _VECTORS])
def test_no_step_is_spared_that_a_hostile_vector_needs(vector: dict[str, str]) -> None:
    """Nor do they for what is written to deceive a look."""
    if excess(vector["html"]) is None:
        assert _safely(vector["html"]) == _with_every_step(vector["html"])


@given(html=_bodies | _mutated())
@example("<p>a>b</p")
@example("<p>a>b</p>\n<ul><li>c</li></ul")
def test_safe_html_is_what_reading_it_again_gives(html: str) -> None:
    """What leaves is what the sanitiser gives back unchanged, and holds no character that must not be."""
    body, _ = _safely(html)

    assert strip(body).text == body
    assert sanitise(body, "https://other.example/").html == body


@given(html=_bodies)
@example('<p><a href="https://a.example/?b&amp;c" title="d">한국어</a><br>more</p>\n')
@example("<p>A word, <strong>one</strong> &amp; <em>two</em>.</p>\n<h2>A heading</h2>\n")
def test_an_ordinary_body_comes_out_as_it_is_written(html: str) -> None:
    """Paragraphs, links, lists and pictures as serialisers write them need one pass, and no comparison."""
    text = "".join(char for char in html if char.isalnum())
    body = (
        f'<p>{text} <a href="https://a.example/?b&amp;c"><em>x</em></a></p>\n<ul>\n<li>{text}</li>\n</ul>\n'
        f'<figure><img src="https://a.example/1.jpg" alt="{text}" width="1" height="2" loading="lazy"></figure>\n'
    )

    with (
        patch.object(clean, "_final", side_effect=AssertionError),
        patch.object(report, "findings", side_effect=AssertionError),
    ):
        assert _safely(body) == (body, [])


_signs = st.sampled_from(
    [*"\n\n\n  .,-+=#:!()\"'|*_`[]<>&~\\\t1a\u00e9\ud55c\u3000\xa0", "\n\n", "- ", "1. ", "    ", "---", "word"]
)
_markdown = st.lists(_signs | st.sampled_from("abc "), max_size=14).map("".join)


@settings(deadline=None)  # the first example imports the parser
@given(text=_markdown)
@example('A word.\nAnother\n\n\nIt\'s "this"  one\n')
def test_plain_markdown_is_what_the_parser_makes_of_it(text: str) -> None:
    """Paragraphs without markup give the same HTML, whether the parser reads them or not."""
    fast = markdown.markdown(text)
    with patch.object(markdown, "_PLAIN", re.compile(r"(?!)")):
        assert markdown.markdown(text) == fast


def test_plain_markdown_needs_no_parser() -> None:
    """Paragraphs without markup are told by their form."""
    with patch.object(markdown, "_parser", side_effect=AssertionError):
        assert markdown.markdown('One "word",\nand more.\n\nTwo - 3.\n') == (
            "<p>One &quot;word&quot;,\nand more.</p>\n<p>Two - 3.</p>\n"
        )
