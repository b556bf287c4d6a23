"""JSF011: every member is of the type that the specification gives it."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.json.vocabulary import INSIDE, OBJECTS, members_of
from irfeed.check.kind import Kind
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity


def judge(at: Spot, document: Document) -> Iterator[Fault]:
    """Find members, and inner values of arrays, of another type."""
    if at.kind != "object":
        return
    known = members_of(at)
    for member in at.members():
        wanted = known.get(str(member.step))
        if wanted is None:
            continue
        if member.kind != wanted and not _may_be_coerced(member, document):
            yield document.fault_in_value(member, f"{member.step} is {_a(member.kind)}, not {_a(wanted)}")
        for inner in member.items() if wanted == "array" else ():
            if inner.kind != INSIDE[str(member.step)]:
                message = f"{member.step} holds {_a(inner.kind)}, not only {INSIDE[str(member.step)]}s"
                yield document.fault_in_value(inner, message)


def _may_be_coerced(member: Spot, document: Document) -> bool:
    """Version 1.0 had readers turn ids of other types into strings; another rule speaks of those."""
    return member.step == "id" and member.kind == "number" and document.kind is Kind.JSON_FEED_10


def _a(kind: str) -> str:
    if kind == "null":
        return kind
    return f"{'an' if kind[0] in 'ao' else 'a'} {kind}"


RULE = JsonRule(
    Rule(
        code="JSF011",
        name="json-wrong-type",
        severity=Severity.ERROR,
        says="Every member is of the type that the specification gives it",
        why="Readers in typed languages drop the item, or the whole feed",
        mend="Write the value as the type that is asked for, or leave the member out",
        clause="JSON Feed 1.1, Top-level, Items and Attachments: the type of each member",
        bad='"tags": "culture, sports"',
        good='"tags": ["culture", "sports"]',
        sample="json/item",
    ),
    on=OBJECTS,
    judge=judge,
)
