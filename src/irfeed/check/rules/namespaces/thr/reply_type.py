"""THR004: the type of a reply is a media type."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.content import why_not_media_name
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(reply: Element, document: Document) -> Iterator[Fault]:
    """Find a type that has not the form of a media type."""
    kind = reply.attributes.get("type")
    if kind is not None and (reason := why_not_media_name(kind)):
        yield document.fault_in_attribute(reply, "type", f"The type {quoted(kind)} {reason}")


RULE = ElementRule(
    Rule(
        code="THR004",
        name="reply-type",
        severity=Severity.ERROR,
        says="The type of a reply is a media type",
        why="Readers choose by it what to do with the address",
        mend="Write a media type, such as text/html",
        clause='RFC 4685 section 3: "type" is the media type of the resource that href names',
        bad='<thr:in-reply-to ref="tag:example.org,2015:visit" href="https://example.org/visit/" type="html"/>',
        good=('<thr:in-reply-to ref="tag:example.org,2015:visit" href="https://example.org/visit/" type="text/html"/>'),
        sample="atom/entry",
    ),
    on=("thr:in-reply-to",),
    judge=judge,
)
