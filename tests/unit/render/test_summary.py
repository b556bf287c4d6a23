from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from irfeed.render.cut import ELLIPSIS, MAX_COLUMNS, is_boundary, shortened
from irfeed.render.summary import plain_text, summary_of

_SENTENCE = "The mayor of Seoul visited Tokyo and Hokkaido in February 2015, the fiftieth year of normal relations. "

_PIECES = (
    *(
        "서울시는 도쿄와 협력한다. ",
        "東京都知事と会談した。「安全」",
        "กรุงเทพมหานคร",
        "رئيس بلدية سيول يزور طوكيو. ",
        "a. ",
    ),
    *(
        "e\u0301",
        "👩‍👩‍👧",
        "🇰🇷🇯🇵",
        "\u1112\u1161\u11ab",
        "क्ष",
        "\u2067x\u2069",
        "、。」",
        "（",
        "word " * 9,
        "x" * 40,
        " ",
    ),
)
texts = st.lists(st.text(max_size=12) | st.sampled_from(_PIECES), max_size=60).map("".join)


def _folded(text: str) -> str:
    return " ".join(text.split())


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


@given(texts)
def test_a_summary_is_a_beginning(text: str) -> None:
    """Without its ellipsis a summary is a beginning of the text, no wider than the limit, and ends where one can."""
    text = _folded(text)
    short = shortened(text)

    kept = short if short == text else short.removesuffix(ELLIPSIS).rstrip(" ")
    assert text.startswith(kept)
    assert is_boundary(text, len(kept))
    assert _columns(short) <= MAX_COLUMNS
    assert short == text or short.endswith(ELLIPSIS) or not short


@given(texts)
def test_a_summary_of_html_is_a_beginning_of_its_text(text: str) -> None:
    """What is cut is the text with its blanks folded, whatever the text is."""
    html = "".join(f"<p>{part.replace('&', '&amp;').replace('<', '&lt;')}</p>" for part in text.split("\n"))
    whole = plain_text(html)

    assert summary_of(html) == shortened(whole)
    assert not set(whole) & set("\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize(
    ("html", "summary"),
    [
        ("", ""),
        ("<p>A</p><p>B</p>", "A B"),
        ("<p>A<br>B <b>c</b>d</p>", "A B cd"),
        ("<h1>Title</h1><p>Text</p>", "Text"),
        ("<h1>Title</h1>", "Title"),
        ("<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>", "1 2"),
        ("<table><tbody><tr><td><table><tbody></tbody></table>1</td></tr></tbody></table><p>Text</p>", "Text"),
        ('<figure><img alt="a > b"><figcaption>Caption</figcaption></figure>Text', "Text"),
        ("<p>a &lt;b&gt; &amp; c&nbsp;d</p>", "a <b> & c d"),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字", "漢字"),
        ("<p>Now <del>ten</del><ins>twelve</ins></p>", "Now twelve"),
        ("<video>No film<p>here</p></video><p>Text</p>", "Text"),
        ("<ul><li>One</li><li>Two</li></ul>", "One Two"),
        ("<p>\u2067A\u2069</p>", "A"),
        ("<h2>Cut", "Cut"),
        ("<p>words of a text</p>" * 100, "words of a text " * 17 + "words…"),
    ],
)
def test_the_running_text(html: str, summary: str) -> None:
    """Blocks part words; headings, tables and captions count only where there is nothing else."""
    assert summary_of(html) == summary


def test_a_long_text_ends_with_a_sentence() -> None:
    """Where a sentence ends within the limit, the summary ends there."""
    assert shortened((_SENTENCE * 4).strip()) == f"{_SENTENCE * 2}…"


def test_an_early_sentence_does_not_end_a_summary() -> None:
    """A sentence that is too short to tell anything is not all."""
    assert shortened("Seoul. " + "word " * 100).startswith("Seoul. word word")


@pytest.mark.parametrize("dot", ["J.", "3.", "(b.", "e.g. so", "1.5", "v. the"])
def test_not_each_full_stop_ends_a_sentence(dot: str) -> None:
    """Initials, numbers and what goes on in small letters do not end a sentence."""
    text = "word " * 40 + f"{dot} {'word' if dot == 'e.g. so' else 'Word'} " + "word " * 40

    assert shortened(text).endswith("word…")
    assert len(shortened(text)) > 250


def test_a_long_sentence_ends_with_a_word() -> None:
    """Words stay whole; a comma does not stand before the ellipsis."""
    assert shortened("abcdefg, " * 50).endswith("abcdefg…")
    assert len(shortened("abcdefg, " * 50)) > 260


def test_a_word_without_end_is_cut() -> None:
    """What is longer than any word is cut between characters."""
    assert shortened("x" * 500) == "x" * 278 + "…"


def test_korean_ends_with_a_word() -> None:
    """Korean has blanks: its words stay whole."""
    assert shortened("국제교류담당관실에서 " * 40).endswith("국제교류담당관실에서…")


def test_japanese_ends_where_a_line_may() -> None:
    """No closing mark, small kana or mark of length begins what is cut off, no opening one ends what is left."""
    for fill in range(20):
        text = "都" * (120 + fill) + "「東京ー」、（ッ」）ャ" * 3 + "都" * 100
        kept = shortened(text).removesuffix("…")
        assert text[len(kept)] not in "」）ーッャ"
        assert kept[-1] not in "「（、"


def test_japanese_ends_with_a_sentence() -> None:
    """A full stop ends a sentence without a blank, with its closing bracket."""
    assert shortened("「知事と会談した。」" * 40).endswith("会談した。」…")


def test_thai_ends_with_a_phrase_where_there_is_one() -> None:
    """Thai parts phrases by blanks; without one it is cut between characters, and no vowel loses its consonant."""
    assert shortened("กรุงเทพมหานครและโซล " * 30).endswith("และโซล…")
    assert not shortened("เก" * 300).removesuffix("…").endswith("เ")


def test_one_character_of_hundreds_of_marks_gives_nothing() -> None:
    """What people see as one character is not cut, and not shown if it is wider than a summary."""
    assert shortened("e" + "\u0301" * 400) == ""


def test_an_opening_mark_alone_stays() -> None:
    """A text of nothing but loose marks is cut like any other."""
    assert shortened("(" * 300) == "(" * 278 + "…"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("e", "\u0301"), ("❤", "\ufe0f"), ("👩", "\u200d"), ("\u200d", "👩"), ("👍", "\U0001f3fd"), ("\r", "\n"),
        ("\u1112", "\u1161"), ("\u1161", "\u11ab"), ("\u11ab", "\u11ac"), ("가", "\u11a8"), ("\u1112", "\u1112"),
        ("\u094d", "ष"), ("\u0600", "1"), ("🇰", "🇷"), ("ก", "\u0e33"), ("ｶ", "ﾞ"),
    ],
)  # fmt: skip
def test_what_belongs_together_is_not_cut(before: str, after: str) -> None:
    """Marks, joined emoji, flags, syllables of jamo and conjuncts are one character to people."""
    assert not is_boundary(before + after, 1)


@pytest.mark.parametrize("text", ["ab", "가나", "漢字", "a\u200d ", "\u11abx", "e", "é e"])
def test_elsewhere_a_text_may_be_cut(text: str) -> None:
    """Between other characters, and at both ends, there is a boundary."""
    at = len(text) - 1 or 1

    assert is_boundary(text, at)
    assert is_boundary(text, 0)


def test_flags_go_in_pairs() -> None:
    """Two flags may be parted, one not."""
    assert [is_boundary("🇰🇷🇯🇵", at) for at in range(1, 4)] == [False, True, False]
