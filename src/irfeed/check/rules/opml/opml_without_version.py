"""OPM001: the outermost element says which version of OPML the document is in."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_VERSIONS = ("1.0", "1.1", "2.0")


def judge(opml: Element, document: Document) -> Iterator[Fault]:
    """Find an outermost element without a version, or with one that there is not."""
    version = opml.get("version")
    if version is None:
        yield document.fault(opml, "The element opml has no version")
    elif version not in _VERSIONS:
        yield document.fault_in_attribute(opml, "version", f"There is no version {quoted(version)} of OPML")


RULE = ElementRule(
    Rule(
        code="OPM001",
        name="opml-without-version",
        severity=Severity.ERROR,
        says="The element opml has a version, which is 1.0, 1.1 or 2.0",
        why="Readers may take a list of feeds without a version for something else",
        mend='Write <opml version="2.0">',
        clause='OPML 2.0, The <opml> element: "<opml> is an XML element, with a single required attribute, version"',
        bad="<opml><head/><body><outline text='News'/></body></opml>",
        good='<opml version="2.0"><head/><body><outline text="News"/></body></opml>',
        sample="document",
    ),
    on=("opml",),
    judge=judge,
)
