"""What pages write directly is, byte for byte, what their templates write."""

from __future__ import annotations

from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from irfeed.assemble import words
from irfeed.assemble.page.direct_entry import entry_parts, translations_part
from irfeed.assemble.page.environment import Templates
from irfeed.assemble.page.view import EntryView, Phrase, Picture, Way

_TAGS = ("en", "ko", "ar", "x<\"&'>")
_texts = st.text(max_size=8) | st.sampled_from(["a & b", "<i>", '"quoted"', "it's", "한국어", ""])
_phrases = st.builds(Phrase, _texts, st.sampled_from(_TAGS), st.sampled_from(["ltr", "rtl"]))
_sizes = st.none() | st.integers(0, 9)
_views = st.builds(
    EntryView,
    title=_phrases,
    url=_texts,
    moment=st.just("2015-02-06T09:00:00+09:00"),
    day=_texts,
    departments=st.lists(_phrases, max_size=2).map(tuple),
    language_name=st.none() | _phrases,
    summary=_texts,
    picture=st.none() | st.builds(Picture, _texts, _texts, _sizes, _sizes),
    translations=st.lists(st.builds(Way, _texts, _phrases, _texts), max_size=2).map(tuple),
)


@cache
def _templates() -> Templates:
    return Templates.of(None)


@given(view=_views, tag=st.sampled_from(["en", "ko", "ar"]))
def test_an_entry_is_what_the_template_makes_of_it(view: EntryView, tag: str) -> None:
    """However an entry looks, the direct way and the template say the same of it."""
    spoken = words.load((tag,))[tag]
    rendered = _templates().renderer("entry.html")({"entry": view, "words": spoken, "language": spoken.language})

    before, after = entry_parts(view, spoken)

    assert before + translations_part(view.translations, spoken) + after == rendered
