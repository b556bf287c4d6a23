"""What is known while one article is settled."""

from __future__ import annotations

from dataclasses import dataclass

from irfeed.findings import Finding, Place, Rule
from irfeed.importing.claims import Claim
from irfeed.importing.dates import DateRules
from irfeed.importing.rules import fields as rules
from irfeed.publication import Publication

#: What a settler makes of a claim: the claim put into form, a finding instead of it, or nothing.
Verdict = Claim | Finding | None

_OPTIONS = {
    "title": "--title TEXT",
    "language": "--language TAG",
    "department": "--department SLUG",
    "url": "--url ADDRESS",
    "published": "--published 2015-02-06T09:00:00+09:00",
}
_WORDS = {
    "title": "has no title",
    "language": "does not say its language",
    "department": "names no board, section or category",
    "url": "does not say its address",
    "published": "does not say when it was published",
}


@dataclass(frozen=True, slots=True)
class Desk:
    """The publication that an article is for, and where the article was found."""

    publication: Publication
    dates: DateRules
    place: Place
    what: str  #: what messages call the thing that was found: "the page", "the entry"

    def finding(self, rule: Rule, message: str, hint: str = "") -> Finding:
        """Return a finding about this article."""
        return rule.at(self.place, message, hint)

    def missing(self, field: str) -> Finding:
        """Return the finding that names the option by which a field can be given."""
        return self.finding(
            rules.NOT_SAID, f"{self.what[0].upper()}{self.what[1:]} {_WORDS[field]}", f"give {_OPTIONS[field]}"
        )
