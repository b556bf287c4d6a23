"""HTM010: every element of content is closed, and nothing else is."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.html import Tag
from irfeed.check.rule import DocumentRule
from irfeed.findings import Fault, Rule, Severity

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
#: Their end tags may be left out: HTML, section 13.1.2.4.
_OPTIONAL = frozenset(
    "p li dt dd option optgroup thead tbody tfoot tr td th rt rp colgroup caption html head body !--".split()  # noqa: SIM905 - words
)


def judge(document: Document) -> Iterator[Fault]:
    """Find the first tag in each text that has no partner."""
    for tags in document.markup.tags:
        if tag := _lonely(tags):
            message = f"</{tag.name}> closes nothing" if tag.ends else f"<{tag.name}> is never closed"
            yield document.fault_in_tag(tag, message)


def _lonely(tags: list[Tag]) -> Tag | None:
    waiting: dict[str, list[Tag]] = {}
    for tag in tags:
        if tag.name in _VOID or tag.name in _OPTIONAL:
            continue
        if not tag.ends:
            waiting.setdefault(tag.name, []).append(tag)
        elif not waiting.get(tag.name):
            return tag
        else:
            waiting[tag.name].pop()
    return min((left[0] for left in waiting.values() if left), key=lambda tag: tag.at or 0, default=None)


RULE = DocumentRule(
    Rule(
        code="HTM010",
        name="html-unbalanced",
        severity=Severity.ADVICE,
        says="Every element of content is closed, and nothing else is",
        why="What is left open runs on into the next article, or into the reader's page",
        mend="Close the element, or leave the end tag out",
        clause="HTML, section 13.1.2, Elements",
        bad='"content_html": "<p>A <b>visit</p>"',
        good='"content_html": "<ul><li>A<li>B</ul><br>"',
        sample="json/item",
    ),
    judge=judge,
)
