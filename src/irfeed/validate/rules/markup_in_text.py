"""REC026: plain texts carry no markup."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.validate.flaw import Flaw

_OPENING = re.compile(r"<[A-Za-z/!?][^<>]{0,40}>?")
_LAYERS = 3


def find(text: str) -> Iterator[Flaw]:
    """Find fault with what an HTML parser would take for a tag or a comment, also behind character references."""
    layer = text
    for _ in range(_LAYERS):
        found = _OPENING.search(layer)
        if found:
            way = "carries markup" if layer is text else "carries markup by character references"
            yield Flaw(RULE, f"{way}: {quoted(found.group())}")
            return
        layer = html.unescape(layer)


RULE = Rule(
    code="REC026",
    name="markup-in-text",
    severity=Severity.ERROR,
    says=(
        'Plain texts carry no markup: no "<" directly before a letter, "/", "!" or "?", written out or as a '
        "character reference"
    ),
    why="Half of the readers parse titles as HTML, the other half show the tags; and markup can carry a script",
    mend='write plain text; a "<" that is meant as such needs a space or a digit after it',
    clause="RSS 2.0 leaves markup in titles undefined; RFC 4287, section 3.1.1.1: text must not contain child elements",
    bad='{"title": "The <b>mayor</b> visits Tokyo"}',
    good='{"title": "1 < 2: the mayor visits Tokyo"}',
    sample="record",
)
