"""THR011: an entry does not answer itself."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(reply: Element, document: Document) -> Iterator[Fault]:
    """Find a reply whose ref is the id of its own entry."""
    own = reply.parent.child("atom:id") if reply.parent is not None else None
    ref = reply.attributes.get("ref")
    if own is not None and ref and own.value == ref:
        yield document.fault_in_attribute(reply, "ref", "The entry is a reply to itself")


RULE = ElementRule(
    Rule(
        code="THR011",
        name="reply-to-itself",
        severity=Severity.WARNING,
        says="An entry does not answer itself",
        why="Readers that show threads run in a circle, or drop the entry",
        mend="Write the id of the entry that is answered",
        clause="RFC 4685 section 3: ref identifies the resource being responded to",
        bad='<id>tag:example.org,2015:reply</id><thr:in-reply-to ref="tag:example.org,2015:reply"/>',
        good='<id>tag:example.org,2015:reply</id><thr:in-reply-to ref="tag:example.org,2015:visit"/>',
        sample="atom/entry",
    ),
    on=("atom:entry/thr:in-reply-to",),
    judge=judge,
)
