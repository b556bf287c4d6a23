"""ATM048: relations with a short name are registered with IANA; others are IRIs."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.link import REGISTERED, rel_of
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import is_absolute


def judge(link: Element, document: Document) -> Iterator[Fault]:
    """Find a name that nobody registered."""
    rel = rel_of(link)
    if rel in REGISTERED or not rel or is_absolute(rel) or set(rel) & set(" /?#:\t\n"):
        return
    hint = f"Write {rel.lower()} in small letters" if rel.lower() in REGISTERED else ""
    yield document.fault_in_attribute(link, "rel", f"No relation {quoted(rel)} is registered", hint)


RULE = ElementRule(
    Rule(
        code="ATM048",
        name="unregistered-atom-relation",
        severity=Severity.WARNING,
        says="Relations with a short name are registered with IANA; others are IRIs",
        why="Readers do not know what the link is for",
        mend="Use a registered name, or an address of your own for the relation",
        clause="RFC 4287 section 4.2.7.2: if a name is given, it is one of the Registry of Link Relations",
        bad='<link rel="print" href="https://example.org/visit/print/"/>',
        good='<link rel="related" href="https://example.org/visit/print/"/>',
        sample="atom/entry",
    ),
    on=("atom:link",),
    judge=judge,
)
