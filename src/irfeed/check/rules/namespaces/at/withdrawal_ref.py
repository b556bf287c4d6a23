"""TMB002: the ref of a withdrawn entry is an id: an absolute IRI."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_absolute_iri


def judge(deleted: Element, document: Document) -> Iterator[Fault]:
    """Find a ref that can be no id."""
    ref = deleted.attributes.get("ref")
    if ref is not None and (reason := why_not_absolute_iri(ref)):
        yield document.fault_in_attribute(deleted, "ref", f"The ref {quoted(ref)} {reason}")


RULE = ElementRule(
    Rule(
        code="TMB002",
        name="withdrawal-ref",
        severity=Severity.ERROR,
        says="The ref of a withdrawn entry is an id: an absolute IRI",
        why="Readers compare it with the ids of entries, character by character",
        mend="Write the id of the entry as it was",
        clause="RFC 6721 section 3: ref specifies the value of the atom:id of the entry that has been removed",
        bad='<at:deleted-entry ref="visit" when="2015-02-07T09:00:00Z"/>',
        good='<at:deleted-entry ref="tag:example.org,2015:visit" when="2015-02-07T09:00:00Z"/>',
        sample="atom/feed",
    ),
    on=("at:deleted-entry",),
    judge=judge,
)
