"""RSS054: The name of a textInput can be the name of a field."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted


def judge(name: Element, document: Document) -> Iterator[Fault]:
    """Find a name that begins with no letter."""
    if not name.value[:1].isalpha() and not name.value.startswith(("_", "[")):
        yield document.fault(name, f"The name {quoted(name.value)} does not begin with a letter")


RULE = ElementRule(
    Rule(
        code="RSS054",
        name="text-input-name",
        severity=Severity.ERROR,
        says="The name of a textInput can be the name of a field",
        why="The server does not find what the person wrote",
        mend="Write a name of letters and digits that begins with a letter",
        clause=(
            "RSS 2.0, <textInput> sub-element of <channel>: name is the name of the text object; HTML 4.01 section 6.2"
        ),
        bad=(
            "<textInput><title>Search</title><description>Search</description><name>1 "
            "q</name><link>https://example.org/s</link></textInput>"
        ),
        good=(
            "<textInput><title>Search</title><description>Search</description><name>q</name><link>"
            "https://example.org/s</link></textInput>"
        ),
        sample="rss/channel",
    ),
    on=("textInput/name",),
    judge=judge,
)
