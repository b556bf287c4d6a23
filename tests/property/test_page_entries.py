"""What is filled in on pages is, byte for byte, what their template writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from irfeed.pages import words
from irfeed.pages.entries import FilledEntries
from irfeed.pages.page_templates import PageTemplates
from irfeed.pages.view import EntryView, Paragraph, Phrase, Picture, Way

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
    paragraphs=st.lists(st.builds(Paragraph, st.sampled_from(["summary", "other"]), _texts), max_size=2).map(tuple),
    picture=st.none() | st.builds(Picture, _texts, _texts, _sizes, _sizes),
    translations=st.lists(st.builds(Way, _texts, _phrases, _texts), max_size=2).map(tuple),
)


@cache
def _templates() -> PageTemplates:
    return PageTemplates.of(None)


@settings(deadline=None)
@given(view=_views, tag=st.sampled_from(["en", "ko", "ar"]), data=st.data())
def test_an_entry_is_what_the_template_makes_of_it(view: EntryView, tag: str, data: st.DataObject) -> None:
    """However an entry looks, and whatever another of its shape says, it is what the template makes of it."""
    spoken = words.load((tag,))[tag]
    render = _templates().renderer("entry.html")
    entries = FilledEntries(render, spoken)
    for one in (view, view, _other(view, data)):
        before, after = entries.parts(one)
        rendered = render({"entry": one, "words": spoken, "language": spoken.language})

        assert before + entries.translations(one.translations) + after == rendered


def test_the_template_is_asked_once_for_a_shape() -> None:
    """Entries are filled in, whatever departments and translations they have."""
    spoken = words.load(("en",))["en"]
    render = _templates().renderer("entry.html")
    asked: list[object] = []

    def asking(values: Mapping[str, object]) -> str:
        asked.append(values)
        return render(values)

    entries = FilledEntries(asking, spoken)
    view = EntryView(
        title=Phrase("A & b", "en", "ltr"),
        url="https://a.example/?a&b",
        moment="2015-02-06T09:00:00+09:00",
        day="6 February 2015",
        departments=tuple(Phrase(name, "en", "ltr") for name in ("Culture", "Safety", "Transport")),
        language_name=None,
        paragraphs=(Paragraph("summary", "Text"),),
        picture=Picture("https://a.example/1.png", "", 1200, 800),
        translations=tuple(Way(f"/{tag}", Phrase(tag, "en", "ltr"), "en") for tag in ("ko", "ja", "fr")),
    )
    first = entries.parts(view), entries.translations(view.translations)
    number = len(asked)
    before, _ = entries.parts(replace(view, title=replace(view.title, text="Other")))

    assert (entries.parts(view), entries.translations(view.translations)) == first
    assert before == first[0][0].replace("A &amp; b", "Other")
    assert len(asked) == number


def test_what_cannot_be_learned_is_what_the_template_makes_of_it() -> None:
    """A template that does more than put values into places writes every entry."""

    def render(values: Mapping[str, object]) -> str:
        entry = values["entry"]
        assert isinstance(entry, EntryView)
        return f"{entry.day.upper()}\n{'also' if entry.translations else ''}\n"

    view = EntryView(Phrase("-", "en", "ltr"), "/", "-", "day", (), None, (), None, ())
    entries = FilledEntries(render, words.load(("en",))["en"])

    assert ["".join(entries.parts(replace(view, day=day))) for day in ("one", "two")] == ["ONE\n\n", "TWO\n\n"]


def _other(view: EntryView, data: st.DataObject) -> EntryView:
    """Return an entry of the same shape with other texts."""

    def text(old: str) -> str:
        return old and data.draw(_texts.filter(bool))

    return replace(
        view,
        title=replace(view.title, text=text(view.title.text)),
        url=text(view.url),
        day=text(view.day),
        paragraphs=tuple(replace(one, text=text(one.text)) for one in view.paragraphs),
        departments=tuple(replace(one, text=text(one.text)) for one in view.departments),
        picture=view.picture and replace(view.picture, src=text(view.picture.src), alt=text(view.picture.alt)),
        translations=tuple(replace(one, href=text(one.href)) for one in view.translations),
    )
