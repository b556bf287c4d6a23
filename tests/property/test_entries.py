"""What is filled in, and written directly, is, byte for byte, what feedgen and the plain encoder of JSON write."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from irfeed.assemble import atom_head, rss_head
from irfeed.formats import feedgen as feedgen_entries
from irfeed.formats.jsonfeed import author, filled
from irfeed.model import (
    Article,
    Category,
    Content,
    Enclosure,
    Entry,
    FeedPlan,
    Format,
    Image,
    Link,
    Location,
    Person,
    Source,
    Translation,
    Withdrawal,
)
from irfeed.model.publication import Publication, Text
from irfeed.render import Entries, Linked, TranslationLinks, atom_entry, json_item, rss_item
from irfeed.render.options import EntryOptions
from tests.written import news, written

_WRITERS = {Format.RSS: rss_item.fragment, Format.ATOM: atom_entry.fragment, Format.JSON: json_item.fragment}
MakePlan = Callable[..., FeedPlan]

#: What XML, HTML or JSON give a meaning, and what their writers may trip over.
_MARKS = ["&", "<", ">", '"', "'", "\\", "\r", "\n", "\t", "/", "</", "]]>", "<!--", "&amp;", "&#x26;", "&lt;b", "<b>x"]
_ODD = ["\x7f", "\x85", "\u2028", "\u2060", "\ufeff", "\ufdd0", "\U0001f600", "\U0001ffff", "e\u0301", "한", "あ"]
#: Every character that XML 1.0 allows (section 2.2).
_characters = st.characters(
    exclude_categories=["Cs"], exclude_characters=[*map(chr, {*range(32)} - {9, 10, 13}), "\ufffe", "\uffff"]
)
_pieces = st.sampled_from([*_MARKS, *_ODD]) | st.text(_characters, min_size=1, max_size=12)
_texts = st.lists(_pieces, min_size=1, max_size=6).map("".join)
_maybe = st.none() | st.just("") | _texts
_numbers = st.none() | st.integers(0, 10**9)
_offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
_dates = st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 29), timezones=_offsets).map(  # noqa: DTZ001 - bounds are naive
    lambda when: when.replace(microsecond=0)
)

_people = st.builds(Person, _texts, _maybe, _maybe)
_categories = st.builds(Category, _texts, _maybe, _maybe)
_images = st.builds(Image, _texts, _maybe, _texts, _numbers, _numbers, _numbers, _maybe, _maybe)
_types = _texts | st.sampled_from(["audio/mpeg", "video/mp4", "application/pdf", "text/plain", "application/zip"])
_enclosures = st.builds(Enclosure, _texts, _types, st.none() | st.integers(1, 10**12), _maybe, _numbers)
_translations = st.builds(Translation, _texts, _texts, _texts, _texts)
_sources = st.builds(Source, _texts, _texts, _maybe, _maybe, st.none() | _dates)
_degrees = st.floats(-90, 90)
_places = st.builds(Location, _texts) | st.builds(Location, _texts, _degrees, _degrees)
_departments = st.lists(st.sampled_from(["international-relations", "mayor"]), unique=True)
_licenses = _maybe | st.just("https://creativecommons.org/licenses/by/4.0/?a&b")


def _tuples(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


_articles = st.builds(
    Article,
    id=_texts,
    title=_texts,
    language=_texts | st.just("ko"),
    departments=_departments.map(tuple),
    url=_texts,
    published=_dates,
    updated=_dates,
    authors=_tuples(_people),
    categories=_tuples(_categories),
    images=_tuples(_images),
    enclosures=_tuples(_enclosures),
    story=_maybe,
    rights=_maybe,
    license=_licenses,
    expires=st.none() | _dates,
    guid=_maybe,
)
_bodies = st.builds(Content, st.just("") | _texts, st.just("") | _texts)
_entries = st.builds(Entry, _articles, _bodies, _tuples(_translations))
_links = st.builds(Link, _texts, _texts, _maybe, _maybe, _maybe)
_withdrawals = st.builds(Withdrawal, _texts, _dates, _maybe, _maybe)


@settings(deadline=None, max_examples=100)
@given(entry=_entries, source=st.none() | _sources, places=_tuples(_places), full=st.booleans(), data=st.data())
def test_all_of_one_shape_are_written_as_the_first(
    publication: Publication,
    entry: Entry,
    source: Source | None,
    places: tuple[Location, ...],
    data: st.DataObject,
    *,
    full: bool,
) -> None:
    """Whatever the values of an entry, in every format it is what the one writer of that format makes of it."""
    options = replace(EntryOptions.of(publication), full_content=full)
    entry = replace(entry, article=replace(entry.article, source=source, places=places))
    entries = Entries(options, tuple(Format))
    for one in (entry, entry, _other(entry, data), _other(entry, data)):
        told = one if one.article.story else replace(one, translations=())

        assert written(entries, told) == {format_: write(told, options) for format_, write in _WRITERS.items()}


def test_the_slow_writer_is_asked_once_for_a_shape(
    publication: Publication, full_entry: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Entries with all that there can be are filled in, but the first; so is what has more of a list than others."""
    options, asked = EntryOptions.of(publication), []
    entries = Entries(options, (Format.RSS, Format.ATOM))
    longer = replace(full_entry, translations=full_entry.translations * 2)
    expected = [rss_item.fragment(one, options) for one in (full_entry, longer)]
    assert news(entries, full_entry) == {Format.RSS, Format.ATOM}
    assert written(entries, longer)[Format.RSS] == expected[1]
    monkeypatch.setattr(feedgen_entries, "FeedEntry", lambda: asked.append(1))

    for one, expectation in zip((full_entry, longer), expected, strict=True):
        assert news(entries, one) == set()
        assert written(entries, one)[Format.RSS] == expectation
    assert asked == []


def _other(value: Any, data: st.DataObject, name: str = "") -> Any:
    """Return a value of the same shape with other texts, numbers and dates in it."""
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{one.name: _other(getattr(value, one.name), data, one.name) for one in fields(value)})
    if isinstance(value, tuple):
        return tuple(_other(one, data, name) for one in value)
    if not value or name in {"type", "license", "status", "departments"}:
        return value
    if isinstance(value, str):
        return data.draw(_texts)
    return value + (timedelta(hours=1) if isinstance(value, datetime) else 1)


@settings(deadline=None)  # the first example imports feedgen
@given(entry=_entries, source=st.none() | _sources, places=_tuples(_places), full=st.booleans())
def test_json_items_are_written_as_the_plain_encoder_writes_them(
    publication: Publication, entry: Entry, source: Source | None, places: tuple[Location, ...], *, full: bool
) -> None:
    """The members of an item stand one a line, each as json.dumps writes it, but with no "</"."""
    options = replace(EntryOptions.of(publication), full_content=full)
    entry = replace(entry, article=replace(entry.article, source=source, places=places))

    assert json_item.fragment(entry, options) == _plain_item(entry, options)


@settings(deadline=None)  # the first example imports feedgen
@given(html=st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
@example(html="\x00</\x1f\ufffe")
def test_json_can_say_what_xml_cannot(publication: Publication, plain_entry: Entry, html: str) -> None:
    """Controls in content are escaped as the plain encoder of JSON escapes them."""
    entry, options = replace(plain_entry, content=Content(html, "")), EntryOptions.of(publication)

    assert json_item.fragment(entry, options) == _plain_item(entry, options)


@settings(deadline=None)  # the first example imports feedgen
@given(text=_texts, bad=st.sampled_from(["\x00", "\x08", "\x0b", "\x1f", "\ufffe", "\uffff"]), where=st.integers(0, 2))
def test_what_xml_forbids_is_refused(
    publication: Publication, plain_entry: Entry, text: str, bad: str, where: int
) -> None:
    """A character that XML forbids is refused, as feedgen refuses it, wherever it stands."""
    options = EntryOptions.of(publication)
    title, html, rights = (text + bad if place == where else text for place in range(3))
    entry = replace(
        plain_entry, article=replace(plain_entry.article, title=title, rights=rights), content=Content(html, "")
    )

    for format_ in (Format.RSS, Format.ATOM):
        entries = Entries(options, (format_,))
        written(entries, _without_it(entry, bad))
        with pytest.raises(ValueError, match="XML compatible"):
            written(entries, entry)
        with pytest.raises(ValueError, match="XML compatible"):
            TranslationLinks().part(
                format_, Linked.of((Translation("ko", "https://a.example/", text + bad, "tag:x"),), "/")
            )


@settings(deadline=None, max_examples=50)  # the first example imports feedgen
@given(
    texts=st.fixed_dictionaries(dict.fromkeys(("id", "title", "language", "page"), _texts)),
    rest=st.fixed_dictionaries(
        {
            "description": st.just("") | _texts,
            "updated": _dates,
            "members": st.sampled_from([(), ("one",)]),
            "archive": st.none() | st.just("2015-02"),
            "complete": st.booleans(),
            "withdrawals": _tuples(_withdrawals),
            "links": _tuples(_links).map(lambda links: dict.fromkeys(Format, links)),
        }
    ),
    author=_people,
    marks=st.tuples(_maybe | st.just("https://a.example/logo.SVG"), _maybe, _maybe, st.none() | _texts),
    ttl=st.none() | st.integers(1, 10**7),
    data=st.data(),
)
def test_heads_are_written_as_feedgen_writes_them(
    publication: Publication,
    make_plan: MakePlan,
    texts: dict[str, Any],
    rest: dict[str, Any],
    author: Person,
    marks: tuple[str | None, str | None, str | None, str | None],
    ttl: int | None,
    data: st.DataObject,
) -> None:
    """Any plan of any publication, and all others of its shape, have the heads that feedgen and our extensions give."""
    logo, icon, rights, stylesheet = marks
    first = replace(make_plan(), **texts, **rest)
    publication = replace(
        publication,
        author=author,
        logo=logo,
        icon=icon,
        rights=None if rights is None else Text({"en": rights}, "en"),
        feeds=replace(publication.feeds, ttl=ttl),
    )
    for plan in (first, _another(first, data), _another(first, data)):
        channel = rss_head.channel_of(plan, publication, stylesheet)
        feed = atom_head.feed_of(plan, publication, stylesheet)

        assert rss_head.head(plan, publication, stylesheet) == rss_head.write(channel)
        assert atom_head.head(plan, publication, stylesheet) == atom_head.write(feed)


def _another(plan: FeedPlan, data: st.DataObject) -> FeedPlan:
    """Return a plan of the same shape with other texts and dates in it."""
    names = ("id", "title", "description", "page", "language", "updated", "withdrawals")
    links = dict.fromkeys(Format, _other(plan.links[Format.RSS], data))
    return replace(plan, links=links, **{name: _other(getattr(plan, name), data) for name in names})


def _without_it(entry: Entry, bad: str) -> Entry:
    """Return an entry of the same shape without that character."""
    article, content = entry.article, entry.content
    cleared = replace(article, title=article.title.replace(bad, "x"), rights=(article.rights or "").replace(bad, "x"))
    return replace(entry, article=cleared, content=replace(content, html=content.html.replace(bad, "x")))


def _plain_item(entry: Entry, options: EntryOptions) -> bytes:
    """Return an item member by member: those that are None or empty are left out."""
    members = (f"      {_dump(name)}: {_dump(value)}" for name, value in _members(entry, options).items() if value)
    return ("    {\n" + ",\n".join(members) + "\n    }\n").encode()


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False).replace("</", "<\\/")


def _members(entry: Entry, options: EntryOptions) -> dict[str, Any]:
    article = entry.article
    html = entry.content.html if options.full_content else ""
    return {
        "id": article.guid or article.id,
        "url": article.url,
        "external_url": article.source and article.source.url,
        "title": article.title,
        "content_html": html,
        "content_text": "" if html else entry.content.summary or article.title,
        "summary": entry.content.summary,
        "image": article.images[0].url if article.images else None,
        "banner_image": next((one.url for one in article.images if _wide(one)), None),
        "date_published": article.published.isoformat(),
        "date_modified": article.updated.isoformat(),
        "authors": [author(one) for one in article.authors],
        "tags": list(
            dict.fromkeys(word for one in options.categories(article) for word in (one.term, one.label) if word)
        ),
        "language": article.language,
        "attachments": _attachments(article),
        "_irfeed": _extension(entry, options),
    }


def _wide(image: Image) -> bool:
    width, height = image.width or 0, image.height or 0
    return width >= 1200 and 0 < height <= width / 2


def _attachments(article: Article) -> list[dict[str, Any]]:
    enclosures = [(one.url, one.type, one.title, one.length, one.duration) for one in article.enclosures]
    found: list[dict[str, Any]] = []
    for url, type_, title, size, duration in enclosures:
        told = title if title and title not in [one.get("title") for one in found] else None
        members = {"url": url, "mime_type": type_, "title": told, "size_in_bytes": size}
        members["duration_in_seconds"] = duration
        found.append({name: value for name, value in members.items() if value is not None})
    return found


def _extension(entry: Entry, options: EntryOptions) -> dict[str, Any]:
    article, source = entry.article, entry.article.source
    return filled(
        id=article.id if article.guid else None,
        departments=article.departments,
        story=article.story,
        translations=[
            {"language": one.language, "url": one.url, "id": one.id, "title": one.title} for one in entry.translations
        ],
        images=[_image(one) for one in article.images],
        places=[_place(one) for one in article.places],
        categories=[
            filled(term=one.term, scheme=one.scheme, label=one.label)
            for one in options.categories(article)
            if one.scheme or one.label
        ],
        rights=article.rights,
        license=article.license,
        source=source
        and filled(
            title=source.title,
            url=source.url,
            feed=source.feed,
            id=source.id,
            updated=source.updated and source.updated.isoformat(),
        ),
        expires=article.expires and article.expires.isoformat(),
    )


def _image(image: Image) -> dict[str, Any]:
    rest = filled(
        type=image.type,
        length=image.length,
        width=image.width,
        height=image.height,
        title=image.title,
        credit=image.credit,
    )
    return {"url": image.url, **({} if image.alt is None else {"alt": image.alt}), **rest}


def _place(place: Location) -> dict[str, Any]:
    if place.latitude is None:
        return {"name": place.name}
    return {"name": place.name, "latitude": place.latitude, "longitude": place.longitude}
