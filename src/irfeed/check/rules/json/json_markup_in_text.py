"""JSF035: only content_html holds HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.json.vocabulary import TEXTS
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_MARKUP = re.compile(
    r"</?(?:a|abbr|b|blockquote|br|code|div|em|h[1-6]|i|img|li|ol|p|pre|q|small|span|strong|sub|sup|u|ul)"
    r"(?:\s[^<>]*)?/?>|&(?:amp|lt|gt|quot|apos|nbsp|[mn]dash|hellip|[lr][sd]quo|#\d+|#x[0-9a-f]+);",
    re.IGNORECASE,
)


def judge(text: Spot, document: Document) -> Iterator[Fault]:
    """Find tags and entities of HTML."""
    if text.text is not None and (found := _MARKUP.search(text.text)):
        message = f"{'A tag' if isinstance(text.step, int) else text.step} holds markup: {quoted(found[0])}"
        yield document.fault_in_string(text, message, index=found.start())


RULE = JsonRule(
    Rule(
        code="JSF035",
        name="json-markup-in-text",
        severity=Severity.WARNING,
        says="Only content_html holds HTML",
        why="Readers show the tags as they stand",
        mend="Write the text without tags and entities",
        clause="JSON Feed 1.1, Items: the only place HTML is allowed in this format is in content_html",
        bad='"title": "A <em>visit</em>"',
        good='"title": "A visit"',
        sample="json/item",
    ),
    on=(*TEXTS, "/items/*/content_text"),
    judge=judge,
)
