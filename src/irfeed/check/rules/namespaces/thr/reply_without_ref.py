"""THR001: a reply says by its ref which entry it answers."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(reply: Element, document: Document) -> Iterator[Fault]:
    """Find a reply to nothing."""
    if "ref" not in reply.attributes:
        hint = "Write ref: the word id is of an older draft" if "id" in reply.attributes else ""
        yield document.fault(reply, "The reply has no ref", hint)


RULE = ElementRule(
    Rule(
        code="THR001",
        name="reply-without-ref",
        severity=Severity.ERROR,
        says="A reply says by its ref which entry it answers",
        why="Readers that show threads cannot find the entry",
        mend='Add ref="…" with the id of the entry that is answered',
        clause='RFC 4685 section 3: the in-reply-to element MUST contain a "ref" attribute',
        bad='<thr:in-reply-to href="https://example.org/visit/"/>',
        good='<thr:in-reply-to ref="tag:example.org,2015:visit" href="https://example.org/visit/"/>',
        sample="atom/entry",
    ),
    on=("thr:in-reply-to",),
    judge=judge,
)
