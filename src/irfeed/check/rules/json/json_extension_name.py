"""JSF031: an extension is named by an underscore, a letter and more, without full stops."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.json.vocabulary import OBJECTS, members_of
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_NAME = re.compile(r"_[^\W\d_][^.]*")


def judge(at: Spot, document: Document) -> Iterator[Fault]:
    """Find objects of other names where extensions may stand, and full stops in the names inside of extensions."""
    known = members_of(at)
    for member in at.members():
        name = str(member.step)
        if name in known:
            continue
        if (name.startswith("_") or member.kind == "object") and not _NAME.fullmatch(name):
            yield document.fault(member, f"{quoted(name)} is no name of an extension")
        elif name.startswith("_"):
            for inner in member.members():
                if "." in str(inner.step):
                    yield document.fault(inner, f"The name {quoted(str(inner.step))} in an extension holds a full stop")


RULE = JsonRule(
    Rule(
        code="JSF031",
        name="json-extension-name",
        severity=Severity.ERROR,
        says="An extension is named by an underscore, a letter and more, without full stops",
        why="Other names are kept for later versions of JSON Feed; programs take a full stop for a path",
        mend="Name the extension like _news",
        clause="JSON Feed 1.1, Extensions: names must start with an _ character followed by a letter, without any .",
        bad='"news": {"desk": "culture"}',
        good='"_news": {"desk": "culture"}',
        sample="json/item",
    ),
    on=OBJECTS,
    judge=judge,
)
