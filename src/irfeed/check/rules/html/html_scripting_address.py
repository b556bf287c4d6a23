"""HTM003: links in content are no scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import DocumentRule
from irfeed.findings import Fault, Rule, Severity

_ATTRIBUTES = ("href", "src", "action", "formaction", "data", "poster", "background", "cite", "longdesc", "xlink:href")
_BLANK = re.compile(r"[\x00-\x20]+")


def judge(document: Document) -> Iterator[Fault]:
    """Find addresses that a browser would run, whatever blanks and references hide them."""
    for name, tag in document.markup.having(*_ATTRIBUTES):
        address = _BLANK.sub("", tag.attributes[name].value[:1000]).lower()
        if address.startswith(("javascript:", "vbscript:", "data:text/html", "data:application", "data:image/svg")):
            scheme = address.partition(":")[0]
            yield document.fault_in_tag(
                tag, f"The {name} of the element {tag.name} is a {scheme}: address", attribute=name
            )


RULE = DocumentRule(
    Rule(
        code="HTM003",
        name="html-scripting-address",
        severity=Severity.WARNING,
        says="Links in content are no scripts",
        why="Readers remove them, and take feeds with scripts for an attack",
        mend="Link to a page",
        clause="WHATWG URL, javascript: URLs; W3C feed validator, SecurityRisk",
        bad='"content_html": "<a href=\\"javascript:go()\\">Visit</a>"',
        good='"content_html": "<a href=\\"https://example.org/\\">Visit</a>"',
        sample="json/item",
    ),
    judge=judge,
)
