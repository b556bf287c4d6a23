"""Whole documents, as a publication writes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from irfeed.assemble import atom, jsonfeed, rss
from irfeed.model import Entry, FeedPlan, Format, Withdrawal
from irfeed.model.publication import Publication
from irfeed.render import atom_entry, json_item, rss_item
from irfeed.render.options import EntryOptions


@pytest.fixture(scope="session")
def entries(full_entry: Entry, plain_entry: Entry) -> tuple[Entry, ...]:
    """Return the entries of the documents."""
    return (plain_entry, full_entry)


@pytest.fixture(scope="session")
def documents(
    publication: Publication,
    make_plan: Callable[..., FeedPlan],
    withdrawal: Withdrawal,
    entries: tuple[Entry, ...],
) -> Mapping[Format, bytes]:
    """Return one feed, with everything that a feed can have, in every format."""
    options = EntryOptions.of(publication)
    plan = make_plan(*(entry.article.id for entry in entries), withdrawals=(withdrawal,), complete=True)
    style = "https://feeds.seoul.example/feed.css"
    return {
        Format.RSS: rss.document(
            plan, publication, [rss_item.fragment(entry, options) for entry in entries], stylesheet=style
        ),
        Format.ATOM: atom.document(
            plan, publication, [atom_entry.fragment(entry, options) for entry in entries], stylesheet=style
        ),
        Format.JSON: jsonfeed.document(plan, publication, [json_item.fragment(entry, options) for entry in entries]),
    }
