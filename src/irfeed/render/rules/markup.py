"""Elements and attributes that are taken out of a body."""

from __future__ import annotations

from irfeed.findings import Rule, Severity

_SAFETY = "RFC 4287, section 8.1; HTML, section 8.1.4: a feed's HTML comes from a source that its readers cannot trust"
_LIST = "The list of elements and attributes that stay: docs/reference/html.md"


def _rule(
    code: str, name: str, says: str, why: str, mend: str, bad: str, good: str, severity: Severity = Severity.WARNING
) -> Rule:
    clause = _LIST if severity is Severity.ADVICE else _SAFETY
    return Rule(code, name, severity, says, why, mend, clause, bad, good, "body/html")


SCRIPT = _rule(
    "BDY005",
    "script-taken-out",
    "A body holds no script elements.",
    "A script in a feed would run in other people's readers; all readers take it out, with what it was to show.",
    "take the script out of the body; link to the page where it runs",
    "<p>A text</p><script>alert(1)</script>",
    "<p>A text</p>",
)
HANDLER = _rule(
    "BDY006",
    "event-handler-taken-out",
    "No element of a body has an event handler, such as onclick.",
    "An event handler is a script; no reader lets it run.",
    "take the attribute out of the body",
    '<p onclick="alert(1)">A text</p>',
    "<p>A text</p>",
)
STYLE = _rule(
    "BDY007",
    "style-taken-out",
    "A body holds no style elements, style sheets or style attributes.",
    "Styles are made for one page; in a reader they hide text, cover what is not theirs, and load addresses unasked.",
    "say it by elements (em, strong, table headers), or leave it to the reader",
    '<p style="color: red">A text</p>',
    "<p><strong>A text</strong></p>",
)
EMBEDDED = _rule(
    "BDY008",
    "embedded-document-taken-out",
    "A body holds no frames, objects or plug-ins.",
    "They load whole documents into a reader; most readers show nothing in their place.",
    "link to the document; give sound and film as audio and video, or as enclosures",
    '<p>A film:</p><iframe src="https://video.example/1"></iframe>',
    '<p>A film: <a href="https://video.example/1">watch it</a></p>',
)
FORM = _rule(
    "BDY009",
    "form-taken-out",
    "A body holds no forms and no fields of forms.",
    "A form in a feed asks people for data where they cannot see who asks.",
    "link to the page with the form",
    '<p>Take part:</p><form action="/answer"><input name="a"></form>',
    '<p>Take part <a href="https://www.example/answer">on our page</a></p>',
)
FOREIGN = _rule(
    "BDY010",
    "drawing-or-formula-taken-out",
    "A body holds no SVG drawings and no MathML formulas.",
    "Both can carry scripts, and parsers disagree on where they end.",
    "give the drawing or formula as a picture with a text that says what it shows",
    "<p>A text</p><svg><circle r='1'/></svg>",
    '<p>A text</p><img src="https://www.example/circle.png" alt="A circle">',
)
PAGE = _rule(
    "BDY011",
    "page-element-taken-out",
    "A body holds no elements of a whole page, such as html, head, title, meta, base or link.",
    "A body is a part of a page that the reader makes; such elements would change that page or move its addresses.",
    "give what stands within the page's main part, and nothing else",
    '<meta http-equiv="refresh" content="0"><p>A text</p>',
    "<p>A text</p>",
)
ELEMENT = _rule(
    "BDY012",
    "unknown-element-taken-out",
    "The elements of a body are on the list of those that stay.",
    "Readers do not know the others; their text stays, but whatever they were to show is lost.",
    "use one of the elements on the list, or write &lt; where no element is meant",
    "<p><blink>A text</blink></p>",
    "<p><em>A text</em></p>",
)
ATTRIBUTE = _rule(
    "BDY013",
    "attribute-taken-out",
    "The attributes of a body's elements are on the list of those that stay, and have values that they can have.",
    "Readers do not use the others (class, id, data-…); names for style sheets and scripts mean nothing without them.",
    "nothing, if nothing is missed; a link to a part of the article leads to the article's page",
    '<p class="lead">A text</p>',
    "<p>A text</p>",
    severity=Severity.ADVICE,
)
MISPLACED = _rule(
    "BDY014",
    "misplaced-element-taken-out",
    "Each element stands where HTML lets it stand.",
    "A parser drops a table cell outside of a table, or a link within a link; what was meant is lost.",
    "put the element where it belongs, or close the one before it",
    "<p>A text</p><td>A cell</td>",
    "<table><tr><td>A cell</td></tr></table>",
    severity=Severity.WARNING,
)
UNFINISHED = _rule(
    "BDY015",
    "markup-never-ends",
    "Each tag and each comment of a body ends.",
    "All that follows one that never ends is a part of it, and so is lost.",
    "close the tag with > or the comment with -->, or write &lt; where no tag is meant",
    "<p>A text</p><!-- a note",
    "<p>A text</p><!-- a note -->",
)

ALL = (SCRIPT, HANDLER, STYLE, EMBEDDED, FORM, FOREIGN, PAGE, ELEMENT, ATTRIBUTE, MISPLACED, UNFINISHED)
