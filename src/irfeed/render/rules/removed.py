"""What is taken out of a body: elements, attributes, addresses, characters."""

from __future__ import annotations

from irfeed.findings import Severity, rule

_SAFETY = "RFC 4287, section 8.1; HTML, section 8.1.4: a feed's HTML comes from a source that its readers cannot trust"
_LIST = "The list of elements and attributes that stay: docs/reference/html.md"


@rule(
    "BDY005",
    Severity.WARNING,
    clause=_SAFETY,
    bad="<p>A text</p><script>alert(1)</script>",
    good="<p>A text</p>",
    sample="body/html",
)
def script_taken_out() -> None:
    """A body holds no script elements.

    Why: A script in a feed would run in other people's readers; all readers take it out, with what it was to show.
    What to do: take the script out of the body; link to the page where it runs
    """


@rule(
    "BDY006",
    Severity.WARNING,
    clause=_SAFETY,
    bad='<p onclick="alert(1)">A text</p>',
    good="<p>A text</p>",
    sample="body/html",
)
def event_handler_taken_out() -> None:
    """No element of a body has an event handler, such as onclick.

    Why: An event handler is a script; no reader lets it run.
    What to do: take the attribute out of the body
    """


@rule(
    "BDY007",
    Severity.WARNING,
    clause=_SAFETY,
    bad='<p style="color: red">A text</p>',
    good="<p><strong>A text</strong></p>",
    sample="body/html",
)
def style_taken_out() -> None:
    """A body holds no style elements, style sheets or style attributes.

    Why: Styles are made for one page; in a reader they hide text, cover what is not theirs, and load addresses unasked.
    What to do: say it by elements (em, strong, table headers), or leave it to the reader
    """


@rule(
    "BDY008",
    Severity.WARNING,
    clause=_SAFETY,
    bad='<p>A film:</p><iframe src="https://video.example/1"></iframe>',
    good='<p>A film: <a href="https://video.example/1">watch it</a></p>',
    sample="body/html",
)
def embedded_document_taken_out() -> None:
    """A body holds no frames, objects or plug-ins.

    Why: They load whole documents into a reader; most readers show nothing in their place.
    What to do: link to the document; give sound and film as audio and video, or as enclosures
    """


@rule(
    "BDY009",
    Severity.WARNING,
    clause=_SAFETY,
    bad='<p>Take part:</p><form action="/answer"><input name="a"></form>',
    good='<p>Take part <a href="https://www.example/answer">on our page</a></p>',
    sample="body/html",
)
def form_taken_out() -> None:
    """A body holds no forms and no fields of forms.

    Why: A form in a feed asks people for data where they cannot see who asks.
    What to do: link to the page with the form
    """


@rule(
    "BDY010",
    Severity.WARNING,
    clause=_SAFETY,
    bad="<p>A text</p><svg><circle r='1'/></svg>",
    good='<p>A text</p><img src="https://www.example/circle.png" alt="A circle">',
    sample="body/html",
)
def drawing_or_formula_taken_out() -> None:
    """A body holds no SVG drawings and no MathML formulas.

    Why: Both can carry scripts, and parsers disagree on where they end.
    What to do: give the drawing or formula as a picture with a text that says what it shows
    """


@rule(
    "BDY011",
    Severity.WARNING,
    clause=_SAFETY,
    bad='<meta http-equiv="refresh" content="0"><p>A text</p>',
    good="<p>A text</p>",
    sample="body/html",
)
def page_element_taken_out() -> None:
    """A body holds no elements of a whole page, such as html, head, title, meta, base or link.

    Why: A body is a part of a page that the reader makes; such elements would change that page or move its addresses.
    What to do: give what stands within the page's main part, and nothing else
    """


@rule(
    "BDY012",
    Severity.WARNING,
    clause=_SAFETY,
    bad="<p><blink>A text</blink></p>",
    good="<p><em>A text</em></p>",
    sample="body/html",
)
def unknown_element_taken_out() -> None:
    """The elements of a body are on the list of those that stay.

    Why: Readers do not know the others; their text stays, but whatever they were to show is lost.
    What to do: use one of the elements on the list, or write &lt; where no element is meant
    """


@rule(
    "BDY013",
    Severity.ADVICE,
    clause=_LIST,
    bad='<p class="lead">A text</p>',
    good="<p>A text</p>",
    sample="body/html",
)
def attribute_taken_out() -> None:
    """The attributes of a body's elements are on the list of those that stay, and have values that they can have.

    Why: Readers do not use the others (class, id, data-…); names for style sheets and scripts mean nothing without
        them.
    What to do: nothing, if nothing is missed; a link to a part of the article leads to the article's page
    """


@rule(
    "BDY014",
    Severity.WARNING,
    clause=_SAFETY,
    bad="<p>A text</p><td>A cell</td>",
    good="<table><tr><td>A cell</td></tr></table>",
    sample="body/html",
)
def misplaced_element_taken_out() -> None:
    """Each element stands where HTML lets it stand.

    Why: A parser drops a table cell outside of a table, or a link within a link; what was meant is lost.
    What to do: put the element where it belongs, or close the one before it
    """


@rule(
    "BDY015",
    Severity.WARNING,
    clause=_SAFETY,
    bad="<p>A text</p><!-- a note",
    good="<p>A text</p><!-- a note -->",
    sample="body/html",
)
def markup_never_ends() -> None:
    """Each tag and each comment of a body ends.

    Why: All that follows one that never ends is a part of it, and so is lost.
    What to do: close the tag with > or the comment with -->, or write &lt; where no tag is meant
    """


@rule(
    "BDY016",
    Severity.WARNING,
    clause="RFC 4287, section 8.1; WHATWG URL, section 4.4",
    bad='<p><a href="javascript:alert(1)">A text</a></p>',
    good='<p><a href="https://www.example/">A text</a></p>',
    sample="body/html",
)
def unsafe_address_taken_out() -> None:
    """Links of a body have http:, https:, mailto: or tel: addresses; what is loaded has http: or https: addresses.

    Why: A javascript: address is a script, and other schemes start programs on other people's machines.
    What to do: give the http or https address of a page
    """


@rule(
    "BDY017",
    Severity.WARNING,
    clause="RFC 2397; Feedly stops crawling feeds that grow too large",
    bad='<p><img src="data:image/gif;base64,R0lGOD" alt="A picture"></p>',
    good='<p><img src="https://www.example/1.gif" alt="A picture"></p>',
    sample="body/html",
)
def data_address_taken_out() -> None:
    """Pictures, sound and film of a body are files with addresses of their own, not data: addresses.

    Why: A picture within the text makes each feed that holds it as large; many readers show none.
    What to do: publish the picture as a file and give its address
    """


@rule(
    "BDY018",
    Severity.WARNING,
    clause="WHATWG URL, section 4.4; RFC 3986, section 4",
    bad='<p><a href="http://[">A text</a></p>',
    good='<p><a href="/page">A text</a></p>',
    sample="body/html",
)
def broken_address_taken_out() -> None:
    """Addresses in a body are absolute, or relative to the article's page.

    Why: An address that no browser can read leads nowhere.
    What to do: correct the address
    """


@rule(
    "BDY019",
    Severity.WARNING,
    clause="RFC 3986, section 3.2.1",
    bad='<p><a href="https://editor:secret@www.example/">A text</a></p>',
    good='<p><a href="https://www.example/">A text</a></p>',
    sample="body/html",
)
def credentials_taken_out() -> None:
    """Addresses in a body hold no name and no password.

    Why: A feed tells them to everybody; and the part before the @ is used to make a host look like another.
    What to do: give the address without what stands before the @, and change the password
    """


@rule(
    "BDY020",
    Severity.WARNING,
    clause="XML 1.0 (fifth edition), section 2.2",
    bad="<p>A&#x1; text</p>",
    good="<p>A text</p>",
    sample="body/html",
)
def control_characters_taken_out() -> None:
    """A body holds no control characters but tab and line ends, no halves of characters and no noncharacters.

    Why: XML forbids most of them, even as references: one would make the whole feed unreadable.
    What to do: take the characters out of the body; they often come from a word processor or a terminal
    """


@rule(
    "BDY021",
    Severity.WARNING,
    clause="Unicode Standard Annex 9, section 2; Unicode Technical Report 36, section 3.2",
    bad="<p>A&#x202E; text</p>",
    good='<p>A <bdi dir="rtl">text</bdi></p>',
    sample="body/html",
)
def bidirectional_overrides_taken_out() -> None:
    """A body holds none of the characters U+202A to U+202E.

    Why: They turn the order of all that follows, in other people's texts too, and make a text read as another.
    What to do: mark the language's direction by the dir attribute, or use the isolates U+2066 to U+2069
    """


@rule(
    "BDY022",
    Severity.WARNING,
    clause="Unicode Standard Annex 9, section 3.1.2, BD9",
    bad="<p>A &#x2067;text</p>",
    good="<p>A &#x2067;text&#x2069;</p>",
    sample="body/html",
)
def isolates_balanced() -> None:
    """In each paragraph every isolate (U+2066 to U+2068) is closed by U+2069, and nothing else is.

    Why: An open isolate swallows the reader's own words after a text.
    What to do: close the isolate where its text ends, or use the bdi element
    """
