"""Templates that are wrong: no entry is published of one, and whoever compares them with the slow writer sees it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from irfeed.model import Entry, Format
from irfeed.render import Entries, atom_entry, rss_item
from irfeed.render.options import EntryOptions
from irfeed.shapes.template import Template
from tests.written import news, written

XML = (Format.RSS, Format.ATOM)
_fill = Template.fill


def _unescaped(template: Template, row: Sequence[Any], *, plain: bool) -> tuple[str, ...]:
    """Fill in texts as they are."""
    assert plain in {True, False}
    return _fill(template, row, plain=True)


def _swapped(template: Template, row: Sequence[Any], *, plain: bool) -> tuple[str, ...]:
    """Fill in the second value where the first belongs."""
    first, second, *others = row
    return _fill(template, [second, first, *others] if isinstance(second, str) else row, plain=plain)


def _shortened(template: Template, row: Sequence[Any], *, plain: bool) -> tuple[str, ...]:
    """Leave out what ends the text."""
    *others, last = _fill(template, row, plain=plain)
    return (*others, last[:-1])


@pytest.fixture
def entry(full_entry: Entry) -> Entry:
    """Return an entry whose title is escaped."""
    return replace(full_entry, article=replace(full_entry.article, title="Seoul & <Tokyo>"))


@pytest.mark.parametrize("mutant", [_unescaped, _swapped, _shortened])
def test_a_wrong_template_is_never_learned(
    entry: Entry, options: EntryOptions, monkeypatch: pytest.MonkeyPatch, mutant: Callable[..., str]
) -> None:
    """What does not come to the bytes of the slow writer is not used: each entry is new, and right."""
    monkeypatch.setattr(Template, "fill", mutant)
    entries = Entries(options, XML)
    told = replace(entry, translations=())

    for _ in range(2):
        assert news(entries, told) == set(XML)
        parts = dict(entries.parts(told.article, told.content))
        assert parts[Format.RSS].before + parts[Format.RSS].after == rss_item.fragment(told, options)


@pytest.mark.parametrize("mutant", [_unescaped, _swapped, _shortened])
def test_a_template_that_turns_wrong_is_seen(
    entry: Entry, options: EntryOptions, monkeypatch: pytest.MonkeyPatch, mutant: Callable[..., str]
) -> None:
    """The comparison with the slow writer, which the law of entries makes, tells each of these faults."""
    entries = Entries(options, XML)
    expected = {Format.RSS: rss_item.fragment(entry, options), Format.ATOM: atom_entry.fragment(entry, options)}
    assert [written(entries, entry) for _ in range(2)] == [expected, expected]
    monkeypatch.setattr(Template, "fill", mutant)

    assert all(made != expected[format_] for format_, made in written(entries, entry).items())
