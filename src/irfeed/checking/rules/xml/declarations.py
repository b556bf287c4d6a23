"""What an XML document says of itself: version, encoding, document type."""

from __future__ import annotations

import re
from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.rule import documents, reading
from irfeed.findings import RuleFinding, Severity, rule
from irfeed.findings.finding import quoted


@rule(
    "XML004",
    Severity.ERROR,
    reading,
    clause="XML 1.0 section 4.4; RFC 4287 section 8; security practice of feed readers",
    bad=(
        '<!DOCTYPE rss [<!ENTITY me "News">]>\n<rss version="2.0"><channel><title>&me;</title>'
        "<link>https://example.org/</link><description>News</description></channel></rss>"
    ),
    good=(
        '<rss version="2.0"><channel><title>News</title><link>https://example.org/</link>'
        "<description>News</description></channel></rss>"
    ),
    sample="document",
)
def entity_declared() -> None:
    """A document declares no entities

    Why: Entities can blow a small document up to gigabytes or read files, so careful readers refuse documents that
        declare them
    What to do: Write the text itself in place of the entity
    """


@rule(
    "XML005",
    Severity.WARNING,
    reading,
    clause="RFC 4287 section 2; RSS 0.91 alone names a document type",
    bad=(
        '<!DOCTYPE rss SYSTEM "rss.dtd">\n<rss version="2.0"><channel><title>News</title>'
        "<link>https://example.org/</link><description>News</description></channel></rss>"
    ),
    good=(
        '<rss version="2.0"><channel><title>News</title><link>https://example.org/</link>'
        "<description>News</description></channel></rss>"
    ),
    sample="document",
)
def document_type_declared() -> None:
    """A document declares no document type

    Why: Feeds have none (but RSS 0.91); careful readers refuse documents that declare one
    What to do: Delete the <!DOCTYPE> declaration
    """


@rule(
    "XML007",
    Severity.ERROR,
    reading,
    clause="XML 1.0 section 2.8",
    bad=(
        '\n<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>News</title>'
        "<link>https://example.org/</link><description>News</description></channel></rss>"
    ),
    good=(
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>News</title>'
        "<link>https://example.org/</link><description>News</description></channel></rss>"
    ),
    sample="document",
)
def declaration_not_first() -> None:
    """The XML declaration stands at the very beginning of the document

    Why: One blank line before it makes parsers stop; it is often the output of a template or a plugin
    What to do: Delete what stands before <?xml
    """


@rule(
    "XML008",
    Severity.ERROR,
    reading,
    clause="XML 1.0 section 4.3.3",
    bad=(
        '<?xml version="1.0" encoding="UTF-16"?>\n<rss version="2.0"><channel><title>News</title>'
        "<link>https://example.org/</link><description>News</description></channel></rss>"
    ),
    good=(
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>News</title>'
        "<link>https://example.org/</link><description>News</description></channel></rss>"
    ),
    sample="document",
)
def encoding_contradicted() -> None:
    """A document is in the encoding that its XML declaration names

    Why: Parsers must stop, or show wrong characters
    What to do: Declare the encoding that the document is in; best is UTF-8
    """


@rule(
    "XML009",
    Severity.ERROR,
    reading,
    clause="XML 1.0 section 4.3.3",
    sample="document",
)
def utf_16_without_mark() -> None:
    """A document in UTF-16 begins with a byte order mark

    Why: Without it parsers have to guess the order of bytes
    What to do: Write UTF-8, or put a byte order mark at the beginning
    """


@rule(
    "XML010",
    Severity.WARNING,
    reading,
    clause="XML 1.0 section 4.3.3; RFC 7303 section 3.2",
    sample="document",
)
def encoding_undeclared() -> None:
    """An encoding other than UTF-8 and UTF-16 is declared in the document

    Why: What only HTTP says is lost when the document is saved or passed on
    What to do: Name the encoding in the XML declaration; better write UTF-8
    """


@rule(
    "XML011",
    Severity.WARNING,
    reading,
    clause="XML 1.0 section 4.3.3; IANA Character Sets",
    bad=(
        '<?xml version="1.0" encoding="utf8"?>\n<rss version="2.0"><channel><title>News</title>'
        "<link>https://example.org/</link><description>News</description></channel></rss>"
    ),
    good=(
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>News</title>'
        "<link>https://example.org/</link><description>News</description></channel></rss>"
    ),
    sample="document",
)
def unregistered_encoding_name() -> None:
    """An encoding is named as it is registered with IANA

    Why: Some parsers know encodings only by these names and refuse others
    What to do: Write the registered name
    """


@rule(
    "XML012",
    Severity.WARNING,
    reading,
    clause="XML 1.0 section 4.3.3",
    bad=(
        '<?xml version="1.0" encoding="cp437"?>\n<rss version="2.0"><channel><title>News</title>'
        "<link>https://example.org/</link><description>News</description></channel></rss>"
    ),
    good=(
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>News</title>'
        "<link>https://example.org/</link><description>News</description></channel></rss>"
    ),
    sample="document",
)
def rare_encoding() -> None:
    """A document is in an encoding that readers know

    Why: Parsers must know UTF-8 and UTF-16 only; few know this one
    What to do: Write the document in UTF-8
    """


_VERSION = re.compile(r"""<\?xml\s+version\s*=\s*["']([^"']*)["']""")


@rule(
    "XML017",
    Severity.WARNING,
    documents(),
    clause="XML 1.0 section 2.8; XML 1.1 section 1.3 asks generators to prefer 1.0",
    bad='<?xml version="1.1"?><rss version="2.0"><channel/></rss>',
    good='<?xml version="1.0"?><rss version="2.0"><channel/></rss>',
    sample="document",
)
def unknown_xml_version(document: Document) -> Iterator[RuleFinding]:
    """A document is XML 1.0

    Why: Few parsers read XML 1.1, and there is no other version
    What to do: Write <?xml version="1.0" encoding="UTF-8"?>
    """
    found = _VERSION.match(document.source.text)
    if found and found[1] != "1.0":
        yield document.finding_at(found.start(1), f"The XML declaration says version {quoted(found[1])}")
