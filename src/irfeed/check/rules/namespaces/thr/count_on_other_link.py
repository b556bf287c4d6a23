"""THR008: counts and dates of replies stand on links to replies."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.link import rel_of
from irfeed.check.document import Document
from irfeed.check.names import clark
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity

_NAMES = {clark(name): name for name in ("thr:count", "thr:updated")}


def judge(link: Element, document: Document) -> Iterator[Fault]:
    """Find such an attribute on another link."""
    for full, name in _NAMES.items():
        if full in link.attributes and rel_of(link) != "replies":
            yield document.fault_in_attribute(link, name, f"{name} stands on a link that does not lead to replies")


RULE = ElementRule(
    Rule(
        code="THR008",
        name="count-on-other-link",
        severity=Severity.ERROR,
        says="Counts and dates of replies stand on links to replies",
        why="Readers look for them there and nowhere else",
        mend='Write rel="replies", or take the attribute out',
        clause=(
            'RFC 4685 section 4: the attributes are of the "replies" link relation; the W3C feed validator '
            "calls it an error"
        ),
        bad='<link rel="related" href="https://example.org/visit/replies" thr:count="3"/>',
        good='<link rel="replies" href="https://example.org/visit/replies" thr:count="3"/>',
        sample="atom/entry",
    ),
    on=("atom:link",),
    judge=judge,
)
