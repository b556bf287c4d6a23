"""JSF030: members are those of the specification, or extensions."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.json.vocabulary import OBJECTS, members_of, name_of
from irfeed.check.kind import Kind
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_LATER = ("authors", "language")


def judge(at: Spot, document: Document) -> Iterator[Fault]:
    """Find members that are neither known nor extensions, nor objects: of those another rule speaks."""
    known = members_of(at)
    for member in at.members():
        name = str(member.step)
        if document.kind is Kind.JSON_FEED_10 and name in _LATER and name in known:
            yield document.fault(member, f"{name} came with version 1.1; the feed says that it is in version 1.0")
        elif name not in known and not name.startswith("_") and member.kind != "object":
            close = get_close_matches(name, known, n=1)
            hint = f"Did you mean {close[0]}?" if close else ""
            yield document.fault(member, f"JSON Feed knows no {quoted(name)} of a {name_of(at)}", hint)


RULE = JsonRule(
    Rule(
        code="JSF030",
        name="json-unknown-member",
        severity=Severity.WARNING,
        says="Members are those of the specification, or extensions",
        why="Readers ignore members that they do not know; a slip of the pen goes unseen",
        mend="Write the name as the specification does, or begin it with an underscore",
        clause="JSON Feed 1.1, Extensions: names must start with an _ character followed by a letter",
        bad='"date_publish": "2015-02-06T09:00:00+09:00"',
        good='"date_published": "2015-02-06T09:00:00+09:00"',
        sample="json/item",
    ),
    on=OBJECTS,
    judge=judge,
)
