"""RSS053: A textInput has a title, a description, a name and a link."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(form: Element, document: Document) -> Iterator[Fault]:
    """Find a form without one of the four."""
    for name in ("title", "description", "name", "link"):
        if form.child(name) is None:
            yield document.fault(form, f"The textInput has no <{name}>")


RULE = ElementRule(
    Rule(
        code="RSS053",
        name="text-input-incomplete",
        severity=Severity.ERROR,
        says="A textInput has a title, a description, a name and a link",
        why="Nobody can use the form without one of them",
        mend="Add the missing element, or leave <textInput> out",
        clause="RSS 2.0, <textInput> sub-element of <channel>: four required sub-elements",
        bad="<textInput><title>Search</title><link>https://example.org/search</link></textInput>",
        good=(
            "<textInput><title>Search</title><description>Search the "
            "news</description><name>q</name><link>https://example.org/search</link></textInput>"
        ),
        sample="rss/channel",
    ),
    on=("channel/textInput",),
    judge=judge,
)
