"""RDF010: Addresses are absolute."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_absolute_iri


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find an address that is none, or a relative one."""
    if reason := why_not_absolute_iri(element.value):
        yield document.fault_in_text(element, f"<{document.tag(element)}> {quoted(element.value)} {reason}")


RULE = ElementRule(
    Rule(
        code="RDF010",
        name="rdf-address",
        severity=Severity.ERROR,
        says="Addresses are absolute",
        why="A feed is read far from its page, so a relative address leads nowhere",
        mend="Write the whole address, with https://",
        clause="RSS 1.0 section 5.3.2, 5.5.2: link is a URL; RFC 3986 section 3",
        bad="<link>/visit/</link>",
        good="<link>https://example.org/visit/</link>",
        sample="rdf/item",
    ),
    on=("rss1:link", "rss1:url", "rss090:link", "rss090:url"),
    judge=judge,
)
