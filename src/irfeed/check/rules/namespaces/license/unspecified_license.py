"""LIC002: a licence that is said to be unspecified stands alone."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.link import links_with
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity

_UNSPECIFIED = "http://purl.org/atompub/license#unspecified"


def judge(parent: Element, document: Document) -> Iterator[Fault]:
    """Find the unspecified licence beside another."""
    addresses = {link.attributes.get("href"): link for link in links_with(parent, "license")}
    if _UNSPECIFIED in addresses and len(addresses) > 1:
        yield document.fault(addresses[_UNSPECIFIED], "There is a licence beside the unspecified one")


RULE = ElementRule(
    Rule(
        code="LIC002",
        name="unspecified-license",
        severity=Severity.WARNING,
        says="A licence that is said to be unspecified stands alone",
        why="Programs that collect licences cannot know whether there is one",
        mend="Take the link to http://purl.org/atompub/license#unspecified out",
        clause="RFC 4946 section 2: the IRI says that no licence is given",
        bad=(
            '<link rel="license" href="http://purl.org/atompub/license#unspecified"/>'
            '<link rel="license" href="https://example.org/licence"/>'
        ),
        good='<link rel="license" href="http://purl.org/atompub/license#unspecified"/>',
        sample="atom/entry",
    ),
    on=("atom:feed", "atom:entry", "atom:source", "channel", "item", "rss1:channel", "rss1:item"),
    judge=judge,
)
