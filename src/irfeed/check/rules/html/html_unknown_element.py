"""HTM011: elements of content are those of HTML."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.check.document import Document
from irfeed.check.rule import DocumentRule
from irfeed.findings import Fault, Rule, Severity
from irfeed.findings.quoted import quoted

_KNOWN = frozenset(
    "a abbr acronym address applet area article aside audio b base bdi bdo big blink blockquote body br button canvas "  # noqa: SIM905 - words
    "caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset "
    "figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img "
    "input ins kbd label legend li link main map mark marquee math menu meta meter nav nobr noembed noframes noscript "
    "object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script search "
    "section select slot small source span strike strong style sub summary sup svg table tbody td template textarea "
    "tfoot th thead time title tr track tt u ul var video wbr xmp !--".split()
)


def judge(document: Document) -> Iterator[Fault]:
    """Find other elements; what stands inside of drawings and formulas is theirs."""
    markup = document.markup
    if "svg" in markup.by_name or "math" in markup.by_name:
        return
    for name in markup.by_name:
        if name not in _KNOWN:
            for tag in markup.named(name):
                yield document.fault_in_tag(tag, f"HTML has no element {quoted(name)}")


RULE = DocumentRule(
    Rule(
        code="HTM011",
        name="html-unknown-element",
        severity=Severity.ADVICE,
        says="Elements of content are those of HTML",
        why="Readers remove what they do not know",
        mend="Use an element of HTML",
        clause="HTML, section 4",
        bad='"content_html": "<visit>A</visit>"',
        good='"content_html": "<section>A</section>"',
        sample="json/item",
    ),
    judge=judge,
)
