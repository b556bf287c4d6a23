"""Entries as a build writes them: in parts, and what goes between these."""

from __future__ import annotations

from collections.abc import Mapping

from irfeed.model import Entry, Format
from irfeed.render import Entries, Linked, TranslationLinks

LINKS = TranslationLinks()


def written(entries: Entries, entry: Entry) -> Mapping[Format, bytes]:
    """Return the bytes of an entry in each format."""
    return {
        format_: one.before + _links(format_, entry, has_place=bool(one.after)) + one.after
        for format_, one in entries.parts(entry.article, entry.content)
    }


def news(entries: Entries, entry: Entry) -> set[Format]:
    """Return in which formats an entry is the first of its shape."""
    return {format_ for format_, one in entries.parts(entry.article, entry.content) if one.is_new}


def _links(format_: Format, entry: Entry, *, has_place: bool) -> bytes:
    assert has_place or not entry.translations
    return LINKS.part(format_, Linked.of(entry.translations, entry.article.url)).written if entry.translations else b""
