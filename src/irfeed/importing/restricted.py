"""Marks that say that an article is not for everybody: what carries one becomes a draft, which is in no feed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from irfeed.findings import Finding, Place
from irfeed.findings.quoted import quoted
from irfeed.importing.claims import Claim, Found, strongest
from irfeed.importing.rules import fields as rules
from irfeed.model import Status


def restricted(found: Found, marks: Iterable[str]) -> Found:
    """Return `found` as a draft if there are any `marks`, such as "has a password", with a warning that names it."""
    given = list(marks)
    if not given:
        return found
    title = strongest(found.claims).get("title")
    message = f"{quoted(str(title.value)) if title else 'An entry'} {', '.join(given)}, so its record is a draft"
    claims = (Claim("status", Status.DRAFT.value, given[0]), *found.claims)
    return replace(found, claims=claims, findings=(*found.findings, rules.not_for_all.at(found.place, message)))


def all_restricted(entries: Iterable[Found], mark: str, place: Place) -> tuple[tuple[Found, ...], list[Finding]]:
    """Return the entries of a feed that carries a mark as a whole, as drafts, and the one warning that says so."""
    draft = Claim("status", Status.DRAFT.value, mark)
    entries = tuple(replace(one, claims=(draft, *one.claims)) for one in entries)
    return entries, [rules.not_for_all.at(place, f"The feed {mark}, so the records of its entries are drafts")]
