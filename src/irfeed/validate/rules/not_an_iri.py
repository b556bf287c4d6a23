"""REC030: ids are IRIs."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import is_absolute, why_not_absolute_iri
from irfeed.validate.characters import is_visible
from irfeed.validate.flaw import Flaw
from irfeed.validate.words import named


def find(text: str) -> Iterator[Flaw]:
    """Find fault with what the rules about ids in feeds do not let through: they ask the same grammar."""
    invisible = next((one for one in text if not is_visible(one)), None)
    if invisible:
        yield Flaw(RULE, f"holds {named(invisible)}, which no id may hold: {quoted(text)}")
    elif not is_absolute(text):
        yield Flaw(RULE, f"is not an IRI, which begins with a scheme such as tag: {quoted(text)}")
    elif why := why_not_absolute_iri(text):
        yield Flaw(RULE, f"{why}: {quoted(text)}")


RULE = Rule(
    code="REC030",
    name="not-an-iri",
    severity=Severity.ERROR,
    says="An id, the scheme of a category and the id of a source are absolute IRIs, without spaces",
    why="Aggregators compare ids character by character; Atom allows nothing but an IRI",
    mend="write an IRI, such as a tag: URI (irfeed new makes one) or urn:uuid:",
    clause="RFC 4287, section 4.2.6; RFC 3987, section 2.2",
    bad='{"id": "tokyo visit 2015"}',
    good='{"id": "tag:seoul.example,2015:tokyo-visit"}',
    sample="record",
)
