"""Plain text that stays plain whatever a reader takes it for."""

from __future__ import annotations

from html import unescape

import pytest
from lxml import html
from lxml.etree import Element, tostring

from irfeed.formats.values import inert, write_plain


@pytest.mark.parametrize(
    "text", ["Plain", "AT&T & Co", "3 < 4 > 2", "a & b; c", "Q&A", "서울 < 도쿄", "AT&T: 3 < 4", "<3", "&T; &#x; &#T;"]
)
def test_text_that_html_reads_the_same_way_is_left_alone(text: str) -> None:
    """Text without anything that opens a tag or is a reference is returned unchanged."""
    assert inert(text) == text


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "a <b>bold</b> word", "&lt;i&gt;", "&#60;b", "x<!-- y", "x<?php", "&notable; <b"],
)
def test_text_is_no_markup_even_when_read_as_html(text: str) -> None:
    """A reader that parses the text as HTML finds no element in it and shows what was written."""
    fragments = html.fragments_fromstring(f"<p>{inert(text)}</p>")

    assert [element.tag for element in fragments[0].iter()] == ["p"]
    assert unescape(inert(text)).replace("\u2060", "") == text
    assert inert(text).replace("\u2060", "") == text


def test_only_what_needs_it_is_changed() -> None:
    """Beside what would be markup, an "&" or a "<" that would not be stays as it is."""
    assert inert("AT&T & <b> &lt; &copy 3 < 4") == "AT&T & <\u2060b> &\u2060lt; &\u2060copy 3 < 4"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AT&T", b"<t>AT&#x26;T</t>"),
        ("a < b > c", b"<t>a &#x3C; b &#x3E; c</t>"),
        ("<", b"<t>&#x3C;</t>"),
        ("plain", b"<t>plain</t>"),
        (None, b"<t/>"),
    ],
)
def test_plain_text_is_written_with_hexadecimal_references(text: str | None, expected: bytes) -> None:
    """The marks of XML are written as the references that most readers take for plain text."""
    element = Element("t")
    element.text = text

    write_plain(element)

    assert tostring(element) == expected
