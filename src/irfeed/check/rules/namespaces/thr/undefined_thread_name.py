"""THR009: the names in the namespace of threads are those of RFC 4685."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.names import clark, split
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_ELEMENTS = frozenset({clark("thr:in-reply-to"), clark("thr:total"), clark("atom:link")})
_WHEN = clark("thr:when")


def judge(element: Element, document: Document) -> Iterator[Fault]:
    """Find an element that is not defined, or the attribute of an older draft."""
    if _WHEN in element.attributes:
        message, hint = "There is no attribute thr:when", "Write thr:updated: thr:when is of an older draft"
        yield document.fault_in_attribute(element, "thr:when", message, hint)
    if element.name not in _ELEMENTS:
        yield document.fault(element, f"Threads have no element {quoted(split(element.name)[1])}")


RULE = ElementRule(
    Rule(
        code="THR009",
        name="undefined-thread-name",
        severity=Severity.ERROR,
        says="The names in the namespace of threads are those of RFC 4685",
        why="Readers skip what they do not know",
        mend="Use thr:in-reply-to, thr:total, thr:count or thr:updated",
        clause="RFC 4685 sections 3 to 5; the W3C feed validator calls others an error",
        bad="<thr:children>3</thr:children>",
        good="<thr:total>3</thr:total>",
        sample="atom/entry",
    ),
    on=("thr:*", "atom:link"),
    judge=judge,
)
