"""REC028: plain texts are not written with character references."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.publication import Publication
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw

_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def find(draft: Draft, _: Publication) -> Iterator[Flaw]:
    """Find fault with "&amp;" and its like in plain texts."""
    for path, text in draft.texts():
        found = _REFERENCE.search(text) if "&" in text else None
        if found and html.unescape(found.group()) != found.group():
            meant = quoted(html.unescape(found.group()))
            yield Flaw(RULE, f"holds {quoted(found.group())}, which will be shown as it stands", f"write {meant}", path)


RULE = Rule(
    code="REC028",
    name="character-reference",
    severity=Severity.WARNING,
    says="Plain texts hold no HTML character references such as &amp;",
    why="The text is published as it stands, so people would read the reference instead of the character",
    mend="write the character itself",
    clause="RFC 4287, section 3.1.1.1: the content of a text construct of type text is what is shown",
    bad='{"title": "Parks &amp; Recreation"}',
    good='{"title": "Parks & Recreation"}',
    sample="record",
)
