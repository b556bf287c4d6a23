"""ATM056: the link of a feed to itself has the type of Atom, if any."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.link import links_with
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_TYPES = ("application/atom+xml", "application/xml", "text/xml")


def judge(feed: Element, document: Document) -> Iterator[Fault]:
    """Find a self link that says it is something else."""
    for link in links_with(feed, "self"):
        kind = link.attributes.get("type")
        if kind is not None and kind.partition(";")[0].strip().lower() not in _TYPES:
            yield document.fault_in_attribute(link, "type", f"The feed calls itself {quoted(kind)}, but it is Atom")


RULE = ElementRule(
    Rule(
        code="ATM056",
        name="atom-self-link-type",
        severity=Severity.WARNING,
        says="The link of a feed to itself has the type of Atom, if any",
        why="Readers may take the address for a web page and not subscribe to it",
        mend='Write type="application/atom+xml"',
        clause="RFC 4287 sections 4.1.1 and 7: the self link is the feed's; its media type is application/atom+xml",
        bad='<link rel="self" type="text/html" href="https://example.org/feed.atom"/>',
        good='<link rel="self" type="application/atom+xml" href="https://example.org/feed.atom"/>',
        sample="atom/feed",
    ),
    on=("atom:feed",),
    judge=judge,
)
