"""JSF007: A feed names the version of JSON Feed that it is in, by its URL."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.json import Spot
from irfeed.check.rule import JsonRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_VERSIONS = ("https://jsonfeed.org/version/1.1", "https://jsonfeed.org/version/1")


def judge(feed: Spot, document: Document) -> Iterator[Fault]:
    """Find a feed without a version, or with one that there is not."""
    version = feed.get("version")
    if version is None:
        yield document.fault(feed, "The feed has no version")
    elif version.text is not None and version.text not in _VERSIONS:
        yield document.fault_in_value(version, f"There is no version {quoted(version.text)} of JSON Feed")


RULE = JsonRule(
    Rule(
        code="JSF007",
        name="json-version",
        severity=Severity.ERROR,
        says="A feed names the version of JSON Feed that it is in, by its URL",
        why="Readers tell by the version that the JSON is a feed at all",
        mend='Write "version": "https://jsonfeed.org/version/1.1"',
        clause="JSON Feed 1.1, Top-level: version (required, string)",
        bad='{"title": "News", "items": []}',
        good='"version": "https://jsonfeed.org/version/1.1"',
        sample="json/feed",
    ),
    on=("",),
    judge=judge,
)
