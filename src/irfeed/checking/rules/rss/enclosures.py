"""Enclosures and sources of RSS items."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.rule import elements
from irfeed.checking.vocabulary.term import web_address
from irfeed.checking.xml import Element
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted
from irfeed.syntax import why_not_absolute_iri, why_not_integer, why_not_media_type


@rule(
    "RSS039",
    Severity.ERROR,
    elements("item/enclosure"),
    clause="RSS 2.0, <enclosure> sub-element of <item>: three required attributes",
    bad='<enclosure url="https://example.org/a.mp3" type="audio/mpeg"/>',
    good='<enclosure url="https://example.org/a.mp3" type="audio/mpeg" length="1234"/>',
    sample="rss/item",
)
def enclosure_incomplete(enclosure: Element, document: Document) -> Iterator[RuleFinding]:
    """An enclosure has a url, a length and a type

    Why: Players choose by the type and show the length before they load anything
    What to do: Add the missing attribute; a length that is not known is 0
    """
    for name in ("url", "length", "type"):
        if name not in enclosure.attributes:
            yield document.finding(enclosure, f"The enclosure has no {name}")


@rule(
    "RSS040",
    Severity.ERROR,
    elements("item/enclosure"),
    clause="RSS 2.0, <enclosure> sub-element of <item>: the url must be an http url",
    bad='<enclosure url="/a.mp3" type="audio/mpeg" length="1234"/>',
    good='<enclosure url="https://example.org/a.mp3" type="audio/mpeg" length="1234"/>',
    sample="rss/item",
)
def enclosure_address(enclosure: Element, document: Document) -> Iterator[RuleFinding]:
    """The url of an enclosure begins with http

    Why: Players load nothing else
    What to do: Write the whole address, with https://
    """
    url = enclosure.get("url")
    if url is not None and (reason := web_address(url)):
        yield document.finding_in_attribute(enclosure, "url", f"The url {quoted(url)} {reason}")


@rule(
    "RSS041",
    Severity.ERROR,
    elements("item/enclosure"),
    clause=(
        "RSS 2.0, <enclosure> sub-element of <item>: length says how big it is in bytes; Best "
        "Practices Profile, enclosure: 0 where it is not known"
    ),
    bad='<enclosure url="https://example.org/a.mp3" type="audio/mpeg" length="1.2 MB"/>',
    good='<enclosure url="https://example.org/a.mp3" type="audio/mpeg" length="0"/>',
    sample="rss/item",
)
def enclosure_length(enclosure: Element, document: Document) -> Iterator[RuleFinding]:
    """The length of an enclosure is a whole number of bytes

    Why: Players compare it with what they have loaded
    What to do: Write the number of bytes; 0 if it is not known
    """
    length = enclosure.get("length")
    if length is not None and (reason := why_not_integer(length.strip(), 0)):
        yield document.finding_in_attribute(enclosure, "length", f"The length {quoted(length)} {reason}")


#: Types of no registered kind (x-audio/mp3) are common; what matters is that there are two parts.
_LOOSE = re.compile(r"[\w.+\-]+/[\w.+\-]+", re.ASCII)


@rule(
    "RSS042",
    Severity.ERROR,
    elements("item/enclosure"),
    clause="RSS 2.0, <enclosure> sub-element of <item>: type is a standard MIME type; RFC 6838 section 4.2",
    bad='<enclosure url="https://example.org/a.mp3" type="mp3" length="1234"/>',
    good='<enclosure url="https://example.org/a.mp3" type="audio/mpeg" length="1234"/>',
    sample="rss/item",
)
def enclosure_type(enclosure: Element, document: Document) -> Iterator[RuleFinding]:
    """The type of an enclosure is a media type

    Why: Players choose by it whether they can play the file
    What to do: Write a media type, such as audio/mpeg
    """
    kind = enclosure.get("type")
    if kind is not None and not _LOOSE.fullmatch(kind) and (reason := why_not_media_type(kind)):
        yield document.finding_in_attribute(enclosure, "type", f"The type {quoted(kind)} {reason}")


@rule(
    "RSS043",
    Severity.WARNING,
    elements("item/enclosure"),
    clause="RSS Best Practices Profile, enclosure: an item should not have more than one",
    bad=(
        '<enclosure url="https://example.org/a.mp3" type="audio/mpeg" length="1"/><enclosure '
        'url="https://example.org/b.mp3" type="audio/mpeg" length="1"/>'
    ),
    good='<enclosure url="https://example.org/a.mp3" type="audio/mpeg" length="1"/>',
    sample="rss/item",
)
def several_enclosures(enclosure: Element, document: Document) -> Iterator[RuleFinding]:
    """An item has one enclosure

    Why: Readers play the first or the last, and which one differs
    What to do: Publish an item for each file, or use media:content
    """
    if enclosure.parent is not None and enclosure.parent.child("enclosure") is not enclosure:
        yield document.finding(enclosure, "The item has more than one enclosure")


@rule(
    "RSS044",
    Severity.ERROR,
    elements("item/source"),
    clause="RSS 2.0, <source> sub-element of <item>: one required attribute, url",
    bad="<source>The other feed</source>",
    good='<source url="https://example.com/feed.rss">The other feed</source>',
    sample="rss/item",
)
def source_address(source: Element, document: Document) -> Iterator[RuleFinding]:
    """A source has the address of the feed that the item came from

    Why: Without it nobody can find where the item came from
    What to do: Write <source url="https://…">Name</source>
    """
    url = source.get("url")
    if url is None:
        yield document.finding(source, "<source> has no url")
    elif reason := why_not_absolute_iri(url):
        yield document.finding_in_attribute(source, "url", f"The url {quoted(url)} {reason}")
