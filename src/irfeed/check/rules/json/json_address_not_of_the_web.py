"""JSF017: what readers fetch has an address of the web."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.json.vocabulary import ADDRESSES, AUTHORS
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_absolute_iri


def judge(address: Spot, document: Document) -> Iterator[Fault]:
    """Find an address with a scheme that readers do not fetch."""
    if address.text is None or why_not_absolute_iri(address.text):
        return
    scheme = address.text.partition(":")[0].lower()
    if scheme not in ("http", "https"):
        yield document.fault_in_value(address, f"{address.step} has the scheme {quoted(scheme)}")


RULE = JsonRule(
    Rule(
        code="JSF017",
        name="json-address-not-of-the-web",
        severity=Severity.WARNING,
        says="What readers fetch has an address of the web",
        why="Readers fetch nothing but http and https",
        mend="Give an address that begins with https:",
        clause="RFC 9110 section 4.2; an author's url may be a mailto: link",
        bad='"url": "javascript:open(1)"',
        good='"url": "https://example.org/visit/"',
        sample="json/item",
    ),
    on=tuple(one for one in ADDRESSES if one.rpartition("/")[0] not in AUTHORS),
    judge=judge,
)
