"""ATM060: the address of a hub begins with http: or https:."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.link import rel_of
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import is_absolute


def judge(link: Element, document: Document) -> Iterator[Fault]:
    """Find a hub that is not on the web."""
    href = link.attributes.get("href", "")
    if rel_of(link) == "hub" and is_absolute(href) and not href.lower().startswith(("http:", "https:")):
        yield document.fault_in_attribute(link, "href", f"The hub {quoted(href)} is not reached by HTTP")


RULE = ElementRule(
    Rule(
        code="ATM060",
        name="atom-hub-address",
        severity=Severity.WARNING,
        says="The address of a hub begins with http: or https:",
        why="Readers subscribe by a request over HTTP",
        mend="Write the hub's https: address",
        clause="WebSub section 4: hub URLs are requested by HTTP POST",
        bad='<link rel="hub" href="xmpp:hub.example.org"/>',
        good='<link rel="hub" href="https://hub.example.org/"/>',
        sample="atom/feed",
    ),
    on=("atom:link",),
    judge=judge,
)
