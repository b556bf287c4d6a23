"""THR002: the ref of a reply is an id: an absolute IRI."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_absolute_iri


def judge(reply: Element, document: Document) -> Iterator[Fault]:
    """Find a ref that can be no id."""
    ref = reply.attributes.get("ref")
    if ref is not None and (reason := why_not_absolute_iri(ref)):
        yield document.fault_in_attribute(reply, "ref", f"The ref {quoted(ref)} {reason}")


RULE = ElementRule(
    Rule(
        code="THR002",
        name="reply-ref",
        severity=Severity.ERROR,
        says="The ref of a reply is an id: an absolute IRI",
        why="Readers compare it with the ids of entries, character by character",
        mend="Write the id of the entry that is answered, as it stands there",
        clause="RFC 4685 section 3: the value MUST conform to the same construction rules as the value of atom:id",
        bad='<thr:in-reply-to ref="visit"/>',
        good='<thr:in-reply-to ref="tag:example.org,2015:visit"/>',
        sample="atom/entry",
    ),
    on=("thr:in-reply-to",),
    judge=judge,
)
