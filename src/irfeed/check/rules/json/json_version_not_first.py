"""JSF036: the version stands first."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity


def judge(version: Spot, document: Document) -> Iterator[Fault]:
    """Find a version after other members."""
    if version.parent is not None and next(version.parent.members()).step != "version":
        yield document.fault(version, "The version stands after other members")


RULE = JsonRule(
    Rule(
        code="JSF036",
        name="json-version-not-first",
        severity=Severity.ADVICE,
        says="The version stands first",
        why="Programs that look at the first bytes tell by it that the JSON is a feed",
        mend="Write version before all other members",
        clause="JSON Feed 1.1, Top-level: version should appear at the very top",
        bad='{"title": "News", "version": "https://jsonfeed.org/version/1.1", "items": []}',
        good='{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": []}',
        sample="json/feed",
    ),
    on=("/version",),
    judge=judge,
)
