"""REC030: ids are IRIs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.validate.characters import is_visible
from irfeed.validate.flaw import Flaw
from irfeed.validate.words import named, quoted

#: Nearly every id is of this form, and needs no look at each character.
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/?@!$&'()*+,;=-]+")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:.")
_NEVER = '<>"{}|\\^`'
_BAD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")


def find(text: str) -> Iterator[Flaw]:
    """Find fault with what RFC 3987's grammar does not let through."""
    if _PLAIN.fullmatch(text):
        return
    never = next((one for one in text if one in _NEVER or not is_visible(one)), None)
    if never is not None:
        yield Flaw(RULE, f"holds {named(never)}, which no IRI may hold: {quoted(text)}")
    elif not _SCHEME.match(text):
        yield Flaw(RULE, f"is not an IRI, which begins with a scheme as in 'tag:': {quoted(text)}")
    elif _BAD_ESCAPE.search(text) or text.count("#") > 1:
        yield Flaw(RULE, f"is not an IRI, by a stray '%' or '#': {quoted(text)}")


RULE = Rule(
    code="REC030",
    name="not-an-iri",
    severity=Severity.ERROR,
    says="An id, the scheme of a category and the id of a source are absolute IRIs, without spaces.",
    why="Aggregators compare ids character by character; Atom allows nothing but an IRI.",
    mend="write an IRI, such as a tag: URI (irfeed new makes one) or urn:uuid:",
    clause="RFC 4287, section 4.2.6; RFC 3987, section 2.2",
    bad='{"id": "tokyo visit 2015"}',
    good='{"id": "tag:seoul.example,2015:tokyo-visit"}',
    sample="record",
)
