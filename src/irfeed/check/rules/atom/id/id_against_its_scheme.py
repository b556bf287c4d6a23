"""ATM071: an id that is a tag: URI or a URN keeps to the rules of its scheme."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax.iri_scheme import why_not_of_its_scheme


def judge(name: Element, document: Document) -> Iterator[Fault]:
    """Find a tag: URI or URN that is none."""
    if reason := why_not_of_its_scheme(name.value):
        yield document.fault_in_text(name, f"The id {quoted(name.value)} {reason}")


RULE = ElementRule(
    Rule(
        code="ATM071",
        name="id-against-its-scheme",
        severity=Severity.ERROR,
        says="An id that is a tag: URI or a URN keeps to the rules of its scheme",
        why="The rules make it unique; what breaks them may be made twice",
        mend="Write tag:DOMAIN,YEAR:NAME, or urn:uuid: and a UUID",
        clause=(
            "RFC 4151 section 2.1 (tag), RFC 8141 section 2 (urn), RFC 9562 section 4 (uuid); the W3C feed "
            "validator too"
        ),
        bad="<id>urn:uuid:visit-42</id>",
        good="<id>urn:uuid:1225c695-cfb8-4ebb-8aaa-80da344efa6a</id>",
        sample="atom/entry",
    ),
    on=("atom:id",),
    judge=judge,
)
