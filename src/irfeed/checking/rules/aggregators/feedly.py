"""What Feedly asks of feeds.

Source: feedly.com/fetcher.html, "Feedly Fetcher", read in November 2026. Its page of 2015 for publishers could not be
read, so nothing is asked of the elements of the webfeeds namespace.
"""

from __future__ import annotations

from collections.abc import Iterator

from irfeed.checking.document import Document
from irfeed.checking.kind import JSON
from irfeed.checking.parts import other_format
from irfeed.checking.rule import documents
from irfeed.findings import RuleFinding, Severity, rule


@rule(
    "FDL001",
    Severity.ADVICE,
    documents(kinds=JSON),
    clause="feedly.com/fetcher.html (read in November 2026): fetches RSS and Atom feeds",
    sample="document",
)
def feedly_format(document: Document) -> Iterator[RuleFinding]:
    """Feedly: a feed is RSS or Atom

    Why: Feedly fetches no other formats
    What to do: Give people the address of the RSS or Atom feed
    """
    yield from other_format(document, "Feedly", "RSS and Atom")
