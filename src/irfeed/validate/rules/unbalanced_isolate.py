"""REC023: bidirectional isolates are closed where they were opened."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.findings import Rule, Severity
from irfeed.syntax.characters import CLOSER
from irfeed.validate.characters import ISOLATES
from irfeed.validate.flaw import Flaw
from irfeed.validate.words import named


def find(text: str) -> Iterator[Flaw]:
    """Find fault with an isolate that is never closed, and with an end that closes none."""
    open_at = []
    for found in ISOLATES.finditer(text):
        if found.group() != CLOSER:
            open_at.append(found.start())
        elif open_at:
            open_at.pop()
        else:
            yield Flaw(RULE, f"closes an isolate that was not opened, as character {found.start() + 1}")
            return
    if open_at:
        first = open_at[0]
        yield Flaw(RULE, f"never closes {named(text[first])}, which stands as character {first + 1}")


RULE = Rule(
    code="REC023",
    name="unbalanced-isolate",
    severity=Severity.ERROR,
    says=(
        "Every bidirectional isolate (U+2066 to U+2068) is closed by U+2069 in the same text, and no other U+2069 "
        "stands in it"
    ),
    why="An open isolate reaches to the end of the paragraph: in a reader's list it reorders what follows the title",
    mend="close it with U+2069, or delete it",
    clause="Unicode Standard Annex 9, sections 2.3 and 2.4",
    bad='{"title": "The word \\u2067سلام means peace"}',
    good='{"title": "The word \\u2067سلام\\u2069 means peace"}',
    sample="record",
)
