"""What is known while one article is settled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from irfeed.findings import Finding, Place, Rule
from irfeed.importing.claims import Claim
from irfeed.importing.dates import DateRules
from irfeed.importing.rules import fields as rules
from irfeed.model.publication import Publication

#: What a settler makes of a claim: the claim put into form, a finding instead of it, or nothing.
Verdict = Claim | Finding | None

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
    options: Mapping[str, str] = field(
        default_factory=dict
    )  #: of the command: how a field can be given; "*": what else can be done

    def finding(self, rule: Rule, message: str, hint: str = "") -> Finding:
        """Return a finding about this article."""
        return rule.at(self.place, message, hint)

    def missing(self, field: str) -> Finding:
        """Return the finding that names the option by which a field can be given."""
        message = f"{self.what[0].upper()}{self.what[1:]} {_WORDS[field]}"
        return self.finding(rules.not_said, message, self.way_out(field))

    def way_out(self, field: str) -> str:
        """Return the hint that names the option by which a field can be given, or the way out where there is none."""
        option = self.options.get(field)
        return f"give {option}" if option else self.options.get("*", f"correct {self.what}")
