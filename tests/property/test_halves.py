"""Entries whose translations are put in later are those that are rendered with them, and are proven as these are."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import example, given, settings
from hypothesis import strategies as st

from irfeed.model import Article, Entry, Format, Translation
from irfeed.proof import are_ordinary_translations, is_ordinary_fragment, is_ordinary_sample
from irfeed.publication import Publication
from irfeed.render import Options, halves_of, named
from irfeed.render.rendering import writer_of

from .test_direct_writers import _entries

_addresses = st.sampled_from(
    [
        "https://news.example/1/",
        "https://news.example/2/?a&b",
        "https://news.example/\u3000",
        "http://1.2.3.4/",
        "/a",
        "",
    ]
)
_languages = st.sampled_from(["en", "ko", "KO", "ja", "aaa", "zh-Hant-TW", "x-odd", "e<n", ""])
_titles = st.sampled_from(["Visit", "", 'A "fair" & more', "]]>", "\ufffe", "\x0b", "한\nb"])
_translations = st.lists(
    st.builds(Translation, _languages, _addresses, _titles, st.sampled_from(["tag:a.example,2015:1", "", '"'])),
    max_size=3,
).map(tuple)
_ORDINARY = Translation("ja", "https://news.example/ja/", "訪問", "tag:news.example,2015:ja")


def _articles(full: Article) -> st.SearchStrategy[Article]:
    """Return articles that are ordinary but for what is drawn."""
    return st.builds(
        lambda language, url, license_, is_told: replace(
            full,
            language=language,
            url=url,
            license=license_,
            story="s" if is_told else None,
            source=None,
            places=(),
            enclosures=full.enclosures[:2],
        ),
        _languages,
        _addresses,
        st.sampled_from([None, "https://creativecommons.org/licenses/by/4.0/"]),
        st.booleans(),
    )


@settings(deadline=None)
@given(entry=_entries)
def test_halves_make_what_is_rendered_at_once(publication: Publication, entry: Entry) -> None:
    """Whatever the texts of an article, and of those who tell its story, too."""
    options = Options.of(publication)
    if not entry.article.story:
        entry = replace(entry, article=replace(entry.article, story=None), translations=())
    for format_, halves in halves_of(entry.article, entry.content, options, tuple(Format)):
        assert halves is not None
        between = named(format_, entry.translations, entry.article.url) if entry.translations else b""
        assert halves.before + between + halves.after == writer_of(format_).fragment(entry, options)


@settings(deadline=None)
@given(data=st.data(), others=_translations)
@example(data=None, others=(_ORDINARY,))
@example(data=None, others=(_ORDINARY, replace(_ORDINARY, language="JA")))
@example(data=None, others=(_ORDINARY, replace(_ORDINARY, language="ko")))
def test_what_is_proven_in_parts_is_proven_as_a_whole(
    publication: Publication, full_entry: Entry, data: st.DataObject | None, others: tuple[Translation, ...]
) -> None:
    """If the sample and what takes the place of the stand-in are of the grammar, so is the entry."""
    usual = replace(full_entry.article, story="s", source=None, places=(), enclosures=full_entry.article.enclosures[:2])
    article = data.draw(_articles(full_entry.article)) if data else usual
    options = Options.of(publication)
    told = others if article.story else ()
    for format_, halves in halves_of(article, full_entry.content, options, tuple(Format)):
        assert halves is not None
        between = named(format_, told, article.url)
        whole = halves.before + between + halves.after
        in_parts = is_ordinary_sample(halves.sample, format_, article.language) and are_ordinary_translations(
            between, format_, article.language
        )
        assert is_ordinary_fragment(whole, format_) or not in_parts
        if others == (_ORDINARY,) and article == usual:
            assert in_parts


def test_a_second_page_is_doubted(publication: Publication, full_entry: Entry) -> None:
    """A sample with more alternate links than the page's and those of the stand-in proves nothing of others."""
    article = replace(full_entry.article, story="s", source=None, places=())
    halves = dict(halves_of(article, full_entry.content, Options.of(publication), (Format.ATOM,)))[Format.ATOM]
    assert halves is not None
    link = b'    <link rel="alternate" href="https://news.example/" type="text/html" hreflang="fr"/>\n'

    assert is_ordinary_fragment(halves.before + link + halves.after, Format.ATOM)
    assert not is_ordinary_sample(halves.before + link + halves.after, Format.ATOM, article.language)
    assert not is_ordinary_sample(halves.sample, Format.ATOM, "fr")
