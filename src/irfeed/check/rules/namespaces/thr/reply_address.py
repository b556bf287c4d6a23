"""THR003: the href and the source of a reply are IRIs, without white space."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_iri


def judge(reply: Element, document: Document) -> Iterator[Fault]:
    """Find an address that is none."""
    for name in ("href", "source"):
        address = reply.attributes.get(name)
        if address is not None and (reason := why_not_iri(address)):
            yield document.fault_in_attribute(reply, name, f"The {name} {quoted(address)} {reason}")


RULE = ElementRule(
    Rule(
        code="THR003",
        name="reply-address",
        severity=Severity.ERROR,
        says="The href and the source of a reply are IRIs, without white space",
        why="Readers cannot follow them",
        mend="Write the address as it is typed into a browser, with %20 for a space",
        clause='RFC 4685 section 3: "href" and "source" are IRIs',
        bad='<thr:in-reply-to ref="tag:example.org,2015:visit" href="https://example.org/a visit/"/>',
        good='<thr:in-reply-to ref="tag:example.org,2015:visit" href="https://example.org/a-visit/"/>',
        sample="atom/entry",
    ),
    on=("thr:in-reply-to",),
    judge=judge,
)
