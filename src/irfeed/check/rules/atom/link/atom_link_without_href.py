"""ATM045: every link has an href."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.syntax import is_absolute


def judge(link: Element, document: Document) -> Iterator[Fault]:
    """Find a link without an address."""
    if "href" not in link.attributes:
        hint = f'Write <link href="{link.value}"/>' if is_absolute(link.value) and '"' not in link.value else ""
        yield document.fault(link, "The link has no href", hint)


RULE = ElementRule(
    Rule(
        code="ATM045",
        name="atom-link-without-href",
        severity=Severity.ERROR,
        says="Every link has an href",
        why="A link without an address leads nowhere",
        mend='Add href="https://…"',
        clause='RFC 4287 section 4.2.7.1: atom:link elements MUST have an "href" attribute',
        bad="<link>https://example.org/visit/</link>",
        good='<link href="https://example.org/visit/"/>',
        sample="atom/entry",
    ),
    on=("atom:link",),
    judge=judge,
)
