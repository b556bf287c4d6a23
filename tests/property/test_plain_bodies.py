"""The short ways to safe HTML give what the long way gives, whenever they give anything."""

from __future__ import annotations

import json
import re
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from irfeed.render import characters, markdown
from irfeed.render.removals import removals
from irfeed.render.sanitise import clean, excess, is_plain, plain, sanitise
from irfeed.render.sanitise.addresses import Addresses
from irfeed.render.sanitise.tags import same_tags, start_tags

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


def _slowly(html: str) -> clean.Sanitised:
    """Sanitise without the short way."""
    with patch.object(clean, "_untouched", return_value=False):
        return sanitise(html, Addresses(_URL))


@given(html=_bodies | _mutated())
@example("<p>&nbsp;</p>")
@example('<p><img src="https://a.example/" alt="" width="1" width="2"></p>')
@example("<p>a>b</p")
@example("<p>a>b</p>\n<ul><li>c</li></ul")
def test_a_plain_body_is_what_the_sanitiser_makes_of_it(html: str) -> None:
    """Of what the grammar accepts nothing is taken out, nothing is changed, and no limit is near."""
    if is_plain(html):
        assert _slowly(html) == clean.Sanitised(html)
        assert characters.strip(html) == characters.Stripped(html)
        assert excess(html) is None
        tags = start_tags(html)
        assert list(removals(tags, tags, Addresses(_URL))) == []


@given(html=_bodies | _mutated())
@example("<p>a>b</p>\n<ul><li>c</li></ul")
@example("<p>a > b</p>\n<h2>c</h2")
def test_lines_read_ahead_are_those_that_are_read_from_tag_to_tag(html: str) -> None:
    """Whether paragraphs at the beginning are read in one go makes no difference."""
    fast = is_plain(html)
    with patch.object(plain, "_LINES_AHEAD", re.compile("")):
        assert is_plain(html) == fast


@pytest.mark.parametrize(
    "line",
    [
        "<p>A word, <strong>one</strong> &amp; <em>two</em>.</p>\n",
        '<p><a href="https://a.example/?b&amp;c" title="d">한국어</a><br>more</p>\n',
        "<h2>A heading</h2>\n",
    ],
)
def test_ordinary_lines_are_read_ahead(line: str) -> None:
    """Paragraphs with words and links, and headings, need no look at each tag."""
    assert is_plain(line * 3)
    assert plain._LINES_AHEAD.sub("", line * 3, count=1) == ""


@given(html=_bodies | _mutated())
@example('<p title=" href=" src="javascript:x">a</p>')
@example('<p><a href="https://a.example">a</a>\u2067</p>')
def test_one_pass_gives_what_several_give(html: str) -> None:
    """Where nothing is taken out and every address is plain, the pass that looks at addresses changes nothing."""
    text = characters.strip(html).text

    assert sanitise(text, Addresses(_URL)) == _slowly(text)


@pytest.mark.parametrize("vector", _VECTORS, ids=[vector["name"] for vector in _VECTORS])
def test_no_hostile_vector_is_plain_unless_it_is_harmless(vector: dict[str, str]) -> None:
    """A vector that the grammar accepts is one that the sanitiser gives back as it is, and without a finding."""
    assert not is_plain(vector["html"]) or (_slowly(vector["html"]).html == vector["html"] and not vector["codes"])


@given(html=_bodies)
def test_most_of_the_grammar_is_reached(html: str) -> None:
    """A body of paragraphs, links and lists is plain, whatever harmless text is in it."""
    text = "".join(char for char in html if char.isalnum())

    assert is_plain(
        f'<p>{text} <a href="https://a.example/?b&amp;c"><em>x</em></a></p>\n<ul>\n<li>{text}</li>\n</ul>\n'
    )


@given(html=_bodies | _mutated())
@example("<p>a<br/>b</p>")
@example("<table><p>a</p></table>")
@example("<p>a</")
def test_the_same_tags_mean_that_nothing_was_taken_out(html: str) -> None:
    """Where the start tags are the same before and after, a comparison of all of them finds nothing."""
    addresses = Addresses(_URL)
    safe = sanitise(html, addresses).html
    if same_tags(html, safe):
        assert list(removals(start_tags(html), start_tags(safe), addresses)) == []


_signs = st.sampled_from(
    [*"\n\n\n  .,-+=#:!()\"'|*_`[]<>&~\\\t1a\u00e9\ud55c\u3000\xa0", "\n\n", "- ", "1. ", "    ", "---", "word"]
)
_markdown = st.lists(_signs | st.sampled_from("abc "), max_size=14).map("".join)


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
