"""JSF016: addresses are whole URLs."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.json.vocabulary import ADDRESSES
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import why_not_absolute_iri


def judge(address: Spot, document: Document) -> Iterator[Fault]:
    """Find an address that is none, or a relative one."""
    if address.text is not None and (reason := why_not_absolute_iri(address.text)):
        yield document.fault_in_value(address, f"The address {quoted(address.text)} {reason}")


RULE = JsonRule(
    Rule(
        code="JSF016",
        name="json-address",
        severity=Severity.ERROR,
        says="Addresses are whole URLs",
        why="Readers do not know what a relative address is relative to, and cannot open a wrong one",
        mend="Write the whole address with its scheme, such as https://example.org/visit/",
        clause="JSON Feed 1.1, Top-level and Items: each of these is the URL of something; RFC 3986 section 4.3",
        bad='"url": "/visit/"',
        good='"url": "https://example.org/visit/"',
        sample="json/item",
    ),
    on=ADDRESSES,
    judge=judge,
)
