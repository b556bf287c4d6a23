from __future__ import annotations

from irfeed.model import Entry, Format
from irfeed.publication import Publication
from irfeed.render import Job, Options, render


def test_once_for_each_format(publication: Publication, full_entry: Entry) -> None:
    """An article gives a fragment for each format that is asked for, and its content once."""
    rendered = render(Job(full_entry.article, full_entry.translations), Options.of(publication), tuple(Format))

    assert set(rendered.fragments) == set(Format)
    assert rendered.entry.translations == full_entry.translations


def test_judging_bodies_alone(publication: Publication, full_entry: Entry) -> None:
    """Without formats only the body is judged."""
    rendered = render(Job(full_entry.article), Options.of(publication), ())

    assert rendered.fragments == {}
    assert rendered.entry.article is full_entry.article
