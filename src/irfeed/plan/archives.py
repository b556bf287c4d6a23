"""Archive documents: the members of a feed by calendar month. Source: RFC 5005, section 4."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import tzinfo

from irfeed.model import Article


def months_of(members: Sequence[Article], in_subscription: int, zone: tzinfo) -> Mapping[str, Sequence[Article]]:
    """Return the months that need an archive document, oldest first, each with all of its articles.

    A month needs one as soon as one of its articles no longer fits into the subscription document, which holds the
    first `in_subscription` of the `members`. The document holds the whole month, so that no later article of another
    month changes it.
    """
    months: dict[str, list[Article]] = {}
    for article in members:
        months.setdefault(article.published.astimezone(zone).strftime("%Y-%m"), []).append(article)
    old = {article.id for article in members[in_subscription:]}
    return {month: months[month] for month in sorted(months) if any(article.id in old for article in months[month])}
