"""The guard: no build may hurt subscribers without someone saying so."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from irfeed.findings import Finding, Rule
from irfeed.publish.difference import Difference
from irfeed.publish.rules import (
    article_new_again,
    date_corrected,
    feed_disappears,
    feed_empties,
    feed_shrinks,
    id_moves,
    old_feeds_unreadable,
    published_moves,
    updated_backwards,
)
from irfeed.publish.rules.case import Case, Limits

_MODULES = (
    id_moves,
    article_new_again,
    feed_disappears,
    feed_empties,
    feed_shrinks,
    published_moves,
    updated_backwards,
    old_feeds_unreadable,
    date_corrected,
)

#: The rules of the guard, by code.
RULES: tuple[Rule, ...] = tuple(module.RULE for module in _MODULES)

#: What may be allowed for one build, and the codes of the rules that are silent then.
ALLOWANCES: dict[str, frozenset[str]] = {
    "moved": frozenset({id_moves.RULE.code, article_new_again.RULE.code}),
    "shrink": frozenset({feed_disappears.RULE.code, feed_empties.RULE.code, feed_shrinks.RULE.code}),
    "dates": frozenset({published_moves.RULE.code, updated_backwards.RULE.code}),
}


def guard(
    difference: Difference,
    limits: Limits | None = None,
    *,
    retired: Collection[str] = (),
    allowed: Collection[str] = (),
    shown_as: str = "",
    now: datetime | None = None,
) -> list[Finding]:
    """Return what would hurt subscribers if the new generation of `difference` took the place of the old one.

    Args:
        difference: what subscribers would see.
        limits: how much of a feed may be lost in one build.
        retired: ids of articles that are withdrawn or expired: these may go.
        allowed: of "moved", "shrink" and "dates", what somebody said yes to; see :data:`ALLOWANCES`.
        shown_as: what stands before the paths of documents in findings, such as "public/".
        now: the time of the build; what was dated after it may be corrected.
    """
    silent = {code for name in allowed for code in ALLOWANCES[name]}
    case = Case(difference, limits or Limits(), frozenset(retired), shown_as, now)
    return [finding for module in _MODULES if module.RULE.code not in silent for finding in module.find(case)]
