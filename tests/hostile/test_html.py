from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from irfeed.findings import Place
from irfeed.model import Article, Body, BodyFormat
from irfeed.render.content import content_of

VECTORS = json.loads((Path(__file__).parent / "html" / "vectors.json").read_text(encoding="utf-8"))
URL = "https://news.example/2015/visit/"
NOON = datetime(2015, 2, 6, 12, tzinfo=UTC)

_SHOWS_MARKUP = re.compile(r"<[a-z/!?]", re.IGNORECASE)

pieces = st.one_of(
    st.sampled_from([vector["html"] for vector in VECTORS]),
    st.sampled_from([*"<>&\"'=/![]\\\t\n\x0b\u202e\u2067\u2069", "&#x1;", "</", "<p", "<a", "<svg>", "<!--", "-->"]),
    st.sampled_from(["<p>", "</p>", "<table>", "<td>", "<b>", "</b>", '<a href="', '" onclick="', "<style>", "<math>"]),
    st.text(max_size=8),
)
bodies = st.lists(pieces, max_size=6).map("".join)


def _article(text: str, body_format: BodyFormat) -> Article:
    return Article(
        id="tag:news.example,2015:visit",
        title="A visit",
        language="en",
        departments=("news",),
        url=URL,
        published=NOON,
        updated=NOON,
        body=Body(text, body_format),
    )


@pytest.mark.parametrize("vector", VECTORS, ids=[vector["name"] for vector in VECTORS])
@pytest.mark.parametrize("body_format", BodyFormat)
def test_no_vector_leaves_anything_harmful(
    vector: dict[str, str], body_format: BodyFormat, harm: Callable[[str], list[str]]
) -> None:
    """Whatever the body's format, an independent parser finds nothing harmful in what comes of it."""
    content, _ = content_of(_article(vector["html"], body_format), Place("visit.md"))

    assert harm(content.html) == []


@pytest.mark.parametrize("vector", VECTORS, ids=[vector["name"] for vector in VECTORS])
def test_what_a_vector_loses_is_said(vector: dict[str, str | list[str]]) -> None:
    """Each vector gives exactly the findings that stand beside it."""
    _, findings = content_of(_article(str(vector["html"]), BodyFormat.HTML), Place("visit.html"))

    assert [finding.code for finding in findings] == vector["codes"]


@pytest.mark.parametrize("vector", VECTORS, ids=[vector["name"] for vector in VECTORS])
def test_messages_show_nothing_that_acts(vector: dict[str, str]) -> None:
    """A message about a vector is one printable line, and tells no password."""
    _, findings = content_of(_article(vector["html"], BodyFormat.HTML), Place("visit.html"))

    assert all(finding.message.isprintable() and "secret" not in finding.message for finding in findings)


@pytest.mark.parametrize("vector", VECTORS, ids=[vector["name"] for vector in VECTORS])
def test_text_shows_as_it_is_written(vector: dict[str, str]) -> None:
    """As plain text a vector becomes text: there is no element in it but paragraphs and line breaks."""
    content, _ = content_of(_article(vector["html"], BodyFormat.TEXT), Place("visit.txt"))

    assert not _SHOWS_MARKUP.search(re.sub(r"</?p>|<br>", "", content.html))


@given(bodies)
def test_sanitising_again_changes_nothing(harm: Callable[[str], list[str]], body: str) -> None:
    """Safe HTML stays the same, character by character, and gives no finding on what was taken out."""
    content, _ = content_of(_article(body, BodyFormat.HTML), Place("a.html"))
    again, findings = content_of(_article(content.html, BodyFormat.HTML), Place("a.html"))

    assert again == content
    assert {finding.code for finding in findings} <= {"BDY023", "BDY024"}
    assert harm(content.html) == []


@given(bodies, st.sampled_from(BodyFormat))
def test_any_body_is_made_harmless(harm: Callable[[str], list[str]], body: str, body_format: BodyFormat) -> None:
    """No text in any format raises anything, or leaves anything harmful; and the same text gives the same."""
    content, findings = content_of(_article(body, body_format), Place("a"))

    assert harm(content.html) == []
    assert content_of(_article(body, body_format), Place("a")) == (content, findings)


@given(bodies)
def test_nothing_goes_in_silence(inventory: Callable[[str], Counter[str]], body: str) -> None:
    """Where safe HTML has fewer elements or attributes than an independent parser sees in a body, a finding says so."""
    content, findings = content_of(_article(body, BodyFormat.HTML), Place("a"))

    assert findings or not inventory(body) - inventory(content.html)
