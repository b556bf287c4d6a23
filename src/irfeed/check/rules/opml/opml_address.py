"""OPM016: addresses are whole URLs."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_absolute_iri


def judge(at: Element, document: Document) -> Iterator[Fault]:
    """Find an address that is none, or a relative one."""
    if at.name == "docs":
        if at.value and (reason := why_not_absolute_iri(at.value)):
            yield document.fault_in_text(at, f"The address {quoted(at.value)} {reason}")
        return
    for name in ("xmlUrl", "htmlUrl", "url"):
        value = at.get(name)
        if value and (reason := why_not_absolute_iri(value.strip())):
            yield document.fault_in_attribute(at, name, f"The {name} {quoted(value)} {reason}")


RULE = ElementRule(
    Rule(
        code="OPM016",
        name="opml-address",
        severity=Severity.ERROR,
        says="Addresses are whole URLs",
        why="Readers do not know what a relative address is relative to, and cannot open a wrong one",
        mend="Write the whole address, such as https://example.org/feed.rss",
        clause="OPML 2.0, Subscription lists: xmlUrl, htmlUrl; Inclusion: url; RFC 3986 section 4.3",
        bad='<outline text="News" type="rss" xmlUrl="/feed.rss"/>',
        good='<outline text="News" type="rss" xmlUrl="https://example.org/feed.rss"/>',
        sample="opml/body",
    ),
    on=("outline", "head/docs"),
    judge=judge,
)
