"""RSS044: A source has the address of the feed that the item came from."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_absolute_iri


def judge(source: Element, document: Document) -> Iterator[Fault]:
    """Find a source without an address."""
    url = source.get("url")
    if url is None:
        yield document.fault(source, "<source> has no url")
    elif reason := why_not_absolute_iri(url):
        yield document.fault_in_attribute(source, "url", f"The url {quoted(url)} {reason}")


RULE = ElementRule(
    Rule(
        code="RSS044",
        name="source-address",
        severity=Severity.ERROR,
        says="A source has the address of the feed that the item came from",
        why="Without it nobody can find where the item came from",
        mend='Write <source url="https://…">Name</source>',
        clause="RSS 2.0, <source> sub-element of <item>: one required attribute, url",
        bad="<source>The other feed</source>",
        good='<source url="https://example.com/feed.rss">The other feed</source>',
        sample="rss/item",
    ),
    on=("item/source",),
    judge=judge,
)
