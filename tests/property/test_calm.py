"""Texts that are called calm hold nothing suspect, and are in NFC."""

from __future__ import annotations

import re
import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from irfeed.render import characters as rendered
from irfeed.syntax import characters

_CALM = re.compile(f"[{characters.CALM}]")
_ODD = (
    "\x00\x0b\r\x7f\x85\xad\u0301\u0308\u0338\u034f\u0374\u061c\u064b\u0654\u1161\u11a8\u200d\u2126\u202e\u2066\u3099"
    "\ud800\uf900\ufdd0\uffff"
)
_texts = st.text(
    st.characters() | st.sampled_from(_ODD) | st.sampled_from("aé가각한かがハاآعيЖи日…\u3000\n\t"), max_size=12
)


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the first text be looked at as all those after the first ones are."""
    monkeypatch.setattr("irfeed.syntax.characters._Latest.waits", 0)


@given(text=_texts)
@example("한국어, 日本語、العربية")
@example("\u1100\u1161")
@example("か\u3099")
@example("ا\u0653")
@example("é\r")
def test_what_is_calm_is_right(text: str) -> None:
    """Both looks that it stands for find nothing either, and what was cleared by it is clear."""
    characters.suspect_in("")
    if characters.is_calm(text):
        assert characters.is_known_clear(text)
        assert unicodedata.is_normalized("NFC", text)
        assert not characters.suspect_in("".join(text))
        assert not rendered.suspicious(text)
    elif text:
        assert not characters.is_known_clear(text)


def test_every_calm_character_is() -> None:
    """No character of them is suspect, is changed by NFC, or may go together with one before it."""
    every = [chr(code) for code in range(sys.maxunicode + 1) if _CALM.match(chr(code))]

    assert not characters.suspect_in("".join(every))
    assert all(unicodedata.is_normalized("NFC", one) and not unicodedata.combining(one) for one in every)
    composed = (unicodedata.normalize("NFD", chr(code)) for code in range(sys.maxunicode + 1))
    assert {one for parts in composed for one in parts[1:]}.isdisjoint(every)


@pytest.mark.parametrize(
    "text", ["<p>서울 시민 광장</p>\n", "<p>東京「都市」。</p>", "<p>المدينة، حديقة.</p>", "<p>Đây là — “tiếng”</p>"]
)
def test_ordinary_texts_are_calm(text: str) -> None:
    """Bodies in many scripts need no other look; those in ASCII have faster ones."""
    assert characters.is_calm(text)
    assert not characters.is_calm("<p>English</p>")


def test_no_pattern_is_prepared_for_a_few_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first texts are left to looks that are ready."""
    monkeypatch.setattr("irfeed.syntax.characters._Latest.waits", 2)
    monkeypatch.setattr("irfeed.syntax.characters._calm", lambda: pytest.fail("a pattern was prepared"))

    assert not any(map(characters.is_calm, ["한국어", "日本語"]))
