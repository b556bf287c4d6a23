"""OPML: the document and its head."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from irfeed.checking.document import Document
from irfeed.checking.rule import elements
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax import hint_about_rfc822, why_not_absolute_iri, why_not_email, why_not_integer, why_not_rfc822

_VERSIONS = ("1.0", "1.1", "2.0")


@rule(
    "OPM001",
    Severity.ERROR,
    elements("opml"),
    clause='OPML 2.0, The <opml> element: "<opml> is an XML element, with a single required attribute, version"',
    bad="<opml><head/><body><outline text='News'/></body></opml>",
    good='<opml version="2.0"><head/><body><outline text="News"/></body></opml>',
    sample="document",
)
def opml_without_version(opml: Element, document: Document) -> Iterator[RuleFinding]:
    """The element opml has a version, which is 1.0, 1.1 or 2.0

    Why: Readers may take a list of feeds without a version for something else
    What to do: Write <opml version="2.0">
    """
    version = opml.get("version")
    if version is None:
        yield document.finding(opml, "The element opml has no version")
    elif version not in _VERSIONS:
        yield document.finding_in_attribute(opml, "version", f"There is no version {quoted(version)} of OPML")


@rule(
    "OPM002",
    Severity.ERROR,
    elements("opml"),
    clause="OPML 2.0, What is an OPML document: opml contains a head and a body",
    bad='<opml version="2.0"><body><outline text="News"/></body></opml>',
    good='<opml version="2.0"><head/><body><outline text="News"/></body></opml>',
    sample="document",
)
def opml_without_head(opml: Element, document: Document) -> Iterator[RuleFinding]:
    """An OPML document has a head

    Why: Readers take its title and dates from there
    What to do: Write <head/> before <body>
    """
    if opml.child("head") is None:
        yield document.finding(opml, "The document has no head")


@rule(
    "OPM003",
    Severity.ERROR,
    elements("opml"),
    clause="OPML 2.0, What is an OPML document: opml contains a head and a body",
    bad='<opml version="2.0"><head/></opml>',
    good='<opml version="2.0"><head/><body><outline text="News"/></body></opml>',
    sample="document",
)
def opml_without_body(opml: Element, document: Document) -> Iterator[RuleFinding]:
    """An OPML document has a body

    Why: There is nothing to subscribe to without one
    What to do: Write <body> with the outlines in it
    """
    if opml.child("body") is None:
        yield document.finding(opml, "The document has no body")


@rule(
    "OPM004",
    Severity.ERROR,
    elements("body"),
    clause="OPML 2.0, What is a body: a body contains one or more outline elements",
    bad="<body/>",
    good='<body><outline text="News"/></body>',
    sample="opml/body",
)
def opml_body_empty(body: Element, document: Document) -> Iterator[RuleFinding]:
    """A body holds at least one outline

    Why: There is nothing to subscribe to
    What to do: Add an outline for each feed
    """
    if body.is_in("opml") and body.child("outline") is None:
        yield document.finding(body, "The body holds no outline")


@rule(
    "OPM009",
    Severity.ERROR,
    elements("head/dateCreated", "head/dateModified", "outline"),
    clause="OPML 2.0, What is a head: all date-times conform to RFC 822; Common attributes: created",
    bad="<dateModified>2015-02-06T09:00:00Z</dateModified>",
    good="<dateModified>Fri, 06 Feb 2015 09:00:00 +0900</dateModified>",
    sample="opml/head",
)
def opml_date(at: Element, document: Document) -> Iterator[RuleFinding]:
    """Dates are those of RFC 822

    Why: Readers cannot tell which copy of the list is newer
    What to do: Write a date like Fri, 06 Feb 2015 09:00:00 +0900, with the offset of its place
    """
    if at.name == "outline":
        created = at.get("created")
        if created is not None and (reason := why_not_rfc822(created)):
            message = f"The date {quoted(created)} {reason}"
            yield document.finding_in_attribute(at, "created", message, hint_about_rfc822(created))
    elif reason := why_not_rfc822(at.value):
        message = f"The date {quoted(at.value)} {reason}"
        yield document.finding_in_text(at, message, hint_about_rfc822(at.value))


@rule(
    "OPM010",
    Severity.ERROR,
    elements("head/ownerEmail"),
    clause="OPML 2.0, What is a head: ownerEmail is a string, the email address of the owner",
    bad="<ownerEmail>newsroom</ownerEmail>",
    good="<ownerEmail>newsroom@example.org</ownerEmail>",
    sample="opml/head",
)
def opml_owner_email(email: Element, document: Document) -> Iterator[RuleFinding]:
    """ownerEmail is an e-mail address

    Why: Nobody can write to the owner
    What to do: Write the address alone: news@example.org
    """
    if email.value and (reason := why_not_email(email.value)):
        yield document.finding_in_text(email, f"The e-mail address {quoted(email.value)} {reason}")


@rule(
    "OPM011",
    Severity.ERROR,
    elements("head/ownerId"),
    clause="OPML 2.0, What is a head: ownerId is the http address of a web page",
    bad="<ownerId>example.org</ownerId>",
    good="<ownerId>https://example.org/about/</ownerId>",
    sample="opml/head",
)
def opml_owner_id(owner: Element, document: Document) -> Iterator[RuleFinding]:
    """ownerId is the address of a web page

    Why: Readers look there for a way to reach the owner
    What to do: Write the whole address, with https:
    """
    if not owner.value:
        return
    reason = why_not_absolute_iri(owner.value)
    if reason is None and not owner.value.lower().startswith(("http:", "https:")):
        reason = "is no address of the web"
    if reason:
        yield document.finding_in_text(owner, f"The ownerId {quoted(owner.value)} {reason}")


@rule(
    "OPM012",
    Severity.ERROR,
    elements(
        "head/expansionState",
        "head/vertScrollState",
        "head/windowTop",
        "head/windowLeft",
        "head/windowBottom",
        "head/windowRight",
    ),
    clause="OPML 2.0, What is a head: expansionState, vertScrollState, windowTop and its like",
    bad="<expansionState>1, two</expansionState>",
    good="<expansionState>1, 6, 13</expansionState>",
    sample="opml/head",
)
def opml_number(at: Element, document: Document) -> Iterator[RuleFinding]:
    """Lines and pixels are whole numbers

    Why: Outliners cannot restore the window
    What to do: Write a number, or leave the element out
    """
    numbers = at.value.split(",") if at.name == "expansionState" else [at.value]
    if numbers == [""] and at.name == "expansionState":
        return
    least = None if at.name.startswith("window") else 0
    for number in numbers:
        if reason := why_not_integer(number.strip(), least):
            yield document.finding_in_text(at, f"{quoted(number.strip())} in {at.name} {reason}")
            return


_PLACES = {
    "opml": ("head", "body"),
    "head": (
        "title",
        "dateCreated",
        "dateModified",
        "ownerName",
        "ownerEmail",
        "ownerId",
        "docs",
        "expansionState",
        "vertScrollState",
        "windowTop",
        "windowLeft",
        "windowBottom",
        "windowRight",
    ),
    "body": ("outline",),
    "outline": ("outline",),
}


@rule(
    "OPM013",
    Severity.ERROR,
    elements("opml", "head", "body", "outline"),
    clause="OPML 2.0, Extending OPML: elements not described there only if they are defined in a namespace",
    bad="<owner>A</owner>",
    good="<ownerName>A</ownerName>",
    sample="opml/head",
)
def opml_unknown_element(parent: Element, document: Document) -> Iterator[RuleFinding]:
    """Elements are those of OPML, each in its place, or of a namespace of their own

    Why: Readers skip the element, and everything in it
    What to do: Look for the right name and place, or declare a namespace
    """
    known = _PLACES[parent.name]
    for child in parent.children:
        if child.name not in known and not child.name.startswith("{"):
            close = get_close_matches(child.name, known, n=1)
            hint = f"Did you mean {close[0]}?" if close else ""
            yield document.finding(child, f"OPML has no {quoted(child.name)} in {parent.name}", hint)


@rule(
    "OPM018",
    Severity.ERROR,
    elements("opml", "head"),
    clause="OPML 2.0, What is an OPML document; What is a head: each of its elements is optional and stands once",
    bad="<title>News</title><title>Olds</title>",
    good="<title>News</title>",
    sample="opml/head",
)
def opml_element_repeated(parent: Element, document: Document) -> Iterator[RuleFinding]:
    """Head, body and the elements of the head stand once

    Why: Readers keep one of the two, not all the same
    What to do: Keep one of them
    """
    seen: set[str] = set()
    for child in parent.children:
        if child.name in seen and not child.name.startswith("{"):
            yield document.finding(child, f"{child.name} stands in {parent.name} more than once")
        seen.add(child.name)


@rule(
    "OPM022",
    Severity.ADVICE,
    elements("head"),
    clause="OPML 2.0, What is a head: title is the title of the document",
    bad="<head/>",
    good="<title>Feeds</title>",
    sample="opml/head",
)
def opml_without_title(head: Element, document: Document) -> Iterator[RuleFinding]:
    """The head has a title

    Why: Readers name the imported folder after it
    What to do: Write <title> into the head
    """
    title = head.child("title")
    if head.is_in("opml") and (title is None or not title.value):
        yield document.finding(title or head, "The list has no title")


@rule(
    "OPM023",
    Severity.WARNING,
    elements("opml", "opml/head", "opml/body", "outline"),
    clause="OPML 2.0, What is an outline: its text is an attribute",
    bad='<outline text="News">All news</outline>',
    good='<outline text="News" description="All news"/>',
    sample="opml/body",
)
def opml_stray_text(at: Element, document: Document) -> Iterator[RuleFinding]:
    """Text stands in attributes, and in the elements of the head that hold it

    Why: Readers do not show it
    What to do: Put it into the text of an outline
    """
    if at.value:
        yield document.finding_in_text(at, f"The text {quoted(at.value)} stands in {at.name}")
