"""HTML that readers remove: scripts, styles, forms, other pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.rule import documents
from irfeed.findings import RuleFinding, Severity, rule


@rule(
    "HTM001",
    Severity.WARNING,
    documents(),
    clause="HTML, section 4.12.1; W3C feed validator, SecurityRisk",
    bad='"content_html": "<script>go()</script>"',
    good='"content_html": "<p>A visit</p>"',
    sample="json/item",
)
def html_script(document: Document) -> Iterator[RuleFinding]:
    """Content holds no scripts

    Why: Readers remove scripts, and take feeds with scripts for an attack
    What to do: Say it without a script, or link to a page that has it
    """
    for tag in document.markup.named("script"):
        yield document.finding_in_tag(tag, "The content holds a script")


@rule(
    "HTM002",
    Severity.WARNING,
    documents(),
    clause="HTML, section 8.1.8.2, Event handlers on elements",
    bad='"content_html": "<a href=\\"https://example.org/\\" onclick=\\"go()\\">Visit</a>"',
    good='"content_html": "<a href=\\"https://example.org/\\">Visit</a>"',
    sample="json/item",
)
def html_event_handler(document: Document) -> Iterator[RuleFinding]:
    """Content has no attributes that are scripts

    Why: Readers remove them, and take feeds with scripts for an attack
    What to do: Leave the attribute out
    """
    markup = document.markup
    for name in markup.by_attribute:
        if name.startswith("on") and name[2:].isalpha():
            for _, tag in markup.having(name):
                message = f"The element {tag.name} has the event handler {name}"
                yield document.finding_in_tag(tag, message, attribute=name)


_ATTRIBUTES = ("href", "src", "action", "formaction", "data", "poster", "background", "cite", "longdesc", "xlink:href")
_BLANK = re.compile(r"[\x00-\x20]+")


@rule(
    "HTM003",
    Severity.WARNING,
    documents(),
    clause="WHATWG URL, javascript: URLs; W3C feed validator, SecurityRisk",
    bad='"content_html": "<a href=\\"javascript:go()\\">Visit</a>"',
    good='"content_html": "<a href=\\"https://example.org/\\">Visit</a>"',
    sample="json/item",
)
def html_scripting_address(document: Document) -> Iterator[RuleFinding]:
    """Links in content are no scripts

    Why: Readers remove them, and take feeds with scripts for an attack
    What to do: Link to a page
    """
    for name, tag in document.markup.having(*_ATTRIBUTES):
        address = _BLANK.sub("", tag.attributes[name].value[:1000]).lower()
        if address.startswith(("javascript:", "vbscript:", "data:text/html", "data:application", "data:image/svg")):
            scheme = address.partition(":")[0]
            yield document.finding_in_tag(
                tag, f"The {name} of the element {tag.name} is a {scheme}: address", attribute=name
            )


@rule(
    "HTM004",
    Severity.WARNING,
    documents(),
    clause="HTML, section 4.2.6; W3C feed validator, SecurityRisk",
    bad='"content_html": "<style>p{color:red}</style><p>A</p>"',
    good='"content_html": "<p>A</p>"',
    sample="json/item",
)
def html_style_element(document: Document) -> Iterator[RuleFinding]:
    """Content brings no style sheets

    Why: Readers remove them, or their own pages change with them
    What to do: Leave the look to the reader
    """
    for tag in document.markup.named("style"):
        yield document.finding_in_tag(tag, "The content holds a style sheet")


@rule(
    "HTM005",
    Severity.ADVICE,
    documents(),
    clause="HTML, section 3.2.6.5; practice of readers",
    bad='"content_html": "<p style=\\"color: red\\">A</p>"',
    good='"content_html": "<p>A</p>"',
    sample="json/item",
)
def html_style_attribute(document: Document) -> Iterator[RuleFinding]:
    """Content leaves its look to the reader

    Why: Readers remove most of it; what is left is unreadable on a dark page
    What to do: Leave the attribute out
    """
    for _, tag in document.markup.having("style"):
        yield document.finding_in_tag(tag, f"The element {tag.name} brings a style", attribute="style")


@rule(
    "HTM006",
    Severity.WARNING,
    documents(),
    clause="Practice of readers: they remove it, and what it did is lost",
    bad='"content_html": "<iframe src=\\"https://example.org/map\\"></iframe>"',
    good='"content_html": "<a href=\\"https://example.org/map\\">Map</a>"',
    sample="json/item",
)
def html_embedded_page(document: Document) -> Iterator[RuleFinding]:
    """Content embeds no other pages or programs

    Why: Most readers remove them, and nothing is left in their place
    What to do: Link to it, or to a picture of it
    """
    for tag in document.markup.named("iframe", "object", "embed", "applet", "frame", "frameset"):
        yield document.finding_in_tag(tag, f"The content holds the element {tag.name}")


@rule(
    "HTM007",
    Severity.WARNING,
    documents(),
    clause="Practice of readers: they remove it, and what it did is lost",
    bad='"content_html": "<form action=\\"https://example.org/\\"><input name=\\"q\\"></form>"',
    good='"content_html": "<a href=\\"https://example.org/\\">Search</a>"',
    sample="json/item",
)
def html_form(document: Document) -> Iterator[RuleFinding]:
    """Content holds no forms

    Why: Readers remove them, or show fields that do nothing
    What to do: Link to the page with the form
    """
    for tag in document.markup.named("form", "input", "button", "select", "textarea", "fieldset"):
        yield document.finding_in_tag(tag, f"The content holds the element {tag.name}")


@rule(
    "HTM012",
    Severity.WARNING,
    documents(),
    clause="Practice of word processors; W3C feed validator, SecurityRisk",
    bad='"content_html": "<!--[if mso]><b>A</b><![endif]--><p>A</p>"',
    good='"content_html": "<!-- A --><p>A</p>"',
    sample="json/item",
)
def html_conditional_comment(document: Document) -> Iterator[RuleFinding]:
    """Content holds no conditional comments

    Why: They come from an editor by mistake, and hide what old browsers run
    What to do: Paste the text without its formats
    """
    for tag in document.markup.named("!--"):
        if tag.attributes[""].value.lstrip().startswith("[if"):
            yield document.finding_in_tag(tag, "The content holds a conditional comment")
