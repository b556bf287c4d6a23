"""From what was found to the fields of a record: what is missing or unclear becomes a finding, never a guess."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from irfeed.findings import Finding, Place, has_errors
from irfeed.importing.claims import Certainty, Claim, Found, Identity, strongest
from irfeed.importing.desk import Desk, Verdict
from irfeed.importing.settle_dates import settle_lesser, settle_published
from irfeed.importing.settle_words import (
    settle_department,
    settle_id,
    settle_language,
    settle_license,
    settle_title,
    settle_url,
)
from irfeed.model import BodyFormat
from irfeed.model.record import Value

#: The fields of a record in the order in which they are written.
ORDER = (
    *("id", "guid", "title", "language", "department", "url", "published", "updated", "summary", "authors"),
    *("categories", "images", "enclosures", "story", "places", "rights", "license", "source", "status", "expires"),
)
_SETTLERS = {
    "title": settle_title,
    "language": settle_language,
    "department": settle_department,
    "url": settle_url,
    "published": settle_published,
    "license": settle_license,
}
_TO_REVIEW = frozenset({Certainty.LIKELY, Certainty.GUESSED})


@dataclass(frozen=True, slots=True)
class Settled:
    """What a record will hold."""

    fields: Mapping[str, Value]  #: in the order of ORDER
    comments: Mapping[str, str]  #: by field: how far to trust a value, for whoever reviews the record
    body: str
    body_format: BodyFormat
    place: Place  #: where it was found
    identity: Identity = Identity.LINK  #: what another article with the same id is
    findings: tuple[Finding, ...] = ()  #: what is to be said if it is written

    @property
    def id(self) -> str:
        """The id."""
        return str(self.fields["id"])


def settle(found: Found, desk: Desk) -> tuple[Settled | None, list[Finding]]:
    """Return the record that `found` makes, or None if something is missing; and all findings."""
    claims = strongest(found.claims)
    findings = list(found.findings)
    settled: dict[str, Claim] = {}
    for name, verdict in _verdicts(claims, desk):
        if isinstance(verdict, Finding):
            findings.append(verdict)
        elif verdict is not None:
            settled[name] = verdict
    for name in ("updated", "expires"):
        verdict = settle_lesser(desk, claims.get(name), settled.get("published"))
        if isinstance(verdict, Finding):
            findings.append(verdict)
        elif verdict is not None:
            settled[name] = verdict
    if has_errors(findings):
        return None, findings
    settled["id"], guid, lost = settle_id(desk, claims.get("id"), str(settled["url"].value))
    settled |= {"guid": guid} if guid else {}
    findings += [lost] if lost else []
    values = {name: settled[name].value for name in ORDER if name in settled}
    comments = dict(_comments(settled))
    return Settled(values, comments, found.body, found.body_format, found.place, found.identity), findings


def _verdicts(claims: Mapping[str, Claim], desk: Desk) -> Iterator[tuple[str, Verdict]]:
    for name in ORDER:
        if name not in {"id", "updated", "expires"}:
            claim = claims.get(name)
            yield name, _SETTLERS[name](desk, claim) if name in _SETTLERS else claim


def _comments(settled: Mapping[str, Claim]) -> Iterator[tuple[str, str]]:
    for name, claim in settled.items():
        if claim.certainty in _TO_REVIEW:
            yield name, f"{name} is {claim.certainty}: {claim.origin}"
