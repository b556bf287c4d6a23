"""ATM070: an id is an absolute IRI, without white space around it."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_absolute_iri


def judge(name: Element, document: Document) -> Iterator[Fault]:
    """Find an id that is no absolute IRI."""
    if reason := why_not_absolute_iri(name.text):
        shown = f"{quoted(name.value)} " if name.value else ""
        yield document.fault_in_text(name, f"The id {shown}{reason}")


RULE = ElementRule(
    Rule(
        code="ATM070",
        name="atom-id",
        severity=Severity.ERROR,
        says="An id is an absolute IRI, without white space around it",
        why="Readers know entries by their ids; what is no IRI may be another feed's id too",
        mend="Write an IRI with its scheme, such as tag:example.org,2015:visit",
        clause=(
            "RFC 4287 section 4.2.6: the content MUST be an IRI, and not a relative reference; section 2: no"
            " white space"
        ),
        bad="<id>visit-42</id>",
        good="<id>tag:example.org,2015:visit-42</id>",
        sample="atom/entry",
    ),
    on=("atom:id",),
    judge=judge,
)
