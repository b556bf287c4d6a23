"""RSS022: Addresses are absolute."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.rss_values import ADDRESSES
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_absolute_iri


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find an address that is none, or a relative one."""
    if reason := why_not_absolute_iri(element.value):
        yield document.fault_in_text(element, f"<{element.name}> {quoted(element.value)} {reason}")


RULE = ElementRule(
    Rule(
        code="RSS022",
        name="rss-address",
        severity=Severity.ERROR,
        says="Addresses are absolute",
        why="A feed is read far from its page, so a relative address leads nowhere",
        mend="Write the whole address, with https://",
        clause=(
            "RSS 2.0, Comments: the first characters of link and url must be a registered URI scheme; "
            "RFC 3986 section 3"
        ),
        bad="<link>/visit/</link>",
        good="<link>https://example.org/visit/</link>",
        sample="rss/item",
    ),
    on=ADDRESSES,
    judge=judge,
)
