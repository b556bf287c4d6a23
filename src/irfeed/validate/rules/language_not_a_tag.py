"""REC040: languages are BCP 47 tags."""

from __future__ import annotations

from collections.abc import Iterator

import langcodes

from irfeed.findings import Rule, Severity
from irfeed.validate.flaw import Flaw
from irfeed.validate.words import quoted

_LONGEST = 64


def find(text: str) -> Iterator[Flaw]:
    """Find fault with what is no tag, or names a language that is not registered."""
    if len(text) > _LONGEST or not langcodes.tag_is_valid(text):
        yield Flaw(RULE, f"is not a language tag: {quoted(text)}")


RULE = Rule(
    code="REC040",
    name="language-not-a-tag",
    severity=Severity.ERROR,
    says="A language is a BCP 47 tag whose parts are registered.",
    why="Readers choose fonts, hyphenation, voices and filters by it.",
    mend="write a tag such as en, ko, ja, zh-Hant or pt-BR",
    clause="RFC 5646, sections 2.1 and 2.2; RFC 4287, section 2 (xml:lang); RSS 2.0, language",
    bad='{"language": "English"}',
    good='{"language": "en"}',
    sample="record",
)
