from __future__ import annotations

import re
import sys

import pytest

from irfeed.syntax import usual_text
from irfeed.syntax.usual_text import is_usual_text


def test_every_letter_and_digit_that_is_drawn_shows() -> None:
    """Any of them alone, and no other character: the fillers of Hangul are letters that nobody sees."""
    drawn = re.compile("[^\\W_\u115f\u1160\u3164\uffa0]")
    characters = map(chr, range(sys.maxunicode + 1))

    assert all(is_usual_text(one) == bool(drawn.match(one)) for one in characters)


@pytest.mark.parametrize("text", ["a", "… and more", "\u3164가", "_1", "한국어", "Arts & Culture", "\u200b7"])
def test_usual(text: str) -> None:
    """Texts that show something, wherever it stands in them."""
    assert is_usual_text(text)


@pytest.mark.parametrize("text", ["", "…", "\u3164", "\u115f\u1160", "_", "a<b", "<b>a", "A&B", "1 &amp; 2"])
def test_unusual(text: str) -> None:
    """Texts that show nothing for certain, or that may be taken for markup."""
    assert not is_usual_text(text)


def test_an_ordinary_text_needs_no_pattern(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that begins with a letter is cleared by its first character."""
    monkeypatch.setattr(usual_text, "_drawn", lambda: pytest.fail("a pattern was prepared"))

    assert is_usual_text("Words & more")
