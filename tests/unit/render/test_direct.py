"""Which entries are written directly, and which by feedgen."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from types import ModuleType

import pytest

from irfeed.model import Entry, Location
from irfeed.render import atom_entry, feedgen_atom, feedgen_rss, json_item, rss_item
from irfeed.render.options import Options

_XML = [(rss_item, feedgen_rss), (atom_entry, feedgen_atom)]


def _without(entry: Entry, **fields: object) -> Entry:
    return replace(entry, article=replace(entry.article, **fields))  # type: ignore[arg-type] # a test names the fields


@pytest.mark.parametrize(("module", "by_feedgen"), _XML)
def test_an_ordinary_entry_is_written_directly(
    full_entry: Entry, options: Options, module: ModuleType, by_feedgen: ModuleType
) -> None:
    """Pictures, files, translations, rights, a licence, an update and an end are all ordinary."""
    entry = _without(full_entry, source=None, places=())

    assert module.direct(entry, options) == by_feedgen.fragment(entry, options)
    assert module.fragment(entry, options) == module.direct(entry, options)


@pytest.mark.parametrize(("module", "by_feedgen"), _XML)
def test_the_plainest_entry_is_written_directly(
    plain_entry: Entry, options: Options, module: ModuleType, by_feedgen: ModuleType
) -> None:
    """An entry with nothing but what is required is ordinary."""
    assert module.direct(plain_entry, options) == by_feedgen.fragment(plain_entry, options)


@pytest.mark.parametrize(("module", "by_feedgen"), _XML)
def test_a_source_or_places_are_for_feedgen(
    full_entry: Entry, options: Options, module: ModuleType, by_feedgen: ModuleType
) -> None:
    """What few entries have is written once, with feedgen's extensions."""
    assert module.direct(_without(full_entry, source=None), options) is None
    assert module.direct(_without(full_entry, places=()), options) is None
    assert module.fragment(full_entry, options) == by_feedgen.fragment(full_entry, options)


@pytest.mark.parametrize(("module", "_"), _XML)
def test_the_same_article_has_the_categories_of_the_options_that_are_asked_for(
    plain_entry: Entry, options: Options, module: ModuleType, _: ModuleType
) -> None:
    """What is kept from one format to the next is kept for one article and one publication only."""
    other = replace(options, department_scheme="tag:other.example,2015:departments")

    written = [module.fragment(plain_entry, one) for one in (options, other, options)]

    assert b"tag:other.example,2015:departments" in written[1]
    assert written[0] == written[2] != written[1]


def test_one_moment_with_two_offsets_is_written_as_each_is(plain_entry: Entry, options: Options) -> None:
    """Dates that are the same moment are not the same text; what is kept of one article is not told of the next."""
    written = "2015-02-06T09:00:00+09:00", "2015-02-06T00:00:00+00:00"
    seoul, utc = map(datetime.fromisoformat, written)
    there, back = (_without(plain_entry, published=one, updated=two) for one, two in ((seoul, utc), (utc, seoul)))

    for entry, (published, updated) in ((there, written), (back, written[::-1])):
        atom, item = atom_entry.fragment(entry, options), json_item.fragment(entry, options)

        assert atom == feedgen_atom.fragment(entry, options)
        assert f"<published>{published}</published>".encode() in atom
        assert f"<updated>{updated}</updated>".encode() in atom
        assert f'"date_published": "{published}",\n      "date_modified": "{updated}"'.encode() in item
        assert rss_item.fragment(entry, options) == feedgen_rss.fragment(entry, options)


def test_an_ordinary_entry_needs_neither_feedgen_nor_lxml() -> None:
    """A build of ordinary entries does not pay for importing them."""
    program = (
        "import sys; from irfeed.render import atom_entry, json_item, rss_item; "
        "print(sorted({'feedgen', 'lxml', 'lxml.etree', 'dateutil', 'urllib.request'} & set(sys.modules)))"
    )

    told = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)

    assert told.stdout == "[]\n"


def test_a_place_without_a_position_is_for_feedgen_too(plain_entry: Entry, options: Options) -> None:
    """All places are written by one hand."""
    assert rss_item.direct(_without(plain_entry, places=(Location("Seoul"),)), options) is None
