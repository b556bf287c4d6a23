"""ATM041: relative addresses have an xml:base with a whole address around them."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.names import clark
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import is_absolute

_ATTRIBUTE = {clark("atom:link"): "href", clark("atom:content"): "src", clark("atom:generator"): "uri"}


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find a relative reference that nothing makes absolute."""
    attribute = _ATTRIBUTE.get(element.name)
    address = element.attributes.get(attribute, "") if attribute else element.value
    if not address.strip() or is_absolute(address.strip()) or is_absolute(element.base):
        return
    message = f"The address {quoted(address)} is relative, and there is no xml:base"
    if attribute:
        yield document.fault_in_attribute(element, attribute, message)
    else:
        yield document.fault_in_text(element, message)


RULE = ElementRule(
    Rule(
        code="ATM041",
        name="relative-atom-address",
        severity=Severity.WARNING,
        says="Relative addresses have an xml:base with a whole address around them",
        why=(
            "The feed is copied, cached and merged with others; a reader then does not know what the address"
            " is relative to"
        ),
        mend="Write the whole address",
        clause=(
            "RFC 4287 section 2: relative references are resolved against xml:base; without one, against "
            "where the feed is from"
        ),
        bad="<icon>/icon.png</icon>",
        good="<icon>https://example.org/icon.png</icon>",
        sample="atom/feed",
    ),
    on=("atom:icon", "atom:logo", "atom:uri", "atom:link", "atom:content", "atom:generator"),
    judge=judge,
)
