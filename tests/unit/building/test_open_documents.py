"""A document that is wrong whatever its entries are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from irfeed.building.open_documents import OpenFeed
from irfeed.building.proof import Proof
from irfeed.errors import InternalError, InvalidEntryError
from irfeed.model import FeedPlan, Format, Withdrawal
from irfeed.model.publication import Publication

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def test_a_wrong_head_is_no_finding_of_a_withdrawal(
    tmp_path: Path, publication: Publication, make_plan: Callable[..., FeedPlan], withdrawal: Withdrawal
) -> None:
    """Where the head of a feed breaks a rule by itself, no article is named for it."""
    plan = make_plan(id="no IRI", withdrawals=(withdrawal,))
    with pytest.raises(InternalError, match="no IRI") as stopped:
        OpenFeed(plan, Format.ATOM, Proof(publication, NOW, tmp_path), tmp_path, tmp_path).finish()

    assert not isinstance(stopped.value, InvalidEntryError)
