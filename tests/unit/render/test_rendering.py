from __future__ import annotations

from irfeed.model import Entry, Format
from irfeed.publication import Publication
from irfeed.render import Job, Options, render_all
from irfeed.render.rendering import _render_batch


def test_processes_change_nothing(publication: Publication, full_entry: Entry, plain_entry: Entry) -> None:
    """However many processes render, the entries come in their order with the same bytes."""
    jobs = [Job(full_entry.article, full_entry.translations), Job(plain_entry.article)] * 60
    options = Options.of(publication)
    alone = list(render_all(jobs, options, tuple(Format)))

    assert list(render_all(jobs, options, tuple(Format), processes=2)) == alone
    assert _render_batch(jobs, options, tuple(Format)) == alone
    assert set(alone[0].fragments) == set(Format)


def test_judging_bodies_alone(publication: Publication, full_entry: Entry) -> None:
    """Without formats only the body is judged."""
    (rendered,) = render_all([Job(full_entry.article)], Options.of(publication), ())

    assert rendered.fragments == {}
    assert rendered.entry.article is full_entry.article
