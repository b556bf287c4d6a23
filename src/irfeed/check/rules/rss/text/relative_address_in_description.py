"""RSS067: Addresses inside of a description are absolute."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import is_absolute

_REFERENCE = re.compile(
    r"""<(?:a|area|img|audio|video|source|iframe|embed)\s[^<>]*?\b(?:href|src)\s*=\s*["'](?P<address>[^"'<>]*)""",
    re.IGNORECASE,
)


def judge(description: Element, document: Document) -> Iterator[Fault]:
    """Find the first relative address in the markup."""
    text = description.text
    if "<" not in text:
        return
    for found in _REFERENCE.finditer(text):
        address = found["address"].strip()
        if address and not is_absolute(address) and not address.startswith("#"):
            message = f"The description holds the relative address {quoted(address)}"
            yield document.fault_in_text(description, message, index=found.start("address"))
            return


RULE = ElementRule(
    Rule(
        code="RSS067",
        name="relative-address-in-description",
        severity=Severity.WARNING,
        says="Addresses inside of a description are absolute",
        why=(
            "A feed is read far from its page; readers do not know what the address is relative to, and show no image"
        ),
        mend="Write the whole address, with https://, into href and src",
        clause="RSS Best Practices Profile, description: publishers should not use relative URLs",
        bad='<description>&lt;a href="/visit/"&gt;More&lt;/a&gt;</description>',
        good='<description>&lt;a href="https://example.org/visit/"&gt;More&lt;/a&gt;</description>',
        sample="rss/item",
    ),
    on=("item/description",),
    judge=judge,
)
