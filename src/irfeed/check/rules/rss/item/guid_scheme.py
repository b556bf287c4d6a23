"""RSS032: A guid that is an address begins with http or https."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted
from irfeed.syntax import is_absolute

#: Of "tag" and "urn" another rule speaks.
_OPENED = frozenset({"http", "https", "ftp", "tag", "urn"})


def judge(guid: Element, document: Document) -> Iterator[Fault]:
    """Find a permanent link of a scheme that is not the web's."""
    scheme = guid.value.partition(":")[0].lower()
    if guid.get("isPermaLink") in (None, "true") and is_absolute(guid.value) and scheme not in _OPENED:
        yield document.fault_in_text(guid, f"The guid {quoted(guid.value)} begins with {quoted(scheme)}")


RULE = ElementRule(
    Rule(
        code="RSS032",
        name="guid-scheme",
        severity=Severity.WARNING,
        says="A guid that is an address begins with http or https",
        why="Browsers do not open other addresses",
        mend='Write isPermaLink="false" if it is not the address of a page',
        clause="RSS 2.0, <guid> sub-element of <item>: a URL that can be opened in a Web browser",
        bad="<guid>yt:video:abc</guid>",
        good="<guid>https://example.org/visit/</guid>",
        sample="rss/item",
    ),
    on=("item/guid",),
    judge=judge,
)
