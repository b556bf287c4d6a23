"""REC043: languages are written with their present codes."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.publication import Publication
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw


def find(draft: Draft, _: Publication) -> Iterator[Flaw]:
    """Find fault with a code that has been replaced, or that says more than it needs to."""
    language, written = draft.fields.language, draft.record.fields.get("language")
    if language and isinstance(written, str) and written.casefold() != language.casefold():
        yield Flaw(
            RULE, f"{quoted(written)} is published as {quoted(language)}", f"write {quoted(language)}", ("language",)
        )


RULE = Rule(
    code="REC043",
    name="language-renamed",
    severity=Severity.ADVICE,
    says="A language is written with the code that is in use today, in its shortest form",
    why="irfeed publishes the present form; with the old one in the record, two spellings of one language are about",
    mend="write the present code",
    clause="RFC 5646, section 4.5 (canonicalization)",
    bad='{"language": "en-Latn"}',
    good='{"language": "en"}',
    sample="record",
)
