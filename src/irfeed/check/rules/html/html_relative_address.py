"""HTM009: links and images in content have whole addresses."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.rule import DocumentRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(document: Document) -> Iterator[Fault]:
    """Find relative addresses that no xml:base makes whole."""
    for name, tag in document.markup.having("href", "src", "poster"):
        address = tag.attributes[name].value.strip()
        if not address or address.startswith("#") or _has_scheme(address):
            continue
        if isinstance(tag.holder, Spot) or not tag.holder.base:
            message = f"The {name} of the element {tag.name} is relative: {quoted(address)}"
            yield document.fault_in_tag(tag, message, attribute=name)


def _has_scheme(address: str) -> bool:
    scheme, colon, _ = address.partition(":")
    return bool(colon) and scheme[:1].isalpha() and scheme.isascii() and "/" not in scheme


RULE = DocumentRule(
    Rule(
        code="HTM009",
        name="html-relative-address",
        severity=Severity.WARNING,
        says="Links and images in content have whole addresses",
        why="Readers show the content on other pages, where a relative address leads nowhere",
        mend="Write the whole address with its scheme",
        clause="RFC 4287 section 3.1.1.2; W3C feed validator, ContainsRelRef",
        bad='"content_html": "<img src=\\"/visit.jpg\\" alt=\\"\\">"',
        good='"content_html": "<img src=\\"https://example.org/visit.jpg\\" alt=\\"\\">"',
        sample="json/item",
    ),
    judge=judge,
)
