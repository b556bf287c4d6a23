"""What can be wrong with a document that is imported, and what a feed holds that records have no place for."""

from __future__ import annotations

from typing import Final

from irfeed.findings import Rule, Severity

UNREADABLE: Final = Rule(
    code="IMP040",
    name="import-unreadable",
    severity=Severity.ERROR,
    says="A document is text in an encoding that it names, and within the limits",
    why="Text read in the wrong encoding comes out as other characters",
    mend="Save the document as UTF-8",
    clause="RFC 7303, section 3",
)
NOT_A_FEED: Final = Rule(
    code="IMP041",
    name="import-not-a-feed",
    severity=Severity.ERROR,
    says="The document is RSS, Atom, JSON Feed or a WordPress export",
    why="irfeed imports entries from nothing else",
    mend="Give the address of the feed itself; for a page, use irfeed import page",
    clause="RSS 2.0; RFC 4287; JSON Feed 1.1",
)
DAMAGED: Final = Rule(
    code="IMP042",
    name="import-damaged",
    severity=Severity.ERROR,
    says="A feed is well-formed XML or JSON",
    why="What a broken document means is anyone's guess, and articles could be lost without a word",
    mend="Mend the document; irfeed check says more about it",
    clause="XML 1.0, section 2.1; RFC 8259",
)
ENTITIES: Final = Rule(
    code="IMP043",
    name="import-entities",
    severity=Severity.ERROR,
    says="A feed declares no entities of its own",
    why="A few lines of them can grow to gigabytes, or bring in files of the machine that reads them",
    mend="Do not trust the document; if you know who made it, have it written without a DTD",
    clause="RFC 4287, section 8; XML 1.0, section 4.2",
)
TOO_MUCH: Final = Rule(
    code="IMP044",
    name="import-too-much",
    severity=Severity.ERROR,
    says="A feed nests no deeper and holds no more elements than irfeed reads",
    why="Data without bounds can exhaust the machine",
    mend="Split the feed",
    clause="RFC 4287, section 8",
)
NO_FIELD: Final = Rule(
    code="IMP050",
    name="no-field",
    severity=Severity.ADVICE,
    says="What a feed says of its entries has a field in records",
    why="For this element there is none: it is left out",
    mend="Nothing has to be done; put it into the body if readers need it",
    clause="docs/reference/record.md",
)
ARCHIVE_LOST: Final = Rule(
    code="IMP051",
    name="archive-lost",
    severity=Severity.WARNING,
    says="The archive documents of a feed can be read, one after the other, to the first",
    why="Older articles are missing from the import",
    mend="Import the missing archive document by itself",
    clause="RFC 5005, section 4; JSON Feed 1.1, next_url",
)
WITHDRAWN: Final = Rule(
    code="IMP052",
    name="withdrawn-entry",
    severity=Severity.ADVICE,
    says="An entry that a feed took back is not imported",
    why="The feed keeps only its id, and a record needs a title and an address",
    mend="Nothing has to be done",
    clause="RFC 6721, section 3",
)
NOT_AN_ARTICLE: Final = Rule(
    code="IMP053",
    name="not-an-article",
    severity=Severity.ADVICE,
    says="A WordPress export holds posts",
    why="Attachments, menus, pages and drafts in the bin are no articles",
    mend="Nothing has to be done",
    clause="WordPress, WXR 1.2, wp:post_type and wp:status",
)
