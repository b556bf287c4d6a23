"""XML017: a document is XML 1.0."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import DocumentRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_VERSION = re.compile(r"""<\?xml\s+version\s*=\s*["']([^"']*)["']""")


def judge(document: Document) -> Iterator[Fault]:
    """Find an XML declaration with another version."""
    found = _VERSION.match(document.source.text)
    if found and found[1] != "1.0":
        yield document.fault_at(found.start(1), f"The XML declaration says version {quoted(found[1])}")


RULE = DocumentRule(
    Rule(
        code="XML017",
        name="unknown-xml-version",
        severity=Severity.WARNING,
        says="A document is XML 1.0",
        why="Few parsers read XML 1.1, and there is no other version",
        mend='Write <?xml version="1.0" encoding="UTF-8"?>',
        clause="XML 1.0 section 2.8; XML 1.1 section 1.3 asks generators to prefer 1.0",
        bad='<?xml version="1.1"?><rss version="2.0"><channel/></rss>',
        good='<?xml version="1.0"?><rss version="2.0"><channel/></rss>',
        sample="document",
    ),
    judge=judge,
)
