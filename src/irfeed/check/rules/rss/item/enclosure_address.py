"""RSS040: The url of an enclosure begins with http."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.vocabulary.syntaxes import web_address
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(enclosure: Element, document: Document) -> Iterator[Fault]:
    """Find an address that is none, or not the web's."""
    url = enclosure.get("url")
    if url is not None and (reason := web_address(url)):
        yield document.fault_in_attribute(enclosure, "url", f"The url {quoted(url)} {reason}")


RULE = ElementRule(
    Rule(
        code="RSS040",
        name="enclosure-address",
        severity=Severity.ERROR,
        says="The url of an enclosure begins with http",
        why="Players load nothing else",
        mend="Write the whole address, with https://",
        clause="RSS 2.0, <enclosure> sub-element of <item>: the url must be an http url",
        bad='<enclosure url="/a.mp3" type="audio/mpeg" length="1234"/>',
        good='<enclosure url="https://example.org/a.mp3" type="audio/mpeg" length="1234"/>',
        sample="rss/item",
    ),
    on=("item/enclosure",),
    judge=judge,
)
