"""OPM019: the version of an outline is RSS, RSS1, RSS2 or scriptingNews."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_KNOWN = ("RSS", "RSS1", "RSS2", "scriptingNews")


def judge(outline: Element, document: Document) -> Iterator[Fault]:
    """Find other versions."""
    version = outline.get("version")
    if version is not None and version not in _KNOWN:
        yield document.fault_in_attribute(outline, "version", f"The version is {quoted(version)}")


RULE = ElementRule(
    Rule(
        code="OPM019",
        name="outline-version",
        severity=Severity.WARNING,
        says="The version of an outline is RSS, RSS1, RSS2 or scriptingNews",
        why="Old readers choose a parser by it",
        mend="Leave version out; readers look into the feed",
        clause="OPML 2.0, Subscription lists: version varies depending on the version of RSS",
        bad='<outline text="News" version="2.0"/>',
        good='<outline text="News" version="RSS2"/>',
        sample="opml/body",
    ),
    on=("outline",),
    judge=judge,
)
