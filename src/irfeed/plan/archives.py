"""Archive documents: the members of a feed by calendar month. Source: RFC 5005, section 4."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo
from typing import TypeVar

from irfeed.model import Planned
from irfeed.plan.distribute import Run

_Article = TypeVar("_Article", bound=Planned)


def archived(months: Mapping[str, Run[_Article]], subscribed: Sequence[_Article]) -> Mapping[str, Run[_Article]]:
    """Return those of the `months` that need an archive document, oldest first, each with all of its articles.

    A month needs one as soon as one of its articles does not fit into the subscription document, which holds the
    `subscribed`, the newest of them. The document holds the whole month, so that no later article of another month
    changes it.
    """
    held = set(map(id, subscribed))
    return {month: months[month] for month in sorted(months) if not held.issuperset(map(id, months[month].articles))}


def month_of(moment: datetime, zone: tzinfo) -> str:
    """Return the month that a moment is in where the clocks show `zone`: "2015-02"."""
    local = moment.astimezone(zone)
    return f"{local.year:04}-{local.month:02}"
