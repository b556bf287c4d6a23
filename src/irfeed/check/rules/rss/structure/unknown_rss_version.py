"""RSS003: The version is one that there is."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_VERSIONS = frozenset({"0.91", "0.92", "0.93", "0.94", "2.0"})


def judge(rss: Element, document: Document) -> Iterator[Fault]:
    """Find a version that nobody has specified."""
    version = rss.get("version")
    if version is not None and version not in _VERSIONS:
        yield document.fault_in_attribute(rss, "version", f"There is no RSS of the version {quoted(version)}")


RULE = ElementRule(
    Rule(
        code="RSS003",
        name="unknown-rss-version",
        severity=Severity.ERROR,
        says="The version is one that there is",
        why="Readers may refuse a feed of a version that they do not know",
        mend='Write version="2.0"',
        clause=(
            "RSS 2.0, What is RSS?: version must be 2.0 if the document conforms to this specification; "
            "RSS 0.91 and 0.92 likewise"
        ),
        bad=(
            '<rss version="3.0"><channel><title>News</title><link>https://example.org/</link>'
            "<description>New</description></channel></rss>"
        ),
        good=(
            '<rss version="2.0"><channel><title>News</title><link>https://example.org/</link>'
            "<description>New</description></channel></rss>"
        ),
        sample="document",
    ),
    on=("rss",),
    judge=judge,
)
