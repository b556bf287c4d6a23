from __future__ import annotations

from html import unescape
from xml.etree import ElementTree as ET

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from irfeed.render.text import inert, rss_character_data

titles = st.text(
    st.sampled_from("<>&;#x1lt gamp/!?b\u2060é") | st.characters(exclude_categories=["Cs", "Cc"]), max_size=30
)


@pytest.mark.parametrize("text", ["AT&T <3", "a < b & c > d", "1<2&&3", "서울 & 東京", "&", "<", "R&D; x", "&;"])
def test_ordinary_titles_stay_as_they_are(text: str) -> None:
    """What no parser takes for markup is not touched."""
    assert inert(text) == text


@pytest.mark.parametrize(
    "text", ["<b>x</b>", "</p>", "<!--", "<?x", "&lt;b&gt;", "&#60;", "&#x3c;b", "&copy 2015", "&ampx"]
)
def test_what_looks_like_markup_is_parted(text: str) -> None:
    """Tags, comments and references are parted by a character that does not show."""
    assert inert(text) != text
    assert inert(text).replace("\u2060", "") == text


@given(titles)
def test_an_inert_title_is_the_same_as_text_and_as_html(text: str) -> None:
    """An HTML parser reads an inert title as one text, the very characters of it."""
    tree = html5lib.parseFragment(inert(text), container="div")

    assert len(tree) == 0
    assert (tree.text or "") == inert(text)
    assert unescape(inert(text)) == inert(text)
    assert inert(inert(text)) == inert(text)


def test_character_data_of_rss() -> None:
    """The three characters are written as the RSS profile recommends."""
    assert rss_character_data("AT&T <3>\r") == "AT&#x26;T &#x3C;3&#x3E;&#xD;"


@given(titles)
def test_character_data_reads_back(text: str) -> None:
    """An XML parser reads back the text."""
    assert (ET.fromstring(f"<title>{rss_character_data(text)}</title>").text or "") == text  # noqa: S314 - our own
