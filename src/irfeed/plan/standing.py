"""Whether an article can be seen at a moment, and if not, why."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from irfeed.model import Planned, Status


class ArticleState(StrEnum):
    """How an article stands at one moment."""

    VISIBLE = "visible"  #: in the feeds
    DRAFT = "draft"  #: not yet meant for anyone
    EMBARGOED = "embargoed"  #: its `published` is still to come
    EXPIRED = "expired"  #: its `expires` has passed
    WITHDRAWN = "withdrawn"  #: taken back


def state_of(article: Planned, now: datetime) -> ArticleState:
    """Return how `article` stands at `now`."""
    if article.status is Status.DRAFT:
        return ArticleState.DRAFT
    if article.published > now:
        return ArticleState.EMBARGOED
    if article.status is Status.WITHDRAWN:
        return ArticleState.WITHDRAWN
    if article.expires is not None and article.expires <= now:
        return ArticleState.EXPIRED
    return ArticleState.VISIBLE
