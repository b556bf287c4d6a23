"""RSS031: A guid that is not marked isPermaLink="false" is an address."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_absolute_iri


def judge(guid: Element, document: Document) -> Iterator[Fault]:
    """Find a permanent link that is no address, or one that no browser opens."""
    if guid.get("isPermaLink") not in (None, "true"):
        return
    reason = why_not_absolute_iri(guid.value)
    if reason is None and guid.value.lower().startswith(("tag:", "urn:")):
        reason = "is a name, not an address"
    if reason:
        yield document.fault_in_text(guid, f"The guid {quoted(guid.value)} {reason}")


RULE = ElementRule(
    Rule(
        code="RSS031",
        name="guid-not-address",
        severity=Severity.ERROR,
        says='A guid that is not marked isPermaLink="false" is an address',
        why="Readers open it when a person clicks on the item",
        mend='Write isPermaLink="false", or the whole address of the item',
        clause=(
            "RSS 2.0, <guid> sub-element of <item>: isPermaLink is true by default, and then the guid is "
            "a URL that a browser can open"
        ),
        bad="<guid>12345-a</guid>",
        good='<guid isPermaLink="false">12345-a</guid>',
        sample="rss/item",
    ),
    on=("item/guid",),
    judge=judge,
)
