"""The guard: no build may hurt subscribers without someone saying so."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from typing import cast

from irfeed.findings import Finding, Place, declared_in
from irfeed.publish.case import Case, GuardRule, Limits
from irfeed.publish.differences import Difference
from irfeed.publish.rules import (
    article_new_again,
    feed_disappears,
    feed_empties,
    feed_shrinks,
    id_moves,
    published_moves,
    updated_backwards,
)

_RULES = cast(tuple[GuardRule, ...], declared_in("irfeed.publish.rules"))

#: What may be allowed for one build, and the codes of the rules that are silent then.
ALLOWANCES: dict[str, frozenset[str]] = {
    "moved": frozenset({id_moves.about.code, article_new_again.about.code}),
    "shrink": frozenset({feed_disappears.about.code, feed_empties.about.code, feed_shrinks.about.code}),
    "dates": frozenset({published_moves.about.code, updated_backwards.about.code}),
}


def guard(
    difference: Difference,
    limits: Limits | None = None,
    *,
    retired: Collection[str] = (),
    visible: Callable[[], Collection[str]] | None = None,
    find: Callable[[str, str], Place | None] | None = None,
    allowed: Collection[str] = (),
    shown_as: str = "",
    now: datetime | None = None,
) -> list[Finding]:
    """Return what would hurt subscribers if the new generation of `difference` took the place of the old one.

    Args:
        difference: what subscribers would see.
        limits: how much of a feed may be lost in one build.
        retired: ids of articles that are withdrawn or expired: these may go.
        find: tells where a field of the record with an id stands, if that is known.
        visible: tells the ids of the articles that are published now; without it, nobody says which are gone.
        allowed: of "moved", "shrink" and "dates", what somebody said yes to; see :data:`ALLOWANCES`.
        shown_as: what stands before the paths of documents in findings, such as "public/".
        now: the time of the build; what was dated after it may be corrected.
    """
    silent = {code for name in allowed for code in ALLOWANCES[name]}
    case = Case(difference, limits or Limits(), frozenset(retired), shown_as, now, visible, find)
    asked = [rule for rule in _RULES if rule.about.code not in silent]
    return [rule.about.of(finding) for rule in asked for finding in rule.judge(case)]
