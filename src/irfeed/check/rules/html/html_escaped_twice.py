"""HTM015: HTML is escaped once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.html import Tag
from irfeed.check.rule import DocumentRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_TAG = re.compile(r"&lt;/?(?:p|br|a|div|span|img|strong|em|b|i|ul|li|h[1-6])(?:\s[^<>]{0,200}?)?/?&gt;", re.IGNORECASE)


def judge(document: Document) -> Iterator[Fault]:
    """Find texts that hold tags as text, and no others."""
    for (holder, text), tags in zip(document.markup.texts, document.markup.tags, strict=True):
        if not tags and "&lt;" in text and (found := _TAG.search(text)):
            tag = Tag("", holder, found.start(), {})
            yield document.fault_in_tag(tag, f"The text holds the tag {quoted(found[0])} as text, and none as a tag")


RULE = DocumentRule(
    Rule(
        code="HTM015",
        name="html-escaped-twice",
        severity=Severity.WARNING,
        says="HTML is escaped once",
        why="Readers show the tags as they stand",
        mend="Escape the HTML once, or put it into CDATA unescaped",
        clause="RSS 2.0, Elements of item: entity-encoded HTML is allowed; RFC 4287 section 3.1.1.2",
        bad='"content_html": "&lt;p&gt;A visit&lt;/p&gt;"',
        good='"content_html": "<p>A visit</p>"',
        sample="json/item",
    ),
    judge=judge,
)
