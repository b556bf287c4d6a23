"""REC040: languages are BCP 47 tags."""

from __future__ import annotations

from collections.abc import Iterator

import langcodes

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import hint_about_language, why_not_language
from irfeed.validate.flaw import Flaw


def find(text: str) -> Iterator[Flaw]:
    """Find fault with what is no tag, or names a language that is not registered."""
    why = why_not_language(text) or ("" if langcodes.tag_is_valid(text) else "names no registered language")
    if why:
        yield Flaw(RULE, f"{why}: {quoted(text)}", hint_about_language(text) or "")


RULE = Rule(
    code="REC040",
    name="language-not-a-tag",
    severity=Severity.ERROR,
    says="A language is a BCP 47 tag whose parts are registered",
    why="Readers choose fonts, hyphenation, voices and filters by it",
    mend="write a tag such as en, ko, ja, zh-Hant or pt-BR",
    clause="RFC 5646, sections 2.1 and 2.2; RFC 4287, section 2 (xml:lang); RSS 2.0, language",
    bad='{"language": "English"}',
    good='{"language": "en"}',
    sample="record",
)
