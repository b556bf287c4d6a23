"""Settling dates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from irfeed.findings import Finding, Rule
from irfeed.findings.quoted import quoted
from irfeed.importing.claims import Certainty, Claim
from irfeed.importing.dates import NoDate, Why, read_loose
from irfeed.importing.desk import Desk, Verdict
from irfeed.importing.rules import fields as rules

_RULES: Mapping[Why, Rule] = {
    Why.UNREADABLE: rules.date_unreadable,
    Why.AMBIGUOUS: rules.import_date_ambiguous,
    Why.NO_ZONE: rules.import_date_without_zone,
}


def settle_published(desk: Desk, claim: Claim | None) -> Verdict:
    """Return the date of publication in the form of records; without one there is no record."""
    return desk.missing("published") if claim is None else _date(desk, claim, None)


def settle_lesser(desk: Desk, claim: Claim | None, published: Claim | None) -> Verdict:
    """Return a date after the publication, or nothing; one that cannot be used is left out with a warning."""
    if claim is None or published is None:
        return None
    read = _date(desk, claim, rules.lesser_date_left_out)
    if isinstance(read, Finding):
        return read
    moment, first = (datetime.fromisoformat(str(one.value)) for one in (read, published))
    if moment < first:
        message = f"{claim.field} is {read.value}, before {published.value}, and left out"
        return desk.finding(rules.lesser_date_left_out, message)
    return read if moment > first else None


def _date(desk: Desk, claim: Claim, instead: Rule | None) -> Claim | Finding:
    text = str(claim.value)
    read = read_loose(text, desk.dates)
    if isinstance(read, NoDate):
        rule = instead or _RULES[read.why]
        hint = desk.way_out(claim.field) if rule is rules.date_unreadable else ""
        return desk.finding(rule, f"{claim.field}: {read.message}", hint)
    notes = [] if read.certainty is Certainty.SAID else [f"which says {quoted(text)}"]
    if read.note:
        notes.append(read.note)
    return claim.but(read.moment.isoformat(timespec="seconds"), read.certainty, "; ".join(notes))
