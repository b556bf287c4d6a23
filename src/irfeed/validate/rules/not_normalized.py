"""REC029: texts are in Unicode Normalization Form C."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.publication import Publication
from irfeed.validate.draft import Draft
from irfeed.validate.flaw import Flaw


def find(draft: Draft, _: Publication) -> Iterator[Flaw]:
    """Find fault with decomposed texts, the id and the body among them."""
    own = (("id", draft.fields.id or ""), ("body", draft.fields.body or ""))
    for path, text in (*(((name,), text) for name, text in own), *draft.texts()):
        if not text.isascii() and not unicodedata.is_normalized("NFC", text):
            yield Flaw(RULE, f"is not in Unicode's composed form (NFC), first at {_first_word(text)}", path=path)


def _first_word(text: str) -> str:
    """Return the first word that is not composed; a text can also be so only across two words."""
    words = (word for word in text.split() if not unicodedata.is_normalized("NFC", word))
    return quoted(next(words, text))


RULE = Rule(
    code="REC029",
    name="not-normalized",
    severity=Severity.ADVICE,
    says="Texts are in Unicode Normalization Form C",
    why="Decomposed letters (as macOS writes file names) look alike, but readers' searches and filters miss them",
    mend="save the text in composed form; irfeed publishes it as it is",
    clause="W3C Character Model for the World Wide Web: String Matching, section 2.2; RFC 5198, section 3",
    bad='{"title": "Cafe\\u0301 in Seoul"}',
    good='{"title": "Caf\\u00e9 in Seoul"}',
    sample="record",
)
