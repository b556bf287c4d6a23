"""Bodies that are refused, and what is missed in a body once it is safe."""

from __future__ import annotations

from irfeed.findings import Severity, rule
from irfeed.render.sanitise.limits import MAX_ATTRIBUTES, MAX_CHARACTERS, MAX_DEPTH, MAX_MARKDOWN, MAX_TAGS, SHORT

_CLAUSE = (
    "Measured: the time of HTML parsers grows faster than nesting; Feedly stops crawling feeds that grow too large"
)


@rule(
    "BDY001",
    Severity.ERROR,
    clause=_CLAUSE,
    sample="body/html",
    limits={"max_characters": MAX_CHARACTERS, "max_markdown": MAX_MARKDOWN},
)
def body_too_long() -> None:
    """A body has at most {max_characters:,} characters as HTML, and {max_markdown:,} as Markdown.

    Why: Readers stop reading feeds that grow too large, and one body must not make a build wait.
    What to do: shorten the body, or publish the long text as an enclosure
    """


@rule(
    "BDY002",
    Severity.ERROR,
    clause=_CLAUSE,
    sample="body/html",
    limits={"max_tags": MAX_TAGS},
)
def body_too_many_tags() -> None:
    """The HTML of a body has at most {max_tags:,} start tags and end tags.

    Why: Readers stall on such pages; what needs so many elements is data, not an article.
    What to do: shorten the body, or publish a large table as an enclosure
    """


@rule(
    "BDY003",
    Severity.ERROR,
    clause=_CLAUSE,
    bad="<div>" * (MAX_DEPTH + 1) + "A text",
    good="<div>A text</div>",
    sample="body/html",
    limits={"max_depth": MAX_DEPTH},
)
def body_too_deep() -> None:
    """At most {max_depth} elements stand within each other.

    Why: Parsers give up on deeper nesting, each at another depth, or take very long over it.
    What to do: look for an element that is opened again and again and never closed
    """


@rule(
    "BDY004",
    Severity.ERROR,
    clause=_CLAUSE,
    sample="body/html",
    limits={"short": SHORT, "max_attributes": MAX_ATTRIBUTES},
)
def body_too_many_attributes() -> None:
    """In HTML of more than {short:,} characters no element has more than {max_attributes} attributes.

    Why: Parsers compare each attribute with all before it, and take minutes over very many.
    What to do: look for a quotation mark that is missing, so that a text became a tag
    """


@rule(
    "BDY023",
    Severity.WARNING,
    clause="HTML, section 4.8.4.4; WCAG 2.2, success criterion 1.1.1",
    bad='<p><img src="https://www.example/1.jpg"></p>',
    good='<p><img src="https://www.example/1.jpg" alt="The bridge at night"></p>',
    sample="body/html",
)
def picture_without_alternative() -> None:
    """Each picture in a body has an alt attribute.

    Why: People who do not see the picture hear its file name instead.
    What to do: say in alt what the picture shows; alt="" if it adds nothing to the text
    """


@rule(
    "BDY024",
    Severity.WARNING,
    clause="RFC 4287, section 4.1.3: content that is given is the content of the entry",
    bad="<p> </p>",
    good="<p>A text</p>",
    sample="body/html",
)
def body_empty() -> None:
    """A body shows something.

    Why: Readers show an empty article; it is better to give none.
    What to do: write a text, or leave the body out
    """


@rule(
    "BDY025",
    Severity.ERROR,
    clause="HTML, section 13.5: serialising and parsing do not always give the same tree",
    sample="body/html",
)
def body_not_readable() -> None:
    """The HTML of a body means the same each time that it is read.

    Why: HTML that turns into something else when it is read again is how scripts get past filters.
    What to do: write the body again, with each element closed where it belongs
    """


@rule(
    "BDY026",
    Severity.WARNING,
    clause="HTML, section 4.8.3: the src attribute must be present",
    bad='<p>The bridge: <img alt="A bridge of stone"></p>',
    good='<p>The bridge: <img src="https://www.example/1.jpg" alt="A bridge of stone"></p>',
    sample="body/html",
)
def picture_without_address() -> None:
    """Each picture in a body has an address, in src or where pages keep it that load pictures late (data-src, …).

    Why: Readers show a broken picture, or nothing; the feed gives the alternative text in its place.
    What to do: give the address of the picture in src
    """


@rule(
    "BDY027",
    Severity.WARNING,
    clause="WHATWG URL, section 4.2: an address without a scheme is a path from the page that it stands on",
    bad='<p><a href="www.city.example">The city</a></p>',
    good='<p><a href="https://www.city.example">The city</a></p>',
    sample="body/html",
)
def half_address() -> None:
    """Addresses in a body are whole, and in no quotation marks but those of HTML.

    Why: Without a scheme, or in quotation marks of a text (“…”), an address is a path on the article's own site, where
        nothing is; so feeds give the whole address that was meant.
    What to do: write the whole address: https:// before a host, mailto: before an e-mail address, and "…" around it
    """
