"""Bodies that are refused because of their size."""

from __future__ import annotations

from irfeed.findings import Rule, Severity
from irfeed.render.sanitise.limits import MAX_ATTRIBUTES, MAX_CHARACTERS, MAX_DEPTH, MAX_MARKDOWN, MAX_TAGS, SHORT

_CLAUSE = (
    "Measured: the time of HTML parsers grows faster than nesting; Feedly stops crawling feeds that grow too large"
)

TOO_LONG = Rule(
    code="BDY001",
    name="body-too-long",
    severity=Severity.ERROR,
    says=f"A body has at most {MAX_CHARACTERS:,} characters as HTML, and {MAX_MARKDOWN:,} as Markdown.",
    why="Readers stop reading feeds that grow too large, and one body must not make a build wait.",
    mend="shorten the body, or publish the long text as an enclosure",
    clause=_CLAUSE,
    sample="body/html",
)
TOO_MANY_TAGS = Rule(
    code="BDY002",
    name="body-too-many-tags",
    severity=Severity.ERROR,
    says=f"The HTML of a body has at most {MAX_TAGS:,} start tags and end tags.",
    why="Readers stall on such pages; what needs so many elements is data, not an article.",
    mend="shorten the body, or publish a large table as an enclosure",
    clause=_CLAUSE,
    sample="body/html",
)
TOO_DEEP = Rule(
    code="BDY003",
    name="body-too-deep",
    severity=Severity.ERROR,
    says=f"At most {MAX_DEPTH} elements stand within each other.",
    why="Parsers give up on deeper nesting, each at another depth, or take very long over it.",
    mend="look for an element that is opened again and again and never closed",
    clause=_CLAUSE,
    bad="<div>" * (MAX_DEPTH + 1) + "A text",
    good="<div>A text</div>",
    sample="body/html",
)

TOO_MANY_ATTRIBUTES = Rule(
    code="BDY004",
    name="body-too-many-attributes",
    severity=Severity.ERROR,
    says=f"In HTML of more than {SHORT:,} characters no element has more than {MAX_ATTRIBUTES} attributes.",
    why="Parsers compare each attribute with all before it, and take minutes over very many.",
    mend="look for a quotation mark that is missing, so that a text became a tag",
    clause=_CLAUSE,
    sample="body/html",
)

ALL = (TOO_LONG, TOO_MANY_TAGS, TOO_DEEP, TOO_MANY_ATTRIBUTES)
