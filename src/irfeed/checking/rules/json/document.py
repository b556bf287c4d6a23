"""JSON Feed: the document as JSON."""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.json import Spot
from irfeed.checking.rule import reading, values
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted


@rule(
    "JSF001",
    Severity.ERROR,
    reading,
    clause="RFC 8259 section 2",
    bad="{'version': 'https://jsonfeed.org/version/1.1'}",
    good='{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": []}',
    sample="document",
)
def not_json() -> None:
    """A JSON Feed is JSON

    Why: A reader that cannot parse the document has no feed
    What to do: Let a library write the JSON instead of gluing strings together
    """


@rule(
    "JSF002",
    Severity.ERROR,
    reading,
    clause="RFC 8259 section 9",
    sample="document",
)
def json_too_deep() -> None:
    """Arrays and objects do not nest deeper than any feed needs

    Why: Deep nesting exhausts parsers; it is an attack or a loop in a program
    What to do: Look for the program that wrote it
    """


@rule(
    "JSF003",
    Severity.WARNING,
    reading,
    clause="RFC 8259 section 4",
    bad='{"version": "https://jsonfeed.org/version/1.1", "title": "News", "title": "Olds", "items": []}',
    good='{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": []}',
    sample="document",
)
def repeated_name() -> None:
    """No object names a member twice

    Why: Parsers differ in which of the two they keep
    What to do: Keep one of them
    """


@rule(
    "JSF004",
    Severity.WARNING,
    reading,
    clause="RFC 8259 section 8.2",
    bad='{"version": "https://jsonfeed.org/version/1.1", "title": "News \\ud83d", "items": []}',
    good='{"version": "https://jsonfeed.org/version/1.1", "title": "News \\ud83d\\ude00", "items": []}',
    sample="document",
)
def lone_surrogate() -> None:
    r"""Every \u escape is a character, or half of a pair

    Why: Half a pair is no character; some parsers stop, others show a box
    What to do: Write both halves of the pair, or the character itself
    """


@rule(
    "JSF005",
    Severity.WARNING,
    reading,
    clause="RFC 8259 section 6",
    bad='{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": [], "_size": 1e999}',
    good='{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": [], "_size": 1e9}',
    sample="document",
)
def unbounded_number() -> None:
    """A number fits into a double

    Why: Most parsers make it infinite or refuse it
    What to do: Write a smaller number, or a string
    """


@rule(
    "JSF006",
    Severity.WARNING,
    reading,
    clause="RFC 8259 section 8.1",
    bad='\ufeff{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": []}',
    good='{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": []}',
    sample="document",
)
def byte_order_mark() -> None:
    """A JSON document does not begin with a byte order mark

    Why: Many JSON parsers stop at it
    What to do: Save the file as UTF-8 without a byte order mark
    """


@rule(
    "JSF037",
    Severity.WARNING,
    values(""),
    clause="JSON Feed 1.1, Suggestions for Publishers: MIME type",
)
def json_served_as(feed: Spot, document: Document) -> Iterator[RuleFinding]:
    """A JSON Feed is served as application/feed+json, or as application/json

    Why: Readers and browsers take it for something else
    What to do: Let the server send Content-Type: application/feed+json
    """
    served = document.source.media_type
    if feed.parent is None and served and served not in ("application/feed+json", "application/json"):
        yield document.finding(None, f"The document is served as {quoted(served)}")


@rule(
    "JSF040",
    Severity.WARNING,
    values(""),
    clause="JSON Feed 1.1, Suggestions for Publishers; RFC 8259 section 8.1",
)
def json_encoding(feed: Spot, document: Document) -> Iterator[RuleFinding]:
    """A JSON document is in UTF-8

    Why: Most parsers of JSON read nothing else
    What to do: Save the document as UTF-8
    """
    if feed.parent is None and document.source.encoding not in ("utf-8", "ascii"):
        yield document.finding(None, f"The document is in {document.source.encoding.upper()}")
