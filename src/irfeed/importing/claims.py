"""What a document says, or seems to say, of an article, how far that can be relied on, and who may read it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from irfeed.findings import Finding, Place
from irfeed.findings.finding import quoted
from irfeed.importing.rules import fields as rules
from irfeed.model import BodyFormat, Status
from irfeed.model.record import Value
from irfeed.syntax.dates import is_no_date

_DATES = frozenset(("published", "updated", "expires"))


class Certainty(StrEnum):
    """How far a value can be relied on."""

    GIVEN = "given"  #: by an option or by irfeed.toml
    SAID = "said"  #: the document says it in a place made for it
    LIKELY = "likely"  #: read by a rule that is nearly always right
    GUESSED = "guessed"  #: should be looked at


class Identity(StrEnum):
    """What it means that two articles of a document have one id."""

    ENTRY = "entry"  #: they are one article: Atom, JSON Feed
    ITEM = "item"  #: they ought to be, but many programs write one id for all items: the guid of RSS
    LINK = "link"  #: nothing by itself: there is no id, and an address stands in for it


@dataclass(frozen=True, slots=True)
class Claim:
    """One value for one field of a record."""

    field: str
    value: Value
    origin: str  #: where it was read, for people: "JSON-LD", "the line below the title"
    certainty: Certainty = Certainty.SAID

    def but(self, value: Value, certainty: Certainty, note: str = "") -> Claim:
        """Return this claim with another value, never more certain than before."""
        order = list(Certainty)
        least = max(self.certainty, certainty, key=order.index)
        return replace(self, value=value, certainty=least, origin=f"{self.origin}; {note}" if note else self.origin)


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article as a document gives it, before anyone has asked what is missing."""

    claims: tuple[Claim, ...]  #: the stronger ones first
    place: Place
    body: str = ""
    body_format: BodyFormat = BodyFormat.HTML
    findings: tuple[Finding, ...] = ()
    identity: Identity = Identity.LINK


def strongest(claims: Iterable[Claim]) -> dict[str, Claim]:
    """Return the first claim of each field that says something."""
    first: dict[str, Claim] = {}
    for claim in claims:
        if claim.value not in (None, "", [], {}) and not (claim.field in _DATES and is_no_date(str(claim.value))):
            first.setdefault(claim.field, claim)
    return first


def restricted(found: FoundArticle, marks: Iterable[str]) -> FoundArticle:
    """Return `found` as a draft if there are any `marks`, such as "has a password", with a warning that names it."""
    given = list(marks)
    if not given:
        return found
    title = strongest(found.claims).get("title")
    message = f"{quoted(str(title.value)) if title else 'An entry'} {', '.join(given)}, so its record is a draft"
    claims = (Claim("status", Status.DRAFT.value, given[0]), *found.claims)
    return replace(found, claims=claims, findings=(*found.findings, rules.not_for_all.at(found.place, message)))


def all_restricted(
    entries: Iterable[FoundArticle], mark: str, place: Place
) -> tuple[tuple[FoundArticle, ...], list[Finding]]:
    """Return the entries of a feed that carries a mark as a whole, as drafts, and the one warning that says so."""
    draft = Claim("status", Status.DRAFT.value, mark)
    entries = tuple(replace(one, claims=(draft, *one.claims)) for one in entries)
    return entries, [rules.not_for_all.at(place, f"The feed {mark}, so the records of its entries are drafts")]
