"""ATM100: an entry whose content is elsewhere or in Base64 has a summary."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.atom.content import Form, form_of
from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(entry: Element, document: Document) -> Iterator[Fault]:
    """Find such content in an entry without a summary."""
    content = entry.child("atom:content")
    if content is None or entry.child("atom:summary") is not None:
        return
    form = form_of(content)
    if form is Form.REMOTE:
        yield document.fault(content, "The content is elsewhere, and the entry has no summary")
    elif form is Form.BASE64:
        yield document.fault(content, "The content is in Base64, and the entry has no summary")


RULE = ElementRule(
    Rule(
        code="ATM100",
        name="summary-missing",
        severity=Severity.ERROR,
        says="An entry whose content is elsewhere or in Base64 has a summary",
        why="Readers that cannot show such content have nothing else",
        mend="Add <summary>",
        clause=(
            'RFC 4287 section 4.1.2: MUST contain an atom:summary if atom:content has "src", or is encoded in Base64'
        ),
        bad=(
            "<entry><id>tag:example.org,2015:visit</id><title>A visit</title><updated>2015-02-06T09:00:00Z"
            "</updated>\n"
            '<content type="text/html" src="https://example.org/visit/"/></entry>'
        ),
        good='<content type="text/html" src="https://example.org/visit/"/>',
        sample="atom/entry",
    ),
    on=("atom:entry",),
    judge=judge,
)
