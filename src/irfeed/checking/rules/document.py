"""Rules about any document, before it is known to be XML or JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.rule import documents, reading
from irfeed.findings import RuleFinding, Severity, rule


@rule(
    "DOC001",
    Severity.ERROR,
    reading,
    clause="RFC 4287 section 2; RSS 2.0, About this document; JSON Feed 1.1, Top-level",
    bad="<html><head><title>News</title></head><body/></html>",
    good=(
        '<rss version="2.0"><channel><title>News</title><link>https://example.org/</link>'
        "<description>News</description></channel></rss>"
    ),
    sample="document",
)
def not_a_feed() -> None:
    """A document is an Atom, RSS, JSON Feed or OPML document

    Why: A reader that is given anything else shows nothing
    What to do: Give the address of the feed itself
    """


@rule(
    "DOC002",
    Severity.ERROR,
    reading,
    clause="XML 1.0 section 2.1; RFC 8259 section 2",
    bad=" ",
    good=(
        '<rss version="2.0"><channel><title>News</title><link>https://example.org/</link>'
        "<description>News</description></channel></rss>"
    ),
    sample="document",
)
def empty_document() -> None:
    """A document is not empty

    Why: Readers report an empty feed as broken; it is often the trace of a build that failed
    What to do: Find out why nothing was written or sent
    """


@rule(
    "DOC003",
    Severity.ERROR,
    reading,
    clause="RFC 5005 section 4; aggregators have limits far below this one",
    sample="document",
)
def too_large() -> None:
    """A document is not larger than what is read of it

    Why: Readers and aggregators stop fetching feeds that grow too large
    What to do: Keep the newest entries in the feed and move the others to archive documents (RFC 5005)
    """


@rule(
    "DOC004",
    Severity.ERROR,
    reading,
    clause="RFC 1952 section 2.3",
    sample="document",
)
def damaged_gzip() -> None:
    """Compressed content is complete and undamaged

    Why: A reader that cannot decompress a feed has no feed
    What to do: Compress the file again; if a server sent it, look whether the transfer broke off
    """


@rule(
    "DOC005",
    Severity.ERROR,
    reading,
    clause="XML 1.0 section 4.3.3; RFC 7303 section 3",
    bad=(
        '<?xml version="1.0" encoding="rot13"?>\n<rss version="2.0"><channel><title>News</title>'
        "<link>https://example.org/</link><description>News</description></channel></rss>"
    ),
    good=(
        '<rss version="2.0"><channel><title>News</title><link>https://example.org/</link>'
        "<description>News</description></channel></rss>"
    ),
    sample="document",
)
def unknown_encoding() -> None:
    """The encoding that a document names is a known text encoding

    Why: A reader that does not know the encoding cannot read one character
    What to do: Write the document in UTF-8 and declare UTF-8
    """


@rule(
    "DOC006",
    Severity.ERROR,
    reading,
    clause="XML 1.0 section 4.3.3; RFC 8259 section 8.1",
    sample="document",
)
def undecodable_bytes() -> None:
    """All bytes of a document are characters of its encoding

    Why: XML parsers must stop at the first such byte, so the feed breaks for everyone
    What to do: Write the document in UTF-8, or declare the encoding that it is in
    """


@rule(
    "DOC007",
    Severity.WARNING,
    reading,
    clause="RFC 7303 section 3",
    sample="document",
)
def charset_contradicted() -> None:
    """The charset of the HTTP header and the encoding that the document names are the same

    Why: HTTP's word counts more, so a reader that obeys shows wrong characters
    What to do: Make the server send no charset, or the right one
    """


_LAST_BYTE = 0xFF
#: U+0085 ends lines on mainframes; U+FFFD stands for bytes that somebody could not read.
_STRAY = re.compile("[\x80-\x84\x86-\x9f\ufffd]")


def _hint(code: int) -> str:
    try:
        meant = bytes([code]).decode("windows-1252") if code <= _LAST_BYTE else ""
    except UnicodeDecodeError:  # one of the five that windows-1252 leaves free
        meant = ""
    return f"Probably {meant} was meant, in windows-1252; declare that, or better write UTF-8" if meant else ""


@rule(
    "DOC008",
    Severity.WARNING,
    documents(),
    clause="W3C feed validator, BadCharacters; XML 1.0 section 2.2: document authors are encouraged to avoid them",
)
def stray_control_character(document: Document) -> Iterator[RuleFinding]:
    """Text holds no control characters of ISO 8859-1, and no replacement characters

    Why: They are letters or quotation marks that were read in the wrong encoding: readers show boxes
    What to do: Save the text as UTF-8 from the program that it comes from
    """
    for found in _STRAY.finditer(document.source.text):
        code = ord(found[0])
        yield document.finding_at(found.start(), f"The text holds the character U+{code:04X}", _hint(code))
