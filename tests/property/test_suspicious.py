"""Suspicious characters are found by a look that is ready at once as by the pattern that takes time to prepare."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from irfeed.formats.markup import encoded
from irfeed.render import body, characters
from irfeed.syntax.characters import is_known_clear, suspect_in

SUSPICIOUS = "\x00\r\x1f\x7f\x85\u202a\u202e\u2066\u2069\ud800\udfff\ufdd0\ufffe\U0001ffff\U0010fffe"
UNSUSPICIOUS = "\t\n a\xa0\xad\u200b\u200d\u200e\u2028\u2029\u3000\ufeff\ue000\U000e0001\U0010fffd"
TEXTS = st.text(st.one_of(st.characters(), st.sampled_from(SUSPICIOUS + UNSUSPICIOUS)), max_size=12)


@given(TEXTS)
@example("")
def test_both_looks_see_the_same(text: str) -> None:
    """The first texts are not judged otherwise than those after them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("irfeed.render.characters._Looks.left", 1)
        first = characters.suspicious(text)
        after = characters.suspicious(text)

    assert first is after is (re.fullmatch(f"[{characters.UNSUSPICIOUS}]*", text) is None)


@given(TEXTS | st.text(st.characters(max_codepoint=0x7F)))
@example("a\rb")
@example("a\x0bb")
def test_a_text_that_was_cleared_is_not_looked_at_again(text: str) -> None:
    """What is said of a text that was cleared when it was read is what is said of one that nobody looked at before."""
    suspect_in("")
    unread, written = characters.suspicious(text), None if suspect_in(text) else encoded(text)
    assert is_known_clear(text) is not suspect_in(text)

    assert characters.suspicious(text) is unread
    if is_known_clear(text):
        body.as_xml("another")
        assert body.as_xml(text) == body._escaped(written or b"")


def test_a_text_like_one_that_was_cleared_is_looked_at() -> None:
    """Only the very object is known."""
    text, other = (b"a text".decode() for _ in "ab")

    assert not suspect_in(text)
    assert is_known_clear(text)
    assert not is_known_clear(other)


@pytest.mark.parametrize("character", SUSPICIOUS)
def test_suspicious_characters(character: str) -> None:
    """A carriage return, controls, overrides, isolates, halves of pairs and noncharacters are."""
    assert characters.suspicious(f"a{character}b")


@pytest.mark.parametrize("character", UNSUSPICIOUS)
def test_other_characters(character: str) -> None:
    """Others are not, printable or not."""
    assert not characters.suspicious(f"a{character}b")


def test_no_pattern_is_prepared_for_a_few_ordinary_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts in any script are cleared by the first look alone."""
    monkeypatch.setattr("irfeed.render.characters._Looks.left", 3)
    monkeypatch.setattr("irfeed.render.characters._unsuspicious", lambda: pytest.fail("a pattern was prepared"))

    assert not any(map(characters.suspicious, ["<p>Words.</p>\n", "<p>한국어</p>", "<p>عربي</p>"]))
