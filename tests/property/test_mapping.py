"""Laws of the table that says where fields go: it names every field, and what it names is what is written."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from irfeed import pages
from irfeed.formats.namespaces import ATOM_NAMESPACES, RSS_NAMESPACES, XML
from irfeed.model import Article, Entry, Format
from irfeed.model.mapping import FIELDS, OF_ITEMS, PARAGRAPHS, TEXTS
from irfeed.model.publication import Publication
from irfeed.pages import PageEntries, words
from irfeed.render import atom_entry, json_item, rss_item
from irfeed.render.options import EntryOptions
from irfeed.validation.fields import RecordFields

#: They decide whether there is an entry at all: a draft has none, and of one that was taken back the feed tells.
OF_NO_ENTRY = {"status", "reason", "withdrawn"}
#: Fields of records that go by another name, or into another field.
RENAMED = {"department": "departments", "body_format": "body"}


@pytest.fixture(scope="session")
def whole(full_entry: Entry) -> Entry:
    """Return an entry in which every field is set, also those of no more than a row."""
    texts: dict[str, Any] = {one.name: f"This is the {one.name}" for one in TEXTS}
    return replace(full_entry, article=replace(full_entry.article, guid="5f3a9c0e7b1d", **texts))


@pytest.fixture
def options(publication: Publication) -> EntryOptions:
    """Return the options of its feeds."""
    return EntryOptions.of(publication)


def test_every_field_has_a_row() -> None:
    """Each field of an article, and of the record that it is made from, has one row; so have its translations."""
    of_articles = {one.name for one in fields(Article)}
    names = [one.name for one in FIELDS]

    assert len(set(names)) == len(names)
    assert set(names) == of_articles - OF_NO_ENTRY | {"translations"}
    assert {RENAMED.get(name, name) for name in RecordFields.rows} == of_articles


def test_items_of_rss_have_the_elements_of_the_table(whole: Entry, options: EntryOptions) -> None:
    """An item in which every field is set has each element that the table names for RSS, and no other."""
    written = rss_item.fragment(whole, options)
    named = {name for one in FIELDS for name in one.rss}
    related = {f"atom:link rel={one.relation}" for one in FIELDS if one.relation}

    assert set(_elements(written, RSS_NAMESPACES)) == named | related


def test_entries_of_atom_have_the_elements_of_the_table(whole: Entry, options: EntryOptions) -> None:
    """An entry in which every field is set has each element that the table names for Atom, and no other."""
    written = atom_entry.fragment(whole, options)
    named = {name for one in FIELDS for name in one.atom}
    related = {f"link rel={one.relation}" for one in FIELDS if one.relation}

    assert set(_elements(written, ATOM_NAMESPACES)) == named | related


def test_items_of_json_have_the_members_of_the_table(whole: Entry, options: EntryOptions) -> None:
    """An item in which every field is set has each member that the table names, and explains, and no other."""
    item = json.loads(json_item.fragment(whole, options))
    extension = item.pop("_irfeed")
    members = {
        *extension,
        *(
            f"{name}/{part}"
            for name, value in extension.items()
            for one in (value if isinstance(value, list) else [value])
            for part in (one if isinstance(one, dict) else ())
        ),
    }

    assert set(item) == {name for one in FIELDS for name in one.json}
    assert members == set(OF_ITEMS)


@pytest.mark.parametrize("format_", Format)
def test_texts_are_written_wherever_the_table_says(whole: Entry, options: EntryOptions, format_: Format) -> None:
    """Each field that is a text stands, as it is, once for each of its elements, or in its member of `_irfeed`."""
    write = {Format.RSS: rss_item.fragment, Format.ATOM: atom_entry.fragment, Format.JSON: json_item.fragment}
    written = write[format_](whole, options).decode()
    times = {
        Format.RSS: {one.name: len(one.rss) for one in TEXTS},
        Format.ATOM: {one.name: len(one.atom) for one in TEXTS},
        Format.JSON: {one.name: bool(one.extension) for one in TEXTS},
    }

    assert {one.name: written.count(f"This is the {one.name}") for one in TEXTS} == times[format_]


def test_paragraphs_are_on_the_page_and_have_a_look(whole: Entry, publication: Publication) -> None:
    """Each text that the table has on pages is a paragraph there, and the stylesheet has a rule for its class."""
    spoken = words.load(tuple(publication.languages))
    entries = PageEntries.of(publication, None, spoken)
    texts = {name: getattr(whole.content if name == "summary" else whole.article, name) for name in PARAGRAPHS}
    style = (Path(pages.__file__).parent / "templates" / "page.css").read_text(encoding="utf-8")

    written = "".join(entries.parts(whole, "en"))
    shown = etree.fromstring(f"<li>{written.removeprefix('<li>').removesuffix('</li>')}</li>", etree.HTMLParser())

    assert {one.get("class"): one.text for one in shown.iter("p") if one.get("class") in texts} == texts
    assert [name for name in PARAGRAPHS if f".{name} " not in style] == []


def _elements(fragment: bytes, namespaces: Mapping[str, str]) -> Iterator[str]:
    """Give the names of the elements and attributes of an entry as the table has them."""
    prefixes = {f"{{{uri}}}": f"{prefix}:" for prefix, uri in {**namespaces, "xml": XML}.items()}
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in namespaces.items())

    def short(name: str) -> str:
        uri, brace, local = name.rpartition("}")
        return f"{prefixes[uri + brace]}{local}" if brace else local

    (entry,) = etree.fromstring(f"<feed {declared}>".encode() + fragment + b"</feed>")
    for one in entry:
        shown, relation = short(str(one.tag)), one.get("rel")
        yield f"{shown} rel={relation}" if relation else shown
    yield from (short(str(name)) for name in entry.attrib)


def test_a_template_may_ask_for_the_summary_by_its_name(whole: Entry, publication: Publication, tmp_path: Path) -> None:
    """The templates of publications may put the summary where they want, apart from other paragraphs."""
    (tmp_path / "entry.html").write_text("[{{ entry.summary }}]", encoding="utf-8")
    entries = PageEntries.of(publication, tmp_path, words.load(tuple(publication.languages)))
    silent = replace(whole, content=replace(whole.content, summary=""))

    assert entries.parts(replace(whole, content=replace(whole.content, summary="Short")), "en") == ("[Short]", "")
    assert entries.parts(silent, "en") == ("[]", "")
