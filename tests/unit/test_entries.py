from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from irfeed.entries import make_batch, make_entries
from irfeed.model import Entry, FeedPlan, Format
from irfeed.publication import Publication
from irfeed.render import Job


def test_processes_change_nothing(
    publication: Publication, make_plan: Callable[..., FeedPlan], plain_entry: Entry
) -> None:
    """However many processes work, the entries come in their order with the same bytes."""
    articles = [replace(plain_entry.article, id=f"tag:seoul.example,2015:{number}") for number in range(450)]
    jobs = [Job(article) for article in articles]
    alone = list(make_entries(jobs, make_plan(), publication, 1))

    assert [one.entry.article for one in alone] == articles
    assert list(make_entries(jobs, make_plan(), publication, 2)) == alone
    assert make_batch(jobs[:2], make_plan(), publication) == alone[:2]
    assert set(alone[0].fragments) == set(Format)
