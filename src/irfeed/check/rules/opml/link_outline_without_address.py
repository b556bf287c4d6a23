"""OPM008: an outline of the type link or include has a url."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.kind import Kind
from irfeed.check.rule import ElementRule
from irfeed.check.xml import Element
from irfeed.findings import Fault, Rule, Severity


def judge(outline: Element, document: Document) -> Iterator[Fault]:
    """Find a link without its address."""
    kind = (outline.get("type") or "").lower()
    if kind in ("link", "include") and outline.get("url") is None:
        yield document.fault(outline, f"The outline is of the type {kind} and has no url")


RULE = ElementRule(
    Rule(
        code="OPM008",
        name="link-outline-without-address",
        severity=Severity.ERROR,
        says="An outline of the type link or include has a url",
        why="There is nothing that a click could open",
        mend='Write url="https://…"',
        clause="OPML 2.0, Inclusion: when the type is link it must have a url attribute",
        bad='<outline text="Site" type="link" htmlUrl="https://example.org/"/>',
        good='<outline text="Site" type="link" url="https://example.org/"/>',
        sample="opml/body",
    ),
    on=("outline",),
    judge=judge,
    kinds=frozenset({Kind.OPML_2}),
)
