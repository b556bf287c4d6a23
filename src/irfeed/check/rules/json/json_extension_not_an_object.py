"""JSF032: an extension is an object."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.json.vocabulary import OBJECTS
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity


def judge(at: Spot, document: Document) -> Iterator[Fault]:
    """Find extensions of other types."""
    for member in at.members():
        if str(member.step).startswith("_") and member.kind != "object":
            yield document.fault(member, f"The extension {member.step} is of the type {member.kind}")


RULE = JsonRule(
    Rule(
        code="JSF032",
        name="json-extension-not-an-object",
        severity=Severity.WARNING,
        says="An extension is an object",
        why="Readers that know the extension look for its members",
        mend="Put the value into an object, as one of its members",
        clause="JSON Feed 1.1, Extensions: publishers can use custom objects",
        bad='"_desk": "culture"',
        good='"_news": {"desk": "culture"}',
        sample="json/item",
    ),
    on=OBJECTS,
    judge=judge,
)
